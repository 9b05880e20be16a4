import { afterAll, describe, expect, test } from 'vitest'
import { importBundle } from '../../src/bundle/import.ts'
import { logStanding } from '../../src/cosign/standing.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { confirmersOf } from '../../src/dialogue/confirmers.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { frameOf } from '../../src/dialogue/frame.ts'
import { isSameSide, otherLogs, sideIn, sideNamed } from '../../src/dialogue/members.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { notBefore } from '../../src/release/seen.ts'
import { sideCard } from '../../src/side/card.ts'
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
  removeFolders,
  send,
  SUDRIA,
} from './support.ts'

import { bundle, HOUR, LOG_OWN, meets, moved, moveOut, OWN, withClockOff } from './moved-support.ts'

afterAll(removeFolders)

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
      must(acceptDialogue(own, dialogue, { as: NORLAND }))
      must(await importBundle(b, await bundle(own, SUDRIA, false, dialogue)))
      const [norland] = foldOf(b.store, dialogue).sides
      expect(norland).toMatchObject({ id: NORLAND, log: `${OWN}/alternat/${dialogue}` })
      expect(sideIn(own.store, dialogue)).toBe(NORLAND)
    }
  }, 60_000)

  test('whoever is named in a move goes on as that side only if people say that they are it', async () => {
    const { a, b } = await newPair(221)
    await openDialogue({ a, b })
    const west = await newSide('westria.example', 'Westria', 228)
    introduce(a, west)
    introduce(b, west)
    // Its root is on its card: nobody has to ask before naming it.
    must(moveOut(a, west))
    must(await importBundle(west, await bundle(a, 'westria.example', true)))
    const refused = acceptDialogue(west, DIALOGUE)
    expect(refused.ok ? '' : [refused.fault.code, refused.fault.where]).toEqual(['moves-here', NORLAND])
    expect(west.store.head(`westria.example/alternat/${DIALOGUE}`)?.size ?? 0).toBe(0)
    const another = acceptDialogue(west, DIALOGUE, { as: SUDRIA })
    expect(another.ok ? '' : another.fault.code).toBe('not-invited')
    must(acceptDialogue(west, DIALOGUE, { as: NORLAND }))
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
    must(acceptDialogue(withClockOff(own, -HOUR / 12), DIALOGUE, { as: NORLAND }))
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
    const refused = acceptDialogue(own, DIALOGUE, { as: NORLAND })
    expect(refused.ok ? '' : [refused.fault.code, refused.fault.where]).toEqual([
      'move-ahead',
      '2026-03-06T09:30Z',
    ])
    must(acceptDialogue(withClockOff(own, 48 * HOUR), DIALOGUE, { as: NORLAND }))
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

describe('who may confirm a log', () => {
  test('is of one side one name, and never the side itself under another', { timeout: 60_000 }, async () => {
    const { old, own, b } = await moved(311)
    must(meets(b, own))
    await send(b, old)
    // Before Sudria has heard of the new log, its mirror is still one of the old side’s own.
    await send(old, b)
    expect(isSameSide(b.store, OWN, LOG_A)).toBe(true)
    await send(own, b)
    await send(b, own)
    expect(confirmersOf(b.store, DIALOGUE, LOG_B)).toEqual([SUDRIA, OWN])
    expect(confirmersOf(b.store, DIALOGUE, LOG_A)).toEqual([NORLAND, SUDRIA])
    expect(confirmersOf(b.store, DIALOGUE, LOG_OWN)).toEqual([OWN, SUDRIA])
    await send(own, b)
    // Both machines of Norland have confirmed the log of Sudria: it is one confirmation.
    expect(logStanding(b.store, LOG_B, 1).mirrors.map(({ by }) => by)).toEqual([NORLAND])
  })
})
