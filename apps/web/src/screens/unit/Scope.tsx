import type { MatterState } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** What each side says the matter is about. */
export function Scope({ matter }: { readonly matter: MatterState }) {
  const { sides } = useDialogue()
  if (matter.scope.length === 0) return null
  return (
    <>
      <h2>Scope, as each side states it</h2>
      <div className="columns">
        {sides.map(({ id, hue }) => {
          const own = matter.scope.filter((one) => one.side === id)
          return (
            <div key={id}>
              <h3>
                <Side id={id} />
              </h3>
              {own.length === 0 && <p className="gap">None stated on the record.</p>}
              <ul className={`notes side-${hue}`}>
                {own.map((one) => (
                  <li key={one.act.leaf} className="note">
                    <p>
                      <Peer words={one.summary} />
                    </p>
                    <p className="fine">
                      <Day on={one.on} />
                    </p>
                    <Why
                      short
                      acts={[one.act]}
                      how="A side’s own statement of scope; none is set against another by the program."
                    />
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </>
  )
}
