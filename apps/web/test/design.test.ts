import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const SRC = new URL('../src/', import.meta.url)
const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
const read = (path: string): string => readFileSync(new URL(path, SRC), 'utf8')
const bare = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '')

const sheets = all.filter((path) => path.endsWith('.css')).map((path) => ({ path, css: bare(read(path)) }))
const TOKENS = 'design/tokens.css'
const ruled = sheets.filter(({ path }) => path !== TOKENS)

interface Declared {
  readonly path: string
  readonly name: string
  readonly value: string
}

/** Every declaration of a sheet; conditions of `@media` are none, because no variable may stand in them. */
function declarations({ path, css }: { path: string; css: string }): Declared[] {
  return Array.from(css.matchAll(/([-a-z]+)\s*:\s*([^;{}]+);/g), ([, name = '', value = '']) => ({
    path,
    name,
    value: value.trim(),
  }))
}
const declared = ruled.flatMap(declarations)
const said = ({ path, name, value }: Declared): string => `${path} ${name}: ${value}`

describe('the style sheets', () => {
  test('are all found, with what they declare', () => {
    expect(sheets.map(({ path }) => path)).toContain(TOKENS)
    expect(declared.length).toBeGreaterThan(500)
  })

  test('name no colour of their own: each is a token with a light, a dark, a printed and a forced value', () => {
    const COLOUR =
      /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab|lch)a?\(|\b(white|black|red|green|blue|gr[ae]y|silver|orange|Canvas\w*|ButtonText|ButtonFace|Highlight\w*|LinkText|GrayText)\b/
    expect(declared.filter(({ value }) => COLOUR.test(value)).map(said)).toEqual([])
  })

  test('name no size of their own: space, type, lines and widths are tokens', () => {
    const SIZE = /(?<![\w-])[0-9.]+(px|rem|pt|cm|mm|in)\b/
    expect(declared.filter(({ value }) => SIZE.test(value)).map(said)).toEqual([])
  })

  test('use no token that is not there', () => {
    const known = new Set(
      sheets.flatMap(({ css }) => Array.from(css.matchAll(/(--[\w-]+)\s*:/g), ([, name]) => name)),
    )
    const used = sheets.flatMap(({ path, css }) =>
      Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name = '']) => ({ path, name })),
    )
    expect(used.filter(({ name }) => !known.has(name))).toEqual([])
  })

  test('know no left and no right, so that a page from right to left is mirrored by itself', () => {
    const NAMED = /^(left|right|(margin|padding|border|inset|scroll-margin)-(left|right).*)$/
    const VALUED =
      /^(float|clear|text-align|caption-side|transform-origin|object-position|background-position)$/
    const physical = declared.filter(
      ({ name, value }) => NAMED.test(name) || (VALUED.test(name) && /\b(left|right)\b/.test(value)),
    )
    const unequal = declared.filter(
      ({ name, value }) =>
        /^(margin|padding|inset|border-(width|style|color)|border-radius)$/.test(name) &&
        sides(value).length === 4 &&
        sides(value)[1] !== sides(value)[3],
    )
    expect([...physical, ...unequal].map(said)).toEqual([])
  })

  test('break at two widths only: below the first the sections move up, below the second tables are stacked', () => {
    const widths = ruled.flatMap(({ css }) =>
      Array.from(css.matchAll(/max-width: ([0-9]+px)\)/g), ([, w]) => w),
    )
    expect([...new Set(widths)].sort()).toEqual(['640px', '820px'])
  })

  test('give every colour of the light a value in the dark, on paper and in forced colours', () => {
    const css = sheets.find(({ path }) => path === TOKENS)?.css ?? ''
    const colours = (block: string): string[] =>
      Array.from(block.matchAll(/(--[\w-]+): (?:#|[A-Z])/g), ([, name = '']) => name).sort()
    const block = (from: string): string => css.slice(css.indexOf(from)).split('\n}\n')[0] ?? ''
    const light = colours(block(':root'))
    expect(light.length).toBeGreaterThan(15)
    expect(colours(block('@media (prefers-color-scheme: dark)'))).toEqual(light)
    expect(colours(block('@media print'))).toEqual(light)
    expect(colours(block('@media (forced-colors: active)'))).toEqual(expect.arrayContaining(light))
  })
})

/** The values of a shorthand, one for each side that is named. */
function sides(value: string): string[] {
  const parts: string[] = []
  let depth = 0
  for (const part of value.split(' ')) {
    if (depth === 0) parts.push(part)
    else parts[parts.length - 1] += ` ${part}`
    depth += part.split('(').length - part.split(')').length
  }
  return parts
}

describe('the drawings and the pages', () => {
  test('set no style by hand but a place along the reading direction, and the height of what is not drawn', () => {
    const styled = all
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) =>
        Array.from(read(path).matchAll(/style=\{\{([^}]*)/g), ([, style = '']) => `${path} ${style.trim()}`),
      )
    expect(styled.filter((one) => !/insetInlineStart|blockSize/.test(one))).toEqual([])
  })
})
