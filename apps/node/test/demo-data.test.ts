import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KINDS } from '@alternat/acts'
import { encodeContent, repertoire, type TextContent } from '@alternat/text'
import { namedSteps } from '../src/demo/resolve.ts'
import { EXAMPLES, readScripts, type TextTemplate } from '../src/demo/script.ts'
import { orRefuse } from '../src/errors.ts'

interface Ready extends TextTemplate {
  readonly id: string
  readonly group: string
  readonly slug: string
  readonly title: string
  readonly as: string
  readonly rows: readonly string[]
  readonly source: readonly { readonly title: string; readonly publisher: string; readonly date?: string }[]
}

const scripts = orRefuse(readScripts())
const catalogue = JSON.parse(readFileSync(join(EXAMPLES, 'catalogue.json'), 'utf8')) as { norms: Ready[] }

/** Words that officials spoke in public, as far as they are quoted: no others may stand in quotation marks. */
const SPOKEN = [
  'we will not have our elections messed with',
  'absolutely no interference whatsoever',
  'an impenetrable Cyber Security unit',
  'election hacking',
  'and many other negative things',
  "doesn't mean I think it can happen. It can't",
  'continue a dialogue',
  'the appropriate reservations and the appropriate expectations',
]

describe.each(scripts.map((script) => [script.dialogue, script] as const))(
  'the script of %s',
  (_, script) => {
    test('names every step once, and points only backwards', () => {
      const known = new Set<string>()
      for (const step of script.steps) {
        expect(namedSteps(step.body).filter((id) => !known.has(id))).toEqual([])
        expect(known.has(step.id)).toBe(false)
        known.add(step.id)
      }
    })

    test('performs acts of known kinds, in the order of their minutes', () => {
      expect(script.steps.filter(({ kind }) => !KINDS.has(kind))).toEqual([])
      const minutes = script.steps.map(({ at }) => at)
      expect(minutes).toEqual(minutes.toSorted())
    })

    test('quotes nothing that was not said in public', () => {
      if (script.compiler === undefined) return
      const all = JSON.stringify(script.steps)
      const marked = [...all.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '')
      const spoken = script.steps.flatMap(({ body }) =>
        typeof body['words'] === 'string' ? [body['words']] : [],
      )
      expect([...marked, ...spoken].filter((words) => !SPOKEN.includes(words))).toEqual([])
    })

    test('uses every source it lists', () => {
      const all = JSON.stringify(script.steps)
      expect(Object.keys(script.sources).filter((id) => !all.includes(`"$source":"${id}"`))).toEqual([])
    })

    test('has texts in words that can be signed', () => {
      const texts = script.steps.flatMap(({ text }) => (text === undefined ? [] : [text]))
      expect(texts.flatMap(findingsIn)).toEqual([])
    })
  },
)

test('every word that was spoken in public and is to be kept stands somewhere', () => {
  const all = JSON.stringify(scripts.map(({ steps }) => steps))
  expect(SPOKEN.filter((words) => !all.includes(words))).toEqual([])
})

describe('the texts ready to table', () => {
  test('are the eleven norms, the sixteen measures, and one of our own', () => {
    const count = (group: string) => catalogue.norms.filter((norm) => norm.group === group).length
    expect([count('un'), count('osce'), count('own')]).toEqual([11, 16, 1])
  })

  test('have slugs of their own and rows of the conduct map', () => {
    expect(new Set(catalogue.norms.map(({ slug }) => slug)).size).toBe(catalogue.norms.length)
    const rows = new Set(catalogue.norms.flatMap((norm) => norm.rows))
    expect([...rows].toSorted()).toEqual([
      'critical-infrastructure',
      'elections',
      'harmful-publication',
      'markets',
      'response-teams',
    ])
  })

  test('are words that can be signed, in texts that can be tabled', () => {
    for (const norm of catalogue.norms) {
      expect(findingsIn(norm)).toEqual([])
      expect(encodeContent(contentOf(norm)).length).toBeGreaterThan(0)
    }
  })

  test('cite where they come from', () => {
    expect(catalogue.norms.filter(({ source }) => source.length === 0)).toEqual([])
    const osce = catalogue.norms
      .filter(({ group }) => group === 'osce')
      .map(({ source }) => source.map(({ title }) => title))
    expect(osce.filter((titles) => titles.some((title) => title.includes('1106')))).toHaveLength(11)
    expect(osce.filter((titles) => titles.some((title) => title.includes('1202')))).toHaveLength(16)
  })
})

function findingsIn({ languages }: TextTemplate) {
  return Object.entries(languages).flatMap(([lang, words]) => words.flatMap((one) => repertoire(one, lang)))
}

function contentOf({ paragraphs, languages }: TextTemplate): TextContent {
  const words = (at: number) =>
    Object.entries(languages).map(([lang, all]) => [lang, [all[at] ?? '']] as const)
  return {
    v: 'v1',
    languages: Object.keys(languages),
    paragraphs: paragraphs.map((id, at) => ({ id, words: Object.fromEntries(words(at)) })),
  }
}
