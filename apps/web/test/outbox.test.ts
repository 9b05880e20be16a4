import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '../src/api/types.ts'
import { isOverdue, REPLY_WITHIN, replyBy, withinOf } from '../src/screens/channel/deadline.ts'
import { noticeFrom } from '../src/screens/channel/notice-from.ts'
import { normFrom } from '../src/screens/norms/norm-from.ts'
import { formOf } from '../src/screens/outbox/draft-form.ts'
import { wordsOfDraft } from '../src/screens/outbox/draft-words.ts'
import { noteFrom } from '../src/screens/outbox/note-from.ts'
import { attachedInWords } from '../src/screens/unit/attached-words.ts'
import { matter } from './support/matter.ts'
import { speakIn } from './support/speak.ts'

beforeAll(() => speakIn('en'))

const WHY = { rule: 'r', kind: 'indicator', why: 'because', advice: 'leave it out' }

function draft(change: Partial<Draft>): Draft {
  const empty = { level: 'between', office: 'duty', body: {}, texts: [], refused: null }
  return {
    id: '0123',
    at: '2031-03-01T10:00Z',
    dialogue: 'talks',
    kind: 'channel.notice',
    ...empty,
    ...change,
  }
}

function refusedFor(excerpt: string, words: string) {
  const start = words.indexOf(excerpt)
  const finding = { ...WHY, path: '$', start, end: start + excerpt.length, excerpt }
  return { code: 'guard-blocked', message: 'No.', findings: [finding] }
}

