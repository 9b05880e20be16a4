import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { EXAMPLES, readScripts, type Script } from '../src/demo/script.ts'
import { orRefuse } from '../src/errors.ts'

const ROOT = join(import.meta.dirname, '../../..')
/** Counts of incidents with the days they were cut at: cited facts, not the example. */
const FACTS = 'packages/adherence/src/facts/'
/** A guard must know the marks that real governments put on paper. */
const MARKS = 'packages/guard/src/rules/'

const scripts = orRefuse(readScripts())

function days(): string[] {
  const all = readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'))
  return all.flatMap((name) => readFileSync(join(EXAMPLES, name), 'utf8').match(/\d{4}-\d\d-\d\d/g) ?? [])
}

/** The words for cited facts and for the markings of states, in each language. */
const FACTS_IN_WORDS = /^apps\/web\/src\/language\/[a-z]+\/(trend|findings)\.ts$/

function namesIn({ dialogue, title, compiler, sides, steps }: Script): string[] {
  const slugs = steps.flatMap(({ body }) =>
    [body['slug'], body['title']].filter((one) => typeof one === 'string'),
  )
  const written = compiler === undefined ? [] : [compiler.side, compiler.name]
  return [dialogue, title, ...written, ...sides.flatMap(({ id, name }) => [id, name]), ...slugs]
}

/** A name of one plain short word (`us`, `conduct`) is also a word of the language or of the trade: left out. */
function patternOf(name: string): string[] {
  return /^[a-z]{1,8}$/.test(name) ? [] : [name]
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|html|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

test('no source file names a side, a day or a matter of the example', () => {
  const words = [...new Set([...scripts.flatMap(namesIn).flatMap(patternOf), ...days()])]
  const found = ['apps', 'packages'].flatMap((rooms) =>
    readdirSync(join(ROOT, rooms)).flatMap((room) =>
      sources(join(ROOT, rooms, room, 'src')).flatMap((path) => {
        const place = relative(ROOT, path)
        if (place.startsWith(FACTS) || place.startsWith(MARKS) || FACTS_IN_WORDS.test(place)) return []
        const text = readFileSync(path, 'utf8')
        return words.filter((word) => text.includes(word)).map((word) => `${place}: ${word}`)
      }),
    ),
  )
  expect(found).toEqual([])
})

test('the words looked for include every side and every matter by its slug', () => {
  const words = scripts.flatMap(namesIn).flatMap(patternOf)
  for (const { sides, steps } of scripts) {
    expect(sides.every(({ name }) => words.includes(name))).toBe(true)
    const slugs = steps.flatMap(({ body }) => (typeof body['slug'] === 'string' ? [body['slug']] : []))
    expect(slugs.every((slug) => words.includes(slug))).toBe(true)
  }
})
