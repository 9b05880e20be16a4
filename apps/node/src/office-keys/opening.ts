import { ok, toHex, type Result } from '@alternat/tlog'
import type { Ref } from '@alternat/acts'
import { originOf } from '../dialogue/frame.ts'
import type { Joined } from '../dialogue/propose.ts'
import { perform, type Deeds } from '../host/deeds.ts'
import { toldOf } from '../host/released.ts'
import { signingFault } from './codes.ts'
import type { Desk, Outcome } from './performing.ts'
import { settleAnswer } from './performed.ts'

/** How our log of a dialogue is opened: by proposing the dialogue, or by accepting one. */
export type Opening =
  | { readonly deed: 'propose'; readonly args: Deeds['propose'] }
  | { readonly deed: 'accept'; readonly args: Deeds['accept'] }

/**
 * Begins to open our log of a dialogue. Its first act is signed by the root, the second by an office: where they are not
 * open in the program, both are asked for one after the other under one ticket. The root is asked first, and the
 * passkey vouches for what it signs.
 */
export async function beginOpening(desk: Desk, person: string, { deed, args }: Opening): Promise<Outcome> {
  const { node, signing, kept } = desk
  const { dialogue } = args
  // One minute for both acts, however long somebody takes: a key signs one act for a place, and is not asked for another.
  const began = node.ports.clock()
  const doing = { ...node, ports: { ...node.ports, clock: () => began } }
  const standing = await signing.begin({
    person,
    blobs: [],
    run: async (ask) => {
      const joined = (await perform(
        { node: doing, receiver: doing, ports: doing.ports },
        deed,
        args,
        ask,
      )) as Result<Joined>
      return joined.ok ? ok(toldOf(node.store, dialogue, { ref: joined.value.act })) : joined
    },
    isStale: ({ log }) => (node.store.head(log)?.size ?? 0) > 0,
    // Nothing but names was typed: there is no draft to keep.
    whenOver: () => signingFault('ticket-over'),
    whenDone: (vouched, done) => {
      const first = done.ok ? firstLeaf(desk, dialogue) : null
      settleAnswer(kept, vouched, first ?? (done.ok ? 'performed' : done.fault.code))
    },
  })
  return 'done' in standing ? standing : { ticket: standing.toSign.ticket }
}

/** The act that the root signed, which is what the passkey vouched for. */
function firstLeaf({ node: { store } }: Desk, dialogue: string): Ref | null {
  const log = originOf(store.side, dialogue)
  const [first] = store.leaves(log, 0, 1)
  return first === undefined ? null : { log, index: 0, leaf: toHex(first.leaf) }
}
