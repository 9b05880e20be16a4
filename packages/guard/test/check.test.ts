import * as fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import { type CheckResult, LONGEST_TEXT, MOST_FIELDS, check, describe } from '../src/index.ts'
import { BLOCKED, HIDDEN, PASSED } from './sentences.ts'

const one = (text: string): CheckResult => check([{ path: 'text', text }])

/** Every finding must point at its own words. */
function expectExact(result: CheckResult, texts: Readonly<Record<string, string>>): void {
  for (const { path, start, end, excerpt } of result.findings) {
    expect(excerpt).toBe(texts[path]?.slice(start, end))
    expect(excerpt).not.toBe('')
  }
}

group('what must not leave', () => {
  test.each(BLOCKED)('%s: %s', (rule, text) => {
    const result = one(text)
    expect(result.decision).toBe('block')
    expect(result.findings.map((finding) => finding.rule)).toContain(rule)
    expectExact(result, { text })
  })

  test.each(HIDDEN)('is found behind %s', (_, text) => {
    const result = one(text)
    expect(result.decision).toBe('block')
    expectExact(result, { text })
  })

  test('is found in the midst of everything that may pass', () => {
    for (const [, text] of BLOCKED) {
      const wrapped = `${PASSED[0]}\n${text}\n${PASSED[1]}`
      expect(one(wrapped).decision, text).toBe('block')
    }
  })
})

group('what may leave', () => {
  test.each(PASSED.map((text) => [text]))('%s', (text) => {
    expect(one(text).findings).toEqual([])
  })

  test('all of it at once, in one field and in many', () => {
    const fields = PASSED.map((text, i) => ({ path: `paragraph ${i}`, text }))
    expect(check(fields).findings).toEqual([])
    expect(one(PASSED.filter((text) => !text.startsWith('(A)')).join('\n')).findings).toEqual([])
  })

  test('nothing at all', () => {
    expect(check([])).toEqual({ decision: 'pass', findings: [] })
    expect(one('').decision).toBe('pass')
  })
})

group('what is split over two fields', () => {
  test.each([
    ['an address', 'It was 185.22.', '14.9 again.'],
    ['an address, with blanks at the edge', 'It was 185.22. ', '\n14.9 again.'],
    ['a fingerprint', 'It was d41d8cd98f00b204', 'e9800998ecf8427e again.'],
    ['a defanged name', 'It was portal[', '.]net again.'],
    ['a network address', 'It was https:', '//portal-update.net/x again.'],
  ])('%s', (_, first, second) => {
    expect(one(first).decision).toBe('pass')
    const result = check([
      { path: 'title', text: first },
      { path: 'body', text: second },
    ])
    expect(result.decision).toBe('block')
    expect(result.findings.some((finding) => finding.path === 'title')).toBe(true)
    expect(result.findings.some((finding) => finding.path === 'body')).toBe(true)
    expectExact(result, { title: first, body: second })
  })

  test('over four fields', () => {
    const fields = ['It was 185.', '22.', '14.', '9 again.'].map((text, i) => ({ path: `f${i}`, text }))
    const result = check(fields)
    expect(result.findings.map(({ path, excerpt }) => [path, excerpt])).toEqual([
      ['f0', '185.'],
      ['f1', '22.'],
      ['f2', '14.'],
      ['f3', '9'],
    ])
  })

  test('a sentence that ends one field and one that opens the next are not joined to a name', () => {
    const result = check([
      { path: 'a', text: 'Norm on theft.' },
      { path: 'b', text: 'Information is shared. Net losses count.' },
      { path: 'c', text: 'Net.' },
    ])
    expect(result.findings).toEqual([])
  })
})

/** Clean prose: words of small letters, none of which is or holds an indicator. */
const word = fc
  .stringMatching(/^[a-z]{1,9}$/)
  .filter((w) => !/^(?:dot|point|punkt|rule|alert|drop|log|reject|at)$/.test(w))
const prose = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', '; ', '\n')), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.flat().join(''))

const ANYWHERE = [
  '185.22.14.9',
  '185[.]22[.]14[.]9',
  'portal-update[.]net',
  'hxxps://portal-update.net/x',
  'https://portal-update.net/x',
  'd41d8cd98f00b204e9800998ecf8427e',
  'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855',
  'HKLM\\Software\\Updater',
  'TLP:AMBER',
]
const BETWEEN_WORDS = [
  ...ANYWHERE,
  'portal-update.net',
  'j.smith@portal-update.net',
  '2a02:6b8::feed',
  'AS13335',
  'C:\\Windows\\Temp\\x.dll',
  'SECRET//NOFORN',
  'NATO RESTRICTED',
]

