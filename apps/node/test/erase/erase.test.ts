import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { checkEvidence, signAct, type Payload } from '@alternat/acts'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { takeIn } from '../../src/bundle/take-in.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { deleteHere, settleErasures } from '../../src/erase/settle.ts'
import { writeEvidence } from '../../src/evidence/write.ts'
import { exportArchive } from '../../src/bundle/export.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { prepareTable } from '../../src/release/prepare.ts'
import { repairFrom } from '../../src/rollback/repair.ts'
import { revoke } from '../../src/keys/changes.ts'
import { officesNow } from '../../src/keys/offices-now.ts'
import { readText } from '../../src/release/texts.ts'
import { release } from '../../src/release/release.ts'
import { openNode, type Node } from '../../src/side/node.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import {
  appendRaw,
  DIALOGUE,
  LOG_A,
  LOG_B,
  membersOf,
  must,
  newFolder,
  newPair,
  openDialogue,
  raise,
  removeFolders,
  sealed,
  send,
  SUDRIA,
  type Pair,
} from '../bundle/support.ts'
import { erase, filesWith, keepDrafts, raiseWithWords, WORDS, wordsHeld } from './support.ts'

let pair: Pair

beforeEach(async () => {
  pair = await newPair(3)
  await openDialogue(pair)
})
afterAll(removeFolders)

function evidenceOf(node: Node): Uint8Array {
  return must(writeEvidence(node, { dialogue: DIALOGUE, matter: null, covers: 'all' }))
}

