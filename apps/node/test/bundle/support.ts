import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seal } from '@alternat/acts'
import { signCheckpoint, type Result } from '@alternat/tlog'
import { encryptTo } from '../../src/bundle/age.ts'
import { exportArchive, exportBundle, type BundleRequest } from '../../src/bundle/export.ts'
import { BUNDLE_SHAPE, decodeContainer, encodeContainer, type Member } from '@alternat/acts'
import { encodeManifest, parseManifest } from '../../src/bundle/manifest.ts'
import { importBundle } from '../../src/bundle/import.ts'
import type { Holder, Receiver } from '../../src/bundle/receiver.ts'
import type { ImportReport } from '../../src/bundle/take-in.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import type { Ports } from '../../src/ports.ts'
import { release } from '../../src/release/release.ts'
import { sideCard } from '../../src/side/card.ts'
import { createSide } from '../../src/side/create.ts'
import { meet } from '../../src/side/meet.ts'
import type { Node } from '../../src/side/node.ts'
import type { BlobHeld } from '../../src/store/types.ts'

export const DIALOGUE = 'conduct'
export const NORLAND = 'norland.example'
export const SUDRIA = 'sudria.example'
export const OSTMARK = 'ostmark.example'
export const LOG_A = `${NORLAND}/alternat/${DIALOGUE}`
export const LOG_B = `${SUDRIA}/alternat/${DIALOGUE}`

const folders: string[] = []

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-bundle-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Ports of a simulation: a clock that stands, and a counter for randomness. */
export function testPorts(seed = 1): Ports {
  let counter = seed * 1_000_003
  return {
    clock: () => Date.UTC(2026, 2, 4, 9, 30),
    random: (length) => {
      const bytes = new Uint8Array(length)
      for (let i = 0; i < length; i++) {
        counter = (Math.imul(counter, 1_103_515_245) + 12_345) >>> 0
        bytes[i] = counter >>> 16
      }
      return bytes
    },
  }
}

export function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.fault.code}: ${result.fault.message} (${result.fault.where ?? ''})`)
  return result.value
}

export async function newSide(side: string, name: string, seed: number): Promise<Node> {
  return must(
    await createSide({
      folder: join(newFolder(), 'store'),
      side,
      name,
      custody: 'demonstration',
      passphrase: DEMONSTRATION_PASSPHRASE,
      ports: testPorts(seed),
    }),
  )
}

export function introduce(a: Node, b: Node): void {
  must(meet(a.store, must(sideCard(b.store)).bytes, a.ports))
  must(meet(b.store, must(sideCard(a.store)).bytes, b.ports))
}

export interface Pair {
  readonly a: Node
  readonly b: Node
}

/** Two sides that have met. */
export async function newPair(seed = 1): Promise<Pair> {
  const a = await newSide(NORLAND, 'Norland', seed)
  const b = await newSide(SUDRIA, 'Sudria', seed + 1)
  introduce(a, b)
  return { a, b }
}

export function proposeIn(node: Node, sides = [NORLAND, SUDRIA], dialogue = DIALOGUE): void {
  must(
    proposeDialogue(node, {
      dialogue,
      title: 'Acceptable conduct',
      sides: sides.map((id) => ({ id, name: id })),
    }),
  )
}

/** Sends everything that the other lacks. */
export async function send(
  from: Node,
  to: Node,
  request: Partial<BundleRequest> = {},
): Promise<ImportReport> {
  const bundle = must(await exportBundle(from, { dialogue: DIALOGUE, to: to.store.side, ...request }))
  return must(await importBundle(to, bundle))
}

/** A dialogue open on both sides. */
export async function openDialogue(pair: Pair): Promise<void> {
  proposeIn(pair.a)
  await send(pair.a, pair.b)
  must(acceptDialogue(pair.b, DIALOGUE))
  await send(pair.b, pair.a)
}

/** Norland, Sudria and Ostmark in a dialogue that Norland opened; whether the other two have met is up to the test. */
export async function newThree(
  seed: number,
  meetsThird: (b: Node, c: Node) => void = introduce,
): Promise<Pair & { readonly c: Node }> {
  const { a, b } = await newPair(seed)
  const c = await newSide(OSTMARK, 'Ostmark', seed + 2)
  introduce(a, c)
  meetsThird(b, c)
  proposeIn(a, [NORLAND, SUDRIA, OSTMARK])
  for (const other of [b, c]) {
    await send(a, other)
    must(acceptDialogue(other, DIALOGUE))
  }
  return { a, b, c }
}

/** Opens a matter, with more in its body and texts beside it if told. */
export function raise(
  node: Node,
  slug: string,
  more: { readonly body?: object; readonly blobs?: readonly BlobHeld[]; readonly level?: 'public' } = {},
): void {
  must(
    release(node, {
      dialogue: DIALOGUE,
      office: 'foreign-affairs',
      kind: 'dialogue.raise',
      body: { slug, title: `Matter ${slug}`, ...more.body },
      level: more.level ?? 'between',
      blobs: more.blobs ?? [],
    }),
  )
}

/** The members of the bundle one side would send, to be tampered with. */
export function membersOf(holder: Holder, to: string, request: Partial<BundleRequest> = {}): Member[] {
  const archive = must(exportArchive(holder, { dialogue: DIALOGUE, to, from: 0, ...request }))
  return must(decodeContainer(BUNDLE_SHAPE, archive))
}

/** Of these members, only what tells of the sender's own log: as a bundle was before anybody had cosigned. */
export function withoutConfirmations(members: readonly Member[], log: string): Member[] {
  const own = `card/${log.slice(0, log.indexOf('/'))}`
  const kept = members.filter(({ name }) => !/^(?:cosig\/|log\/[1-9]|card\/)/.test(name) || name === own)
  return replaceMember(kept, 'manifest.json', (bytes) => {
    const manifest = must(parseManifest(bytes))
    if (manifest.logs[0]?.log !== log) throw new Error(`${log} is not the first log`)
    return encodeManifest({ ...manifest, logs: manifest.logs.slice(0, 1) })
  })
}

export async function sealed(members: readonly Member[], receiver: Node): Promise<Uint8Array> {
  return must(await encryptTo(receiver.keys.bundleRecipient, must(encodeContainer(BUNDLE_SHAPE, members))))
}

export function replaceMember(
  members: readonly Member[],
  name: string,
  change: (bytes: Uint8Array) => Uint8Array,
): Member[] {
  if (!members.some((member) => member.name === name)) throw new Error(`no member ${name}`)
  return members.map((member) => (member.name === name ? { name, bytes: change(member.bytes) } : member))
}

/** The code with which an import ends, and whether the store is byte for byte what it was. */
export async function refusal(
  receiver: Receiver,
  bundle: Uint8Array,
): Promise<{ code: string; unchanged: boolean }> {
  const before = receiver.store.digest()
  const result = await importBundle(receiver, bundle)
  return { code: result.ok ? 'accepted' : result.fault.code, unchanged: receiver.store.digest() === before }
}

/** Puts bytes into the node's own log as they are: what a counterpart with valid keys can always do. */
export function appendRaw(node: Node, log: string, envelope: Uint8Array): void {
  const head = node.store.head(log)
  const sealedAct = seal(node.ports.random(32), envelope)
  must(
    node.store.append(log, head?.size ?? 0, [{ sealed: sealedAct, blobs: [] }], (to) =>
      signCheckpoint(node.crypto, { ...to, extensions: [] }, node.keys.log(log)),
    ),
  )
}
