import { minuteOf, type Ref } from '@alternat/acts'
import { bad, base64ToBytes, ok, type Result, type Signer } from '@alternat/tlog'
import { importBundle } from '../bundle/import.ts'
import { acceptDialogue } from '../dialogue/accept.ts'
import { proposeDialogue } from '../dialogue/propose.ts'
import { release } from '../release/release.ts'
import { sideCard } from '../side/card.ts'
import { meet } from '../side/meet.ts'
import type { Node } from '../side/node.ts'
import { noteHeard } from './heard.ts'
import { toldOf } from './released.ts'
import { withSignaturesFrom } from './remote-signer.ts'
import type { AskSignature } from './socket.ts'

/** An act as a person wants it released: complete, its texts salted (base64 of salt ‖ bytes). */
export interface ActDeed {
  readonly dialogue: string
  readonly office: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  readonly refs: readonly Ref[]
  readonly level: 'between' | 'public'
  readonly blobs: readonly { readonly digest: string; readonly salted: string }[]
}

/** Every writing operation: what it wants. All of it is JSON, because it may go through the local socket. */
export interface Deeds {
  readonly act: ActDeed
  readonly propose: {
    readonly dialogue: string
    readonly title: string
    readonly sides: readonly { readonly id: string; readonly name: string }[]
  }
  readonly accept: { readonly dialogue: string }
  /** A side card (base64) whose fingerprint people have compared. */
  readonly meet: { readonly card: string }
  /** A bundle (base64). */
  readonly import: { readonly bundle: string }
  readonly 'draft-save': { readonly id: string; readonly draft: string }
  readonly 'draft-drop': { readonly id: string }
  readonly setting: { readonly key: string; readonly value: string }
}

/** The name of a writing operation. */
export type DeedName = keyof Deeds

type Doer<K extends DeedName> = (
  node: Node,
  args: Deeds[K],
  ask: AskSignature,
) => Result<unknown> | Promise<Result<unknown>>

function bytesOf(base64: string): Uint8Array {
  return base64ToBytes(base64) ?? new Uint8Array()
}

/** Signs with the offices that are open here, and asks whoever holds the key for the others. */
function signing<T>(node: Node, ask: AskSignature, attempt: (node: Node) => Result<T>): Promise<Result<T>> {
  const card = sideCard(node.store)
  const keyOf = (office: string): Uint8Array | null => {
    if (!card.ok) return null
    if (office === 'root') return card.value.root
    const key = card.value.card.offices.find((o) => o.name === office)?.keys[0]
    return key === undefined ? null : base64ToBytes(key)
  }
  const remote = (office: string): { name: string; publicKey: Uint8Array } | null => {
    const publicKey = keyOf(office)
    return publicKey === null ? null : { name: `${node.store.side}/${office}`, publicKey }
  }
  return withSignaturesFrom(ask, remote, (offices) => {
    const either = (office: string): Signer | null => node.offices(office) ?? offices(office)
    return attempt({ ...node, offices: either })
  })
}

const act: Doer<'act'> = (node, { blobs, ...request }, ask) =>
  signing(node, ask, (signer) => {
    const salted = blobs.map(({ digest, salted }) => ({ digest, salted: bytesOf(salted) }))
    const released = release(signer, { ...request, blobs: salted })
    return released.ok ? ok(toldOf(node.store, request.dialogue, released.value)) : released
  })

const accept: Doer<'accept'> = (node, { dialogue }, ask) =>
  signing(node, ask, (signer) => acceptDialogue(signer, dialogue))

const propose: Doer<'propose'> = (node, args, ask) => signing(node, ask, (signer) => proposeDialogue(signer, args))

async function bringIn(node: Node, bytes: Uint8Array): Promise<Result<unknown>> {
  const report = await importBundle(node, bytes)
  if (report.ok) noteHeard(node.store, report.value, node.ports.clock())
  return report
}

const DOERS: { readonly [K in DeedName]: Doer<K> } = {
  act,
  propose,
  accept,
  meet: (node, { card }) => meet(node.store, bytesOf(card), node.ports),
  import: (node, { bundle }) => bringIn(node, bytesOf(bundle)),
  'draft-save': (node, { id, draft }) => node.store.saveDraft(id, minuteOf(node.ports.clock()), draft),
  'draft-drop': (node, { id }) => node.store.dropDraft(id),
  setting: (node, { key, value }) => node.store.setSetting(key, value),
}

/**
 * Performs one writing operation. The same code runs in the command line, when no server holds the store,
 * and in the server, when one does.
 */
export async function perform<K extends DeedName>(
  node: Node,
  deed: K,
  args: Deeds[K],
  ask: AskSignature,
): Promise<Result<unknown>> {
  return DOERS[deed](node, args, ask)
}

/** The same for a request that came over the local socket; an operation nobody knows is refused. */
export function performNamed(node: Node, name: string, args: unknown, ask: AskSignature): Promise<Result<unknown>> {
  if (!Object.hasOwn(DOERS, name)) return Promise.resolve(bad('deed-unknown', 'The running server is of another version.', name))
  // The socket is reachable by this person's own programs only, and each is this same program.
  return perform(node, name as 'act', args as Deeds['act'], ask)
}
