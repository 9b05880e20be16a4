import { minuteOf, type Ref } from '@alternat/acts'
import { bad, base64ToBytes, ok, type Result } from '@alternat/tlog'
import { receiveBundle } from '../bundle/receive.ts'
import type { Receiver } from '../bundle/receiver.ts'
import { acceptDialogue } from '../dialogue/accept.ts'
import { proposeDialogue } from '../dialogue/propose.ts'
import { deleteHere } from '../erase/settle.ts'
import { dropNote } from '../off-record/list.ts'
import { writeNote, type NoteRequest } from '../off-record/write.ts'
import { goodKeys, officesNow } from '../keys/offices-now.ts'
import { renewCard } from '../keys/renew.ts'
import { Moments } from '../release/moment.ts'
import { rehearse } from '../release/rehearsal.ts'
import { release } from '../release/release.ts'
import { sideCard } from '../side/card.ts'
import { meet } from '../side/meet.ts'
import type { Node } from '../side/node.ts'
import { toldOf } from './released.ts'
import { askAll, ownLogs } from '../witness/ask.ts'
import { httpNet } from '../witness/net.ts'
import { knownWitnesses, WITNESSES_KEY } from '../witness/pinned.ts'
import { takeAnswerFile } from '../witness/take-answer.ts'
import type { Ports } from '../ports.ts'
import { withSignaturesFrom, type KeyOf } from './remote-signer.ts'
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
    /** The office that proposes; the first that may negotiate if absent. */
    readonly office?: string
  }
  readonly accept: { readonly dialogue: string; readonly as?: string; readonly office?: string }
  /** A side card (base64) whose fingerprint people have compared. */
  readonly meet: { readonly card: string }
  /** Our own card (base64), signed anew by our root. */
  readonly 'renew-card': { readonly card: string }
  /** A bundle (base64). */
  readonly import: { readonly bundle: string }
  readonly 'draft-save': { readonly id: string; readonly draft: string }
  readonly 'draft-drop': { readonly id: string }
  /** Writes a note off the record for another side. */
  readonly 'note-write': NoteRequest
  readonly 'note-drop': { readonly id: string }
  /** Deletes our own copy of texts, without an act. */
  readonly 'delete-here': { readonly digests: readonly string[] }
  readonly setting: { readonly key: string; readonly value: string }
  /** Asks the pinned witnesses, or the one named, to cosign our logs: of one dialogue, or all. */
  readonly 'witness-ask': { readonly dialogue?: string; readonly witness?: string }
  /** The answer of a pinned witness that came as a file (base64). */
  readonly 'witness-take': { readonly answer: string }
}

/** The name of a writing operation. */
export type DeedName = keyof Deeds

/** Whoever performs an operation: a side has a node; a reader only takes bundles in. */
export interface Doing {
  readonly node: Node | null
  readonly receiver: Receiver
  readonly ports: Ports
}

type Doer<K extends DeedName> = (
  node: Node,
  args: Deeds[K],
  ask: AskSignature,
) => Result<unknown> | Promise<Result<unknown>>

function bytesOf(base64: string): Uint8Array {
  return base64ToBytes(base64) ?? new Uint8Array()
}

/** The public keys that an office (or the root) of this side may sign with, by its card and its log. */
export function ownKeys({ store }: Pick<Node, 'store'>, dialogue: string): KeyOf {
  const card = sideCard(store)
  return (office) => {
    if (!card.ok) return null
    const name = `${store.side}/${office}`
    if (office === 'root') return { name, keys: [card.value.root], further: [] }
    const listed = card.value.card.offices.find((one) => one.name === office)
    const now = officesNow(store, dialogue).find((one) => one.office === office)
    const raw = (...all: readonly string[]) => [...new Set(all)].flatMap((key) => base64ToBytes(key) ?? [])
    return {
      name,
      keys: raw(...(now === undefined ? [] : goodKeys(now)), ...(listed?.keys ?? [])),
      further: raw(...(now?.further ?? []), ...(listed?.further ?? [])),
    }
  }
}

/** What each store has said of acts that wait for a signature. */
const said = new WeakMap<Node['store'], Moments>()

function momentsOf(store: Node['store']): Moments {
  const moments = said.get(store) ?? new Moments()
  said.set(store, moments)
  return moments
}

/** What is done with signatures of others. */
interface Attempt<T> {
  readonly dialogue: string
  readonly run: (node: Node) => Result<T>
  /** Looked at before anybody is asked: nobody signs what is refused afterwards. */
  readonly before?: (node: Node) => Result<unknown>
}

