import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

/** One face as its package declares it: a family, a style, a subset with the code points for which it is fetched. */
export interface Face {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weights: string
  /** The file, as a module's name. */
  readonly file: string
  readonly range: string
}

interface Wanted {
  readonly pack: string
  readonly style: 'normal' | 'italic'
  /** Subsets that are shipped; the rest is of scripts that nobody here writes. */
  readonly subset: RegExp
}

/** Latin as far as names reach, Cyrillic, Arabic: each fetched only where a page shows it. */
const FIRST: readonly Wanted[] = [
  { pack: 'noto-sans', style: 'normal', subset: /^(latin|latin-ext|cyrillic)$/ },
  { pack: 'noto-sans', style: 'italic', subset: /^(latin|cyrillic)$/ },
  { pack: 'noto-serif', style: 'normal', subset: /^(latin|latin-ext|cyrillic)$/ },
  { pack: 'noto-serif', style: 'italic', subset: /^(latin|latin-ext|cyrillic)$/ },
  { pack: 'noto-sans-arabic', style: 'normal', subset: /^arabic$/ },
  { pack: 'noto-naskh-arabic', style: 'normal', subset: /^arabic$/ },
]

/** Chinese comes in a hundred parts by how often a character is written; their list is a sheet of its own. */
const CHINESE: readonly Wanted[] = [
  { pack: 'noto-sans-sc', style: 'normal', subset: /^[0-9]+$/ },
  { pack: 'noto-serif-sc', style: 'normal', subset: /^[0-9]+$/ },
]

/** The faces that are shipped, by the style sheet that lists them. */
export const FACES: Readonly<Record<string, () => Face[]>> = {
  'fonts.css': () => facesOf(FIRST),
  'fonts-chinese.css': () => facesOf(CHINESE).filter(isWritten),
}

/**
 * Fills the two style sheets of faces from the packages that hold them, leaving out the scripts that nobody here
 * writes: what a sheet names is what is shipped.
 */
export function shippedFaces(): Plugin {
  return {
    name: 'alternat-faces',
    enforce: 'pre',
    transform: (_, id) => {
      const faces = FACES[id.replace(/^.*[\\/]design[\\/]/, '')]
      return faces === undefined ? null : { code: faces().map(rule).join('\n'), map: null }
    },
  }
}

function facesOf(wanted: readonly Wanted[]): Face[] {
  return wanted.flatMap(({ pack, style, subset }) =>
    declared(pack, style).filter(({ file }) => subset.test(subsetOf(file, pack))),
  )
}

function subsetOf(file: string, pack: string): string {
  return (file.split('/').at(-1) ?? '').replace(`${pack}-`, '').replace(/-wght-.*$/, '')
}

const FACE =
  /font-family: '([^']+)';\s*font-style: (normal|italic);[^}]*font-weight: ([0-9 ]+);\s*src: url\(\.\/([^)]+)\)[^}]*unicode-range: ([^;]+);/g

function declared(pack: string, style: 'normal' | 'italic'): Face[] {
  const name = `@fontsource-variable/${pack}`
  const sheet = style === 'italic' ? 'wght-italic.css' : 'wght.css'
  const css = readFileSync(createRequire(import.meta.url).resolve(`${name}/${sheet}`), 'utf8')
  return Array.from(css.matchAll(FACE), ([, family = '', , weights = '', file = '', range = '']) => ({
    family,
    style,
    weights,
    file: `${name}/${file}`,
    range,
  }))
}

/** Every character of GB 2312, the common characters of simplified writing: 0xB0A1 to 0xF7FE, two bytes each. */
const COMMON = new Set(
  Array.from({ length: 72 * 94 }, (_, i) => [0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)])
    .map((pair) => new TextDecoder('gbk').decode(new Uint8Array(pair)).codePointAt(0) ?? 0)
    .filter((point) => point >= 0x4e00 && point <= 0x9fff),
)

/** Whether a part has a common character or the marks of full width: the rest is rare, Korean, or pictures. */
function isWritten({ range }: Face): boolean {
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.split('-')
    const from = Number.parseInt(first.replace('U+', ''), 16)
    const to = Number.parseInt(last.replace('U+', ''), 16)
    for (let point = from; point <= to; point++) {
      if (COMMON.has(point) || (point >= 0x3000 && point <= 0x303f) || point === 0xff0c) return true
    }
    return false
  })
}

function rule({ family, style, weights, file, range }: Face): string {
  return [
    '@font-face {',
    `  font-family: '${family}';`,
    `  font-style: ${style};`,
    '  font-display: swap;',
    `  font-weight: ${weights};`,
    `  src: url('${file}') format('woff2');`,
    `  unicode-range: ${range};`,
    '}\n',
  ].join('\n')
}
