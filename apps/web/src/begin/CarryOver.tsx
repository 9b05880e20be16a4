import { useWords } from '../language/use-words.ts'
import { BringBundles } from '../screens/record/bundles/BringBundles.tsx'
import { COMMANDS } from './commands.ts'
import type { Beginning } from './types.ts'

/** Bundles in hand: ours to be saved, theirs to be taken in. */
export function CarryOver({ beginning }: { readonly beginning: Beginning }) {
  const { say, tell } = useWords('begin')
  const { own, met, dialogues } = beginning
  if (met.length === 0) return null
  const outgoing = dialogues
    .filter(({ joined }) => joined)
    .flatMap(({ dialogue, sides }) =>
      sides.filter(({ id }) => id !== own.side).map((side) => ({ dialogue, ...side })),
    )
  return (
    <>
      <h3>{say('carry')}</h3>
      <p>{say('carryHow')}</p>
      <p className="choices">
        {outgoing.map(({ dialogue, id, name }) => (
          <a
            key={`${dialogue} ${id}`}
            className="button"
            href={`/courier/${dialogue}/${id}`}
            download={`${dialogue}-for-${id}.alternat`}
          >
            {tell('saveFor', { name })}
          </a>
        ))}
      </p>
      <BringBundles />
      <p className="fine">{tell('byAddress', { command: <code dir="ltr">{COMMANDS.address}</code> })}</p>
    </>
  )
}
