import { signSideCard, type SideCard } from '@alternat/acts'
import type { Signer } from '@alternat/tlog'
import { afterAll, describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { release } from '../../src/release/release.ts'
import { sideCard } from '../../src/side/card.ts'
import { meet } from '../../src/side/meet.ts'
import type { Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  introduce,
  LOG_A,
  must,
  newSide,
  newThree,
  OSTMARK,
  raise,
  removeFolders,
  send,
  SUDRIA,
} from './support.ts'

const LOG_C = `${OSTMARK}/alternat/${DIALOGUE}`
const MOVED = 'own.ostmark.example'

afterAll(removeFolders)

/** Three sides in one dialogue, of which Norland and Ostmark know a matter; whom Sudria has met is up to the test. */
async function three(seed: number, meetsThird: (b: Node, c: Node) => void) {
  const made = await newThree(seed, meetsThird)
  raise(made.a, 'incidents')
  await send(made.a, made.c)
  return made
}

/** The card that a malicious side shows to one and not to another: its own root, and other keys under it. */
function otherCard(node: Node, change: Partial<SideCard>): Uint8Array {
  const { card } = must(sideCard(node.store))
  return signSideCard(node.crypto, { ...card, ...change }, node.offices('root') as Signer)
}

async function carry(a: Node, b: Node) {
  const bundle = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, mirrors: true }))
  return must(await importBundle(b, bundle))
}

describe('one log of a third side that does not pass is left out, and its bearer is heard', () => {
  test('of a side that was never met here', async () => {
    const { a, b, c } = await three(1100, () => undefined)
    await send(c, a)
    const report = await carry(a, b)
    expect(report.leftOut).toEqual([{ log: LOG_C, code: 'side-unknown' }])
    expect(b.store.head(LOG_A)?.size).toBe(3)
    expect(b.store.head(LOG_C)).toBeNull()
  }, 60_000)

  test('of a side that shows one of us another key of its log', async () => {
    const stranger = must(sideCard((await newSide('x.example', 'X', 1190)).store)).card
    const shows = (b: Node, c: Node) => must(meet(b.store, otherCard(c, { log: stranger.log }), b.ports))
    const { a, b, c } = await three(1110, shows)
    await send(c, a)
    const report = await carry(a, b)
    expect(report.leftOut).toEqual([{ log: LOG_C, code: 'bad-signature' }])
    expect(b.store.head(LOG_A)?.size).toBe(3)
  }, 60_000)

  test('a line of a side that shows one of us another key of its witness stops nobody', async () => {
    const stranger = must(sideCard((await newSide('x.example', 'X', 1191)).store)).card
    const shows = (b: Node, c: Node) => {
      const card = otherCard(c, { witness: stranger.witness, mirror: stranger.mirror })
      must(meet(b.store, card, b.ports))
    }
    const { a, b, c } = await three(1120, shows)
    // It has confirmed the log of Norland, by the keys that Norland knows.
    await send(c, a)
    const lines = a.store.cosignatures(LOG_A).map(({ line }) => line)
    expect(lines.some((line) => line.includes(`${OSTMARK}/witness`))).toBe(true)
    must(await importBundle(b, must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA }))))
    expect(b.store.head(LOG_A)?.size).toBe(3)
  }, 60_000)

  test('a log that goes on after a move which does not pass here waits for it alone', async () => {
    const stranger = must(sideCard((await newSide('x.example', 'X', 1192)).store)).card
    const shows = (b: Node, c: Node) => must(meet(b.store, otherCard(c, { log: stranger.log }), b.ports))
    const { a, b, c } = await three(1130, shows)
    const own = await newSide(MOVED, 'Ostmark', 1139)
    for (const node of [a, b, c]) introduce(node, own)
    const body = { to: MOVED, root: must(sideCard(own.store)).card.root }
    must(release(c, { dialogue: DIALOGUE, office: 'root', kind: 'side.move', body, level: 'between' }))
    await send(c, own, { mirrors: true })
    must(acceptDialogue(own, DIALOGUE, { as: OSTMARK }))
    await send(own, a)
    const report = await carry(a, b)
    expect(report.leftOut).toEqual([
      { log: LOG_C, code: 'bad-signature' },
      { log: `${MOVED}/alternat/${DIALOGUE}`, code: 'move-unheld' },
    ])
    expect(report.held).toBe(false)
    expect(b.store.head(LOG_A)?.size).toBe(3)
  }, 60_000)
})