describe('words taken off the record', () => {
  it('are in no file of either side’s store any more, drafts and write-ahead log included', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    await send(a, b)
    keepDrafts(b)
    const salted = a.store.blob(digest) as Uint8Array
    expect(filesWith(a.store.path, WORDS)).not.toEqual([])
    expect(filesWith(b.store.path, WORDS)).not.toEqual([])
    must(erase(a, digest))
    await send(a, b)
    for (const { store } of [a, b]) {
      expect(filesWith(store.path, WORDS)).toEqual([])
      expect(filesWith(store.path, salted.slice(32))).toEqual([])
      expect(store.erased.isUnswept()).toBe(false)
      expect(fsckStore(store, store.crypto).problems).toEqual([])
    }
    // What was typed beside these words is not lost with them.
    const kept = b.store.drafts().map(({ id, draft }) => [id, JSON.parse(draft).refused?.code])
    expect(kept).toEqual([
      ['beside', 'words-erased'],
      ['other', undefined],
      ['typed', 'words-erased'],
    ])
  })

  it('take nothing else with them: no draft that only has a word in common, and no accusation that waits', async () => {
    const { a, b } = pair
    const digests = ['e', 'text', 'record', 'joint text'].map((words, i) => raiseWithWords(a, `n${i}`, words))
    await send(a, b)
    const drafts = {
      essay: { dialogue: DIALOGUE, kind: 'norm.position', body: { summary: 'We see the text as it is.' } },
      adoption: { dialogue: DIALOGUE, kind: 'arrangement.adopt', body: { form: 'joint text' } },
      accusation: { dialogue: DIALOGUE, kind: 'record.evidence', body: { against: 'record' } },
    }
    for (const [id, request] of Object.entries(drafts))
      must(b.store.saveDraft(id, '2026-03-04T09:30Z', JSON.stringify({ request })))
    const before = b.store.drafts()
    for (const digest of digests) must(erase(a, digest))
    await send(a, b)
    expect(foldOf(b.store, DIALOGUE).erased).toHaveLength(4)
    expect(b.store.drafts()).toEqual(before)
  })

  it('leave the act in effect, and a stub with its act in every fold and every evidence file', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    const released = must(erase(a, digest))
    await send(a, b)
    for (const node of [a, b]) {
      const fold = foldOf(node.store, DIALOGUE)
      expect(fold.erased).toMatchObject([{ digest, by: a.store.side, act: released.ref, gone: true }])
      expect(fold.matters.map(({ slug, line1 }) => [slug, line1.word])).toEqual([['one', 'raised']])
      const report = checkEvidence(node.crypto, evidenceOf(node))
      expect(report.faults).toEqual([])
      expect(report.fold?.erased).toEqual(fold.erased)
      expect(Buffer.from(evidenceOf(node)).includes(WORDS)).toBe(false)
    }
  })

  it('are not taken in again: not from an earlier bundle, nor from a side that brings them on purpose', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    const early = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from: 0 }))
    const salted = a.store.blob(digest) as Uint8Array
    await send(a, b)
    must(erase(a, digest))
    await send(a, b)
    const before = b.store.digest()
    expect(must(await importBundle(b, early)).nothingNew).toBe(true)
    const members = [...membersOf(a, SUDRIA), { name: `blob/${digest}`, bytes: salted }]
    expect(must(await importBundle(b, await sealed(members, b))).blobs).toBe(0)
    expect(b.store.digest()).toBe(before)
    expect(filesWith(b.store.path, WORDS)).toEqual([])
  })

  it('come back, from whoever still has them, once the key that had them erased is revoked', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    const early = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from: 0 }))
    await send(a, b)
    const lastGood = a.store.head(LOG_A)?.size ?? 0
    const erasure = must(erase(a, digest)).ref
    await send(a, b)
    must(await importBundle(b, early))
    expect(wordsHeld(b, digest)).toBeNull()
    const body = must(revoke(officesNow(a.store, DIALOGUE), 'key-custodian', ['all'], lastGood))
    const request = { dialogue: DIALOGUE, office: 'key-custodian', level: 'between' as const }
    must(release(a, { ...request, kind: 'side.keys', body }))
    await send(a, b)
    const fold = foldOf(b.store, DIALOGUE)
    expect(fold.entries.find(({ ref }) => ref.leaf === erasure.leaf)?.outcome).toBe('void')
    expect(fold.erased).toEqual([])
    // Nobody has the bytes any more by the record alone; a copy of an earlier bundle has them.
    expect(wordsHeld(b, digest)).toBeNull()
    expect(must(await importBundle(b, early)).blobs).toBe(1)
    expect(wordsHeld(b, digest)).toBe(WORDS)
    expect(b.store.erased.all()).toEqual([])
    expect(fsckStore(b.store, b.store.crypto).problems).toEqual([])
    expect(must(await importBundle(b, early)).nothingNew).toBe(true)
  })

  it('that come in one bundle with their erasure are gone when it is taken in', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    const salted = a.store.blob(digest) as Uint8Array
    must(erase(a, digest))
    const members = [...membersOf(a, SUDRIA), { name: `blob/${digest}`, bytes: salted }]
    must(await importBundle(b, await sealed(members, b)))
    expect(foldOf(b.store, DIALOGUE).erased).toHaveLength(1)
    expect(wordsHeld(b, digest)).toBeNull()
    expect(filesWith(b.store.path, WORDS)).toEqual([])
  })

  it('cannot be another side’s: the release is refused, and the act forced into the log has no effect', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    await send(a, b)
    const refused = erase(b, digest)
    expect(refused.ok ? '' : `${refused.fault.code} ${refused.fault.reason}`).toBe(
      'would-be-void not-the-maker',
    )
    const head = b.store.head(LOG_B)
    const seen = [{ log: a.store.heads().find(({ own }) => own)?.log ?? '', size: 0, root: '', note: '' }]
    const at = a.store.head(seen[0]?.log ?? '')
    const payload: Payload = {
      v: 'v1',
      log: LOG_B,
      seq: head?.size ?? 0,
      at: '2026-03-04T09:30Z',
      office: 'key-custodian',
      level: 'between',
      seen: [
        {
          log: at?.log ?? '',
          size: at?.size ?? 0,
          root: at?.root.toHex() ?? '',
          note: a.crypto.sha256(at?.checkpoint ?? new Uint8Array()).toHex(),
        },
      ],
      refs: [],
      kind: 'record.erase',
      body: { blobs: [digest], reason: 'error' },
    }
    const signer = b.offices('key-custodian')
    if (signer === null) throw new Error('no signer')
    appendRaw(b, LOG_B, signAct(b.crypto, payload, [signer]).bytes)
    await send(b, a)
    expect(foldOf(a.store, DIALOGUE).entries.find(({ kind }) => kind === 'record.erase')).toMatchObject({
      outcome: 'void',
      reason: 'not-the-maker',
    })
    expect(wordsHeld(a, digest)).toBe(WORDS)
    expect(a.store.erased.all()).toEqual([])
  })

  it('are gone though the process ended between the commit and the deletion', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    await send(a, b)
    must(erase(a, digest))
    // The commit alone, as far as a process comes that is killed then.
    const archive = must(exportArchive(a, { dialogue: DIALOGUE, to: SUDRIA }))
    must(takeIn(b, archive))
    expect(wordsHeld(b, digest)).toBe(WORDS)
    b.store.close()
    const passphrase = DEMONSTRATION_PASSPHRASE
    const again = must(await openNode({ folder: b.store.path, passphrase, ports: b.ports }))
    expect(wordsHeld(again, digest)).toBeNull()
    expect(filesWith(again.store.path, WORDS)).toEqual([])
    again.store.close()
  })

  it('of a tabled text read as erased, with every revision built on them; what was adopted stands', async () => {
    const { a, b } = pair
    const content = {
      v: 'v1',
      languages: ['en'],
      paragraphs: [{ id: 'p1', words: { en: [WORDS] } }],
    } as const
    const table = must(prepareTable(a, content, { as: 'text', slug: 'text', title: 'A text' }))
    const request = { dialogue: DIALOGUE, office: 'foreign-affairs', level: 'between' } as const
    const { ref } = must(release(a, { ...request, kind: 'text.table', ...table }))
    await send(a, b)
    const { digest } = table.body
    const body = { matter: ref, digest, form: 'joint text', standing: 'political' }
    for (const [node, other] of [
      [a, b],
      [b, a],
    ] as const) {
      must(
        release(node, {
          ...request,
          office: 'plenipotentiary',
          kind: 'arrangement.adopt',
          body,
          refs: [ref],
        }),
      )
      await send(node, other)
    }
    must(erase(a, table.blobs[0]?.digest ?? ''))
    await send(a, b)
    for (const node of [a, b]) {
      const fold = foldOf(node.store, DIALOGUE)
      const words = readText(node.store, fold, ref.leaf, digest)
      expect(words.ok ? '' : words.fault.code).toBe('text-erased')
      expect(fold.matters[0]?.line1.word).toBe('adopted')
      expect(filesWith(node.store.path, WORDS)).toEqual([])
    }
  })

  it('drop the bundles that wait, because nobody can say what is in them; these come again', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    await send(a, b)
    must(erase(a, digest))
    const erasing = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA }))
    raise(a, 'two')
    const size = a.store.head(a.store.heads().find(({ own }) => own)?.log ?? '')?.size ?? 0
    raise(a, 'three')
    await send(a, b, { from: size })
    expect(b.store.held()).toHaveLength(1)
    must(await importBundle(b, erasing))
    expect(b.store.held()).toEqual([])
    await send(a, b, { from: size - 1 })
    expect(foldOf(b.store, DIALOGUE).matters.map(({ slug }) => slug)).toEqual(['one', 'two', 'three'])
  })
})

