import { createContext, useContext } from 'react'
import type { Draft } from '../api/types.ts'

const Context = createContext<Draft | null>(null)

/** Gives the forms inside the draft that somebody takes up again. */
export const TakenUpProvider = Context.Provider

/** The draft that was taken up, of any kind. */
export function useDraftInHand(): Draft | null {
  return useContext(Context)
}

/** The draft that was taken up if it is of this kind (and step): what a form begins with. */
export function useTakenUp(kind: string, step?: string): Draft | null {
  const draft = useContext(Context)
  const fits = draft !== null && draft.kind === kind && (step === undefined || draft.body['step'] === step)
  return fits ? draft : null
}
