import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  BUNDLE_SHAPE,
  canonicalize,
  encodeContainer,
  noteId,
  openNote,
  readNote,
  sealNote,
  type Note,
} from '@alternat/acts'
import { encryptTo } from '../../src/bundle/age.ts'
import { exportArchive, exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { createReader } from '../../src/bundle/reader.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { writeEvidence } from '../../src/evidence/write.ts'
import { listNotes, dropNote } from '../../src/off-record/list.ts'
import { pairKey } from '../../src/off-record/pair-key.ts'
import { writeNote, type NoteRequest } from '../../src/off-record/write.ts'
import { sideCard } from '../../src/side/card.ts'
import { meet } from '../../src/side/meet.ts'
import type { Node } from '../../src/side/node.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import {
  DIALOGUE,
  membersOf,
  must,
  newFolder,
  newPair,
  newSide,
  NORLAND,
  openDialogue,
  raise,
  refusal,
  removeFolders,
  replaceMember,
  sealed,
  send,
  SUDRIA,
  testPorts,
  introduce,
  proposeIn,
  type Pair,
} from '../bundle/support.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { filesWith } from '../erase/support.ts'

const WORDS = 'What if paragraph 3 were left out altogether? Zebra quince.'
const PRESS = 'press.example'
let pair: Pair

beforeEach(async () => {
  pair = await newPair(5)
  await openDialogue(pair)
})
afterAll(removeFolders)

function request(more: Partial<NoteRequest> = {}): NoteRequest {
  return {
    dialogue: DIALOGUE,
    to: SUDRIA,
    kind: 'non-paper',
    title: 'An idea',
    lang: 'en',
    words: WORDS,
    ...more,
  }
}

/** Everything that a third could be shown: logs, heads, folds, evidence. */
function recordOf({ store, crypto }: Node): string {
  const heads = store
    .heads()
    .map(({ log, size, root, checkpoint }) => [log, size, root.toHex(), checkpoint.toHex()])
  const leaves = store
    .heads()
    .map(({ log }) => store.leaves(log).map(({ leaf, sealed: act }) => [leaf.toHex(), act?.toHex()]))
  const evidence = must(writeEvidence({ store, crypto }, { dialogue: DIALOGUE, matter: null, covers: 'all' }))
  const record = JSON.stringify([heads, leaves, canonicalize(foldOf(store, DIALOGUE)), evidence.toHex()])
  return crypto.sha256(new TextEncoder().encode(record)).toHex()
}

