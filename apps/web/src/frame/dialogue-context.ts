import { createContext, useContext } from 'react'
import type { Entry, Fold, MatterState, Ref } from '@alternat/acts'
import type { DialogueInfo, Front, Session } from '../api/types.ts'
import { questionInWords } from '../format/words.ts'
import { sidesShown, type SideShown } from './sides.ts'

/** The dialogue on the screen, as of the day on the screen. */
export interface DialogueShown {
  readonly session: Session
  readonly info: DialogueInfo | null
  readonly fold: Fold
  readonly asOf: string | null
  /** Own side first. */
  readonly sides: readonly SideShown[]
  /** The own side, if it takes part in this dialogue and the day on the screen is now: then one can act. */
  readonly acting: SideShown | null
  sideOf(id: string): SideShown
  entryOf(ref: Ref): Entry | null
  matterOf(name: string): MatterState | null
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

/** Makes what the parts of a dialogue draw from. */
export function showDialogue(session: Session, fold: Fold, asOf: string | null): DialogueShown {
  const info = session.dialogues.find((one) => one.dialogue === fold.dialogue) ?? null
  const sides = sidesShown(fold, info?.self ?? session.side)
  const byId = new Map(sides.map((side) => [side.id, side]))
  const byLeaf = new Map(fold.entries.map((entry) => [entry.ref.leaf, entry]))
  return {
    session,
    info,
    fold,
    asOf,
    sides,
    acting: asOf === null ? (sides.find((side) => side.own) ?? null) : null,
    sideOf: (id) => byId.get(id) ?? { id, name: id, hue: 0, own: false },
    entryOf: (ref) => byLeaf.get(ref.leaf) ?? null,
    matterOf: (name) => fold.matters.find((m) => m.slug === name || m.id === name) ?? null,
    questionOf: (name) => titleOf(info?.front ?? {}, name) ?? questionInWords(name),
  }
}

function titleOf({ question, questionTitle, questions }: Front, name: string): string | null {
  return questions?.[name] ?? (question === name ? questionTitle : null) ?? null
}
