import { BUNDLE_SHAPE, encodeContainer, type Member } from '@alternat/acts'
import {
  encodeSignatureLine,
  keyId,
  ok,
  utf8,
  utf8ToString,
  parseNote,
  type SignatureLine,
} from '@alternat/tlog'
import { expect } from 'vitest'
import type { Cipher } from '../../src/bundle/age.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { encodeManifest, parseManifest, type BundleManifest } from '../../src/bundle/manifest.ts'
import type { Receiver } from '../../src/bundle/receiver.ts'
import type { ImportReport } from '../../src/bundle/take-in.ts'
import type { Node } from '../../src/side/node.ts'
import { LOG_A, must, raise, replaceMember, send } from '../bundle/support.ts'

/** No encryption: a counterpart is inside it anyway. */
export const OPEN: Cipher = {
  encrypt: (_, archive) => Promise.resolve(ok(archive)),
  decrypt: (_, bytes) => Promise.resolve(ok(bytes)),
}

/** A node that takes archives as they are. */
export function receiverOf({ store, crypto, keys }: Node): Receiver {
  return { store, crypto, keys, cipher: OPEN }
}

/** Takes members in, without encryption. */
export function takeMembers(node: Node, members: readonly Member[]): Promise<ImportReport> {
  const archive = must(encodeContainer(BUNDLE_SHAPE, members))
  return importBundle(receiverOf(node), archive).then((result) => must(result))
}

/** Members are refused with the code, and the store is byte for byte what it was. */
export async function expectRefused(node: Node, members: readonly Member[], code: string): Promise<void> {
  const before = node.store.digest()
  const archive = must(encodeContainer(BUNDLE_SHAPE, members))
  const result = await importBundle(receiverOf(node), archive)
  expect({
    code: result.ok ? 'accepted' : result.fault.code,
    unchanged: node.store.digest() === before,
  }).toEqual({
    code,
    unchanged: true,
  })
}

/** A bundle that one side was refused for is not held against anybody: both go on as before. */
export async function expectGoesOn(a: Node, b: Node, word: string): Promise<void> {
  raise(a, `after-${word}`)
  const report = await send(a, b)
  expect(report.nothingNew).toBe(false)
  raise(b, `also-${word}`)
  expect((await send(b, a)).nothingNew).toBe(false)
}

/** Any text at all under the genuine key of Norland's log, as a note. */
export function signedText(a: Node, text: string): Uint8Array {
  const signer = a.keys.log(LOG_A)
  const line = {
    name: LOG_A,
    keyId: keyId(a.crypto, LOG_A, 0x01, signer.publicKey),
    signature: signer.sign(utf8(text)),
  }
  return utf8(`${text}\n${encodeSignatureLine(line)}`)
}

/** The members with another checkpoint. */
export function withCheckpoint(members: readonly Member[], note: Uint8Array): Member[] {
  return replaceMember(members, 'log/0/checkpoint', () => note)
}

/** The members with their list of contents changed. */
export function withManifest(
  members: readonly Member[],
  change: (manifest: BundleManifest) => BundleManifest,
): Member[] {
  return replaceMember(members, 'manifest.json', (bytes) =>
    encodeManifest(change(must(parseManifest(bytes)))),
  )
}

/** A note with lines added under its own. */
export function withLines(note: Uint8Array, lines: readonly SignatureLine[]): Uint8Array {
  return utf8(`${utf8ToString(note)}${lines.map(encodeSignatureLine).join('')}`)
}

/** The text of a note and its one line. */
export function partsOf(note: Uint8Array): { text: string; line: SignatureLine } {
  const { text, signatures } = must(parseNote(note))
  return { text, line: signatures[0] as SignatureLine }
}
