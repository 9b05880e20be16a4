import type { Session } from '../../api/types.ts'
import { useWords } from '../../language/use-words.ts'
import { To } from '../../routing/To.tsx'

/** The ways in, in one row: sit down as one of the live sides, each at its own address, or read without a side. */
export function SitDown({ session }: { readonly session: Session }) {
  const { sides } = session.addresses
  const { say } = useWords('front')
  return (
    <div className="sit-down">
      {sides.length > 0 && (
        <p>
          <span>{say('sitDownAs')}</span>
          {sides.map(({ side, name, address }) => (
            <a key={side} className="button first" href={address}>
              <bdi>{name}</bdi>
            </a>
          ))}
        </p>
      )}
      <p>
        <span>{say(sides.length > 0 ? 'orReadAs' : 'readAs')}</span>
        <To route={{ page: 'reader', as: 'press', asOf: null, more: {} }} className="button">
          {say('press')}
        </To>
        <To route={{ page: 'reader', as: 'legislature', asOf: null, more: {} }} className="button">
          {say('legislature')}
        </To>
      </p>
    </div>
  )
}
