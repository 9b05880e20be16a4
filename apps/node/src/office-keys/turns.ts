import type { Result } from '@alternat/tlog'
import type { AskSignature } from '../host/socket.ts'

/** What a run wants signed, or how it ended. */
export type Turn =
  | { readonly office: string; readonly message: Uint8Array }
  | { readonly done: Result<unknown> }

/** A run that wants signatures which come with later requests. */
export interface Turns {
  /** What it wants now, or how it ended. */
  now(): Promise<Turn>
  /** Gives what it wants, or `null`: it looks again what it wants; its next turn. */
  give(signatures: Uint8Array | null): Promise<Turn>
  /** Nobody will sign: a run that waits is broken off, and this is how it ended. Whether one did. */
  leave(ending: () => Result<unknown>): boolean
}

/** Why a run ends whose signature never comes; never leaves this file. */
class Left extends Error {
  readonly ending: () => Result<unknown>

  constructor(ending: () => Result<unknown>) {
    super('left')
    this.ending = ending
  }
}

interface Wanted {
  readonly resolve: (signatures: Uint8Array | null) => void
  readonly reject: (why: Error) => void
}

/** Begins a run; wherever it asks for a signature it waits until one is given. */
export function turnsOf(run: (ask: AskSignature) => Promise<Result<unknown>>): Turns {
  let wanted: Wanted | null = null
  let next = Promise.withResolvers<Turn>()
  const ask: AskSignature = (office, message) =>
    new Promise((resolve, reject) => {
      wanted = { resolve, reject }
      next.resolve({ office, message })
    })
  const end = async (): Promise<void> => {
    try {
      const done = await run(ask)
      next.resolve({ done })
    } catch (error) {
      if (error instanceof Left) next.resolve({ done: error.ending() })
      else next.reject(error)
    }
  }
  const take = (): Wanted | null => {
    const taken = wanted
    wanted = null
    if (taken !== null) next = Promise.withResolvers<Turn>()
    return taken
  }
  void end()
  return {
    now: () => next.promise,
    give: (signatures) => {
      take()?.resolve(signatures)
      return next.promise
    },
    leave: (ending) => {
      const taken = take()
      taken?.reject(new Left(ending))
      return taken !== null
    },
  }
}