describe('a note off the record', () => {
  it('reaches the other side as it was written, and no log, head, fold or evidence file knows of it', async () => {
    const { a, b } = pair
    // Until everything that the sides have to tell each other on the record is told.
    for (let round = 0; round < 3; round++) {
      await send(a, b)
      await send(b, a)
    }
    const before = [recordOf(a), recordOf(b)]
    must(writeNote(a, request()))
    const report = await send(a, b)
    expect([report.notes, report.nothingNew]).toEqual([1, false])
    expect(listNotes(b.store)).toMatchObject([
      { way: 'in', from: NORLAND, to: SUDRIA, words: WORDS, kind: 'non-paper' },
    ])
    expect(listNotes(a.store)).toMatchObject([{ way: 'out', words: WORDS }])
    expect([recordOf(a), recordOf(b)]).toEqual(before)
    expect(fsckStore(b.store, b.crypto).problems).toEqual([])
  })

  it('could have been made by its receiver, byte for byte: it is evidence of nothing', async () => {
    const { a, b } = pair
    const { id } = must(writeNote(a, request()))
    await send(a, b)
    const [kept] = b.store.notes.all(DIALOGUE)
    const received = kept?.note ?? new Uint8Array()
    // From here on only what the receiver holds: its own store and its own keys.
    const key = pairKey(b, DIALOGUE, NORLAND)
    if (key === null) throw new Error('no key')
    const note = must(readNote(received))
    expect(must(sealNote(b.crypto, key, note)).toHex()).toBe(received.toHex())
    const invented: Note = { ...note, words: 'We accept everything.', at: '2026-03-04T10:00Z' }
    const forged = must(sealNote(b.crypto, key, invented))
    // Whoever judges by what the true maker holds takes the one for as good as the other.
    const makers = pairKey(a, DIALOGUE, SUDRIA) as Uint8Array
    expect(must(openNote(a.crypto, makers, forged))).toEqual(invented)
    expect(must(openNote(a.crypto, makers, received))).toEqual(note)
    expect(id).toBe(noteId(b.crypto, received))
    // And nothing else in what travelled ties its maker to it: no signature is over it.
    const members = membersOf(a, SUDRIA)
    const rest = Buffer.concat(
      members.filter(({ name }) => !name.startsWith('note/')).map(({ bytes }) => bytes),
    )
    expect(rest.includes(id)).toBe(false)
  })

  it('comes once, in whatever order and however often its bundles come, and is not sent again when it is there', async () => {
    const { a, b } = pair
    must(writeNote(a, request()))
    const first = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA }))
    raise(a, 'one')
    must(writeNote(a, request({ title: 'Another' })))
    const second = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA }))
    must(await importBundle(b, second))
    expect(must(await importBundle(b, first)).nothingNew).toBe(true)
    const digest = b.store.digest()
    must(await importBundle(b, second))
    expect(b.store.digest()).toBe(digest)
    expect(
      listNotes(b.store)
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['An idea', 'Another'])
    expect(membersOf(a, SUDRIA).filter(({ name }) => name.startsWith('note/'))).toHaveLength(2)
    await send(b, a)
    expect(membersOf(a, SUDRIA).filter(({ name }) => name.startsWith('note/'))).toEqual([])
  })

  it('that was dropped is in no file any more and does not come again', async () => {
    const { a, b } = pair
    const { id } = must(writeNote(a, request()))
    const bundle = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA }))
    must(await importBundle(b, bundle))
    must(dropNote(b.store, id.slice(0, 12)))
    expect(filesWith(b.store.path, WORDS)).toEqual([])
    expect(must(await importBundle(b, bundle)).notes).toBe(0)
    expect(listNotes(b.store)).toEqual([])
    must(dropNote(a.store, id))
    expect(a.store.notes.all()).toEqual([])
    expect(filesWith(a.store.path, WORDS)).toEqual([])
  })

  it('is refused with its whole bundle where the MAC, the sender or the addressee is not right', async () => {
    const { a, b } = pair
    const { id } = must(writeNote(a, request()))
    raise(a, 'one')
    const members = membersOf(a, SUDRIA)
    const note = members.find(({ name }) => name === `note/${id}`)?.bytes as Uint8Array
    const key = pairKey(a, DIALOGUE, SUDRIA) as Uint8Array
    const instead = (bytes: Uint8Array) => [
      ...members.filter(({ name }) => !name.startsWith('note/')),
      { name: `note/${noteId(a.crypto, bytes)}`, bytes },
    ]
    const changed = note.with(note.length - 3, 0x21)
    const said = must(readNote(note))
    const reflected = must(sealNote(a.crypto, key, { ...said, from: SUDRIA, to: NORLAND }))
    const elsewhere = must(sealNote(a.crypto, key, { ...said, dialogue: 'other' }))
    const another = must(sealNote(a.crypto, key, { ...said, from: 'third.example' }))
    for (const bytes of [changed, reflected, elsewhere, another]) {
      expect(await refusal(b, await sealed(instead(bytes), b))).toEqual({ code: 'note-mac', unchanged: true })
    }
    const misnamed = replaceMember(members, `note/${id}`, (bytes) => bytes.with(40, 0x21))
    expect(await refusal(b, await sealed(misnamed, b))).toEqual({ code: 'note', unchanged: true })
    expect(listNotes(b.store)).toEqual([])
  })

  it('beyond what is kept for one side waits with its maker, and comes when there is room; the acts come in either way', async () => {
    const { a, b } = pair
    for (let n = 0; n < 32; n++) must(writeNote(a, request({ title: `Note ${n}` })))
    const full = writeNote(a, request({ title: 'One more' }))
    expect(full.ok ? '' : full.fault.code).toBe('note-full')
    await send(a, b)
    await send(b, a)
    for (const { id } of a.store.notes.all()) must(a.store.notes.drop(id))
    must(writeNote(a, request({ title: 'Later' })))
    raise(a, 'one')
    const report = await send(a, b)
    expect([report.notes, report.logs[0]?.after]).toEqual([0, 3])
    must(dropNote(b.store, listNotes(b.store)[0]?.id ?? ''))
    expect((await send(a, b, { from: 0 })).notes).toBe(1)
    expect(listNotes(b.store)).toHaveLength(32)
  })

  it('goes neither past the guard nor past the schema: it is kept as a draft and nothing leaves', async () => {
    const { a, b } = pair
    for (const [more, code] of [
      [{ words: 'TOP SECRET//NOFORN' }, 'guard-blocked'],
      [{ title: 'See 185.220.101.4 for more' }, 'guard-blocked'],
      [{ words: 'left\u202eright' }, 'note'],
      [{ to: 'nobody.example' }, 'note-to'],
      [{ to: NORLAND }, 'note-to'],
      [{ token: { digest: '0'.repeat(64) } }, 'token-mismatch'],
    ] as const) {
      const refused = writeNote(a, request(more))
      expect(refused.ok ? '' : refused.fault.code).toBe(code)
      const draft = refused.ok ? null : refused.fault.draft
      expect(a.store.drafts().some(({ id }) => id === draft)).toBe(true)
    }
    expect(a.store.notes.all()).toEqual([])
    expect((await send(a, b)).notes).toBe(0)
  })
})

