import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '@alternat/tlog'
import { canonicalize, parseCanonical, parseStrict } from '../src/index.ts'

/** RFC 8785 as plainly as it can be written: what the fast writer must equal. */
function slowly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(slowly).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${slowly(inner)}`).join(',')}}`
}

const LIMITS = { maxBytes: 100_000, maxDepth: 6 }
const name = fc.oneof(fc.constantFrom('a', 'b', '1', '10', '9', '__proto__', 'toJSON', ''), fc.string())
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\n\u0303', 'n\u0303', '\u00F1', '"\u0301', '\uD800', '\u0301', '\u001Ff\u0301'),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 9, withCrossShrink: true },
    words,
    fc.integer(),
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

/** Spellings of a value, canonical and nearly so. */
const spelling = fc.oneof(
  value.map((one) => JSON.stringify(one)),
  value.map(slowly),
  value.map((one) => JSON.stringify(one, null, 1)),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b"',
        '"',
        '-0',
        '1e2',
        '\\u0041',
        '\\ud800',
        'null',
        '7',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

test('a text is canonical if and only if it is strict and its value is spelled so', () => {
  fc.assert(
    fc.property(spelling, (text) => {
      const bytes = utf8(text)
      const [soon, strict] = [parseCanonical(bytes, LIMITS), parseStrict(bytes, LIMITS)]
      if (!strict.ok) expect(soon).toEqual(strict)
      else expect(soon.ok).toBe(slowly(strict.value) === text)
      if (soon.ok && strict.ok) expect(soon.value).toEqual(strict.value)
    }),
    { numRuns: 3000 },
  )
})

test('members are written in the order of their names, whatever order they stand in', () => {
  fc.assert(
    fc.property(
      value.filter((one) => JSON.stringify(one).isWellFormed() && !/\\ud/i.test(JSON.stringify(one))),
      (one) => {
        expect(canonicalize(one as object)).toBe(slowly(one))
      },
    ),
    { numRuns: 2000 },
  )
})

test('what nests deeper than a reader takes is refused as that, however it is spelled', () => {
  for (const depth of [6, 7, 32, 33, 5000]) {
    const text = `${'['.repeat(depth)}${']'.repeat(depth)}`
    const read = parseCanonical(utf8(text), LIMITS)
    expect(read.ok ? 'ok' : read.fault.code).toBe(depth <= 6 ? 'ok' : 'json-depth')
  }
})
