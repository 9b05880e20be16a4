import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { FACES, type Face } from '../faces.ts'
import { pointsOf } from './support/points-of.ts'

const { resolve } = createRequire(import.meta.url)
const faces = Object.values(FACES).flatMap((list) => list())
/** By family, what a browser that asks for it finds: a character in a face whose range names it. */
const held = new Map<string, Set<number>>()
for (const face of faces.filter(({ style }) => style === 'normal')) {
  const there = pointsOf(readFileSync(resolve(face.file)))
  const points = held.get(face.family) ?? new Set()
  for (const point of rangeOf(face)) if (there.has(point)) points.add(point)
  held.set(face.family, points)
}

function rangeOf({ range }: Face): number[] {
  return range.split(',').flatMap((part) => {
    const [first = '', last = first] = part.replace('U+', '').split('-')
    const from = Number.parseInt(first, 16)
    return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, i) => from + i)
  })
}

/** The characters that none of these families has. */
function lacking(families: readonly string[], characters: Iterable<string>): string[] {
  const sets = families.map((family) => held.get(family) ?? new Set())
  return [...characters].filter((one) => !sets.some((set) => set.has(one.codePointAt(0) ?? 0)))
}

const TOKENS = readFileSync(new URL('../src/design/tokens.css', import.meta.url), 'utf8')
const familiesOf = (token: string): string[] => {
  const value = new RegExp(`--${token}:([^;]+);`).exec(TOKENS)?.[1] ?? ''
  return Array.from(value.matchAll(/'([^']+)'/g), ([, family = '']) => family)
}
const STACKS = [familiesOf('sans'), familiesOf('serif')]

/** Not drawn: spaces, line ends, joiners, and marks of direction. */
const UNSEEN = /[\s\p{Cf}\p{Cc}]/u

const WORDS = new URL('../../../packages/acts/src/words/', import.meta.url)
const WRITTEN = [
  ...readdirSync(WORDS).map((name) => new URL(name, WORDS)),
  ...sourcesUnder(new URL('../src/', import.meta.url)),
]

function sourcesUnder(folder: URL): URL[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|json)$/.test(path))
    .map((path) => new URL(path, folder))
}

describe('the faces that are shipped', () => {
  test('have every character of the word lists and of everything the pages are written with', () => {
    const points = new Set(WRITTEN.flatMap((file) => [...readFileSync(file, 'utf8')]))
    const seen = [...points].filter((character) => !UNSEEN.test(character))
    expect(seen.length).toBeGreaterThan(500)
    expect(STACKS.flatMap((families) => lacking(families, seen))).toEqual([])
  })

  test('have all letters of the six languages, not only those in use', () => {
    const letters = [
      ...'АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя№',
      ...'ÀàÂâÆæÇçÈèÉéÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿÑñÁáÍíÓóÚú¿¡«»',
      ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩،؛؟',
    ]
    expect(lacking(STACKS.flat(), letters)).toEqual([])
  })

  test('have every common character of simplified Chinese, and nearly every rare one', () => {
    const rows = (from: number, to: number): string[] => {
      const decoder = new TextDecoder('gbk')
      const cells = Array.from({ length: (to - from + 1) * 94 }, (_, i) => [
        from + Math.floor(i / 94),
        0xa1 + (i % 94),
      ])
      return cells
        .map((pair) => decoder.decode(new Uint8Array(pair)))
        .filter((one) => /^\p{Script=Han}$/u.test(one))
    }
    // GB 2312: the first level by use, the second by how a character is written.
    const [common, rare] = [rows(0xb0, 0xd7), rows(0xd8, 0xf7)]
    expect([common.length, rare.length]).toEqual([3755, 3008])
    expect(STACKS.flatMap((families) => lacking(families, common))).toEqual([])
    expect(lacking(STACKS.flat(), rare).length).toBeLessThan(40)
  })

  test('are no more than is needed: no Vietnamese, Devanagari, Greek or Korean part is named', () => {
    expect(faces.filter(({ file }) => /vietnamese|devanagari|greek|korean/.test(file))).toEqual([])
  })
})
