import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TextContent } from '@alternat/text'
import { prepareAmend, prepareTable } from '../../src/release/prepare.ts'
import { release } from '../../src/release/release.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { DIALOGUE, must, newPair, openDialogue, removeFolders, type Pair } from '../bundle/support.ts'

let pair: Pair

beforeAll(async () => {
  pair = await newPair(71)
  await openDialogue(pair)
})

afterAll(removeFolders)

function tried(kind: string, body: Record<string, unknown>, more: object = {}) {
  const request = {
    dialogue: DIALOGUE,
    office: 'foreign-affairs',
    kind,
    body,
    level: 'between' as const,
    ...more,
  }
  const before = pair.a.store.head(`${pair.a.store.side}/alternat/${DIALOGUE}`)?.size
  const done = release(pair.a, request)
  const after = pair.a.store.head(`${pair.a.store.side}/alternat/${DIALOGUE}`)?.size
  return { code: done.ok ? 'released' : done.fault.code, logged: after !== before }
}

const NOTICE = { title: 'N', number: 1, precedence: 'routine', type: 'inquiry' }
const CONTENT: TextContent = {
  v: 'v1',
  languages: ['en'],
  paragraphs: [{ id: 'p1', words: { en: ['No harm.'] } }],
}

describe('what is no prose and yet has room for words', () => {
  test('a slug or a row that spells an address or a fingerprint is blocked', () => {
    const slug = 'server-185-22-14-9'
    expect(tried('dialogue.raise', { slug, title: 'T' })).toEqual({ code: 'guard-blocked', logged: false })
    const row = 'x-d41d8cd98f00b204e9800998ecf8427e'
    const conduct = { row, rowTitle: 'Row', value: 'rejects' }
    expect(tried('norm.conduct', conduct)).toEqual({ code: 'guard-blocked', logged: false })
  })

  test('a side that is none of the dialogue is not named, be it an address', () => {
    for (const to of ['evil.com', '185.22.14.9'])
      expect(tried('channel.notice', { ...NOTICE, slug: 'n', to: [to] })).toEqual({
        code: 'schema',
        logged: false,
      })
  })

  test('a tag of a language is no longer than one needs', () => {
    const lang = `en-${'abcdefgh-'.repeat(8)}ab`
    const note = { digest: 'a'.repeat(64), lang, size: 1 }
    expect(tried('dialogue.raise', { slug: 'n', title: 'T', note })).toEqual({
      code: 'schema',
      logged: false,
    })
  })
})

describe('a text beside an act', () => {
  test('has the paragraphs and languages that the act names', () => {
    const made = must(prepareTable(pair.a, CONTENT, { as: 'text', slug: 't', title: 'T' }))
    const { body, blobs } = made
    for (const bent of [{ paragraphs: ['p2'] }, { paragraphs: ['p1', 'p2'] }, { languages: ['fr'] }])
      expect(tried('text.table', { ...body, ...bent }, { blobs })).toEqual({
        code: 'text-differs',
        logged: false,
      })
    expect(tried('text.table', body, { blobs }).code).toBe('released')
  })

  test('changes the paragraph and the bracket that the act names', () => {
    const fold = foldOf(pair.a.store, DIALOGUE)
    const matter = fold.matters.find(({ slug }) => slug === 't')
    const base = matter?.text?.heads[0] ?? ''
    const change = {
      step: 'place',
      paragraph: 'p1',
      bracket: 'b1',
      words: { en: { run: 0, from: 0, to: 2 } },
    } as const
    const { body, blobs } = must(prepareAmend(pair.a, fold, { matter: matter!.ref, base, change }))
    for (const bent of [{ bracket: 'b2' }, { paragraph: 'p9' }, { step: 'alternative' }])
      expect(tried('text.amend', { ...body, ...bent }, { blobs })).toEqual({
        code: 'text-differs',
        logged: false,
      })
    expect(tried('text.amend', body, { blobs }).code).toBe('released')
  })
})
