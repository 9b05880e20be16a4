import { describe, expect, test } from 'vitest'
import type { TextContent } from '@alternat/text'
import { openBrackets, plain } from '@alternat/text'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { prepareAmend, prepareTable } from '../../src/release/prepare.ts'
import { release } from '../../src/release/release.ts'
import { readText } from '../../src/release/texts.ts'
import type { Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  faultOf,
  inDialogue,
  mirror,
  NORLAND_LOG,
  rot,
  SUDRIA_LOG,
  valueOf,
} from '../store/support.ts'
import { raise } from './support.ts'

const WORDS = 'Neither side interferes in the democratic processes of the sides.'
const TEXT: TextContent = { v: 'v1', languages: ['en'], paragraphs: [{ id: 'p1', words: { en: [WORDS] } }] }
const AS = { as: 'norm' as const, rows: ['election-systems'], slug: 'elections', title: 'Elections' }

async function tabled(): Promise<{
  norland: Node
  sudria: Node
  matter: { log: string; index: number; leaf: string }
  digest: string
}> {
  const { norland, sudria } = await inDialogue()
  const { body, blobs } = valueOf(prepareTable(norland, TEXT, AS))
  const { ref } = valueOf(release(norland, raise('x', { kind: 'text.table', body, blobs })))
  mirror(norland.store, sudria.store, NORLAND_LOG)
  return { norland, sudria, matter: ref, digest: body.digest }
}

const CHANGE = {
  step: 'place' as const,
  paragraph: 'p1',
  bracket: 'b1',
  words: {
    en: { run: 0, from: WORDS.indexOf('the democratic'), to: WORDS.length - 1, words: 'internal affairs' },
  },
}