/** Signs with the offices that are open here, and asks whoever holds the key for the others. */
function signing<T>(
  node: Node,
  ask: AskSignature,
  { dialogue, run, before }: Attempt<T>,
): Promise<Result<T>> {
  const steady = { ...node, keepMoment: momentsOf(node.store).forRun(node.ports.clock) }
  return withSignaturesFrom({
    crypto: node.crypto,
    ask,
    keyOf: ownKeys(node, dialogue),
    before: () => before?.(steady) ?? ok(null),
    attempt: (remote) => run({ ...steady, offices: (office) => node.offices(office) ?? remote(office) }),
  })
}

const act: Doer<'act'> = (node, { blobs, ...rest }, ask) => {
  const { dialogue, office } = rest
  const request = {
    ...rest,
    blobs: blobs.map((blob) => ({ digest: blob.digest, salted: bytesOf(blob.salted) })),
  }
  return signing(node, ask, {
    dialogue,
    before: (steady) => {
      const [publicKey] = ownKeys(node, dialogue)(office)?.keys ?? []
      return publicKey === undefined ? ok(null) : rehearse(steady, request, publicKey)
    },
    run: (signer) => {
      const released = release(signer, request)
      return released.ok ? ok(toldOf(node.store, dialogue, released.value)) : released
    },
  })
}

const askWitnesses: Doer<'witness-ask'> = async (node, { dialogue, witness }) => {
  const { store, ports } = node
  const all = knownWitnesses(node.crypto, store).filter(
    ({ name }) => witness === undefined || name === witness,
  )
  const logs = ownLogs(store, dialogue).map(({ log }) => log)
  return ok(await askAll({ store, ports, net: httpNet() }, all, logs))
}

const DOERS: { readonly [K in Exclude<DeedName, 'import' | 'meet'>]: Doer<K> } = {
  act,
  propose: (node, args, ask) =>
    signing(node, ask, { dialogue: args.dialogue, run: (signer) => proposeDialogue(signer, args) }),
  accept: (node, { dialogue, ...options }, ask) =>
    signing(node, ask, { dialogue, run: (signer) => acceptDialogue(signer, dialogue, options) }),
  'renew-card': (node, { card }) => renewCard(node.store, bytesOf(card), node.ports),
  'draft-save': (node, { id, draft }) => node.store.saveDraft(id, minuteOf(node.ports.clock()), draft),
  'draft-drop': (node, { id }) => node.store.dropDraft(id),
  'note-write': (node, request) => writeNote(node, request),
  'note-drop': (node, { id }) => dropNote(node.store, id),
  'delete-here': (node, { digests }) => deleteHere(node.store, digests),
  setting: (node, { key, value }) => node.store.setSetting(key, value),
  'witness-ask': askWitnesses,
  'witness-take': (node, { answer }) => takeAnswerFile(node, bytesOf(answer)),
}

/**
 * A reader does these too, having no node: it takes bundles in and pins the roots of those who send them; and, among the
 * settings, the neutral witnesses that it relies on.
 */
const RECEIVING: ReadonlySet<string> = new Set<DeedName>(['import', 'meet'])

function receiveIn({ receiver, ports }: Doing, { bundle }: Deeds['import']): Promise<Result<unknown>> {
  return receiveBundle(receiver, bytesOf(bundle), ports.clock())
}

/**
 * Performs one writing operation. The same code runs in the command line, when no server holds the store,
 * and in the server, when one does.
 */
export async function perform<K extends DeedName>(
  doing: Doing,
  deed: K,
  args: Deeds[K],
  ask: AskSignature,
): Promise<Result<unknown>> {
  if (deed === 'import') return receiveIn(doing, args as Deeds['import'])
  if (deed === 'meet') return meet(doing.receiver.store, bytesOf((args as Deeds['meet']).card), doing.ports)
  if (deed === 'setting' && (args as Deeds['setting']).key === WITNESSES_KEY) {
    return doing.receiver.store.setSetting(WITNESSES_KEY, (args as Deeds['setting']).value)
  }
  if (doing.node === null)
    return bad('reader', 'This store is a reader’s: it follows a dialogue and says nothing.')
  const doer = (DOERS as Readonly<Record<string, unknown>>)[deed] as Doer<DeedName>
  return doer(doing.node, args, ask)
}

/** The same for a request that came over the local socket; an operation nobody knows is refused. */
export function performNamed(
  doing: Doing,
  name: string,
  args: unknown,
  ask: AskSignature,
): Promise<Result<unknown>> {
  if (!RECEIVING.has(name) && !Object.hasOwn(DOERS, name)) {
    return Promise.resolve(bad('deed-unknown', 'The running server is of another version.', name))
  }
  // The socket is reachable by this person's own programs only, and each is this same program.
  return perform(doing, name as DeedName, args as Deeds[DeedName], ask)
}
