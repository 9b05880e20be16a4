import type { ConductRow } from '@alternat/acts'
import { Peer } from '../../design/Peer.tsx'
import { Sign } from '../../design/Sign.tsx'
import { Why } from '../../design/Why.tsx'
import { useWords } from '../../language/use-words.ts'

const SIGNS = {
  rejects: 'cross',
  'rejects-if': 'cross',
  'does-not-address': 'dash',
  'no answer': 'ring',
} as const

/** Where one side stands on one kind of conduct: never *accepts*. */
export function ConductCell({ cell }: { readonly cell: ConductRow['cells'][number] }) {
  const { say } = useWords('norms')
  const open = cell.value === 'no answer' || cell.value === 'does-not-address'
  return (
    <>
      <span className={open ? 'gap' : undefined}>
        <Sign of={SIGNS[cell.value]} />
        {say(cell.value)}
      </span>
      {cell.condition !== null && (
        <>
          {' '}
          <span className="gap">
            <Peer words={cell.condition} />
          </span>
        </>
      )}
      {cell.act !== null && <Why short acts={[cell.act]} how={say('whyCell')} />}
    </>
  )
}
