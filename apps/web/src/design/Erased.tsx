import type { Erasure } from '@alternat/acts'
import { Day } from './Day.tsx'
import { Peer } from './Peer.tsx'
import { Side } from './Side.tsx'
import { Why } from './Why.tsx'

/** The stub that stands where words were taken off the record: who, when, why, by which act. */
export function Erased({ erased }: { readonly erased: readonly Erasure[] }) {
  return erased.map((one) => (
    <div key={`${one.digest} ${one.act.leaf}`} className="banner">
      <p>
        Words taken off the record by <Side id={one.by} />, <Day on={one.on} />: {one.reason}
        {one.orderedBy !== null && (
          <>
            , ordered by <Peer words={one.orderedBy} />
          </>
        )}
        .
        {one.basis !== null && (
          <>
            {' '}
            <Peer words={one.basis} />
          </>
        )}
      </p>
      <Why
        acts={[one.act]}
        how="The act they stood beside is as it was, and so is what follows from it; the words are held nowhere."
      />
    </div>
  ))
}
