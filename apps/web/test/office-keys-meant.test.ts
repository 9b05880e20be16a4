import {
  ACT_TYPE,
  blobDigest,
  canonicalize,
  digestOfPayload,
  pae,
  saltBlob,
  type Payload,
} from '@alternat/acts'
import {
  amend,
  contentFrom,
  encodeContent,
  languageOf,
  settle,
  textDigest,
  type Change,
  type TextContent,
} from '@alternat/text'
import { toBase64, utf8 } from '@alternat/tlog'
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../node/src/crypto.ts'
import { isMeant, meantBy, type Known } from '../src/office-keys/meant.ts'
import { isToSign, readToSign, type ToSign } from '../src/office-keys/to-sign.ts'

const SALT = new Uint8Array(32).fill(5)
const MATTER = { index: 2, leaf: 'ab'.repeat(32), log: 'west.example/alternat/talks' }
const OTHER = { index: 3, leaf: 'cd'.repeat(32), log: 'west.example/alternat/talks' }
const known: Known = {
  named: (name) => (name === 'a-matter' || name === 'abababab' ? MATTER : null),
  base: null,
  sides: ['east.example', 'west.example'],
}

interface Act {
  readonly kind: string
  readonly body: object
  readonly refs?: readonly object[]
  readonly texts?: readonly Uint8Array[]
}

/** What a program of this side answers where it wants this signed. */
function wanting({ kind, body, refs = [], texts = [] }: Act, differs: Partial<Payload> = {}): ToSign {
  const payload = {
    at: '2026-11-22T09:00Z',
    body,
    kind,
    level: 'between',
    log: 'east.example/alternat/talks',
    office: 'envoy',
    refs,
    seen: [],
    seq: 4,
    v: 'v1',
    ...differs,
  } as unknown as Payload
  const message = toBase64(pae(ACT_TYPE, utf8(canonicalize(payload))))
  const blobs = texts.map((text) => {
    const salted = saltBlob(SALT, text)
    return { digest: blobDigest(crypto, salted), salted: toBase64(salted) }
  })
  const digest = digestOfPayload(crypto, payload)
  return { ticket: 't', step: 0, office: 'envoy', message, digest, until: 0, blobs }
}

const ref = (text: Uint8Array, lang = 'en') => ({
  digest: blobDigest(crypto, saltBlob(SALT, text)),
  lang,
  size: text.length,
})

function meant(url: string, sent: unknown, toSign: ToSign, more: Partial<Known> = {}): boolean {
  const wanted = meantBy(url, sent)
  const read = readToSign(crypto, 'east.example', toSign)
  return wanted !== null && read.ok && isMeant(crypto, read.value, wanted, { ...known, ...more })
}

const ACTS = '/api/d/talks/acts'
const RAISE = { kind: 'dialogue.raise', body: { slug: 'a', title: 'A' } }

