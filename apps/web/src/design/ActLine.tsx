import type { Entry, Ref } from '@alternat/acts'
import { actApi } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import { kindInWords } from '../format/words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { useWords } from '../language/use-words.ts'
import { SectionLink } from '../routing/To.tsx'
import { Day } from './Day.tsx'
import { Sides } from './Side.tsx'

/** One act in a line: kind, side, day, its place in its log; leads to the act in the record. */
export function ActLine({ act }: { readonly act: Ref }) {
  const { entryOf, fold, asOf } = useDialogue()
  const known = entryOf(act)
  // The page was sent the acts that it names; what another page led to is asked for by itself.
  const told = useApi<{ readonly act: Entry }>(
    known === null && fold.counts.length > 0 ? actApi(fold.dialogue, act.leaf, asOf) : null,
  )
  if (known === null && told.loading) return null
  return <EntryInLine act={act} entry={known ?? told.value?.act ?? null} />
}

interface EntryInLineProps {
  readonly act: Ref
  /** `null` where it is not held. */
  readonly entry: Entry | null
}

/** The same for an act whose entry is at hand. */
export function EntryInLine({ act, entry }: EntryInLineProps) {
  const { say, tell } = useWords('design')
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
