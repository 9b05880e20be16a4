import { asJson, canonicalize, JsonMistake, parseCanonical, parseStrict, type Json } from '@alternat/acts'
import { utf8 } from '@alternat/tlog'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const limits = { maxBytes: 10_000_000 }
const codeOf = (text: string | Uint8Array, read = parseStrict): string => {
  const end = read(typeof text === 'string' ? utf8(text) : text, limits)
  return end.ok ? 'accepted' : end.fault.code
}

const string = fc
  .string({ unit: 'binary', maxLength: 12 })
  .filter((s) => s.isWellFormed())
  .map((s) => s.normalize('NFC'))
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    string,
    fc.array(tie('json'), { maxLength: 4 }),
    fc
      .dictionary(string, tie('json'), { maxKeys: 4 })
      .map((o): Json => Object.fromEntries(Object.entries(o))),
  ),
}))

describe('canonical JSON, by the figures of RFC 8785', () => {
  it('sorts members by UTF-16 code units (§3.2.3)', () => {
    const members = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1F600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const values = [...canonicalize(members).matchAll(/:"([^"]*)"/g)].map(([, value]) => value)
    expect(values).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  it('writes literals and escapes as in §3.2.2, byte for byte', () => {
    const value = { string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] }
    const written = utf8(canonicalize(value)).toHex()
    expect(written).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c22737472696e67223a' +
        '22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d',
    )
  })

  it('writes the whole numbers of Appendix B that are safe, and refuses the others', () => {
    expect([0, -0, 1, -1, 9007199254740991, -9007199254740991].map((n) => canonicalize(n))).toEqual([
      '0',
      '0',
      '1',
      '-1',
      '9007199254740991',
      '-9007199254740991',
    ])
    for (const n of [
      9007199254740992,
      -9007199254740992,
      295147905179352830000,
      5e-324,
      333333333.3333333,
      NaN,
      Infinity,
    ]) {
      expect(() => canonicalize(n)).toThrow(JsonMistake)
    }
  })

  it('throws its own mistake for what JSON cannot carry', () => {
    const cycle: Record<string, unknown> = {}
    cycle['again'] = cycle
    const gap: unknown[] = [1]
    gap[2] = 3
    for (const value of [
      cycle,
      gap,
      { a: undefined },
      new Map(),
      new Uint8Array(1),
      new Date(0),
      () => 1,
      '\ud800',
      [1n],
    ]) {
      expect(() => canonicalize(value as object)).toThrow(JsonMistake)
    }
  })
})

