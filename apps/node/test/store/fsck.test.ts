import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosign, encodeSignatureLine, parseNote, signCheckpoint } from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'
import { prepareNote } from '../../src/release/prepare.ts'
import { release } from '../../src/release/release.ts'
import type { Node } from '../../src/side/node.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import type { LogHead } from '../../src/store/types.ts'
import { DIALOGUE, inDialogue, mirror, NORLAND_LOG, peek, rot, SUDRIA_LOG, valueOf } from './support.ts'

async function twoWithActs(): Promise<{ norland: Node; sudria: Node }> {
  const { norland, sudria } = await inDialogue()
  for (const slug of ['one', 'two']) {
    const note = prepareNote(sudria, `Some words on ${slug}.`, 'en')
    const body = { slug, title: `Matter ${slug}`, note: note.ref }
    const request = {
      dialogue: DIALOGUE,
      office: 'foreign-affairs',
      kind: 'dialogue.raise',
      level: 'between' as const,
    }
    valueOf(release(sudria, { ...request, body, blobs: [note.blob] }))
  }
  mirror(sudria.store, norland.store, SUDRIA_LOG)
  return { norland, sudria }
}

function problemsOf(node: Node): string[] {
  return fsckStore(node.store, nodeCrypto).problems.map(({ where }) => where)
}

/** Flips one bit of one value, looks, and puts it back. */
function afterFlip(
  node: Node,
  table: string,
  column: string,
  where: string,
  at: number,
  bit: number,
): string[] {
  const value = peek(node.store.path, `SELECT ${column} FROM ${table} WHERE ${where}`)
  const flipped = Uint8Array.from(value)
  flipped[at % flipped.length] = (flipped[at % flipped.length] as number) ^ (1 << bit)
  rot(node.store.path, `UPDATE ${table} SET ${column} = ? WHERE ${where}`, flipped)
  const found = problemsOf(node)
  rot(node.store.path, `UPDATE ${table} SET ${column} = ? WHERE ${where}`, value)
  return found
}

const flips = fc.record({ at: fc.nat(5000), bit: fc.nat(7) })

describe('a whole store', () => {
  test('is sound as written, on the side that wrote and on the side that mirrors', async () => {
    const { norland, sudria } = await twoWithActs()
    expect(fsckStore(norland.store, nodeCrypto)).toEqual({ ok: true, problems: [] })
    expect(fsckStore(sudria.store, nodeCrypto)).toEqual({ ok: true, problems: [] })
  })

  test.each([
    ['own', 0],
    ['side', 'someone.example'],
    ['dialogue', 'other'],
  ])('does not let the column %s say another thing than the origin', async (column, value) => {
    const { norland } = await twoWithActs()
    rot(norland.store.path, `UPDATE logs SET ${column} = ? WHERE log = '${NORLAND_LOG}'`, value)
    expect(problemsOf(norland).some((where) => where.startsWith(NORLAND_LOG) || where.includes('log'))).toBe(
      true,
    )
  })

  test.each([
    ['leaves', 'sealed', 'log = 2 AND idx = 2', `${SUDRIA_LOG} 2`],
    ['leaves', 'leaf', 'log = 2 AND idx = 2', `${SUDRIA_LOG} 2`],
    ['leaves', 'sealed', 'log = 1 AND idx = 0', `${NORLAND_LOG} 0`],
    ['tiles', 'hashes', 'log = 2', `${SUDRIA_LOG} tile/0/000.p/4`],
    ['checkpoints', 'note', 'log = 2 AND size = 3', ''],
    ['logs', 'root', 'id = 2', `${SUDRIA_LOG} head`],
    ['logs', 'checkpoint', 'id = 1', `${NORLAND_LOG} head`],
    ['cards', 'card', "side = 'sudria.example'", 'card sudria.example'],
  ])('with any bit of %s.%s flipped (%s) says where', async (table, column, where, expected) => {
    const { norland } = await twoWithActs()
    const size = peek(norland.store.path, 'SELECT max(size) AS b FROM checkpoints WHERE log = 2')
    const row = where.replace('size = 3', `size = ${Number(size)}`)
    const place = expected === '' ? `${SUDRIA_LOG} checkpoint ${Number(size)}` : expected
    fc.assert(
      fc.property(flips, ({ at, bit }) => {
        expect(afterFlip(norland, table, column, row, at, bit)).toContain(place)
      }),
      { numRuns: 12 },
    )
    expect(problemsOf(norland)).toEqual([])
  })

  test('with a blob changed, a tile gone, a tile too many or a leaf gone says which', async () => {
    const { sudria } = await twoWithActs()
    const { path } = sudria.store
    const digest = sudria.store.blobDigests()[0] as string
    rot(path, 'UPDATE blobs SET salted = zeroblob(40) WHERE digest = ?', digest)
    expect(problemsOf(sudria)).toEqual([`blob ${digest}`])
    rot(path, 'UPDATE tiles SET idx = 9 WHERE log = 1')
    expect(problemsOf(sudria)).toEqual([
      `${NORLAND_LOG} tile/0/009.p/2`,
      `${NORLAND_LOG} tile/0/000.p/2`,
      `blob ${digest}`,
    ])
    rot(path, 'DELETE FROM leaves WHERE log = 2 AND idx = 3')
    expect(problemsOf(sudria)).toContain(`${SUDRIA_LOG} 3`)
  })

  test('with the card of another side in place of one says so', async () => {
    const { norland, sudria } = await twoWithActs()
    const card = peek(norland.store.path, "SELECT card FROM cards WHERE side = 'norland.example'")
    rot(sudria.store.path, "UPDATE cards SET card = ? WHERE side = 'sudria.example'", card)
    expect(problemsOf(sudria)).toEqual(['card sudria.example'])
  })

  test('with a checkpoint by another key than the side showed when it was met says so', async () => {
    const { norland, sudria } = await twoWithActs()
    const { size, root } = norland.store.head(SUDRIA_LOG) as LogHead
    const head = { origin: SUDRIA_LOG, size, root, extensions: [] }
    const forged = signCheckpoint(nodeCrypto, head, norland.keys.log(SUDRIA_LOG))
    rot(norland.store.path, 'UPDATE logs SET checkpoint = ? WHERE id = 2', forged)
    rot(norland.store.path, 'UPDATE checkpoints SET note = ? WHERE log = 2 AND size = ?', forged, size)
    expect(problemsOf(norland)).toEqual([`${SUDRIA_LOG} checkpoint ${size}`])
    expect(problemsOf(sudria)).toEqual([])
  })

  test('with a cosignature that does not match its checkpoint says at which size', async () => {
    const { norland, sudria } = await twoWithActs()
    const bytes = norland.store.checkpointAt(SUDRIA_LOG, 4) as Uint8Array
    const { text } = valueOf(parseNote(bytes))
    const time = 1_499_419_800n
    const good = encodeSignatureLine(cosign(nodeCrypto, text, norland.keys.mirror, time))
    const bad = encodeSignatureLine(
      cosign(nodeCrypto, text.replace('\n4\n', '\n3\n'), norland.keys.mirror, time),
    )
    const head = sudria.store.head(SUDRIA_LOG) as LogHead
    const empty = { ...head, leaves: [], late: [], blobs: [] }
    valueOf(sudria.store.grow([{ ...empty, cosignatures: [{ size: 4, line: good }] }]))
    expect(problemsOf(sudria)).toEqual([])
    valueOf(sudria.store.grow([{ ...empty, cosignatures: [{ size: 4, line: bad }] }]))
    expect(problemsOf(sudria)).toEqual([`${SUDRIA_LOG} cosignature at 4`])
  })
})
