import type { Run } from '../../api/types.ts'
import { Mark } from '../../design/Mark.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** The words of a paragraph. A bracket shows each side's words in its hue and mark, own side first. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, i) =>
    // Runs have no names of their own; their order is the text.
    typeof run === 'string' ? (
      <span key={`${i} words`}>{run}</span>
    ) : (
      <Bracket key={run.bracket} bracket={run} />
    ),
  )
}

function Bracket({ bracket }: { readonly bracket: Exclude<Run, string> }) {
  const { sides, sideOf } = useDialogue()
  const place = (id: string): number => sides.findIndex((side) => side.id === id)
  const alternatives = bracket.alternatives.toSorted((a, b) => place(a.by) - place(b.by))
  return alternatives.map((alternative, i) => {
    const { hue, name } = sideOf(alternative.by)
    // Square brackets are neutral characters: isolated, they cannot turn in a text that runs right to left.
    return (
      <span key={`${alternative.by} ${alternative.words}`}>
        {i > 0 && ' '}
        <bdi className={`bracket side-${hue}`} title={name}>
          <b>[</b>
          <span className="bracket-words">{alternative.words === '' ? '—' : alternative.words}</span>{' '}
          <Mark hue={hue} />
          <span className="only-heard"> – {name}</span>
          <b>]</b>
        </bdi>
      </span>
    )
  })
}
