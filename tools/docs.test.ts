import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { KINDS } from '@alternat/acts'
import { Stop } from '../apps/node/src/cli/stop.ts'
import { citations, citationsIn, headingsOf, leads } from './docs/citations.ts'
import { CODE_TABLES } from './docs/code-tables.ts'
import { hasShared } from './docs/body-tables.ts'
import { fill } from './docs/markers.ts'
import { dependencies, dependenciesListed, isThere, papers, pathsIn, testsNamed, text } from './docs/named.ts'
import { pages } from './docs/pages.ts'
import { ROOT } from './docs/root.ts'
import { SCHEMA_FOLDER, schemaFiles } from './docs/schemas.ts'
import { codesGiven, sources } from './docs/sources.ts'
import { voidReasons } from './docs/void-table.ts'

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const WRITE_ANEW = 'stale: run node tools/docs.ts'

describe('the generated parts of the pages', () => {
  test.each(pages().map((page) => [page.path, page] as const))('%s is as the source says', (_, page) => {
    expect(page.found === page.wanted, WRITE_ANEW).toBe(true)
  })

  test('no schema is published of a kind that is gone', () => {
    const there = globSync(`${SCHEMA_FOLDER}*.json`, { cwd: ROOT }).sort()
    expect(there).toEqual([...schemaFiles().keys()].sort())
  })

  test('a page without one pair of markers is refused, not passed over', () => {
    const page = 'a\n<!-- generated: x -->\nold\n<!-- /generated: x -->\nb\n'
    expect(fill(page, 'x', 'new')).toBe('a\n<!-- generated: x -->\n\nnew\n\n<!-- /generated: x -->\nb\n')
    expect(fill(fill(page, 'x', 'new'), 'x', 'new')).toBe(fill(page, 'x', 'new'))
    expect(() => fill('no markers', 'x', 'new')).toThrow(/one pair/)
    expect(() => fill(page + page, 'x', 'new')).toThrow(/one pair/)
  })

  test('the table of reasons has every reason of the fold and no other', () => {
    const source = text('packages/acts/src/fold/types.ts')
    const union = /export type VoidReason =((?:\s*\| '[a-z-]+')+)/.exec(source)?.[1] ?? ''
    const declared = Array.from(union.matchAll(/'([a-z-]+)'/g), ([, reason]) => reason)
    expect(voidReasons().sort()).toEqual(declared.sort())
  })

  test('every body may carry the fields that the page says all may', () => {
    for (const [kind, { schema }] of KINDS) expect(hasShared(schema), kind).toBe(true)
  })
})

describe('the page of errors', () => {
  const page = text('docs/errors.md')
  const listed = new Set(Array.from(page.matchAll(/^\| `([a-z][a-z0-9.-]*)` \|/gm), ([, code = '']) => code))
  const guard = page.indexOf('## What the guard finds')
  const codes = Array.from(page.slice(0, guard).matchAll(/^\| `([^`]+)` \|/gm), ([, code = '']) => code)

  test('misses no code that any source gives', () => {
    const missing = [...codesGiven()].filter((code) => !listed.has(code) && code !== 'usage')
    expect(missing).toEqual([])
  })

  test('misses no table of codes', () => {
    const declaring = sources()
      .filter(({ text: words }) => /export const [A-Z]+(?:_[A-Z]+)*_CODES\b/.test(words))
      .map(({ path }) => path)
      .filter((path) => path !== 'apps/node/src/errors.ts')
    const known = new Set(CODE_TABLES.map(({ path }) => path))
    expect(declaring.filter((path) => !known.has(path))).toEqual([])
  })

  test('lists no code that no source gives', () => {
    const whole = sources()
      .map(({ text: words }) => words)
      .join('\n')
    const given = (code: string) =>
      whole.includes(`'${code}'`) || new RegExp(String.raw`^\s+${code}:`, 'm').test(whole)
    expect(codes.filter((code) => !given(code))).toEqual([])
    expect(codes.length).toBeGreaterThan(100)
  })

  test('gives every code one sentence that ends as one', () => {
    const rows = Array.from(
      page.slice(0, guard).matchAll(/^\| `[^`]+` \| (.*) \| [12–] \|$/gm),
      ([, said]) => said ?? '',
    )
    expect(rows.length).toBe(codes.length)
    for (const said of rows) expect(said, said).toMatch(/^[“A-Z…].*[.?…]$/u)
  })

  test('names the exit codes of the command line', () => {
    expect(new Stop({ code: 'x', message: 'x' }).exit).toBe(1)
    expect(readFileSync(`${ROOT}apps/node/src/cli/stop.ts`, 'utf8')).toContain(
      "{ code: 'usage', message }, 2)",
    )
  })
})

