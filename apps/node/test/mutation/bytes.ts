import { concat, utf8 } from '@alternat/tlog'
import type { Chance } from '../faults/scale.ts'

/** Changes bytes; `other` is a second valid example of the same format. */
export type Mutate = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const fromLatin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** Two places in the bytes, in order. */
function span(bytes: Uint8Array, chance: Chance, longest = bytes.length): [number, number] {
  const from = chance.below(bytes.length + 1)
  return [from, Math.min(bytes.length, from + chance.below(longest + 1))]
}

function replaced(bytes: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array {
  return concat(bytes.subarray(0, from), put, bytes.subarray(to))
}

function noise(length: number, chance: Chance): Uint8Array {
  return Uint8Array.from({ length }, () => chance.below(256))
}

const RAW: readonly Mutate[] = [
  (bytes, chance) => {
    const changed = bytes.slice()
    const at = chance.below(Math.max(1, bytes.length))
    if (at < changed.length) changed[at] = (changed[at] as number) ^ (1 << chance.below(8))
    return changed
  },
  (bytes, chance) => bytes.slice(0, chance.below(bytes.length + 1)),
  (bytes, chance) => bytes.slice(chance.below(bytes.length + 1)),
  (bytes, chance) => concat(bytes, noise(1 + chance.below(64), chance)),
  (bytes, chance) => concat(bytes, new Uint8Array(chance.of([1, 32, 4096, 65_536])).fill(chance.below(256))),
  (bytes, chance) => replaced(bytes, ...span(bytes, chance, 64), new Uint8Array(0)),
  (bytes, chance) => replaced(bytes, ...span(bytes, chance, 16), noise(chance.below(16), chance)),
  (bytes, chance) => {
    const [from, to] = span(bytes, chance, 256)
    const at = chance.below(bytes.length + 1)
    return replaced(bytes, at, at, bytes.slice(from, to))
  },
  (bytes, chance, other) =>
    concat(bytes.subarray(0, chance.below(bytes.length + 1)), other.subarray(chance.below(other.length + 1))),
]

/** What a reader in JavaScript takes for a space, a dash, a letter or nothing, and another reader does not. */
const LOOKALIKES = [
  '\u00a0',
  '\u0085',
  '\ufeff',
  '\u200b',
  '\u2028',
  '\u3000',
  '\r\n',
  '\r',
  '\t',
  '\u0000',
  '\u202e',
  '\u2066',
  '\u2013 ',
  '\u2014',
  '- ',
  '\u2014 \u2014 ',
  'e\u0301',
  '\u0435',
  '\u0130',
  '\uff11',
  '\u0661',
  'K',
].map(utf8)
const HUGE = [
  '9007199254740991',
  '9007199254740992',
  '18446744073709551615',
  '18446744073709551616',
  '-1',
  '-0',
  '+1',
  '00',
  '01',
  '0x10',
  '1e3',
  '1.0',
  '1_0',
  '',
  '0',
  '255',
  '256',
  '257',
  '65535',
  '65536',
  '268435456',
]
const JSON_TRICKS = [
  '"a":1,"a":2,',
  '"__proto__":{"x":1},',
  '"constructor":1,',
  '"\\ud800":1,',
  '"\\u0061":1,',
  '/**/',
  ',',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  '{"a":{"a":{"a":',
  'NaN',
  'Infinity',
  '1E400',
  '-0',
  '1.0',
  'null',
  'true',
  '"\\u0000"',
  '"e\u0301"',
  ' ',
  '\n',
  '\ufeff',
  '{}',
  '[]',
  '"',
].map(utf8)

/** Puts something in the place of one match of a pattern, or nowhere if there is none. */
function atMatch(
  bytes: Uint8Array,
  chance: Chance,
  pattern: RegExp,
  change: (match: string) => Uint8Array,
): Uint8Array {
  const matches = [...latin1(bytes).matchAll(pattern)]
  if (matches.length === 0) return bytes
  const match = chance.of(matches)
  return replaced(bytes, match.index, match.index + match[0].length, change(match[0]))
}

/** The same value in a spelling that a lenient reader forgives, or a value of another length. */
function respelledBase64(text: string, chance: Chance): string {
  const spellings = [
    () => text.replace(/=+$/, ''),
    () => `${text}=`,
    () => text.replaceAll('+', '-').replaceAll('/', '_'),
    () => `${text.slice(0, 4)}\n${text.slice(4)}`,
    () => `${text.slice(0, 4)} ${text.slice(4)}`,
    // The bits behind the last byte: a lenient reader drops them.
    () => text.replace(/([A-Za-z0-9+/])(=+)$/, (_, last: string, pad: string) => `${shifted(last)}${pad}`),
    () => text.slice(4),
    () => `AAAA${text}`,
  ]
  return chance.of(spellings)()
}

function shifted(letter: string): string {
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  return ALPHABET[(ALPHABET.indexOf(letter) + 1) % 64] as string
}

function asLines(change: (lines: string[], chance: Chance, others: readonly string[]) => void): Mutate {
  return (bytes, chance, other) => {
    const lines = latin1(bytes).split('\n')
    change(lines, chance, latin1(other).split('\n'))
    return fromLatin1(lines.join('\n'))
  }
}

const TEXT: readonly Mutate[] = [
  (bytes, chance) => {
    const at = chance.below(bytes.length + 1)
    return replaced(bytes, at, at, chance.of(LOOKALIKES))
  },
  (bytes, chance) => atMatch(bytes, chance, /[0-9]+/g, () => utf8(chance.of(HUGE))),
  (bytes, chance) =>
    atMatch(bytes, chance, /[A-Za-z0-9+/]{16,}=*/g, (text) => utf8(respelledBase64(text, chance))),
  (bytes, chance) => atMatch(bytes, chance, / |\n/g, () => chance.of(LOOKALIKES)),
  (bytes, chance) => atMatch(bytes, chance, /[{,[]/g, (found) => concat(utf8(found), chance.of(JSON_TRICKS))),
  (bytes, chance) => atMatch(bytes, chance, /"[^"]{1,40}"/g, () => chance.of(JSON_TRICKS)),
  asLines((lines, chance) => void lines.splice(chance.below(lines.length), 1)),
  asLines((lines, chance) => void lines.splice(chance.below(lines.length), 0, chance.of(lines))),
  asLines((lines, chance, others) => void lines.splice(chance.below(lines.length), 1, chance.of(others))),
  asLines((lines, chance) => void lines.splice(chance.below(lines.length), 0, '')),
  asLines((lines, chance) => {
    const [a, b] = [chance.below(lines.length), chance.below(lines.length)]
    const [one, two] = [lines[a] as string, lines[b] as string]
    lines[a] = two
    lines[b] = one
  }),
  asLines((lines, chance) => {
    const line = chance.of(lines)
    const many = chance.of([99, 100, 101, 2000])
    if (line.length * many < 300_000)
      lines.splice(lines.length - 1, 0, ...Array.from({ length: many }, () => line))
  }),
]

/** Changes the bytes once or a few times, as one who does not know the format would. */
export const asBytes: Mutate = (bytes, chance, other) => repeated(RAW, bytes, chance, other)
/** Changes the bytes once or a few times, as one who knows that they are text of lines, numbers, base64 and JSON. */
export const asText: Mutate = (bytes, chance, other) =>
  repeated(chance.oneIn(4) ? RAW : TEXT, bytes, chance, other)

function repeated(ways: readonly Mutate[], bytes: Uint8Array, chance: Chance, other: Uint8Array): Uint8Array {
  let changed = chance.of(ways)(bytes, chance, other)
  while (chance.oneIn(3)) changed = chance.of(ways)(changed, chance, other)
  return changed
}
