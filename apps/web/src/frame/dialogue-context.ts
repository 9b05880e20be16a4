import { createContext, useContext } from 'react'
import type {
  Entry,
  Fold,
  MatterLine,
  MatterPart,
  MatterShown,
  Outline,
  Ref,
  SectionPart,
} from '@alternat/acts'
import type { DialogueInfo, Front, Session } from '../api/types.ts'
import { questionInWords } from '../format/words.ts'
import { matterNames } from './matter-names.ts'
import { sidesShown, type SideShown } from './sides.ts'

/** What a page was sent of a dialogue beside its outline; a list that the page is not drawn from is empty. */
export type PagePart = Omit<SectionPart, 'acts'> & { readonly acts: readonly Entry[] }

/** What of a dialogue's state is on the screen: its outline, the names of all its matters, and the part of this page. */
export interface FoldShown extends Omit<Outline, 'matters' | 'acts'>, Omit<PagePart, 'acts'> {
  /** Every matter by name; `matters` are those that this page shows whole. */
  readonly lines: readonly MatterLine[]
  /** The acts that this page was sent. */
  readonly entries: readonly Entry[]
  /** Acts in the history, log by log. */
  readonly counts: Outline['acts']
}

/** The dialogue on the screen, as of the day on the screen. */
export interface DialogueShown {
  readonly session: Session
  readonly info: DialogueInfo | null
  readonly fold: FoldShown
  /** The outline as it was told. */
  readonly outline: Outline
  readonly asOf: string | null
  /** Own side first. */
  readonly sides: readonly SideShown[]
  /** The own side, if it takes part in this dialogue and the day on the screen is now: then one can act. */
  readonly acting: SideShown | null
  sideOf(id: string): SideShown
  /** An act that this page was sent. */
  entryOf(ref: Ref): Entry | null
  /** Of the acts that this page was sent, those that bear on a matter. */
  bearingOn(matter: string): readonly Ref[]
  /** A matter that this page shows whole. */
  matterOf(name: string): MatterShown | null
  /** Any matter by its id, or by a slug that it alone has. */
  lineOf(name: string): MatterLine | null
  /** Every matter that a name in an address may mean. */
  called(name: string): readonly MatterLine[]
  /** A matter in an address: its slug where it alone has it, else its id. */
  handleOf(matter: Pick<MatterLine, 'id' | 'slug'>): string
  /** A question's name for people. */
  questionOf(name: string): string
}

const Context = createContext<DialogueShown | null>(null)

/** Gives the dialogue to everything inside. */
export const DialogueProvider = Context.Provider

/** The dialogue on the screen. */
export function useDialogue(): DialogueShown {
  const shown = useContext(Context)
  if (shown === null) throw new Error('A part of a dialogue was drawn outside of one.')
  return shown
}

/** What a side is called: by the dialogue on the screen, or by its id where none is. */
export function useSideNames(): (id: string) => string {
  const shown = useContext(Context)
  return (id) => shown?.sideOf(id).name ?? id
}

const NO_PART: PagePart = { matters: [], conduct: [], notices: [], ledger: [], watches: [], acts: [] }

/** Makes what the parts of a dialogue draw from, from its outline and what its page was sent. */
export function showDialogue(
  session: Session,
  outline: Outline,
  asOf: string | null,
  part: PagePart = NO_PART,
): DialogueShown {
  const info = session.dialogues.find((one) => one.dialogue === outline.dialogue) ?? null
  const sides = sidesShown(outline, info?.self ?? session.side)
  const byId = new Map(sides.map((side) => [side.id, side]))
  const byLeaf = new Map(part.acts.map((entry) => [entry.ref.leaf, entry]))
  const { called, handleOf } = matterNames(outline.matters)
  // What two matters are called is neither of them: one opened later must not take the place of the one that was meant.
  const lineOf = (name: string): MatterLine | null => {
    const [only, ...others] = called(name)
    return others.length > 0 ? null : (only ?? null)
  }
  const { acts: _, ...lists } = part
  return {
    session,
    info,
    fold: { ...outline, ...lists, lines: outline.matters, entries: part.acts, counts: outline.acts },
    outline,
    asOf,
    sides,
    acting: asOf === null ? (sides.find((side) => side.own) ?? null) : null,
    sideOf: (id) => byId.get(id) ?? { id, name: id, hue: 0, own: false },
    entryOf: (ref) => byLeaf.get(ref.leaf) ?? null,
    bearingOn: (matter) => part.acts.filter(({ matters }) => matters.includes(matter)).map(({ ref }) => ref),
    matterOf: (name) => part.matters.find(({ id }) => id === (lineOf(name)?.id ?? name)) ?? null,
    lineOf,
    called,
    handleOf,
    questionOf: (name) => titleOf(info?.front ?? {}, name) ?? questionInWords(name),
  }
}

/** The answer for one matter, for a section, or for all, as a part of a page. */
export function pagePart(told: MatterPart | SectionPart | Fold): PagePart {
  if ('entries' in told) {
    const { matters, conduct, notices, ledger, watches, entries } = told
    return { matters, conduct, notices, ledger, watches, acts: entries }
  }
  return 'matter' in told ? { ...NO_PART, matters: [told.matter], acts: told.acts } : told
}

function titleOf({ question, questionTitle, questions }: Front, name: string): string | null {
  return questions?.[name] ?? (question === name ? questionTitle : null) ?? null
}