describe('the page of threats', () => {
  const { tests, without } = testsNamed(text('docs/threats.md'))

  test('shows each threat by a test, or says that there is none', () => {
    expect(without).toEqual([])
    expect(tests.length).toBeGreaterThan(30)
  })

  test.each(tests.map(({ file, name }) => [name, file] as const))('“%s” is a test of %s', (name, file) => {
    expect(isThere(file), file).toBe(true)
    expect(text(file)).toContain(name)
  })
})

describe('the page of design', () => {
  const headings = headingsOf(text('docs/design.md'))

  test('has sections 1 to 9 and rules 1 to 20, each once and in order', () => {
    expect(headings.sections).toEqual(upTo(9))
    expect(headings.rules).toEqual(upTo(20).map((rule) => ({ rule, section: 9 })))
  })

  test('has a heading for every section, part and rule that is cited', () => {
    const all = citations()
    expect(all.filter((one) => !leads(one, headings))).toEqual([])
    expect(all.filter(({ rule }) => rule !== null).length).toBeGreaterThan(40)
    expect(all.filter(({ part }) => part !== null).length).toBeGreaterThan(4)
  })

  test.each([
    [
      'design §9 rules 3 and 19',
      [
        { section: 9, rule: 3 },
        { section: 9, rule: 19 },
      ],
    ],
    ['(design §6, §9 rule 14)', [{ section: 6 }, { section: 9, rule: 14 }]],
    ['/** as design\n * §9 rule 7 says', [{ section: 9, rule: 7 }]],
    ['design §5 *Crossing*', [{ section: 5, part: 'Crossing' }]],
    ['design §4, `seen`', [{ section: 4, part: 'seen' }]],
    ['Formal acts (rule 6)', [{ rule: 6 }]],
    ['Rule 3.1 of procedure, rule 3.1', []],
  ])('is cited by “%s”', (words, expected) => {
    const found = citationsIn('x', words)
    expect(found).toEqual(
      expected.map((one) => ({ file: 'x', section: null, rule: null, part: null, ...one })),
    )
  })

  test('leads nowhere by a number or a name that it does not have', () => {
    const cited = (words: string) => citationsIn('x', words).every((one) => leads(one, headings))
    expect(cited('design §9 rule 20, design §4 "Keys"')).toBe(true)
    for (const words of [
      'design §10',
      'design §9 rule 21',
      'rule 99',
      'design §4 rule 7',
      'design §4 "Locks"',
    ]) {
      expect(cited(words), words).toBe(false)
    }
  })
})

describe('every page', () => {
  test.each(papers().map((page) => [page]))('%s names only files that are there', (page) => {
    expect(pathsIn(page).filter((path) => !isThere(path))).toEqual([])
  })

  test.each(papers().map((page) => [page]))('%s keeps to the words of the house', (page) => {
    const words = text(page).replaceAll(
      /(?:never|not) [^.;:\n]*?(?:party|treaty|agreement|in force)[^.;:\n]*/gi,
      '',
    )
    expect(words).not.toMatch(/\bviolat|\bcomplied\b|\bin force\b|\btreaty\b|\bparties\b/i)
  })

  test('of dependencies lists what is installed, at its version, and nothing else', () => {
    expect(dependenciesListed(text('docs/dependencies.md'))).toEqual(dependencies())
  })

  test('of decisions has a context, a choice and the ways rejected, and its number once', () => {
    const decisions = papers().filter((page) => page.startsWith('docs/decisions/'))
    for (const page of decisions) {
      expect(text(page), page).toMatch(/^# \d{4} .+\n\n## Context\n[^]+\n## Choice\n[^]+\n## Ways rejected\n/)
      expect(text(page).slice(2, 6), page).toBe(
        page.slice('docs/decisions/'.length, 'docs/decisions/'.length + 4),
      )
    }
    const numbers = decisions.map((page) =>
      page.slice('docs/decisions/'.length, 'docs/decisions/'.length + 4),
    )
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
