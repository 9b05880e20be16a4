import { dialogueApi } from '../../../api/addresses.ts'
import { useApi } from '../../../api/cache.ts'
import { useNear } from '../../../design/use-near.ts'
import { useDialogue } from '../../../frame/dialogue-context.ts'
import { writtenTo, type SideShown } from '../../../frame/sides.ts'
import { useWords } from '../../../language/use-words.ts'
import { ActsInside } from './BundleInside.tsx'
import type { OutgoingSummary } from '../../../../../node/src/api/bundles.ts'

/** Bundles to carry by hand, one for each other side: what is inside is told before it is saved. */
export function TakeOut() {
  const { say } = useWords('record')
  const { sides } = useDialogue()
  return (
    <section aria-label={say('takeOut')}>
      <h2>{say('takeOut')}</h2>
      <p>{say('takeOutHow')}</p>
      {sides
        .filter(({ own }) => !own)
        .map((side) => (
          <BundleFor key={side.id} side={side} />
        ))}
    </section>
  )
}

function BundleFor({ side }: { readonly side: SideShown }) {
  const { say, tell } = useWords('record')
  const { fold } = useDialogue()
  const [ref, near] = useNear()
  const state = fold.sides.find(({ id }) => id === side.id)
  const to = state === undefined ? side.id : writtenTo(state)
  // A bundle is put together to be told of: for one that nobody has scrolled to, nothing is.
  const { value } = useApi<OutgoingSummary>(near ? `${dialogueApi(fold.dialogue)}/outgoing/${to}` : null)
  return (
    <div ref={ref} className="sheet">
      <p>
        {value === null
          ? tell('countingFor', { side: side.name })
          : tell('wouldCarry', { side: side.name, acts: value.acts.length, notes: value.notes })}
      </p>
      {value !== null && <ActsInside acts={value.acts} />}
      <p className="row">
        <a
          className="button"
          href={`/courier/${encodeURIComponent(fold.dialogue)}/${encodeURIComponent(to)}`}
          download={`${fold.dialogue}-for-${to}.alternat`}
        >
          {say('saveBundle')}
        </a>
      </p>
    </div>
  )
}