describe('an older copy of a store', () => {
  it('that is given its log back loses the words that were erased since', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    await send(a, b)
    const copy = join(newFolder(), 'copy')
    a.store.close()
    cpSync(a.store.path, copy, { recursive: true })
    const opening = { passphrase: DEMONSTRATION_PASSPHRASE, ports: a.ports }
    const again = must(await openNode({ folder: a.store.path, ...opening }))
    must(erase(again, digest))
    await send(again, b)
    again.store.close()
    const old = must(await openNode({ folder: copy, ...opening }))
    expect(wordsHeld(old, digest)).toBe(WORDS)
    const back = must(await exportBundle(b, { dialogue: DIALOGUE, to: a.store.side, giveBack: true }))
    must(await repairFrom(old, back))
    expect(wordsHeld(old, digest)).toBeNull()
    expect(filesWith(copy, WORDS)).toEqual([])
    old.store.close()
  })
})

describe('our own copy of another’s words', () => {
  it('is deleted without an act, stays out, and changes nothing on the record', async () => {
    const { a, b } = pair
    const digest = raiseWithWords(a, 'one')
    await send(a, b)
    const before = foldOf(b.store, DIALOGUE)
    must(deleteHere(b.store, [digest]))
    must(settleErasures(b.store))
    expect(foldOf(b.store, DIALOGUE)).toEqual(before)
    expect(filesWith(b.store.path, WORDS)).toEqual([])
    await send(a, b, { from: 0 })
    expect(wordsHeld(b, digest)).toBeNull()
    expect(fsckStore(b.store, b.crypto).problems).toEqual([])
  })
})
