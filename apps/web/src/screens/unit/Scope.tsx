import type { MatterShown } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'

/** What each side says the matter is about. */
export function Scope({ matter }: { readonly matter: MatterShown }) {
  const { sides } = useDialogue()
  const { say } = useWords('unit')
  if (matter.scope.length === 0) return null
  return (
    <>
      <h2>{say('scope')}</h2>
      <div className="columns">
        {sides.map(({ id, hue }) => {
          const own = matter.scope.filter((one) => one.side === id)
          return (
            <div key={id}>
              <h3>
                <Side id={id} />
              </h3>
              {own.length === 0 && <p className="gap">{say('noneStated')}</p>}
              <ul className={`notes side-${hue}`}>
                {own.map((one) => (
                  <li key={one.act.leaf} className="note">
                    <p>
                      <Peer words={one.summary} />
                    </p>
                    <p className="fine">
                      <Day on={one.on} />
                    </p>
                    <Why short acts={[one.act]} how={say('scopeHow')} />
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
