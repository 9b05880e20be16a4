import { createHash } from 'node:crypto'
import type { Change, Run, TextContent } from '@alternat/text'
import type { Crypto } from '@alternat/tlog'
import * as fc from 'fast-check'

/** Hashing over node:crypto; nothing here checks a signature. */
export const crypto: Crypto = {
  sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
  ed25519Verify: () => false,
  mldsa44Verify: () => false,
}

/** Norland's text of one paragraph in two languages. */
export const tabled: TextContent = {
  v: 'v1',
  languages: ['en', 'fr'],
  paragraphs: [
    {
      id: 'p1',
      words: {
        en: ['Each side refrains from interference in the democratic processes of the other.'],
        fr: ["Chaque côté s'abstient d'ingérence dans les processus démocratiques de l'autre."],
      },
    },
    { id: 'p2', words: { en: ['It is reviewed each year.'], fr: ['Il est revu chaque année.'] } },
  ],
}

export const norland = 'norland.example'
export const sudria = 'sudria.example'
export const who = { by: sudria, tabledBy: norland }

/** Words of that text, and others to be put in their place. */
export const SELECTED = {
  en: 'in the democratic processes of the other',
  fr: "dans les processus démocratiques de l'autre",
}
export const OFFERED = { en: "in countries' internal affairs", fr: 'dans les affaires intérieures des pays' }

/** Puts the words found in each language in brackets. */
export function placing(
  bracket: string,
  found: Record<string, string>,
  offer?: Record<string, string>,
): Change {
  const words = Object.entries(found).map(([lang, selected]) => {
    const run = String(tabled.paragraphs[0]?.words[lang]?.[0])
    const from = run.indexOf(selected)
    const cut = { run: 0, from, to: from + selected.length }
    return [lang, offer === undefined ? cut : { ...cut, words: offer[lang] ?? '' }]
  })
  return { step: 'place', paragraph: 'p1', bracket, words: Object.fromEntries(words) }
}

const phrase = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
  .map((s) => s.normalize('NFC'))
  .filter((s) => s !== '')
const side = fc.constantFrom(norland, sudria, 'westmark.example')

/** Texts as parsing accepts them: up to three paragraphs, two languages, brackets in some. */
export const texts: fc.Arbitrary<TextContent> = fc
  .array(
    fc.array(fc.record({ bracket: fc.boolean(), sides: fc.array(side, { minLength: 1, maxLength: 3 }) }), {
      maxLength: 4,
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .chain((shape) => {
    const words = fc.array(phrase, { minLength: 60, maxLength: 60 })
    return fc.tuple(words, words).map(([en, ru]) => {
      const paragraphs = shape.map((pieces, p) => ({
        id: `p${p + 1}`,
        words: { en: runsOf(pieces, p, en), ru: runsOf(pieces, p, ru) },
      }))
      return { v: 'v1' as const, languages: ['en', 'ru'], paragraphs }
    })
  })

function runsOf(
  pieces: readonly { bracket: boolean; sides: readonly string[] }[],
  p: number,
  words: readonly string[],
): Run[] {
  const runs: Run[] = []
  pieces.forEach(({ bracket, sides }, i) => {
    const at = p * 16 + i * 4
    if (bracket) {
      const alternatives = sides.map((by, j) => ({ by, words: words[at + j] ?? '' }))
      runs.push({ bracket: `b${p}-${i}`, placedBy: sides[0] ?? norland, alternatives })
    } else if (typeof runs.at(-1) !== 'string') {
      runs.push(words[at] ?? 'x')
    }
  })
  return runs
}
