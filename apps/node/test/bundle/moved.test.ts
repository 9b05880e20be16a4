import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cardOf } from '@alternat/acts'
import { canonicalize } from '@alternat/acts'
import { afterAll, describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { frameOf } from '../../src/dialogue/frame.ts'
import { addressees, otherLogs, sideIn, sideNamed } from '../../src/dialogue/members.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { peerKey, startCouriers } from '../../src/host/couriers.ts'
import { writeNote } from '../../src/off-record/write.ts'
import { release } from '../../src/release/release.ts'
import { notBefore } from '../../src/release/seen.ts'
import { sideCard } from '../../src/side/card.ts'
import { introduce as introduceCard, meet } from '../../src/side/meet.ts'
import type { Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  introduce,
  LOG_A,
  LOG_B,
  must,
  newPair,
  newSide,
  NORLAND,
  openDialogue,
  raise,
  removeFolders,
  send,
  SUDRIA,
} from './support.ts'

const OWN = 'own.norland.example'
const LOG_OWN = `${OWN}/alternat/${DIALOGUE}`

/** The last act of a side: its old root names the root of the new one, or what `root` says instead. */
function moveOut(node: Node, to: Node, root = must(sideCard(to.store)).card.root, dialogue = DIALOGUE) {
  const body = { to: to.store.side, root }
  return release(node, { dialogue, office: 'root', kind: 'side.move', body, level: 'between' })
}

const waited = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Only one of the two compares: the other has not been asked yet. */
function meets(node: Node, other: Node) {
  return meet(node.store, must(sideCard(other.store)).bytes, node.ports)
}

async function bundle(from: Node, to: string, mirrors = false, dialogue = DIALOGUE): Promise<Uint8Array> {
  return must(await exportBundle(from, { dialogue, to, mirrors }))
}

/** The same machine, with a clock that is so far off. */
function withClockOff(node: Node, milliseconds: number): Node {
  return { ...node, ports: { ...node.ports, clock: () => node.ports.clock() + milliseconds } }
}

const HOUR = 3_600_000

/** Norland on the convenor’s machine has said something and ended its log; its own machine has taken it up. */
async function moved(seed: number) {
  const { a: old, b } = await newPair(seed)
  await openDialogue({ a: old, b })
  raise(old, 'incidents')
  await send(old, b)
  await send(b, old)
  const own = await newSide(OWN, 'Norland', seed + 7)
  introduce(old, own)
  must(meets(own, b))
  must(moveOut(old, own))
  must(await importBundle(own, await bundle(old, OWN, true)))
  must(acceptDialogue(own, DIALOGUE))
  return { old, own, b }
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
    await waited(300)
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
    must(acceptDialogue(forged, DIALOGUE))
    await send(convenor, b)
    const refused = await importBundle(b, await bundle(forged, SUDRIA))
    expect(refused.ok).toBe(false)
    expect(b.store.head(LOG_OWN)).toBeNull()
  })

  test('a log that comes before the move waits, and is taken in with it', { timeout: 60_000 }, async () => {
    const { old, own, b } = await moved(171)
    must(meets(b, own))
    const early = must(await importBundle(b, await bundle(own, SUDRIA)))
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

describe('what the second act of the new log names', () => {
  const OTHER = 'other'

  /** Two dialogues of the same two sides, both moved out of; both are with the new machine. */
  async function movedFromTwo(seed: number) {
    const { a: old, b } = await newPair(seed)
    await openDialogue({ a: old, b })
    const sides = [NORLAND, SUDRIA].map((id) => ({ id, name: id }))
    must(proposeDialogue(old, { dialogue: OTHER, title: 'Other', sides }))
    must(await importBundle(b, await bundle(old, SUDRIA, false, OTHER)))
    must(acceptDialogue(b, OTHER))
    must(await importBundle(old, await bundle(b, NORLAND, false, OTHER)))
    const own = await newSide(OWN, 'Norland', seed + 7)
    introduce(old, own)
    must(meets(own, b))
    for (const dialogue of [DIALOGUE, OTHER]) {
      must(moveOut(old, own, must(sideCard(own.store)).card.root, dialogue))
      must(await importBundle(own, await bundle(old, OWN, true, dialogue)))
      must(await importBundle(b, await bundle(old, SUDRIA, false, dialogue)))
    }
    return { own, b }
  }

  test('two dialogues that a side has moved out of go on beside each other', async () => {
    const { own, b } = await movedFromTwo(211)
    must(meets(b, own))
    for (const dialogue of [DIALOGUE, OTHER]) {
      must(acceptDialogue(own, dialogue))
      must(await importBundle(b, await bundle(own, SUDRIA, false, dialogue)))
      const [norland] = foldOf(b.store, dialogue).sides
      expect(norland).toMatchObject({ id: NORLAND, log: `${OWN}/alternat/${dialogue}` })
      expect(sideIn(own.store, dialogue)).toBe(NORLAND)
    }
  }, 60_000)

  test('of several sides that move to one name none is taken, until people say which they are', async () => {
    const { a: old, b } = await newPair(231)
    await openDialogue({ a: old, b })
    const own = await newSide(OWN, 'Norland', 238)
    introduce(old, own)
    introduce(b, own)
    must(moveOut(old, own))
    must(moveOut(b, own))
    must(await importBundle(own, await bundle(old, OWN)))
    must(await importBundle(own, await bundle(b, OWN)))
    const refused = acceptDialogue(own, DIALOGUE)
    expect(refused.ok ? '' : refused.fault.code).toBe('moves-several')
    expect(sideNamed(foldOf(own.store, DIALOGUE).sides, OWN)).toBeNull()
    must(acceptDialogue(own, DIALOGUE, { as: SUDRIA }))
    // Norland says the same, and is named first; who speaks there is Sudria.
    expect(sideNamed(foldOf(own.store, DIALOGUE).sides, OWN)?.id).toBe(SUDRIA)
    expect(sideIn(own.store, DIALOGUE)).toBe(SUDRIA)
  }, 60_000)

  test('is never dated before the move', async () => {
    const { a: old, b } = await newPair(251)
    await openDialogue({ a: old, b })
    await send(b, old)
    const own = await newSide(OWN, 'Norland', 258)
    introduce(old, own)
    must(meets(own, b))
    must(moveOut(old, own))
    must(await importBundle(own, await bundle(old, OWN, true)))
    // Its clock runs behind: it says the minute of the move, and what it says counts.
    must(acceptDialogue(withClockOff(own, -HOUR / 12), DIALOGUE))
    const dated = foldOf(own.store, DIALOGUE).entries.filter(({ ref }) => ref.log === LOG_OWN)
    expect(dated.map(({ at, outcome }) => [at, outcome])).toEqual([
      ['2026-03-04T09:30Z', 'applied'],
      ['2026-03-04T09:30Z', 'applied'],
    ])
  }, 60_000)

  test('a move dated far ahead is not taken up before its minute', async () => {
    const { a: old, b } = await newPair(271)
    await openDialogue({ a: old, b })
    const own = await newSide(OWN, 'Norland', 278)
    introduce(old, own)
    must(meets(own, b))
    must(moveOut(withClockOff(old, 48 * HOUR), own))
    must(await importBundle(own, await bundle(old, OWN, true)))
    const refused = acceptDialogue(own, DIALOGUE)
    expect(refused.ok ? '' : [refused.fault.code, refused.fault.where]).toEqual([
      'move-ahead',
      '2026-03-06T09:30Z',
    ])
    must(acceptDialogue(withClockOff(own, 48 * HOUR), DIALOGUE))
  }, 60_000)
})

describe('what an act lists as seen', () => {
  const head = (log: string, size: number) => ({ log, size, root: 'r', note: 'n' })

  test('leaves out no log that the act in front listed, though the store has lost it', () => {
    const now = [head('b', 3), head('d', 1)]
    const last = [head('a', 2), head('b', 4), head('c', 1)]
    expect(notBefore(now, last).map(({ log, size }) => [log, size])).toEqual([
      ['a', 2],
      ['b', 4],
      ['c', 1],
      ['d', 1],
    ])
  })

  test('is never longer than an act may have it, and keeps what was listed before', async () => {
    const { old, own, b } = await moved(291)
    must(meets(b, own))
    await send(old, b)
    await send(own, b)
    const before = Array.from({ length: 62 }, (_, i) => ({ log: `s${i}.example/alternat/${DIALOGUE}` }))
    const listed = otherLogs(b.store, frameOf(b.store, DIALOGUE), LOG_B, before)
    expect(listed).toHaveLength(64)
    expect(before.every(({ log }) => listed.includes(log))).toBe(true)
    const more = [...before, { log: `more.example/alternat/${DIALOGUE}` }]
    expect(otherLogs(b.store, frameOf(b.store, DIALOGUE), LOG_B, more)).not.toContain(LOG_OWN)
  }, 60_000)
})
