import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDigest, readEnvelope, unseal, type Payload } from '@alternat/acts'
import { toHex } from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import type { Draft } from '../../src/release/draft.ts'
import { prepareNote } from '../../src/release/prepare.ts'
import { release, releaseBatch } from '../../src/release/release.ts'
import type { ReleaseRequest } from '../../src/release/types.ts'
import { VOID_REASONS } from '../../src/release/void-reasons.ts'
import type { Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  inDialogue,
  mirror,
  NORLAND_LOG,
  newSide,
  portsOf,
  SUDRIA_LOG,
  valueOf,
  type TestPorts,
} from '../store/support.ts'
import { raise } from './support.ts'

function payloadAt(node: Node, log: string, index: number): Payload {
  const sealed = node.store.leaves(log, index, index + 1)[0]?.sealed as Uint8Array
  return valueOf(readEnvelope(unseal(sealed)?.envelope as Uint8Array)).payload
}

/** Releases what must be refused, and checks that nothing at all changed but one draft. */
function refused(node: Node, request: ReleaseRequest) {
  const before = node.store.digest()
  const done = release(node, request)
  if (done.ok) throw new Error('released')
  const { fault } = done
  const kept = node.store.drafts().find(({ id }) => id === fault.draft)
  expect((JSON.parse(kept?.draft ?? '{}') as Draft).refused.code).toBe(fault.code)
  valueOf(node.store.dropDraft(fault.draft as string))
  expect(node.store.digest()).toBe(before)
  return fault
}

describe('what is released', () => {
  test('stands in the log at the next place, says what had been seen, and is applied', async () => {
    const { norland } = await inDialogue()
    const released = valueOf(release(norland, raise('one')))
    expect(released).toMatchObject({ ref: { log: NORLAND_LOG, index: 2 }, outcome: { outcome: 'applied' } })
    const theirs = norland.store.head(SUDRIA_LOG)
    expect(payloadAt(norland, NORLAND_LOG, 2)).toMatchObject({
      seq: 2,
      office: 'foreign-affairs',
      seen: [
        {
          log: SUDRIA_LOG,
          size: 2,
          root: toHex(theirs?.root as Uint8Array),
          note: toHex(nodeCrypto.sha256(theirs?.checkpoint as Uint8Array)),
        },
      ],
    })
    expect(foldOf(norland.store, DIALOGUE).matters.map(({ slug }) => slug)).toEqual(['one'])
  })

  test('folds to the same bytes on the side that made it and on the side that mirrors it', async () => {
    const { norland, sudria } = await inDialogue()
    const first = valueOf(release(norland, raise('one')))
    mirror(norland.store, sudria.store, NORLAND_LOG)
    const body = { matter: first.ref }
    valueOf(release(sudria, raise('x', { kind: 'dialogue.acknowledge', body })))
    mirror(sudria.store, norland.store, SUDRIA_LOG)
    const [mine, theirs] = [foldOf(norland.store, DIALOGUE), foldOf(sudria.store, DIALOGUE)]
    expect(mine).toEqual(theirs)
    expect(mine.entries.map(({ outcome }) => outcome)).toEqual(Array(6).fill('applied'))
  })

  test('never goes back in time, whatever the clock does', async () => {
    const { norland } = await inDialogue()
    const ports = norland.ports as TestPorts
    const start = ports.now
    const steps = fc.array(fc.integer({ min: -400_000, max: 400_000 }), { minLength: 3, maxLength: 8 })
    let last = payloadAt(norland, NORLAND_LOG, 1).at
    let n = 0
    fc.assert(
      fc.property(steps, (minutes) => {
        for (const minute of minutes) {
          ports.now = start + minute * 60_000
          n += 1
          const { at } = valueOf(release(norland, raise(`m${n}`), { check: 'schema' })).payload
          expect(at >= last).toBe(true)
          last = at
        }
      }),
      { numRuns: 6 },
    )
    expect(foldOf(norland.store, DIALOGUE).entries.every(({ outcome }) => outcome === 'applied')).toBe(true)
  })

  test('takes a text with it that the other side can read', async () => {
    const { norland } = await inDialogue()
    const note = prepareNote(norland, 'Said at the meeting in Hamburg.', 'en')
    const body = { slug: 'one', title: 'One', note: note.ref }
    valueOf(release(norland, raise('one', { body, blobs: [note.blob] })))
    expect(norland.store.blob(note.ref.digest)).toEqual(note.blob.salted)
  })

  test('with the token of those who cleared it, and with no other', async () => {
    const { norland } = await inDialogue()
    const { dialogue, kind, body, level } = raise('one')
    const digest = contentDigest(nodeCrypto, { dialogue, kind, body, refs: [], level })
    expect(refused(norland, raise('two', { token: { digest } })).code).toBe('token-mismatch')
    expect(refused(norland, raise('one', { level: 'public', token: { digest } })).code).toBe('token-mismatch')
    valueOf(release(norland, raise('one', { token: { digest } })))
  })

  test('may cross what the other side did meanwhile: that is no fault', async () => {
    const { norland, sudria } = await inDialogue()
    const first = valueOf(release(norland, raise('one')))
    mirror(norland.store, sudria.store, NORLAND_LOG)
    for (const [node, kind] of [
      [norland, 'dialogue.suspend'],
      [sudria, 'dialogue.resume'],
    ] as const) {
      const done = release(node, raise('x', { kind, body: { matter: first.ref } }))
      expect(done.ok).toBe(true)
    }
  })
})