group('properties', () => {
  test('prose without any trigger character passes', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(one(text).findings).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('an indicator put between any two words of clean prose blocks, and the finding covers it', () => {
    fc.assert(
      fc.property(prose, prose, fc.constantFrom(...BETWEEN_WORDS), (before, after, indicator) => {
        const text = `${before} ${indicator} ${after}`
        const result = one(text)
        const at = before.length + 1
        expect(result.decision).toBe('block')
        expect(
          result.findings.some((f) => f.start <= at && f.end >= at + Math.min(4, indicator.length)),
        ).toBe(true)
        expectExact(result, { text })
      }),
      { numRuns: 300 },
    )
  })

  test('the sturdy ones block at any place at all, even inside a word', () => {
    fc.assert(
      fc.property(
        prose,
        fc.nat(400),
        fc.constantFrom(...ANYWHERE.filter((i) => !/^(?:HK|TLP)/.test(i))),
        (text, n, indicator) => {
          const at = n % (text.length + 1)
          const full = text.slice(0, at) + indicator + text.slice(at)
          const result = one(full)
          expect(result.decision).toBe('block')
          expectExact(result, { text: full })
        },
      ),
      { numRuns: 300 },
    )
  })

  test('invisible characters strewn over an indicator do not hide it', () => {
    const invisible = fc.constantFrom(
      '\u200B',
      '\u00AD',
      '\u2060',
      '\uFEFF',
      '\u200D',
      '\u202E',
      '\u{E0020}',
      '\uFE0F',
      '\u0000',
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...BETWEEN_WORDS),
        fc.array(fc.tuple(fc.nat(100), invisible), { maxLength: 8 }),
        (indicator, marks) => {
          let text = indicator
          for (const [n, mark] of marks) {
            const at = n % (text.length + 1)
            if (!/[\uD800-\uDBFF]$/.test(text.slice(0, at))) text = text.slice(0, at) + mark + text.slice(at)
          }
          const result = one(`they saw ${text} there`)
          expect(result.decision).toBe('block')
        },
      ),
      { numRuns: 300 },
    )
  })

  test('split at any place over two fields, an address or a fingerprint still blocks', () => {
    const sturdy = [
      '185.22.14.9',
      'd41d8cd98f00b204e9800998ecf8427e',
      'portal-update[.]net',
      '2a02:6b8:0:1::feed',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...sturdy), fc.nat(40), (indicator, n) => {
        const at = 1 + (n % (indicator.length - 1))
        const fields = [
          { path: 'a', text: `they saw ${indicator.slice(0, at)}` },
          { path: 'b', text: `${indicator.slice(at)} there` },
        ]
        const result = check(fields)
        expect(result.decision).toBe('block')
        expectExact(result, { a: fields[0]?.text ?? '', b: fields[1]?.text ?? '' })
      }),
    )
  })

  test('whatever is written: no throw, the same answer twice, findings at their words and able to travel as JSON', () => {
    const wild = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }))
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 4 }), (texts) => {
        const fields = texts.map((text, i) => ({ path: `f${i}`, text }))
        const result = check(fields)
        expect(check(fields)).toEqual(result)
        expect(result.decision).toBe(result.findings.length > 0 ? 'block' : 'pass')
        expectExact(result, Object.fromEntries(fields.map(({ path, text }) => [path, text])))
      }),
    )
  })
})

group('limits', () => {
  test('a text longer than the guard reads is blocked from that place on', () => {
    const text = 'a '.repeat(LONGEST_TEXT / 2)
    expect(one(text).decision).toBe('pass')
    const [finding] = one(`${text}b`).findings
    expect(finding).toMatchObject({ rule: 'too-long', start: LONGEST_TEXT, excerpt: 'b' })
  })

  test('so are too many fields', () => {
    const fields = Array.from({ length: MOST_FIELDS + 1 }, (_, i) => ({ path: `f${i}`, text: '' }))
    expect(check(fields).decision).toBe('block')
    expect(check(fields.slice(1)).decision).toBe('pass')
  })

  test.each([
    'a',
    '1',
    '1.',
    'a.',
    '.',
    'a-',
    '[',
    '(',
    '\\',
    '/',
    ':',
    '0:',
    'f',
    '::',
    '@',
    'a@',
    '%',
    '%4',
    ' ',
    '\n',
    ' .',
    'S',
    '(S)',
    '(S)\n',
    'rule a',
    'rule a :',
    'http://',
    'x://',
    'AS1',
    'Aa1',
    '=',
    '\u200B',
    '\u0301',
    'а',
    'aа',
    'SECRET',
    '1 dot ',
    'a dot ',
    'mutex ',
    '\uD800',
  ])('a full-length text of %j is read to its end', (unit) => {
    const text = unit.repeat(Math.floor(LONGEST_TEXT / unit.length))
    const result = one(text)
    expect(['pass', 'block']).toContain(result.decision)
    expect(one(text.slice(0, -20) + ' 185.22.14.9').decision).toBe('block')
  })
})

group('a finding in words', () => {
  test('names the place, the words, the reason and what to do', () => {
    const [finding] = check([{ path: 'body.summary', text: 'Seen at 185.22.14.9 in May.' }]).findings
    expect(finding && describe(finding)).toBe(
      'In body.summary, “185.22.14.9”: This is an internet address. Leave it out: say what kind of conduct is meant, not where it was seen.',
    )
  })

  test('shortens long excerpts and shows what is invisible', () => {
    const finding = one(`d41d8cd98f00b204\u202Ee9800998ecf8427e${'0'.repeat(200)}`).findings[0]
    const sentence = finding === undefined ? '' : describe(finding)
    expect(sentence).toContain('⟨U+202E⟩')
    expect(sentence).not.toContain('\u202E')
    expect(sentence.length).toBeLessThan(330)
  })

  test('says of an open label that it still does not travel', () => {
    for (const text of ['TLP:CLEAR', 'UNCLASSIFIED//FOUO']) {
      expect(one(text).findings[0]?.advice).toContain('does not travel')
    }
  })
})
