import { describe, expect, test } from 'vitest'
import { cosign, encodeSignatureLine, makeVkey, encodeVkey, ALG_COSIGNATURE, parseNote } from '@alternat/tlog'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { standingText } from '../../src/cli/standing-text.ts'
import { logStanding, standingOf } from '../../src/cosign/standing.ts'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { release } from '../../src/release/release.ts'
import type { Store } from '../../src/store/types.ts'
import type { Node } from '../../src/side/node.ts'
import { pinWitness } from '../../src/witness/pinned.ts'
import { DIALOGUE, inDialogue, NORLAND_LOG, valueOf } from '../store/support.ts'

function say(node: Node, words: string) {
  const request = {
    dialogue: DIALOGUE,
    office: 'foreign-affairs',
    kind: 'norm.position',
    level: 'between' as const,
  }
  return valueOf(release(node, { ...request, body: { summary: words } })).ref
}

/** The store itself, with a note of how many cosignatures each question was answered with. */
function watched(store: Store, note: (rows: number) => void): Store {
  const noted = (rows: { size: number; line: string }[]) => {
    note(rows.length)
    return rows
  }
  return Object.create(store, {
    cosignatures: { value: (...asked: [string, number?]) => noted(store.cosignatures(...asked)) },
    cosignaturesNear: {
      value: (...asked: [string, string, number]) => noted(store.cosignaturesNear(...asked)),
    },
    head: { value: (log: string) => store.head(log) },
    snapshot: { value: (read: () => unknown) => store.snapshot(read) },
    cards: { value: () => store.cards() },
    setting: { value: (key: string) => store.setting(key) },
    crypto: { value: store.crypto },
  }) as Store
}

async function carry(from: Node, to: Node): Promise<void> {
  valueOf(
    await importBundle(to, valueOf(await exportBundle(from, { dialogue: DIALOGUE, to: to.store.side }))),
  )
}

describe('an act stands', () => {
  test('in its own log only, then mirrored when the other side has said so, and the next one not yet', async () => {
    const { norland, sudria } = await inDialogue()
    const act = say(norland, 'We read the second paragraph as it stands.')
    expect(standingOf(norland.store, [act]).firmness).toBe('own log only')
    await carry(norland, sudria)
    expect(standingOf(norland.store, [act]).firmness).toBe('own log only')
    expect(standingOf(sudria.store, [act]).firmness).toBe('mirrored')
    await carry(sudria, norland)
    const standing = standingOf(norland.store, [act])
    expect(standing.firmness).toBe('mirrored')
    expect(standing.logs[0]?.mirrors).toEqual([
      { by: 'sudria.example', size: act.index + 1, time: Math.floor(sudria.ports.clock() / 1000) },
    ])
    const next = say(norland, 'And one more.')
    expect(standingOf(norland.store, [next]).firmness).toBe('own log only')
    expect(standingOf(norland.store, [act, next]).firmness).toBe('own log only')
  })

  test('so that it can still be unsaid, though mirrored, until an act of another side names it; and both are told', async () => {
    const { norland, sudria } = await inDialogue()
    const act = say(norland, 'We adopt it.')
    await carry(norland, sudria)
    await carry(sudria, norland)
    for (const { store } of [norland, sudria]) {
      const standing = standingOf(store, [act])
      expect(standing).toMatchObject({ firmness: 'mirrored', logs: [{ named: act.index }] })
      expect(standingText(standing, [], 0)).toContain('a revocation can reach that far back')
    }
    say(sudria, 'We have heard it.')
    await carry(sudria, norland)
    for (const { store } of [norland, sudria]) {
      const standing = standingOf(store, [act])
      expect(standing.logs[0]?.named).toBe(act.index + 1)
      expect(standingText(standing, [], 0)).not.toContain('revocation')
    }
  })

  test('on a day that has not come yet, or that no calendar has, as its cosigner says: that is told', () => {
    const told = (time: number): string => {
      const mirrors = [{ by: 'sudria.example', size: 2, time }]
      const log = {
        log: NORLAND_LOG,
        upTo: 2,
        firmness: 'mirrored' as const,
        mirrors,
        witnesses: [],
        named: 2,
      }
      return standingText({ firmness: 'mirrored', logs: [log] }, [], Date.UTC(2026, 2, 4))
    }
    expect(told(Date.UTC(2026, 2, 3) / 1000)).toMatch(/on 2026-03-03$/m)
    expect(told(Date.UTC(2100, 0, 1) / 1000)).toContain('on 2100-01-01, it says, which has not come yet')
    expect(told(Number.MAX_SAFE_INTEGER)).toContain('on a day it does not say')
  })

  test('witnessed when a neutral witness that our people have pinned has cosigned, and not by one they have not', async () => {
    const { norland } = await inDialogue()
    const act = say(norland, 'Seen by somebody neutral.')
    const witness = signerFromSeed('witness.example/w1', new Uint8Array(32).fill(7))
    const note = parseNote(norland.store.head(NORLAND_LOG)?.checkpoint ?? new Uint8Array(0))
    const text = note.ok ? note.value.text : ''
    const line = encodeSignatureLine(cosign(nodeCrypto, text, witness, 1_700_000_000n)).trimEnd()
    valueOf(norland.store.addCosignature(NORLAND_LOG, act.index + 1, line))
    expect(standingOf(norland.store, [act]).firmness).toBe('own log only')
    const vkey = encodeVkey(makeVkey(nodeCrypto, witness.name, witness.publicKey, ALG_COSIGNATURE))
    valueOf(pinWitness(norland.store, { name: 'w1', vkey }))
    const { firmness, logs } = standingOf(norland.store, [act])
    expect(firmness).toBe('witnessed')
    expect(logs[0]?.witnesses).toEqual([{ by: 'w1', size: act.index + 1, time: 1_700_000_000 }])
  })

  test('as the latest lines say, without the store being read for all that were ever given', async () => {
    const { norland, sudria } = await inDialogue()
    for (let n = 0; n < 20; n++) {
      say(norland, `Number ${n}.`)
      await carry(norland, sudria)
    }
    await carry(sudria, norland)
    const last = say(norland, 'The last one.')
    await carry(norland, sudria)
    const all = sudria.store.cosignatures(NORLAND_LOG).length
    const read: number[] = []
    const store = watched(sudria.store, (rows) => read.push(rows))
    expect(logStanding(store, NORLAND_LOG, last.index + 1)).toEqual(
      logStanding(sudria.store, NORLAND_LOG, last.index + 1),
    )
    expect(all).toBeGreaterThan(40)
    expect(Math.max(...read)).toBeLessThanOrEqual(16)
  })
})