describe('a text', () => {
  test('is read back as it was tabled, on both sides', async () => {
    const { norland, sudria, matter, digest } = await tabled()
    for (const { store } of [norland, sudria]) {
      expect(valueOf(readText(store, foldOf(store, DIALOGUE), matter.leaf, digest))).toEqual(TEXT)
    }
  })

  test('amended by the other side is read on both as one, each alternative with its side', async () => {
    const { norland, sudria, matter, digest } = await tabled()
    const { body, blobs } = valueOf(
      prepareAmend(sudria, foldOf(sudria.store, DIALOGUE), { matter, base: digest, change: CHANGE }),
    )
    expect(valueOf(release(sudria, raise('x', { kind: 'text.amend', body, blobs }))).outcome).toEqual({
      outcome: 'applied',
    })
    mirror(sudria.store, norland.store, SUDRIA_LOG)
    for (const { store } of [norland, sudria]) {
      const text = valueOf(readText(store, foldOf(store, DIALOGUE), matter.leaf, body.result))
      expect(openBrackets(text)).toEqual(['b1'])
      expect(plain(text, 'en', 'p1')).toBe(
        'Neither side interferes in [the democratic processes of the sides – norland.example] [internal affairs – sudria.example].',
      )
    }
  })

  test('whose words are not held, or not those the record names, is not shown', async () => {
    const { sudria, matter, digest } = await tabled()
    const fold = foldOf(sudria.store, DIALOGUE)
    expect(faultOf(readText(sudria.store, fold, matter.leaf, 'a'.repeat(64)))).toBe('text-unknown')
    expect(faultOf(readText(sudria.store, fold, 'a'.repeat(64), digest))).toBe('text-unknown')
    rot(sudria.store.path, 'UPDATE blobs SET salted = zeroblob(200)')
    expect(faultOf(readText(sudria.store, fold, matter.leaf, digest))).toBe('text-differs')
    rot(sudria.store.path, 'DELETE FROM blobs')
    expect(faultOf(readText(sudria.store, fold, matter.leaf, digest))).toBe('text-withheld')
  })

  test('cannot be tabled with letters that look like others, or without a shape', async () => {
    const { norland } = await inDialogue()
    const lookalike = { ...TEXT, paragraphs: [{ id: 'p1', words: { en: ['No interfer\u0435nce.'] } }] }
    expect(faultOf(prepareTable(norland, lookalike, AS))).toBe('text-repertoire')
    expect(faultOf(prepareTable(norland, { ...TEXT, languages: [] }, AS))).toBe('text-change')
  })

  test('cannot leave with other words than its digest, or put down to a stranger', async () => {
    const { norland } = await inDialogue()
    const { body, blobs } = valueOf(prepareTable(norland, TEXT, AS))
    const send = (more: object) =>
      release(norland, raise('x', { kind: 'text.table', body: { ...body, ...more }, blobs }))
    expect(faultOf(send({ digest: 'd'.repeat(64) }))).toBe('text-differs')
    const bracket = {
      bracket: 'b',
      placedBy: '203.0.114.7',
      alternatives: [{ by: 'norland.example', words: 'x' }],
    }
    const strange = { ...TEXT, paragraphs: [{ id: 'p1', words: { en: [bracket] } }] }
    const prepared = valueOf(prepareTable(norland, strange, AS))
    expect(faultOf(release(norland, raise('x', { kind: 'text.table', ...prepared })))).toBe('text-sides')
  })

  test('cannot be tabled with other brackets named than stand in its words', async () => {
    const { norland } = await inDialogue()
    const bracket = {
      bracket: 'b1',
      placedBy: 'norland.example',
      alternatives: [{ by: 'norland.example', words: 'all' }],
    }
    const open = { ...TEXT, paragraphs: [{ id: 'p1', words: { en: ['Of ', bracket] } }] }
    const { body, blobs } = valueOf(prepareTable(norland, open, AS))
    const { brackets, ...unnamed } = body as { brackets?: string[] }
    expect(brackets).toEqual(['b1'])
    for (const named of [unnamed, { ...body, brackets: ['b2'] }, { ...body, brackets: ['b1', 'b2'] }])
      expect(faultOf(release(norland, raise('x', { kind: 'text.table', body: named, blobs })))).toBe(
        'text-differs',
      )
    valueOf(release(norland, raise('x', { kind: 'text.table', body, blobs })))
  })

  test('is not adopted by anybody who cannot read in it just the words and brackets that the record names', async () => {
    const { norland, sudria, matter, digest } = await tabled()
    const adopt = raise('x', {
      office: 'plenipotentiary',
      kind: 'arrangement.adopt',
      body: { matter, digest, form: 'joint text' },
    })
    const path = sudria.store.path
    rot(path, 'CREATE TABLE aside AS SELECT * FROM blobs')
    rot(path, 'DELETE FROM blobs')
    expect(faultOf(release(sudria, adopt))).toBe('text-withheld')
    rot(path, 'INSERT INTO blobs SELECT * FROM aside')
    rot(path, 'UPDATE blobs SET salted = zeroblob(200)')
    expect(faultOf(release(sudria, adopt))).toBe('text-differs')
    expect(sudria.store.drafts()).toHaveLength(1)
    expect(valueOf(release(norland, adopt)).outcome).toMatchObject({ outcome: 'applied' })
  })

  test('is read by the guard in its words, brackets and all, and not in its names', async () => {
    const { norland } = await inDialogue()
    const by = (words: string) => ({ by: 'norland.example', words })
    const content = (words: string): TextContent => ({
      ...TEXT,
      paragraphs: [
        {
          id: 'p1',
          words: {
            en: [
              'Neither side ',
              { bracket: 'b', placedBy: 'sudria.example', alternatives: [by('may'), by(words)] },
            ],
          },
        },
      ],
    })
    const send = (words: string) => {
      const prepared = valueOf(prepareTable(norland, content(words), AS))
      return release(norland, raise('x', { kind: 'text.table', ...prepared }))
    }
    expect(faultOf(send('uses 203.0.114.7'))).toBe('guard-blocked')
    valueOf(send('can'))
  })

  test('is not changed by a change that does not fit it', async () => {
    const { sudria, matter, digest } = await tabled()
    const change = { ...CHANGE, paragraph: 'p2' }
    const amended = prepareAmend(sudria, foldOf(sudria.store, DIALOGUE), { matter, base: digest, change })
    expect(faultOf(amended)).toBe('text-change')
  })
})
