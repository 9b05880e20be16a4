import { describe, expect, test } from 'vitest'
import { RULES } from '../packages/guard/src/check.ts'
import { EVIDENCE_CODES } from '../packages/acts/src/evidence/codes.ts'
import { VOID_REASONS } from '../apps/node/src/release/void-reasons.ts'
import { toDoOf, whyOf } from '../apps/web/src/forms/finding-words.ts'
import type { Catalogue } from '../apps/web/src/language/message.ts'
import { LANGUAGES } from '../apps/web/src/language/tags.ts'
import { CODE_TABLES } from './docs/code-tables.ts'
import { edgeCodes } from './docs/sources.ts'

/** Rooms whose refusals no screen meets: the command line, other programs, the demonstration as it is built. */
const ELSEWHERE = new Set([
  'The transparency log',
  'Misbehaviour files',
  'Strict JSON',
  'Texts and changes',
  'Words that cannot be signed',
  'The bytes of acts',
  'Fingerprints in words',
  'Notes',
  'Archives',
  'Evidence files',
  'Keys',
  'Changes of keys',
  'Sides and their cards',
  'A convenor’s meeting',
  'Rejoining',
  'Answers of a neutral witness',
  'Logs as files',
  'Checking a file',
  'The demonstration',
])

/** Codes of other rooms that the command line alone can meet, or that are met before a server answers at all. */
const CONSOLE_ONLY = new Set(
  `store-absent store-exists store-version store-read-only log-unknown guard-foreign guard-exists
  witness-name witness-key witness-taken witness-unknown log-empty
  person-ambiguous provider-bad link-taken origin-bad people-corrupt
  deed-unknown port-bad port-used socket-broken`.split(/\s+/),
)

/** Given by the page itself; and by the API, with a sentence that is handed in. */
const OF_THE_PAGE = ['unreachable', 'refused', 'stopped', 'custody-own', 'bad-json']

/** Every code that the API can answer to a page. */
function metOnScreens(): string[] {
  const inTables = CODE_TABLES.filter(({ title }) => !ELSEWHERE.has(title)).flatMap(({ codes }) =>
    Object.keys(codes),
  )
  const onTheSpot = edgeCodes()
    .filter(({ path }) => /^apps\/node\/src\/(http|host|release|people|misbehaviour)\//.test(path))
    .map(({ code }) => code)
  return [...new Set([...inTables, ...onTheSpot])].filter((code) => !CONSOLE_ONLY.has(code)).toSorted()
}

async function catalogue(language: string, section: string): Promise<Catalogue> {
  const file = `../apps/web/src/language/${language}/${section}.ts`
  return ((await import(/* @vite-ignore */ file)) as { readonly default: Catalogue }).default
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('every refusal that a screen can meet is said, with what to do', async () => {
    const words = await catalogue(language, 'refusals')
    expect([...metOnScreens(), ...OF_THE_PAGE].filter((code) => words[code] === undefined)).toEqual([])
  })

  test('no refusal is said that nothing gives', async () => {
    const known = new Set([...metOnScreens(), ...OF_THE_PAGE])
    const said = Object.keys(await catalogue(language, 'refusals'))
    expect(said.filter((code) => !known.has(code))).toEqual([])
  })

  test('every reason why an act is void is said', async () => {
    const words = await catalogue(language, 'voids')
    const { wouldBe, ...reasons } = words
    expect(wouldBe).toContain('{why}')
    expect(Object.keys(reasons).toSorted()).toEqual(Object.keys(VOID_REASONS).toSorted())
  })

  test('every rule of the guard says what it found and what to write instead', async () => {
    const words = await catalogue(language, 'findings')
    for (const rule of RULES) {
      const found = { rule: rule.id, kind: rule.kind }
      expect(words[whyOf(found)], rule.id).toBeDefined()
      expect(words[toDoOf(found)], rule.id).toBeDefined()
      if (language === 'en') {
        expect(words[whyOf(found)]).toBe(rule.why)
        expect(wordsAfterMarking(words[toDoOf(found)])).toBe(wordsAfterMarking(rule.advice))
      }
    }
  })

  test('everything that can be wrong with an evidence file is said', async () => {
    const words = await catalogue(language, 'checks')
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(EVIDENCE_CODES).toSorted())
  })
})

/** One advice stands in the guard in two spellings, for labels and for markings. */
function wordsAfterMarking(advice: string | undefined): string {
  return (advice ?? '').replaceAll('labelled', 'marked').replaceAll('the label', 'the marking')
}
