import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportBundle } from '../bundle/export.ts'
import { receiveBundle } from '../bundle/receive.ts'
import type { Receiver } from '../bundle/receiver.ts'
import type { Secret } from '../keys/secret.ts'
import type { Node } from '../side/node.ts'
import { need } from './need.ts'

/** One that bundles are carried to: a side, or a reader with an address of its own. */
export interface Addressee {
  /** The folder of its store, for the name of the file. */
  readonly name: string
  readonly receiver: Receiver
  /** A reader's age recipient; a side's is on its card. */
  readonly recipient?: string
}

/** A bundle that was carried: its file, and what opens it. */
export interface Carried {
  readonly path: string
  readonly bytes: Uint8Array
  readonly identity: Secret
}

/** Carries bundles as files, numbered in the order in which they went. */
export interface Post {
  readonly carried: readonly Carried[]
  /** Exports what the addressee lacks of our log, writes the file, and imports it there. */
  carry(dialogue: string, from: { name: string; node: Node }, to: Addressee): Promise<void>
}

/** Opens the post in a folder that exists; `clock` tells when a bundle arrives. */
export function post(folder: string, clock: () => number): Post {
  const carried: Carried[] = []
  const carry: Post['carry'] = async (dialogue, from, to) => {
    const number = String(carried.length + 1).padStart(3, '0')
    const path = join(folder, `${number}-${from.name}-${to.name}.alternat`)
    const recipient = to.recipient === undefined ? {} : { recipient: to.recipient }
    // Whoever looks at the demonstration is to see all of it, also what its sides say between themselves.
    const request = { dialogue, to: to.receiver.store.side, ...recipient, released: 'everything' } as const
    const bytes = need(await exportBundle(from.node, request), 'demo-bundle', path)
    writeFileSync(path, bytes, { mode: 0o600 })
    need(await receiveBundle(to.receiver, bytes, clock()), 'demo-bundle', path)
    carried.push({ path, bytes, identity: to.receiver.keys.bundleIdentity })
  }
  return { carried, carry }
}