describe('the words of a draft', () => {
  it('are shown field by field, marked exactly where the guard found something', () => {
    const words = 'It came from over there at night.'
    const body = { slug: 'the-port', title: 'Port', number: 2, content: ['A first line.', words] }
    const shown = wordsOfDraft(draft({ body, refused: refusedFor('over there', words) }))
    expect(shown.map(({ label }) => label)).toEqual(['Title', 'Content A', 'Content B'])
    expect(shown.map(({ found }) => found)).toEqual([[], [], [{ start: 13, end: 23 }]])
  })

  it('are known without blanks between them, and named in the language of the screen', async () => {
    const body = { slug: 'x', type: 'request for assistance', title: '通知', content: ['港口自周二起关闭。'] }
    await speakIn('zh')
    const shown = wordsOfDraft(draft({ body }))
    await speakIn('en')
    expect(shown.map(({ words }) => words)).toEqual(['通知', '港口自周二起关闭。'])
    expect(shown[0]?.label).toBe('标题')
  })

  it('of a tabled text are its paragraphs in every language, and fill the form again', () => {
    const content = {
      v: 'v1',
      languages: ['en', 'fr'],
      paragraphs: [
        { id: 'p1', words: { en: ['One thing.'], fr: ['Une chose.'] } },
        { id: 'p2', words: { en: ['Two things.'], fr: ['Deux choses.'] } },
      ],
    }
    const texts = [{ digest: 'd', words: JSON.stringify(content) }]
    const one = draft({ kind: 'text.table', body: { title: 'A norm', rows: ['markets'], as: 'norm' }, texts })
    expect(wordsOfDraft(one).map(({ label }) => label)).toContain('Paragraph 2, \u2068fr\u2069')
    expect(normFrom(one)).toEqual({
      title: 'A norm',
      rows: ['markets'],
      words: { en: 'One thing.\n\nTwo things.', fr: 'Une chose.\n\nDeux choses.' },
    })
  })

  it('of a bracket are its words by language, and of a text with brackets its paragraphs: never what only programs read', () => {
    const change = JSON.stringify({
      bracket: 'b1',
      paragraph: 'p1',
      step: 'alternative',
      words: { en: { run: 1, words: 'holds back' } },
    })
    const one = draft({ kind: 'text.amend', body: {}, texts: [{ digest: 'd', words: change }] })
    expect(wordsOfDraft(one).map(({ words }) => words)).toEqual(['holds back'])
    const runs = [
      'It ',
      { bracket: 'b1', placedBy: 'x', alternatives: [{ words: 'goes' }, { words: 'stays' }] },
    ]
    const content = { v: 'v1', languages: ['en'], paragraphs: [{ id: 'p1', words: { en: runs } }] }
    const texts = [{ digest: 'd', words: JSON.stringify(content) }]
    expect(wordsOfDraft(draft({ kind: 'text.table', body: {}, texts })).map(({ words }) => words)).toEqual([
      'It [goes / stays]',
    ])
  })

  it('survive any body: nothing that somebody typed makes the page fail', () => {
    const body = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true })
    fc.assert(
      fc.property(body, fc.string(), (typed, text) => {
        const texts = [{ digest: 'd', words: text }]
        const shown = wordsOfDraft(draft({ body: typed as Draft['body'], texts }))
        expect(shown.every(({ words }) => typeof words === 'string')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a draft taken up again', () => {
  const held = matter({})
  const { id, ref, slug, title } = held
  const lines = [{ id, ref, slug, title, kind: 'text.table', on: '2031-03-01', has: [] }]

  it('opens the form it was typed in, on the matter it was about', () => {
    const place = (kind: string, body: Draft['body']) => formOf(draft({ kind, body }), lines)
    expect(place('channel.notice', {})).toEqual({ section: 'channel', path: ['new'] })
    expect(place('norm.reserve', { step: 'make', matter: held.ref })).toEqual({
      section: 'norms',
      path: ['reserve', held.slug],
    })
    expect(place('dialogue.concern', { step: 'withdraw', matter: held.ref })).toEqual({
      section: 'norms',
      path: ['standing', held.ref.leaf],
    })
    expect(place('channel.watch', { step: 'summary', matter: held.ref })).toEqual({
      section: 'elections',
      path: ['close', held.slug],
    })
  })

  it('of a bracket or of brackets settled opens at the revision, the paragraph and the bracket it was about', () => {
    const rev = 'e'.repeat(64)
    const about = { matter: held.ref, base: rev }
    const place = (kind: string, body: Draft['body']) => formOf(draft({ kind, body }), lines)
    const settled = place('text.table', { ...about, as: 'norm', settled: {} })
    expect(settled).toEqual({ section: 'texts', path: [held.slug, 'settle'], more: { rev } })
    const bracket = { ...about, paragraph: 'p2', bracket: 'b1' }
    expect(place('text.amend', { ...bracket, step: 'place' })).toEqual({
      section: 'texts',
      path: [held.slug, 'bracket'],
      more: { rev, paragraph: 'p2' },
    })
    expect(place('text.amend', { ...bracket, step: 'alternative' })?.more).toEqual({
      rev,
      paragraph: 'p2',
      bracket: 'b1',
    })
    expect(place('text.amend', { matter: held.ref, step: 'place' })).toBeNull()
  })

  it('has no form for other kinds, nor for a matter that is not on the record', () => {
    expect(formOf(draft({ kind: 'record.recover' }), lines)).toBeNull()
    const list = { section: 'outbox', path: ['act', 'record', 'manifest'] }
    expect(formOf(draft({ kind: 'record.manifest' }), lines)).toEqual(list)
    const made = { section: 'outbox', path: ['act', 'channel', 'representation'] }
    expect(formOf(draft({ kind: 'channel.representation' }), lines)).toEqual(made)
    const gone = { step: 'make', matter: { ...held.ref, leaf: 'f'.repeat(64) } }
    expect(formOf(draft({ kind: 'norm.expect', body: gone }), lines)).toBeNull()
  })

  it('gives the notice form back what it had, the hours for the reply too', () => {
    const body = { type: 'inquiry', precedence: 'flash', title: 'T', content: ['One.', 'Two.'] }
    const before = noticeFrom(draft({ body: { ...body, replyBy: '2031-03-04T10:00Z' } }))
    expect(before).toMatchObject({
      type: 'inquiry',
      precedence: 'flash',
      content: 'One.\n\nTwo.',
      within: '72',
    })
    for (const value of REPLY_WITHIN) {
      const now = Date.parse('2031-03-01T10:00Z')
      expect(withinOf(replyBy(value, now), '2031-03-01T10:00Z')).toBe(value)
    }
  })
})

describe('a deadline', () => {
  const wanted = { replyBy: '2031-03-04T10:00Z', state: 'receipt only', closed: false } as const
  const then = Date.parse(wanted.replyBy)

  it('is overdue from the minute after it passed, and never once answered or closed', () => {
    expect(isOverdue(wanted, then)).toBe(false)
    expect(isOverdue(wanted, then + 1)).toBe(true)
    expect(isOverdue({ ...wanted, state: 'answered' }, then + 1)).toBe(false)
    expect(isOverdue({ ...wanted, closed: true }, then + 1)).toBe(false)
    expect(isOverdue({ ...wanted, replyBy: null }, then + 1)).toBe(false)
  })
})

describe('what a side put on the record', () => {
  it('is never said to stand once it is withdrawn', () => {
    for (const kind of ['norm.reserve', 'norm.expect', 'dialogue.concern']) {
      expect(attachedInWords({ kind, state: 'withdrawn' })).toContain('has withdrawn')
      expect(attachedInWords({ kind, state: 'outstanding' })).not.toContain('withdrawn')
    }
  })
})

describe('a note off the record that was refused', () => {
  const body = { to: 'b.example', kind: 'draft', title: 'An idea', lang: 'fr', words: 'Et si ?' }

  it('is taken up again in its own form, as it was typed', () => {
    const refused = draft({ kind: 'off-record.note', body })
    expect(formOf(refused, [])).toEqual({ section: 'outbox', path: ['note'] })
    expect(noteFrom(refused, 'c.example')).toEqual(body)
    expect(noteFrom(null, 'c.example')).toEqual({
      ...body,
      to: 'c.example',
      kind: 'non-paper',
      title: '',
      lang: 'en',
      words: '',
    })
  })
})
