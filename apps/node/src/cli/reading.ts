import { resolve } from 'node:path'
import type { Fold } from '@alternat/acts'
import { foldOf } from '../dialogue/fold-of.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/types.ts'
import { misuse, refuse, Stop, take } from './stop.ts'

/** Opens a store for reading, beside a server that may be writing it, and closes it afterwards. */
export async function reading<T>(folder: string, read: (store: Store) => T | Promise<T>): Promise<T> {
  const opened = openStore(folder, { write: false })
  if (!opened.ok && opened.fault.code === 'store-absent') {
    throw new Stop({
      code: 'store-absent',
      message: 'There is no store in this folder: name one with --store PATH or ALTERNAT_STORE.',
      where: resolve(folder),
    })
  }
  const store = take(opened)
  try {
    return await read(store)
  } finally {
    store.close()
  }
}

/** The dialogues a store holds, by name. */
export function dialoguesIn(store: Store): string[] {
  return [...new Set(store.heads().map((head) => head.dialogue))].sort()
}

/** The dialogue a person means: the one they name, or the only one there is. */
export function oneDialogue(store: Store, named: string | undefined): string {
  const held = dialoguesIn(store)
  if (named !== undefined) {
    if (held.includes(named)) return named
    return refuse('dialogue-unknown', 'No dialogue of this name is held here.', { where: named, held })
  }
  const [only] = held
  if (only === undefined)
    return refuse('dialogue-none', 'No dialogue is held here yet: propose or import one.')
  if (held.length === 1) return only
  return misuse(`Several dialogues are held here: name one with --dialogue (${held.join(', ')}).`)
}

/** The fold of one dialogue, as of a day if one is given. */
export function foldIn(store: Store, dialogue: string, asOf?: string): Fold {
  return foldOf(store, dialogue, asOf === undefined ? {} : { asOf })
}
