import type { Signer, Result } from '@alternat/tlog'
import { concat } from '@alternat/tlog'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateSigner } from '../../src/crypto.ts'
import { fallenOf } from '../../src/dialogue/fallen.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { perform, type ActDeed } from '../../src/host/deeds.ts'
import type { AskSignature } from '../../src/host/socket.ts'
import { delegate, introduce, lastAlone, overlap, revoke } from '../../src/keys/changes.ts'
import { officesNow, seenSizeNow } from '../../src/keys/offices-now.ts'
import { release } from '../../src/release/release.ts'
import { nodeOf, withOffice, type Node } from '../../src/side/node.ts'
import { carry, faultOf, must, scratch, twoSides } from '../host/support.ts'

const TALKS = 'talks'
const OFFICE = 'foreign-affairs'

let place: ReturnType<typeof scratch>
let east: Node
let west: Node
let raised = 0

beforeEach(async () => {
  place = scratch()
  ;({ east, west } = await twoSides(place.folder))
})
afterEach(() => {
  east.store.close()
  west.store.close()
  place.clean()
})

function newKey(office = OFFICE): Signer {
  return generateSigner(`east.example/${office}`, east.ports.random).signer
}

function changed(body: Result<object>, by = 'key-custodian'): void {
  const request = {
    dialogue: TALKS,
    office: by,
    kind: 'side.keys',
    body: must(body),
    level: 'between' as const,
  }
  must(release(east, request as Parameters<typeof release>[1]))
}

function raising(office = OFFICE): ActDeed & { readonly blobs: [] } {
  raised += 1
  const body = { slug: `m${raised}`, title: `Matter ${raised}` }
  return { dialogue: TALKS, office, kind: 'dialogue.raise', body, refs: [], level: 'between', blobs: [] }
}

/** What becomes of an act signed with a key: where the node holds it, and where only the officer does. */
async function tries(key: Signer, office = OFFICE): Promise<string[]> {
  const here = release(withOffice(east, office, key), raising(office))
  const server = nodeOf(east.store, east.keys, east.ports, new Map())
  const ask: AskSignature = async (_, message) =>
    concat(key.sign(message), key.further?.sign(message) ?? new Uint8Array())
  const there = await perform(
    { node: server, receiver: server, ports: east.ports },
    'act',
    raising(office),
    ask,
  )
  return [here, there].map((result) =>
    result.ok ? 'applied' : `${faultOf(result).code} ${faultOf(result).where}`,
  )
}

const GOOD = ['applied', 'applied']
const VOID = (reason: string) => [`would-be-void ${reason}`, `would-be-void ${reason}`]