describe('what is refused', () => {
  test.each<[string, Partial<ReleaseRequest>, string]>([
    ['of no kind we know', { kind: 'dialogue.shout' }, 'unknown-kind'],
    [
      'of a kind whose form is still a draft',
      { kind: 'channel.check', body: { number: 1, announced: true } },
      'kind-draft',
    ],
    ['with a field too many', { body: { slug: 'a', title: 'A', extra: 1 } }, 'schema'],
    ['with a day that is none', { kind: 'arrangement.operative', body: { on: '2017-02-29' } }, 'schema'],
    ['in a spelling that is not NFC', { body: { slug: 'a', title: 'Cafe\u0301' } }, 'schema'],
    ['with half a character', { body: { slug: 'a', title: 'x\ud800' } }, 'schema'],
    ['at a level there is not', { level: 'secret' as 'public' }, 'schema'],
    ['with an address in it', { body: { slug: 'a', title: 'See 203.0.114.7 for more' } }, 'guard-blocked'],
    ['with a marking in it', { body: { slug: 'a', title: 'TOP SECRET//SI//NOFORN' } }, 'guard-blocked'],
    ['by an office without the power', { office: 'duty-desk' }, 'power-missing'],
    ['by an office whose key is not open', { office: 'treasury' }, 'office-locked'],
    ['in a dialogue there is not', { dialogue: 'other' }, 'dialogue-unknown'],
    [
      'that names a text nobody has',
      { body: { slug: 'a', title: 'A', note: { digest: 'a'.repeat(64), lang: 'en', size: 3 } } },
      'blob-missing',
    ],
    [
      'with a text it does not name',
      { blobs: [{ digest: 'a'.repeat(64), salted: new Uint8Array(40) }] },
      'blob-unnamed',
    ],
  ])('an act %s logs nothing and keeps what was typed', async (_, more, code) => {
    const { norland } = await inDialogue()
    const request = raise('one', more)
    const before = norland.store.digest()
    const fault = refused(norland, request)
    expect(fault.code).toBe(code)
    expect(norland.store.digest()).toBe(before)
  })

  test('what the guard found is told, with the place', async () => {
    const { norland } = await inDialogue()
    const note = prepareNote(norland, 'Traffic came from 203.0.114.7 that night.', 'en')
    const body = { slug: 'a', title: 'A', note: note.ref }
    const fault = refused(norland, raise('a', { body, blobs: [note.blob] }))
    expect([fault.code, fault.findings?.[0]?.path]).toEqual(['guard-blocked', '$.note'])
    expect(norland.store.blob(note.ref.digest)).toBeNull()
  })

  test('a text under a false size or digest is found out', async () => {
    const { norland } = await inDialogue()
    const note = prepareNote(norland, 'Words.', 'en')
    const size = { slug: 'a', title: 'A', note: { ...note.ref, size: 5 } }
    expect(refused(norland, raise('a', { body: size, blobs: [note.blob] })).code).toBe('blob-bad')
    const body = { slug: 'a', title: 'A', note: note.ref }
    const salted = note.blob.salted.toReversed()
    expect(refused(norland, raise('a', { body, blobs: [{ ...note.blob, salted }] })).code).toBe('blob-bad')
  })

  test('an act that would have no effect is refused with the reason in words', async () => {
    const { norland } = await inDialogue()
    const matter = { log: NORLAND_LOG, index: 1, leaf: 'b'.repeat(64) }
    const fault = refused(norland, raise('x', { kind: 'dialogue.explore', body: { matter } }))
    expect([fault.code, fault.reason]).toEqual(['would-be-void', 'ref-unknown'])
    expect(fault.message).toBe(`The act would have no effect: ${VOID_REASONS['ref-unknown']}.`)
  })

  test('an act too large for an envelope is refused as over-cap', async () => {
    const { norland } = await inDialogue()
    const upTo = [{ log: NORLAND_LOG, size: 1, root: 'c'.repeat(64) }]
    const list = Array.from({ length: 2000 }, (_, index) => ({ log: NORLAND_LOG, index }))
    const body = { upTo, public: list }
    const request = raise('x', { kind: 'record.manifest', office: 'plenipotentiary', body })
    expect(refused(norland, request).code).toBe('over-cap')
  })

  test('the same words refused twice are one draft', async () => {
    const { norland } = await inDialogue()
    const request = raise('a', { body: { slug: 'a', title: 'See 203.0.114.7' } })
    const ids = [release(norland, request), release(norland, request)].map((done) =>
      done.ok ? '' : done.fault.draft,
    )
    expect(ids[0]).toBe(ids[1])
    expect(norland.store.drafts()).toHaveLength(1)
  })

  test('a side outside any dialogue can release nothing', async () => {
    const node = await newSide('Norland')
    expect(refused(node, raise('one')).code).toBe('dialogue-unknown')
  })
})

