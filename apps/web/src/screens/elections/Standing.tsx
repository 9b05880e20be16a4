import type { WatchState } from '@alternat/acts'
import { Sides } from '../../design/Side.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'

/** How far a watch has come: declared, joined, closed by some or by all, with one summary or with several. */
export function Standing({ watch }: { readonly watch: WatchState }) {
  const { fold } = useDialogue()
  const { say, tell } = useWords('elections')
  const closers = watch.summaries.map((one) => one.side)
  const digests = new Set(watch.summaries.map((one) => one.digest))
  const closedByAll = fold.sides.every((side) => closers.includes(side.id))
  if (closedByAll && digests.size > 1) return say('closedApart')
  if (closedByAll) return say('closedByAll', { sides: fold.sides.length === 2 ? 'two' : 'more' })
  return tell('standing', {
    side: <Sides ids={[watch.declaredBy]} />,
    joined: watch.joinedBy.length === 0 ? 'no' : 'yes',
    joiners: <Sides ids={watch.joinedBy} />,
    closed: closers.length === 0 ? 'no' : 'yes',
    closers: <Sides ids={closers} />,
  })
}
