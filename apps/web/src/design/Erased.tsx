import type { Erasure } from '@alternat/acts'
import { useWords } from '../language/use-words.ts'
import { Day } from './Day.tsx'
import { Peer } from './Peer.tsx'
import { Side } from './Side.tsx'
import { Why } from './Why.tsx'

const REASONS: Readonly<Record<Erasure['reason'], string>> = {
  'legal order': 'legalOrder',
  'spilled secret': 'spilledSecret',
  error: 'error',
}

/** The stub that stands where words were taken off the record: who, when, why, by which act. */
export function Erased({ erased }: { readonly erased: readonly Erasure[] }) {
  const { say } = useWords('design')
  return erased.map((one) => (
    <div key={`${one.digest} ${one.act.leaf}`} className="banner">
      <p>
        <Stub one={one} />
        {one.basis !== null && (
          <>
            {' '}
            <Peer words={one.basis} />
          </>
        )}
      </p>
      <Why acts={[one.act]} how={say('erasedHow')} />
    </div>
  ))
}

function Stub({ one }: { readonly one: Erasure }) {
  const { tell } = useWords('design')
  const args = { side: <Side id={one.by} />, day: <Day on={one.on} />, reason: REASONS[one.reason] }
  if (one.orderedBy === null) return tell('erased', args)
  return tell('erasedOrdered', { ...args, by: <Peer words={one.orderedBy} /> })
}
