import type { ConductRow, LedgerLine, MatterState, NoticeState, WatchState } from '../fold/matter-state.ts'
import type { Fold } from '../fold/types.ts'
import { entryLine, namedBy, shownOf, type EntryLine, type MatterShown } from './matter-part.ts'

/** Sections that are drawn from several matters at once. */
export const PART_SECTIONS = ['norms', 'texts', 'channel', 'elections', 'said', 'reader'] as const

/** One of them. */
export type PartSection = (typeof PART_SECTIONS)[number]

/** What such a section is drawn from; a list that another section is drawn from is empty. */
export interface SectionPart {
  readonly matters: readonly MatterShown[]
  readonly conduct: readonly ConductRow[]
  readonly notices: readonly NoticeState[]
  readonly ledger: readonly LedgerLine[]
  readonly watches: readonly WatchState[]
  /** The acts that all these name, without their bodies. */
  readonly acts: readonly EntryLine[]
}

/** The part of a fold that a section is drawn from. */
export function sectionPart(fold: Fold, section: PartSection): SectionPart {
  const part = { ...NOTHING, ...MAKERS[section](fold) }
  return { ...part, acts: [...part.acts, ...namedBy(fold, Object.values(part)).map(entryLine)] }
}

const NOTHING: SectionPart = { matters: [], conduct: [], notices: [], ledger: [], watches: [], acts: [] }

const MAKERS: Readonly<Record<PartSection, (fold: Fold) => Partial<SectionPart>>> = {
  norms: (fold) => ({ conduct: fold.conduct, matters: those(fold, ({ text }) => text?.as === 'norm') }),
  texts: (fold) => ({ matters: those(fold, ({ text }) => text !== null) }),
  channel: ({ notices, ledger }) => ({ notices, ledger }),
  elections: (fold) => ({ watches: fold.watches, conduct: fold.conduct, acts: onWatches(fold) }),
  said: (fold) => ({
    matters: those(fold, ({ line3 }) => line3.questions.length + line3.others.length > 0),
  }),
  reader: (fold) => ({ matters: those(fold, () => true) }),
}

function those({ matters }: Fold, wanted: (matter: MatterState) => boolean): MatterShown[] {
  return matters.filter(wanted).map(shownOf)
}

/** Every act that bears on a watch. */
function onWatches({ watches, entries }: Fold): EntryLine[] {
  const watched = new Set(watches.map(({ matter }) => matter))
  return entries.filter(({ matters }) => matters.some((id) => watched.has(id))).map(entryLine)
}
