import type { Ref } from '@alternat/acts'
import { kindInWords } from '../format/words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { useWords } from '../language/use-words.ts'
import { SectionLink } from '../routing/To.tsx'
import { Day } from './Day.tsx'
import { Sides } from './Side.tsx'

/** One act in a line: kind, side, day, its place in its log; leads to the act in the record. */
export function ActLine({ act }: { readonly act: Ref }) {
  const { entryOf } = useDialogue()
  const { say, tell } = useWords('design')
  const entry = entryOf(act)
  const kind = entry?.kind === undefined ? say('actNotHeld') : kindInWords(entry.kind)
  return tell('actLine', {
    kind: (
      <SectionLink section="record" path={['act', act.leaf]}>
        {kind}
      </SectionLink>
    ),
    by: entry === null || entry.of.length === 0 ? 'no' : 'yes',
    sides: <Sides ids={entry?.of ?? []} />,
    dated: entry?.on === undefined ? 'no' : 'yes',
    day: <Day on={entry?.on ?? ''} />,
    index: act.index,
    log: <bdi className="mono">{act.log}</bdi>,
  })
}