describe('reading JSON strictly', () => {
  it.each([
    ['a byte order mark', '\uFEFF{}', 'json-bom'],
    ['a name twice', '{"a":1,"a":2}', 'json-duplicate'],
    ['a name twice deep inside', '[{"x":{"b":1,"c":2,"b":1}}]', 'json-duplicate'],
    ['a name twice in two spellings', String.raw`{"a":1,"\u0061":2}`, 'json-duplicate'],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}', 'json-duplicate'],
    ['half of a character, first half', String.raw`"\ud800"`, 'json-surrogate'],
    ['half of a character, second half', String.raw`"\udc00x"`, 'json-surrogate'],
    ['halves in the wrong order', String.raw`"\udc00\ud800"`, 'json-surrogate'],
    ['half of a character in a name', String.raw`{"\udbff":1}`, 'json-surrogate'],
    ['a string that is not NFC', '"e\u0301"', 'json-nfc'],
    ['a name that is not NFC', '{"e\u0301":1}', 'json-nfc'],
    ['a string not NFC by escapes', String.raw`"e\u0301"`, 'json-nfc'],
    ['a fraction', '1.5', 'json-number'],
    ['a whole number with a point', '1.0', 'json-number'],
    ['an exponent', '1e3', 'json-number'],
    ['minus zero', '-0', 'json-number'],
    ['a leading zero', '01', 'json-number'],
    ['a plus', '+1', 'json-syntax'],
    ['beyond the safe integers', '9007199254740992', 'json-number'],
    ['far beyond the safe integers', '1'.repeat(400), 'json-number'],
    ['a lone minus', '-', 'json-number'],
    ['nothing', '', 'json-syntax'],
    ['only white space', ' \n', 'json-syntax'],
    ['a trailing comma', '[1,]', 'json-syntax'],
    ['a trailing comma in an object', '{"a":1,}', 'json-syntax'],
    ['two values', '1 2', 'json-syntax'],
    ['single quotes', "'a'", 'json-syntax'],
    ['a comment', '/**/1', 'json-syntax'],
    ['a bare name', '{a:1}', 'json-syntax'],
    ['an open string', '"abc', 'json-syntax'],
    ['an open escape', '"abc\\', 'json-syntax'],
    ['an unknown escape', String.raw`"\x41"`, 'json-syntax'],
    ['a short escape', String.raw`"\u12"`, 'json-syntax'],
    ['a raw control character', '"a\u0001"', 'json-syntax'],
    ['a raw newline in a string', '"a\nb"', 'json-syntax'],
    ['another space between tokens', '[1,\u00a02]', 'json-syntax'],
    ['a word cut short', 'tru', 'json-syntax'],
    ['NaN', 'NaN', 'json-syntax'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it('refuses bytes that are not UTF-8', () => {
    for (const bad of [
      [0x22, 0xff, 0x22],
      [0x22, 0xc0, 0xaf, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xe2, 0x82, 0x22],
    ]) {
      expect(codeOf(Uint8Array.from(bad))).toBe('json-utf8')
    }
  })

  it('refuses five million open brackets without running out of stack', () => {
    expect(codeOf('['.repeat(5_000_000))).toBe('json-depth')
    expect(codeOf('{"a":'.repeat(1_000_000))).toBe('json-depth')
  })

  it('takes exactly as many containers inside one another as the limit says', () => {
    const nested = (n: number) => utf8('['.repeat(n) + ']'.repeat(n))
    expect(parseStrict(nested(32), limits).ok).toBe(true)
    expect(parseStrict(nested(33), limits)).toMatchObject({ fault: { code: 'json-depth' } })
    expect(parseStrict(nested(3), { ...limits, maxDepth: 2 })).toMatchObject({
      fault: { code: 'json-depth' },
    })
    expect(codeOf(`[${Array(100).fill('[]').join(',')}]`)).toBe('accepted')
  })

  it('refuses one byte more than the limit', () => {
    expect(parseStrict(utf8('"ab"'), { maxBytes: 4 }).ok).toBe(true)
    expect(parseStrict(utf8('"abc"'), { maxBytes: 4 })).toMatchObject({ fault: { code: 'json-size' } })
  })

  it('keeps __proto__ and constructor as plain members', () => {
    const end = parseStrict(utf8('{"__proto__":{"polluted":1},"constructor":2}'), limits)
    const value = end.ok ? (end.value as object) : {}
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor'])
    expect('polluted' in value).toBe(false)
    expect('polluted' in {}).toBe(false)
    expect(canonicalize(value)).toBe('{"__proto__":{"polluted":1},"constructor":2}')
  })

  it('reads what JSON.parse reads, where both accept', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json({ maxDepth: 4 }),
          json.map((j) => JSON.stringify(j, null, 1)),
        ),
        (text) => {
          const end = parseStrict(utf8(text), limits)
          if (end.ok) expect(end.value).toEqual(JSON.parse(text))
        },
      ),
    )
  })

  it('accepts nothing that JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\\u',
      '1',
      '-',
      '0',
      '.',
      'e',
      ' ',
      'true',
      'null',
      '"a"',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('')
        if (parseStrict(utf8(text), limits).ok) expect(() => JSON.parse(text)).not.toThrow()
      }),
      { numRuns: 3000 },
    )
  })
})

describe('one value, one spelling', () => {
  it.each([
    ' 1',
    '1 ',
    '{"b":1,"a":2}',
    '{"a": 1}',
    String.raw`"\u0061"`,
    String.raw`"\/"`,
    String.raw`"\u000A"`,
    '[1,\n2]',
  ])('refuses %j as not canonical', (text) => {
    expect(codeOf(text)).toBe('accepted')
    expect(codeOf(text, parseCanonical)).toBe('not-canonical')
  })

  it('reads back every value it writes, and writes the same bytes again', () => {
    fc.assert(
      fc.property(json, (value) => {
        const written = canonicalize(value)
        const end = parseCanonical(utf8(written), limits)
        expect(end).toEqual({ ok: true, value })
        expect(end.ok && canonicalize(end.value)).toBe(written)
      }),
    )
  })

  it('does not depend on the order in which members were put', () => {
    fc.assert(
      fc.property(fc.dictionary(string, json, { maxKeys: 6 }), (o) => {
        const turned = Object.fromEntries(Object.entries(o).toReversed())
        expect(canonicalize(turned)).toBe(canonicalize(o))
      }),
    )
  })

  it('checks a value of our own as a reader would', () => {
    expect(asJson({ a: [1, 'é'] })).toEqual({ ok: true, value: { a: [1, 'é'] } })
    expect(asJson({ a: 'e\u0301' })).toMatchObject({ fault: { code: 'json-nfc' } })
    expect(asJson({ a: undefined })).toMatchObject({ fault: { code: 'json-kind' } })
    expect(
      asJson(
        Array(33)
          .fill(0)
          .reduce<unknown>((inner) => [inner], 0),
      ),
    ).toMatchObject({ fault: { code: 'json-depth' } })
  })
})