describe('somebody else', () => {
  it('gets none: not a third side with our mirrors, not a reader', async () => {
    const { a, b } = pair
    const third = await newSide('third.example', 'Third', 9)
    for (const node of [a, b]) introduce(node, third)
    const wide = 'wide'
    proposeIn(a, [NORLAND, SUDRIA, 'third.example'], wide)
    await send(a, b, { dialogue: wide })
    must(acceptDialogue(b, wide))
    await send(b, a, { dialogue: wide })
    must(writeNote(a, request({ dialogue: wide })))
    const names = (archive: Uint8Array) => Buffer.from(archive).includes('note/')
    expect(names(must(exportArchive(a, { dialogue: wide, to: SUDRIA })))).toBe(true)
    for (const to of ['third.example', PRESS]) {
      const recipient = to === 'third.example' ? {} : { recipient: b.keys.bundleRecipient }
      const archive = must(exportArchive(a, { dialogue: wide, to, from: 0, mirrors: true, ...recipient }))
      expect(names(archive)).toBe(false)
      expect(Buffer.from(archive).includes(WORDS)).toBe(false)
    }
    // A reader's own name cannot be used to fetch what is for a side.
    const asReader = must(exportArchive(a, { dialogue: wide, to: SUDRIA, from: 0, recipient: 'age1…' }))
    expect(names(asReader)).toBe(false)
    third.store.close()
  })

  it('with a store of a reader refuses a bundle that holds one', async () => {
    const { a } = pair
    must(writeNote(a, request()))
    const reader = must(await createReader({ folder: newFolder(), name: PRESS, ports: testPorts(8) }))
    must(meet(reader.store, must(sideCard(a.store)).bytes, a.ports))
    const { bundleRecipient: recipient } = reader.keys
    const note = membersOf(a, SUDRIA).filter(({ name }) => name.startsWith('note/'))
    const bundle = must(
      await encryptTo(
        recipient,
        must(encodeContainer(BUNDLE_SHAPE, [...membersOf(a, PRESS, { recipient }), ...note])),
      ),
    )
    expect(note).toHaveLength(1)
    expect(await refusal(reader, bundle)).toEqual({ code: 'member-unknown', unchanged: true })
    reader.store.close()
  })
})