describe('a batch', () => {
  const slugs = ['a', 'b', 'c', 'd', 'e']

  test('gives the same log as its acts one by one', async () => {
    const results = []
    for (const batched of [false, true]) {
      const { norland } = await inDialogue()
      const same: Node = { ...norland, ports: portsOf(99) }
      const requests = slugs.map((slug) => raise(slug))
      if (batched) valueOf(releaseBatch(same, requests))
      else for (const request of requests) valueOf(release(same, request))
      results.push(norland.store.leaves(NORLAND_LOG, 2).map(({ sealed }) => openedAt(sealed)))
    }
    expect(results[0]).toEqual(results[1])
  })

  test('may point from one act to those before it', async () => {
    const { norland } = await inDialogue()
    const explore = raise('x', { kind: 'dialogue.explore' })
    const done = releaseBatch(norland, [raise('one'), ([matter]) => ({ ...explore, body: { matter } })])
    expect(valueOf(done).map(({ outcome }) => outcome?.outcome)).toEqual(['applied', 'applied'])
  })

  test('with one bad act releases none', async () => {
    const { norland } = await inDialogue()
    const done = releaseBatch(norland, [raise('one'), raise('two', { kind: 'dialogue.shout' })])
    expect([done.ok, norland.store.head(NORLAND_LOG)?.size]).toEqual([false, 2])
    const mixed = releaseBatch(norland, [raise('one'), raise('two', { dialogue: 'other' })])
    expect(mixed.ok ? '' : mixed.fault.code).toBe('batch-mixed')
    const none = releaseBatch(norland, [])
    expect(none.ok ? '' : none.fault.code).toBe('batch-empty')
  })
})

/** What an act says, without what differs between two runs by design: keys and heads of the other side. */
function openedAt(sealed: Uint8Array | null): unknown {
  const parts = unseal(sealed as Uint8Array)
  const { seen: _, ...payload } = valueOf(readEnvelope(parts?.envelope as Uint8Array)).payload
  return { salt: toHex(parts?.salt as Uint8Array), payload }
}
