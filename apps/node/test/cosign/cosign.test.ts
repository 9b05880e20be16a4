import { parseSignatureLine, toHex } from '@alternat/tlog'
import { describe, expect, test } from 'vitest'
import { BUNDLE_SHAPE, decodeContainer, encodeContainer } from '@alternat/acts'
import { encryptTo } from '../../src/bundle/age.ts'
import { exportArchive, exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { release } from '../../src/release/release.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import type { Node } from '../../src/side/node.ts'
import { nodeCrypto } from '../../src/crypto.ts'
import { DIALOGUE, inDialogue, NORLAND_LOG, SUDRIA_LOG, valueOf, type TestPorts } from '../store/support.ts'

function say(node: Node, words: string): void {
  const request = {
    dialogue: DIALOGUE,
    office: 'foreign-affairs',
    kind: 'norm.position',
    level: 'between' as const,
  }
  valueOf(release(node, { ...request, body: { summary: words } }))
}

async function carry(from: Node, to: Node): Promise<void> {
  valueOf(
    await importBundle(to, valueOf(await exportBundle(from, { dialogue: DIALOGUE, to: to.store.side }))),
  )
}

/** Who has cosigned a log at its head, as this store holds it: names in order. */
function cosigners(node: Node, log: string): string[] {
  const size = node.store.head(log)?.size
  const lines = node.store.cosignatures(log).filter((one) => one.size === size)
  const names = lines.map(({ line }) => parseSignatureLine(line)?.name ?? '')
  // The log's own further line is kept among them, and is no cosigner's.
  return [...new Set(names)].filter((name) => name !== log).toSorted()
}

/** The time that a cosignature line claims. */
function timeOf(line: string): bigint {
  const signature = parseSignatureLine(line)?.signature ?? new Uint8Array(8)
  return new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
}

describe('a side cosigns the log of the other', () => {
  test('at once as witness, and as mirror when it holds everything; both travel in the next bundle', async () => {
    const { norland, sudria } = await inDialogue()
    say(norland, 'We read the second paragraph as it stands.')
    await carry(norland, sudria)
    const both = ['sudria.example/mirror', 'sudria.example/witness']
    expect(cosigners(sudria, NORLAND_LOG)).toEqual(both)
    expect(cosigners(norland, NORLAND_LOG)).toEqual([])
    await carry(sudria, norland)
    expect(cosigners(norland, NORLAND_LOG)).toEqual(both)
    expect(fsckStore(norland.store, nodeCrypto)).toEqual({ ok: true, problems: [] })
    expect(fsckStore(sudria.store, nodeCrypto)).toEqual({ ok: true, problems: [] })
  })

  test('once for each size, however often the bundle comes', async () => {
    const { norland, sudria } = await inDialogue()
    say(norland, 'Once.')
    const bundle = valueOf(await exportBundle(norland, { dialogue: DIALOGUE, to: sudria.store.side }))
    valueOf(await importBundle(sudria, bundle))
    const digest = sudria.store.digest()
    valueOf(await importBundle(sudria, bundle))
    expect(sudria.store.digest()).toBe(digest)
  })

  test('never with an earlier time for a larger tree, whatever the clock does', async () => {
    const { norland, sudria } = await inDialogue()
    const clock = sudria.ports as TestPorts
    const times: bigint[] = []
    for (const shift of [0, -3_600_000, 60_000, -86_400_000]) {
      clock.now += shift
      say(norland, `Something, ${shift}.`)
      await carry(norland, sudria)
      const size = norland.store.head(NORLAND_LOG)?.size
      const lines = sudria.store
        .cosignatures(NORLAND_LOG)
        .filter((one) => one.size === size && one.line.startsWith('— sudria.example/'))
      times.push(...lines.map(({ line }) => timeOf(line)))
    }
    expect(times.length).toBeGreaterThanOrEqual(8)
    expect(times).toEqual(times.toSorted((a, b) => Number(a - b)))
  })

  test('not its own', async () => {
    const { norland, sudria } = await inDialogue()
    say(norland, 'Ours.')
    await carry(norland, sudria)
    await carry(sudria, norland)
    expect(cosigners(sudria, SUDRIA_LOG)).not.toContain('sudria.example/witness')
    expect(cosigners(norland, NORLAND_LOG)).not.toContain('norland.example/witness')
  })
})

describe('the mirror’s line', () => {
  test('waits for an act that is held back, while the witness does not, and comes with it', async () => {
    const { norland, sudria } = await inDialogue()
    say(norland, 'An act that its side will keep back for now.')
    const size = norland.store.head(NORLAND_LOG)?.size ?? 0
    const leaf = toHex(norland.store.leaves(NORLAND_LOG).at(-1)?.leaf ?? new Uint8Array(0))
    const request = { dialogue: DIALOGUE, to: sudria.store.side }
    const members = valueOf(decodeContainer(BUNDLE_SHAPE, valueOf(exportArchive(norland, request))))
    const without = members.filter(({ name }) => name !== `act/${leaf}`)
    expect(without.length).toBe(members.length - 1)
    const archive = valueOf(encodeContainer(BUNDLE_SHAPE, without))
    valueOf(await importBundle(sudria, valueOf(await encryptTo(sudria.keys.bundleRecipient, archive))))
    expect(sudria.store.head(NORLAND_LOG)?.size).toBe(size)
    expect(cosigners(sudria, NORLAND_LOG)).toEqual(['sudria.example/witness'])
    valueOf(await importBundle(sudria, valueOf(await exportBundle(norland, { ...request, from: 0 }))))
    expect(cosigners(sudria, NORLAND_LOG)).toEqual(['sudria.example/mirror', 'sudria.example/witness'])
  })
})
