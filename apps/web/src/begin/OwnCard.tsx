import { listed } from '../format/words.ts'
import { useWords } from '../language/use-words.ts'
import type { OwnSide } from './types.ts'

/** What a side is called, who keeps its keys, and what its offices may do. */
export function OwnCard({ own }: { readonly own: OwnSide }) {
  const { tell, say } = useWords('begin')
  return (
    <>
      <p>{tell('sideIs', { name: own.name, side: own.side, custody: own.custody })}</p>
      <dl className="offices">
        {own.offices.map(({ name, powers }) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>{listed(powers.map((power) => powerIn(say, power)))}</dd>
          </div>
        ))}
      </dl>
      <p className="fine">{say('howMade')}</p>
    </>
  )
}

type Say = ReturnType<typeof useWords<'begin'>>['say']

const POWERS = ['speak', 'negotiate', 'conclude', 'notify', 'manage-keys', 'record'] as const

/** A power in words; one that a later version has, as it is written. */
export function powerIn(say: Say, power: string): string {
  const known = POWERS.find((one) => one === power)
  return known === undefined ? power : say(`power.${known}`)
}
