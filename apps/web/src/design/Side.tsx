import { useDialogue } from '../frame/dialogue-context.ts'
import { listParts } from '../format/words.ts'
import { Mark } from './Mark.tsx'

/** A side's name with its mark and hue; its writing direction is its own. */
export function Side({ id }: { readonly id: string }) {
  const side = useDialogue().sideOf(id)
  return (
    <span className={`side side-${side.hue}`}>
      <Mark hue={side.hue} />
      <bdi>{side.name}</bdi>
    </span>
  )
}

/** Several sides in a row, own side first: `▲ A and ● B`. */
export function Sides({ ids }: { readonly ids: readonly string[] }) {
  const { sides } = useDialogue()
  const place = (id: string): number => sides.findIndex((side) => side.id === id)
  const sorted = ids.toSorted((a, b) => place(a) - place(b))
  return listParts(sorted, 'and').map(({ words, item }, i) =>
    item === null ? <span key={`${i} ${words}`}>{words}</span> : <Side key={words} id={words} />,
  )
}
