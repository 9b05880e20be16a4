import { globSync, readFileSync } from 'node:fs'
import { ROOT } from './root.ts'

/** Every source file of the packages and of the node, tests left out. */
export function sources(): { path: string; text: string }[] {
  return globSync(['packages/*/src/**/*.ts', 'apps/node/src/**/*.ts'], { cwd: ROOT })
    .sort()
    .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }))
}

/** A code given at an edge of the program with its sentence, and the file that gives it. */
export interface EdgeCode {
  readonly code: string
  readonly sentence: string
  readonly path: string
}

const WORDS = String.raw`('(?:[^'\\]|\\.)*'|\`(?:[^\`\\]|\\.)*\`)`
const NAME = String.raw`'([a-z][a-z0-9.-]*)'`
const CALL = new RegExp(String.raw`\bbad\(\s*${NAME},\s*${WORDS}`, 'g')
/** On the command line the second word of `refuse` is the sentence; in the packages it is the place. */
const REFUSAL = new RegExp(String.raw`\brefuse\(\s*${NAME},\s*${WORDS}`, 'g')
const OBJECT = new RegExp(String.raw`\bcode: ${NAME},\s*message:\s*${WORDS}`, 'g')
const CHOICE = new RegExp(
  String.raw`\brefuse\(\s*\w+ \? ${NAME} : ${NAME},\s*\w+ \? ${WORDS}\s*: ${WORDS}`,
  'g',
)

/** The codes that are given with their sentence on the spot and stand in no table. */
export function edgeCodes(): EdgeCode[] {
  return sources().flatMap(({ path, text }) => [
    ...Array.from(text.matchAll(CALL), ([, code, words]) => edge(path, code, words)),
    ...Array.from(path.startsWith('packages/') ? [] : text.matchAll(REFUSAL), ([, code, words]) =>
      edge(path, code, words),
    ),
    ...Array.from(text.matchAll(OBJECT), ([, code, words]) => edge(path, code, words)),
    ...Array.from(text.matchAll(CHOICE)).flatMap(([, a, b, left, right]) => [
      edge(path, a, left),
      edge(path, b, right),
    ]),
  ])
}

function edge(path: string, code = '', words = ''): EdgeCode {
  const sentence = words
    .slice(1, -1)
    .replaceAll(/\$\{[^}]*\}/g, '…')
    .replaceAll("\\'", "'")
  return { code, sentence, path }
}

const GIVEN = [
  new RegExp(String.raw`\b(?:bad|refuse|fault|\w+Fault)\(\s*${NAME}`, 'g'),
  new RegExp(String.raw`\bcode: ${NAME}`, 'g'),
]

/** Gives reasons for void and no codes. */
const FOLD = 'packages/acts/src/fold/'

/** Every code that any source file gives, by whatever way: what the page must not miss. */
export function codesGiven(): Set<string> {
  const giving = sources().filter(({ path }) => !path.startsWith(FOLD))
  return new Set(
    giving.flatMap(({ text }) =>
      GIVEN.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, code]) => code ?? '')),
    ),
  )
}