async function nothingVoidAtBoth(): Promise<void> {
  await carry(east, west, TALKS)
  for (const { store } of [east, west])
    expect(foldOf(store, TALKS).entries.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
  expect(foldOf(west.store, TALKS).entries.length).toBe(foldOf(east.store, TALKS).entries.length)
}

describe('a key that takes the place of another', () => {
  it('signs from the overlap on, and the old one up to its end; the other side takes in every step', async () => {
    const [old, next] = [east.offices(OFFICE) as Signer, newKey()]
    expect([await tries(old), await tries(next)]).toEqual([GOOD, VOID('signature')])
    changed(overlap(officesNow(east.store, TALKS), OFFICE, next))
    expect([await tries(old), await tries(next)]).toEqual([GOOD, GOOD])
    await nothingVoidAtBoth()
    changed(lastAlone(officesNow(east.store, TALKS), OFFICE))
    expect([await tries(old), await tries(next)]).toEqual([VOID('signature'), GOOD])
    await nothingVoidAtBoth()
  })

  it('is in the officer’s program alone, and the server still tells whose signature it was', async () => {
    const [one, two] = [newKey(), newKey()]
    changed(introduce(officesNow(east.store, TALKS), OFFICE, one, { from: '2026-01-01T00:00Z', until: null }))
    changed(introduce(officesNow(east.store, TALKS), OFFICE, two, { from: '2026-01-01T00:00Z', until: null }))
    expect([await tries(two), await tries(one)]).toEqual([GOOD, GOOD])
  })
})

describe('a revoked key', () => {
  it('signs nothing any more, and takes what the other side has not seen, no more', async () => {
    const old = east.offices(OFFICE) as Signer
    await tries(old)
    await carry(east, west, TALKS)
    must(release(west, { ...raising(), body: { slug: 'theirs', title: 'Theirs' } }))
    await carry(west, east, TALKS)
    const seen = seenSizeNow(east.store, TALKS)
    expect(seen).toBe(4)
    await tries(old)
    const id = officesNow(east.store, TALKS).find(({ office }) => office === OFFICE)?.keys[0]?.id ?? ''
    changed(revoke(officesNow(east.store, TALKS), OFFICE, [id], 2))
    expect(await tries(old)).toEqual(VOID('office-unknown'))
    await carry(east, west, TALKS)
    for (const { store } of [east, west]) {
      const own = foldOf(store, TALKS).entries.filter(({ ref }) => ref.log === 'east.example/alternat/talks')
      const gone = own.filter(({ outcome }) => outcome === 'void').map(({ ref }) => ref.index)
      expect(gone).toEqual([4, 5])
    }
  })

  it('is told of at both sides beside each act it takes: by which act, and that what was seen stands', async () => {
    const old = east.offices(OFFICE) as Signer
    await tries(old)
    await carry(east, west, TALKS)
    must(release(west, { ...raising(), body: { slug: 'theirs', title: 'Theirs' } }))
    await carry(west, east, TALKS)
    await tries(old)
    for (const { store } of [east, west]) expect(fallenOf(store, foldOf(store, TALKS))).toEqual([])
    changed(revoke(officesNow(east.store, TALKS), OFFICE, ['all'], 2))
    await carry(east, west, TALKS)
    const told = [east, west].map(({ store }) => fallenOf(store, foldOf(store, TALKS)))
    expect(told[0]?.map(({ act, by, floor, seen }) => [act.index, by.index, floor, seen])).toEqual([
      [4, 6, 4, true],
      [5, 6, 4, true],
    ])
    expect(told[1]).toEqual(told[0])
    expect(told[0]?.[0]?.sentence).toContain('revoked by act no. 6 of this log')
  })

  it('that is unknown, or of an office that is not there, is refused before anything is signed', () => {
    const now = officesNow(east.store, TALKS)
    expect(faultOf(revoke(now, OFFICE, ['00000000'])).code).toBe('key-unknown')
    expect(faultOf(revoke(now, 'navy', ['all'])).code).toBe('office-absent')
    expect(faultOf(lastAlone(now, 'navy')).code).toBe('office-absent')
    expect(faultOf(introduce(now, 'navy', newKey(), { from: '', until: null })).code).toBe('powers-wanted')
  })
})

describe('an office that only the log knows', () => {
  it('is lent for a time, acts until its end, and not in the name of another', async () => {
    const key = newKey('acting')
    const now = officesNow(east.store, TALKS)
    const terms = { powers: ['speak' as const], from: '2026-01-01T00:00Z', until: '2999-01-01T00:00Z' }
    expect(faultOf(delegate(now, OFFICE, key, terms)).code).toBe('office-taken')
    changed(delegate(now, 'acting', key, terms))
    expect(await tries(key, 'acting')).toEqual(GOOD)
    changed(delegate(officesNow(east.store, TALKS), 'acting', key, { ...terms, until: '2026-01-02T00:00Z' }))
    expect(await tries(key, 'acting')).toEqual(VOID('office-not-current'))
  })

  it('may have more power than its opening gave it, once an act says so', () => {
    const [office] = officesNow(east.store, TALKS).filter((one) => one.office === 'duty-desk')
    const before = release(east, raising('duty-desk'))
    expect(faultOf(before).code).toBe('power-missing')
    const key = newKey('duty-desk')
    const terms = { powers: ['notify' as const, 'speak' as const], from: office?.from ?? '', until: null }
    changed(introduce(officesNow(east.store, TALKS), 'duty-desk', key, terms))
    expect(must(release(east, raising('duty-desk'))).outcome?.outcome).toBe('applied')
  })
})