describe('an act that is to be signed', () => {
  it('is told to be what was typed, with names for acts and words beside it', () => {
    expect(meant(ACTS, RAISE, wanting(RAISE))).toBe(true)
    const note = utf8('In short.')
    const sent = {
      kind: 'dialogue.acknowledge',
      body: { matter: 'a-matter' },
      texts: { note: { lang: 'en', words: 'In short.' } },
      office: 'envoy',
    }
    const act = {
      kind: 'dialogue.acknowledge',
      body: { matter: MATTER, note: ref(note) },
      refs: [MATTER],
      texts: [note],
    }
    expect(meant(ACTS, sent, wanting(act))).toBe(true)
    expect(meant(ACTS, { ...sent, body: { matter: 'abababab' } }, wanting(act))).toBe(true)
    expect(meant(ACTS, { ...sent, body: { matter: MATTER } }, wanting(act))).toBe(true)
  })

  it.each<[string, ToSign]>([
    ['another word', wanting({ ...RAISE, body: { slug: 'a', title: 'B' } })],
    ['a field too many', wanting({ ...RAISE, body: { slug: 'a', title: 'A', on: 'b' } })],
    ['a field too few', wanting({ ...RAISE, body: { slug: 'a' } })],
    ['another kind', wanting({ ...RAISE, kind: 'dialogue.propose' })],
    ['another audience', wanting(RAISE, { level: 'public' })],
    ['another dialogue', wanting(RAISE, { log: 'east.example/alternat/other' })],
    ['another side', wanting(RAISE, { log: 'west.example/alternat/talks' })],
    ['a reference that nobody typed', wanting({ ...RAISE, refs: [OTHER] })],
  ])('is told from one that says anything else: %s', (_, toSign) => {
    expect(meant(ACTS, RAISE, toSign)).toBe(false)
  })

  it('is told from one by another office, about another act, or with other words beside it', () => {
    const office = { ...RAISE, office: 'desk' }
    expect(meant(ACTS, office, wanting(RAISE))).toBe(false)
    const [note, forged] = [utf8('In short.'), utf8('At length.')]
    const kind = 'dialogue.acknowledge'
    const sent = { kind, body: { matter: 'a-matter' }, texts: { note: { lang: 'en', words: 'In short.' } } }
    const about = (matter: object, text: Uint8Array, texts = [text], lang = 'en') =>
      wanting({ kind, body: { matter, note: ref(text, lang) }, refs: [matter], texts })
    expect(meant(ACTS, sent, about(MATTER, note))).toBe(true)
    expect(meant(ACTS, sent, about(OTHER, note))).toBe(false)
    expect(meant(ACTS, sent, about(MATTER, forged))).toBe(false)
    expect(meant(ACTS, sent, about(MATTER, forged, [note]))).toBe(false)
    expect(meant(ACTS, sent, about(MATTER, note, []))).toBe(false)
    expect(meant(ACTS, sent, about(MATTER, note, [note], 'fr'))).toBe(false)
    expect(meant(ACTS, { ...sent, body: { matter: 'unknown' } }, about(MATTER, note))).toBe(false)
  })

  it('is a norm of exactly the typed paragraphs', () => {
    const languages = { en: ['One.', 'Two.'], fr: ['Un.', 'Deux.'] }
    const norm = (content: TextContent) =>
      wanting({
        kind: 'text.table',
        body: {
          as: 'norm',
          content: ref(encodeContent(content), languageOf(content)),
          digest: textDigest(crypto, content),
          languages: content.languages,
          paragraphs: content.paragraphs.map(({ id }) => id),
          rows: [],
          slug: 'a',
          title: 'A',
        },
        texts: [encodeContent(content)],
      })
    const sent = { title: 'A', slug: 'a', rows: [], languages }
    const whole = contentFrom(languages) as TextContent
    const forged = contentFrom({ ...languages, fr: ['Un.', 'Autre.'] }) as TextContent
    expect(meant('/api/d/talks/norms', sent, norm(whole))).toBe(true)
    expect(meant('/api/d/talks/norms', sent, norm(forged))).toBe(false)
  })

  it('is a change of exactly the revision on the page', () => {
    const base = contentFrom({ en: ['States refrain.'] }) as TextContent
    const sent = {
      matter: MATTER,
      base: textDigest(crypto, base),
      paragraph: 'p1',
      step: 'place',
      words: { en: { run: 0, from: 0, to: 6, words: 'All' } },
    }
    const change = { step: 'place', paragraph: 'p1', bracket: 'b1', words: sent.words } as Change
    const to = (made: Change, result: string) => {
      const text = utf8(canonicalize(made))
      const body = {
        matter: MATTER,
        base: sent.base,
        step: made.step,
        paragraph: 'p1',
        bracket: 'b1',
        change: ref(text),
        result,
      }
      return wanting({ kind: 'text.amend', body, refs: [MATTER], texts: [text] })
    }
    const after = amend(base, change, { by: 'east.example', tabledBy: 'west.example' })
    const result = after.ok ? textDigest(crypto, after.value) : ''
    const url = '/api/d/talks/brackets'
    expect(meant(url, sent, to(change, result), { base })).toBe(true)
    expect(meant(url, sent, to(change, 'ef'.repeat(32)), { base })).toBe(false)
    const forged = { ...change, words: { en: { run: 0, from: 0, to: 6, words: 'None' } } }
    expect(meant(url, sent, to(forged, result), { base })).toBe(false)
    const other = contentFrom({ en: ['States may refrain.'] }) as TextContent
    expect(meant(url, sent, to(change, result), { base: other })).toBe(false)
  })

  it('is a revision of exactly the words chosen for the brackets, and of the revision on the page', () => {
    const open = (first: string): TextContent => {
      const alternatives = [
        { by: 'west.example', words: first },
        { by: 'east.example', words: 'All' },
      ]
      const bracket = { bracket: 'b1', placedBy: 'east.example', alternatives }
      const rest = {
        bracket: 'b2',
        placedBy: 'east.example',
        alternatives: [{ by: 'west.example', words: 'x' }],
      }
      const paragraphs = [{ id: 'p1', words: { en: [bracket, ' refrain ', rest] } }]
      return { v: 'v1', languages: ['en'], paragraphs }
    }
    const base = open('States')
    const settled = { b1: { en: 'All states' } }
    const sent = {
      kind: 'text.table',
      body: { as: 'norm', matter: MATTER, base: textDigest(crypto, base), settled },
    }
    const to = (words: Record<string, Record<string, string>>, brackets: readonly string[] = ['b2']) => {
      const made = settle(base, words)
      if (!made.ok) throw new Error(made.fault.code)
      const text = encodeContent(made.value)
      const body = {
        as: 'norm',
        matter: MATTER,
        base: sent.body.base,
        brackets,
        content: ref(text),
        digest: textDigest(crypto, made.value),
        languages: ['en'],
        paragraphs: ['p1'],
      }
      return wanting({ kind: 'text.table', body, refs: [MATTER], texts: [text] })
    }
    expect(meant(ACTS, sent, to(settled), { base })).toBe(true)
    expect(meant(ACTS, sent, to({ b1: { en: 'No states' } }), { base })).toBe(false)
    expect(meant(ACTS, sent, to({ b2: { en: 'All states' } }), { base })).toBe(false)
    expect(meant(ACTS, sent, to(settled, []), { base })).toBe(false)
    expect(meant(ACTS, sent, to(settled), { base: open('All') })).toBe(false)
    expect(meant(ACTS, sent, to(settled))).toBe(false)
  })

  it('is nothing that has no act in it, and nothing that no form of ours sends', () => {
    expect(isToSign({ ref: {} })).toBe(false)
    expect(isToSign(wanting(RAISE))).toBe(true)
    expect(readToSign(crypto, 'east.example', { ...wanting(RAISE), message: toBase64(utf8('{}')) }).ok).toBe(
      false,
    )
    expect(meantBy('/api/d/talks/notes', {})).toBeNull()
  })
})
