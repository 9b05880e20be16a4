import type { ConductRow } from '@alternat/acts'
import { Peer } from '../../design/Peer.tsx'
import { Sign } from '../../design/Sign.tsx'
import { Why } from '../../design/Why.tsx'

const SIGNS = {
  rejects: 'cross',
  'rejects-if': 'cross',
  'does-not-address': 'dash',
  'no answer': 'ring',
} as const
const WORDS = {
  rejects: 'rejects',
  'rejects-if': 'rejects if …',
  'does-not-address': 'does not address',
  'no answer': 'no answer',
} as const

/** Where one side stands on one kind of conduct: never *accepts*. */
export function ConductCell({ cell }: { readonly cell: ConductRow['cells'][number] }) {
  const open = cell.value === 'no answer' || cell.value === 'does-not-address'
  return (
    <>
      <span className={open ? 'gap' : undefined}>
        <Sign of={SIGNS[cell.value]} />
        {WORDS[cell.value]}
      </span>
      {cell.condition !== null && (
        <>
          {' '}
          <span className="gap">
            <Peer words={cell.condition} />
          </span>
        </>
      )}
      {cell.act !== null && (
        <Why short acts={[cell.act]} how="The side’s latest position on this row; nothing else moves it." />
      )}
    </>
  )
}
