import { join } from 'node:path'
import { cosign, encodeSignatureLine, parseNote, utf8 } from '@alternat/tlog'
import { afterAll, describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { sizeHeardBy } from '../../src/bundle/heard.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { encodeManifest, parseManifest } from '../../src/bundle/manifest.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { writeEvidence } from '../../src/evidence/write.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { createSide } from '../../src/side/create.ts'
import type { Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  introduce,
  LOG_A,
  LOG_B,
  membersOf,
  must,
  newFolder,
  newPair,
  newSide,
  NORLAND,
  openDialogue,
  proposeIn,
  raise,
  refusal,
  removeFolders,
  replaceMember,
  sealed,
  send,
  SUDRIA,
  testPorts,
} from './support.ts'

afterAll(removeFolders)

/** Sudria on a clock that is years behind, so that whatever it proposes was proposed first. */
async function sideWithEarlyClock(seed: number): Promise<Node> {
  const wanted = {
    folder: join(newFolder(), 'store'),
    side: SUDRIA,
    name: 'Sudria',
    custody: 'demonstration' as const,
    passphrase: DEMONSTRATION_PASSPHRASE,
    ports: { ...testPorts(seed), clock: () => Date.UTC(2020, 0, 1) },
  }
  return must(await createSide(wanted))
}

describe('a side that was invited', () => {
  test('cannot put a proposal of its own, dated earlier, in the place of ours', async () => {
    const a = await newSide(NORLAND, 'Norland', 500)
    const b = await sideWithEarlyClock(501)
    introduce(a, b)
    proposeIn(a)
    raise(a, 'ports')
    const sides = [NORLAND, SUDRIA].map((id) => ({ id, name: id }))
    must(proposeDialogue(b, { dialogue: DIALOGUE, title: 'Mine', sides }))
    const before = JSON.stringify(foldOf(a.store, DIALOGUE))
    const bundle = must(await exportBundle(b, { dialogue: DIALOGUE, to: NORLAND }))
    expect(await refusal(a, bundle)).toEqual({ code: 'log-not-in-dialogue', unchanged: true })
    expect(JSON.stringify(foldOf(a.store, DIALOGUE))).toBe(before)
  })

  test('nor by sending the act of that proposal late, for a place taken in without it', async () => {
    const a = await newSide(NORLAND, 'Norland', 510)
    const b = await sideWithEarlyClock(511)
    introduce(a, b)
    proposeIn(a)
    raise(a, 'ports')
    proposeIn(b)
    const leaf = b.store.leaves(LOG_B, 1, 2)[0]?.leaf.toHex() ?? ''
    const whole = membersOf(b, NORLAND)
    await importBundle(
      a,
      await sealed(
        whole.filter(({ name }) => !name.endsWith(leaf)),
        a,
      ),
    )
    expect(await refusal(a, await sealed(whole, a))).toEqual({ code: 'log-not-in-dialogue', unchanged: true })
    expect(outcomesOf(a, LOG_A)).toEqual(['applied', 'applied', 'applied'])
  })

  test('nor together with a third, in one bundle that carries both logs', async () => {
    const third = 'third.example'
    const a = await newSide(NORLAND, 'Norland', 520)
    const b = await newSide(SUDRIA, 'Sudria', 521)
    const c = await newSide(third, 'Third', 522)
    introduce(a, b)
    introduce(a, c)
    introduce(b, c)
    const sides = [NORLAND, SUDRIA, third]
    proposeIn(a, sides)
    raise(a, 'ports')
    proposeIn(b, sides)
    await send(b, c)
    must(acceptDialogue(c, DIALOGUE))
    await send(c, b)
    const both = must(await exportBundle(b, { dialogue: DIALOGUE, to: NORLAND, mirrors: true }))
    expect(await refusal(a, both)).toEqual({ code: 'log-not-in-dialogue', unchanged: true })
    expect(outcomesOf(a, LOG_A)).toEqual(['applied', 'applied', 'applied'])
  })
})

/** What became of the acts of a log, as a node folds them. */
function outcomesOf(node: Node, log: string): string[] {
  const { entries } = foldOf(node.store, DIALOGUE)
  return entries.filter(({ ref }) => ref.log === log).map(({ outcome }) => outcome)
}

/** The bundle in which B brings this many cosignatures of its own for our checkpoint, each with another time. */
async function cosigned(a: Node, b: Node, from: number, count: number): Promise<Uint8Array> {
  const head = b.store.head(LOG_A)
  const note = parseNote(head?.checkpoint ?? new Uint8Array(0))
  const text = note.ok ? note.value.text : ''
  const line = (i: number) => encodeSignatureLine(cosign(b.crypto, text, b.keys.witness, BigInt(from + i)))
  const lines = Array.from({ length: count }, (_, i) => line(i)).toSorted()
  const members = membersOf(b, NORLAND, { from: b.store.head(LOG_B)?.size ?? 0 })
  const withLog = replaceMember(members, 'manifest.json', (bytes) => {
    const manifest = must(parseManifest(bytes))
    const size = head?.size ?? 0
    return encodeManifest({ ...manifest, logs: [{ log: LOG_A, from: size, size }] })
  }).filter(({ name }) => !name.startsWith('log/') && !name.startsWith('cosig/'))
  return sealed(
    [
      ...withLog,
      { name: 'log/0/checkpoint', bytes: head?.checkpoint ?? new Uint8Array(0) },
      { name: 'cosig/0', bytes: utf8(lines.join('')) },
    ],
    a,
  )
}

describe('a cosigner who signs one checkpoint again and again', () => {
  test('is kept once, and neither our bundles nor our evidence suffer', async () => {
    const { a, b } = await newPair(510)
    await openDialogue({ a, b })
    raise(a, 'ports')
    await send(a, b)
    for (const from of [1000, 2000, 3000]) must(await importBundle(a, await cosigned(a, b, from, 50)))
    const signers = a.store
      .cosignatures(LOG_A)
      .map(({ size, line }) => `${size} ${line.split(' ')[1]} ${line.length}`)
    expect(signers).toEqual([...new Set(signers)])
    expect(signers.filter((one) => one.includes('/witness')).length).toBeGreaterThan(0)
    const matter = foldOf(a.store, DIALOGUE).matters[0]?.id ?? ''
    expect(writeEvidence(a, { dialogue: DIALOGUE, matter, covers: 'some' }).ok).toBe(true)
    const bundle = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from: 0 }))
    expect((await importBundle(b, bundle)).ok).toBe(true)
  })
})

