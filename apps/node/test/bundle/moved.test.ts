import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { canonicalize, cardOf, type Member } from '@alternat/acts'
import { afterAll, describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { encodeManifest, parseManifest } from '../../src/bundle/manifest.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { addressees, sideIn } from '../../src/dialogue/members.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { peerKey, startCouriers } from '../../src/host/couriers.ts'
import { writeNote } from '../../src/off-record/write.ts'
import { release } from '../../src/release/release.ts'
import { sideCard } from '../../src/side/card.ts'
import { introduce as introduceCard } from '../../src/side/meet.ts'
import type { Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  introduce,
  LOG_A,
  membersOf,
  must,
  newPair,
  newSide,
  NORLAND,
  openDialogue,
  raise,
  removeFolders,
  sealed,
  send,
  SUDRIA,
} from './support.ts'

import { bundle, LOG_OWN, meets, moved, moveOut, OWN } from './moved-support.ts'

const waited = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What a program would send that carries no earlier log: of the members those of one log, the second. */
function ofOneLog(from: Node, log: string): Member[] {
  const leaves = new Set(from.store.leaves(log).map(({ leaf }) => `act/${leaf.toHex()}`))
  return membersOf(from, SUDRIA).flatMap(({ name, bytes }) => {
    if (/^(?:log\/[02]|cosig)\//.test(name)) return []
    if (name.startsWith('act/') && !leaves.has(name)) return []
    if (name.startsWith('card/') && name !== `card/${from.store.side}`) return []
    if (name !== 'manifest.json') return [{ name: name.replace('log/1/', 'log/0/'), bytes }]
    const manifest = must(parseManifest(bytes))
    const logs = manifest.logs.filter((one) => one.log === log)
    return [{ name, bytes: encodeManifest({ ...manifest, logs }) }]
  })
}

function explore(node: Node) {
  const [matter] = foldOf(node.store, DIALOGUE).matters
  const body = { matter: matter?.ref }
  const kind = 'dialogue.explore'
  return release(node, { dialogue: DIALOGUE, office: 'foreign-affairs', kind, body, level: 'between' })
}

function page(node: Node): string {
  const fold = foldOf(node.store, DIALOGUE)
  return canonicalize(cardOf(fold, fold.matters[0] as (typeof fold.matters)[number]))
}

afterAll(removeFolders)

describe('a side that has moved out', () => {
  test('goes on in the same dialogue, and both see the same card', { timeout: 60_000 }, async () => {
    const { old, own, b } = await moved(11)
    must(explore(own))
    await send(old, b)
    must(meets(b, own))
    await send(own, b)
    must(explore(b))
    await send(b, own)
    expect(page(own)).toBe(page(b))
    const [norland] = foldOf(b.store, DIALOGUE).sides
    expect(norland).toMatchObject({ id: NORLAND, log: LOG_OWN, before: [{ log: LOG_A }] })
    expect(foldOf(b.store, DIALOGUE).matters[0]?.line1.by).toEqual([NORLAND, SUDRIA])
    expect(sideIn(own.store, DIALOGUE)).toBe(NORLAND)
    expect(foldOf(b.store, DIALOGUE).entries.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
  })

  test('is written to under its new name alone, from the move on', { timeout: 60_000 }, async () => {
    const { old, own, b } = await moved(31)
    expect(addressees(b.store, DIALOGUE)).toEqual([NORLAND])
    await send(old, b)
    // Not compared yet, and still nothing goes to whoever kept the old keys.
    expect(addressees(b.store, DIALOGUE)).toEqual([OWN])
    const note = {
      dialogue: DIALOGUE,
      kind: 'non-paper',
      title: 'T',
      lang: 'en',
      words: 'Between us.',
    } as const
    const refused = writeNote(b, { ...note, to: NORLAND })
    expect(refused.ok ? '' : refused.fault.code).toBe('note-to')
    must(meets(b, own))
    await send(own, b)
    must(writeNote(b, { ...note, to: OWN }))
    expect((await send(b, own)).notes).toBe(1)
  })

  test('whoever keeps its old keys and its address gets no confirmations either, and nothing with them', async () => {
    const { old, b } = await moved(41)
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(503).end()
    })
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const address = `http://localhost:${(server.address() as AddressInfo).port}`
    must(b.store.setSetting(peerKey(NORLAND), address))
    const couriers = startCouriers(b)
    for (let i = 0; asked.length === 0 && i < 100; i++) await waited(100)
    expect(asked.length).toBeGreaterThan(0)
    await send(old, b)
    await waited(100)
    asked.length = 0
    // What is tried again, and what is tried for the first time, goes nowhere.
    raise(b, 'after-the-move')
    await waited(2500)
    couriers.stop()
    server.close()
    server.closeAllConnections()
    expect(asked).toEqual([])
  }, 60_000)

  test('says nothing more under the old name', { timeout: 60_000 }, async () => {
    const { old, b } = await moved(51)
    const late = explore(old)
    expect(late.ok ? '' : [late.fault.code, late.fault.where]).toEqual(['would-be-void', 'sealed'])
    const again = moveOut(old, b)
    expect(again.ok ? '' : again.fault.where).toBe('sealed')
  })

  test('is not joined in a dialogue that its old name proposes', { timeout: 60_000 }, async () => {
    const { old, b } = await moved(71)
    await send(old, b)
    const sides = [NORLAND, SUDRIA].map((id) => ({ id, name: id }))
    must(proposeDialogue(old, { dialogue: 'other', title: 'Other', sides }))
    must(await importBundle(b, must(await exportBundle(old, { dialogue: 'other', to: SUDRIA }))))
    const accepted = acceptDialogue(b, 'other')
    expect(accepted.ok ? '' : accepted.fault.code).toBe('side-moved')
  })
})

describe('nobody follows a move because it is signed', () => {
  test('before the words were compared its log is not let in', { timeout: 60_000 }, async () => {
    const { old, own, b } = await moved(111)
    await send(old, b)
    // It knows where the others are, and they have not compared yet.
    const refused = await importBundle(b, await bundle(own, SUDRIA))
    expect(refused.ok ? '' : refused.fault.code).toBe('side-unknown')
    expect(foldOf(b.store, DIALOGUE).sides[0]?.next).toMatchObject({ side: OWN })
  })

  test('a card with another root than the one named is told of before anything is compared', async () => {
    const { a: convenor, b } = await newPair(131)
    await openDialogue({ a: convenor, b })
    const own = await newSide(OWN, 'Norland', 138)
    const forged = await newSide(OWN, 'Norland', 139)
    must(moveOut(convenor, forged))
    await send(convenor, b)
    const shown = (node: Node) => must(introduceCard(b.store, must(sideCard(node.store)).bytes))
    expect(shown(own)).toMatchObject({ movedFrom: null, otherRootNamedBy: [NORLAND] })
    expect(shown(forged)).toMatchObject({ movedFrom: NORLAND, otherRootNamedBy: [] })
  }, 60_000)

  test('no side keeps another from being met, or from renewing its card, by naming it', async () => {
    const { a, b } = await newPair(141)
    await openDialogue({ a, b })
    const [third, friend] = [
      await newSide('westria.example', 'Westria', 148),
      await newSide('estria.example', 'Estria', 149),
    ]
    must(meets(a, friend))
    must(moveOut(b, third, must(sideCard(b.store)).card.root))
    await send(b, a)
    must(meets(a, third))
    must(meets(a, friend))
    expect(sideCard(a.store, 'westria.example').ok).toBe(true)
  }, 60_000)

  test('who was compared first is not displaced by a move to another root', { timeout: 60_000 }, async () => {
    const { a: convenor, b } = await newPair(151)
    await openDialogue({ a: convenor, b })
    const [own, forged] = [await newSide(OWN, 'Norland', 158), await newSide(OWN, 'Norland', 159)]
    introduce(b, own)
    must(moveOut(convenor, forged))
    must(meets(forged, convenor))
    must(meets(forged, b))
    must(meets(convenor, forged))
    must(await importBundle(forged, await bundle(convenor, OWN, true)))
    must(acceptDialogue(forged, DIALOGUE, { as: NORLAND }))
    await send(convenor, b)
    const refused = await importBundle(b, await bundle(forged, SUDRIA))
    expect(refused.ok).toBe(false)
    expect(b.store.head(LOG_OWN)).toBeNull()
  })

  test('it brings the move along itself: who kept the old keys cannot keep it back', async () => {
    const { own, b } = await moved(171)
    must(meets(b, own))
    must(await importBundle(b, await bundle(own, SUDRIA)))
    expect(foldOf(b.store, DIALOGUE).sides[0]?.log).toBe(LOG_OWN)
  }, 60_000)

  test('a later bundle that comes first waits for the beginning, and is refused to nobody', async () => {
    const { own, b } = await moved(187)
    must(meets(b, own))
    must(explore(own))
    const later = must(await exportBundle(own, { dialogue: DIALOGUE, to: SUDRIA, from: 2 }))
    expect(must(await importBundle(b, later)).held).toBe(true)
    must(await importBundle(b, await bundle(own, SUDRIA)))
    expect(b.store.head(LOG_OWN)?.size).toBe(3)
    expect(b.store.held()).toEqual([])
  }, 60_000)

  test('a log that comes before the move waits, and is taken in with it', { timeout: 60_000 }, async () => {
    const { old, own, b } = await moved(181)
    must(meets(b, own))
    const early = must(await importBundle(b, await sealed(ofOneLog(own, LOG_OWN), b)))
    expect(early.held).toBe(true)
    expect(b.store.head(LOG_OWN)).toBeNull()
    await send(old, b)
    await send(own, b)
    expect(foldOf(b.store, DIALOGUE).sides[0]?.log).toBe(LOG_OWN)
  })

  test('another side that was met cannot walk in with a log of its own', { timeout: 60_000 }, async () => {
    const { a, b } = await newPair(191)
    await openDialogue({ a, b })
    const stranger = await newSide('westria.example', 'Westria', 198)
    introduce(b, stranger)
    must(meets(stranger, a))
    must(meets(a, stranger))
    // It was handed the dialogue, though it is no side of it.
    const handed = await importBundle(stranger, await bundle(a, 'westria.example', true))
    expect(handed.ok ? '' : handed.fault.code).toBe('log-not-in-dialogue')
    expect(acceptDialogue(stranger, DIALOGUE).ok).toBe(false)
  })
})
