import { useWords } from '../language/use-words.ts'
import { BringBundles } from '../screens/record/bundles/BringBundles.tsx'
import { COMMANDS } from './commands.ts'
import { bundlesOf, titlesApart } from './moving.ts'
import type { Beginning } from './types.ts'

/** Bundles in hand: ours to be saved, theirs to be taken in. */
export function CarryOver({ beginning }: { readonly beginning: Beginning }) {
  const { say, tell } = useWords('begin')
  const { met, dialogues } = beginning
  if (met.length === 0) return null
  const outgoing = dialogues.filter(({ joined }) => joined).flatMap((one) => bundlesOf(beginning, one))
  const titleOf = titlesApart(dialogues)
  return (
    <>
      <h3>{say('carry')}</h3>
      <p>{say('carryHow')}</p>
      <p className="choices">
        {outgoing.map(({ dialogue, to, name }) => (
          <a
            key={`${dialogue} ${to}`}
            className="button"
            href={`/courier/${dialogue}/${to}`}
            download={`${dialogue}-for-${to}.alternat`}
          >
            {tell('saveFor', { name, title: titleOf(dialogue) })}
          </a>
        ))}
      </p>
      <BringBundles />
      <p className="fine">{tell('byAddress', { command: <code dir="ltr">{COMMANDS.address}</code> })}</p>
    </>
  )
}