describe('a bundle that must wait', () => {
  test('and cannot be kept changes nothing', async () => {
    const { a, b } = await newPair(520)
    await openDialogue({ a, b })
    for (let i = 0; i < 34; i++) raise(a, `m${i}`)
    const size = a.store.head(LOG_A)?.size ?? 0
    for (let from = size - 32; from < size; from++) {
      const waiting = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from }))
      expect(must(await importBundle(b, waiting)).held).toBe(true)
    }
    // What the sender says it holds has changed meanwhile: not even that may be kept of a bundle refused.
    raise(b, 'more')
    await send(b, a)
    const last = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from: size - 1 }))
    expect(await refusal(b, last)).toEqual({ code: 'held-full', unchanged: true })
  })
})

describe('a bundle without the log of its sender', () => {
  test('moves no hint of what that side holds: anybody could have made it', async () => {
    const { a, b } = await newPair(530)
    await openDialogue({ a, b })
    raise(a, 'ports')
    const heard = sizeHeardBy(a.store, SUDRIA, DIALOGUE, LOG_A)
    const forged = encodeManifest({
      v: 'v1',
      from: SUDRIA,
      to: NORLAND,
      dialogue: DIALOGUE,
      logs: [],
      heard: [{ log: LOG_A, size: 3 }],
    })
    const bundle = await sealed([{ name: 'manifest.json', bytes: forged }], a)
    expect(await refusal(a, bundle)).toEqual({ code: 'accepted', unchanged: true })
    expect(sizeHeardBy(a.store, SUDRIA, DIALOGUE, LOG_A)).toBe(heard)
  })
})
