import { equal, utf8, utf8ToString } from '@alternat/tlog'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeContainer, formatOf } from '../src/container/decode.ts'
import { encodeContainer } from '../src/container/encode.ts'
import { BUNDLE_SHAPE, EVIDENCE_SHAPE, type Member } from '../src/container/shape.ts'

const HEX_A = 'a'.repeat(64)
const SAMPLE: Member[] = [
  { name: 'manifest.json', bytes: utf8('{}') },
  { name: 'card/norland.example', bytes: utf8('card') },
  { name: 'log/0/checkpoint', bytes: utf8('note') },
  { name: `act/${HEX_A}`, bytes: Uint8Array.of(0x0a, 0, 0xff) },
]

function encoded(members: readonly Member[], shape = BUNDLE_SHAPE): Uint8Array {
  const result = encodeContainer(shape, members)
  if (!result.ok) throw new Error(result.fault.code)
  return result.value
}

function codeOf(bytes: Uint8Array, shape = BUNDLE_SHAPE): string {
  const result = decodeContainer(shape, bytes)
  return result.ok ? 'ok' : result.fault.code
}

function replaced(from: string, to: string): Uint8Array {
  const text = utf8ToString(encoded(SAMPLE.slice(0, 3)))
  expect(text).toContain(from)
  return utf8((text as string).replace(from, to))
}

describe('an archive', () => {
  test('is exactly the bytes the page says', () => {
    expect(utf8ToString(encoded(SAMPLE.slice(0, 3)))).toBe(
      'alternat/bundle/v1\nmanifest.json 2\n{}\ncard/norland.example 4\ncard\nlog/0/checkpoint 4\nnote\nend\n',
    )
  })

  test('has the same bytes in whatever order its members were given', () => {
    const numbers = ['log/10/leaves', 'log/2/leaves', 'log/2/checkpoint', `blob/${HEX_A}`, 'manifest.json']
    const members = numbers.map((name) => ({ name, bytes: utf8(name) }))
    const decoded = decodeContainer(BUNDLE_SHAPE, encoded(members))
    expect(decoded.ok && decoded.value.map(({ name }) => name)).toEqual([
      'manifest.json',
      'log/2/checkpoint',
      'log/2/leaves',
      'log/10/leaves',
      `blob/${HEX_A}`,
    ])
    expect(equal(encoded(members), encoded(members.toReversed()))).toBe(true)
  })

  test('gives back whatever members went in, and encodes to the same bytes again', () => {
    const name = fc.oneof(
      fc.constant('manifest.json'),
      fc.constantFrom('log/0/checkpoint', 'log/0/leaves', 'log/12/consistency', 'cosig/3'),
      fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => `act/${b.toHex()}`),
      fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => `blob/${b.toHex()}`),
      fc.stringMatching(/^[a-z0-9-]{1,20}$/).map((side) => `card/${side}`),
    )
    const member = fc.record({ name, bytes: fc.uint8Array({ maxLength: 200 }) })
    const members = fc.uniqueArray(member, { selector: (m) => m.name, maxLength: 20 })
    fc.assert(
      fc.property(members, (given) => {
        const bytes = encoded(given)
        const back = decodeContainer(BUNDLE_SHAPE, bytes)
        expect(back.ok).toBe(true)
        if (!back.ok) return
        expect(new Map(back.value.map((m) => [m.name, m.bytes.toHex()]))).toEqual(
          new Map(given.map((m) => [m.name, m.bytes.toHex()])),
        )
        expect(equal(encoded(back.value), bytes)).toBe(true)
      }),
    )
  })

  test('cut off at any length says that it is cut off', () => {
    const whole = encoded(SAMPLE)
    for (let length = 0; length < whole.length; length++) {
      expect(codeOf(whole.subarray(0, length)), `at ${length}`).toBe('archive-truncated')
    }
  })

  test('with any one bit flipped is refused, or holds other members and encodes to those bytes', () => {
    const whole = encoded(SAMPLE)
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = whole.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      const decoded = decodeContainer(BUNDLE_SHAPE, flipped)
      if (decoded.ok) expect(equal(encoded(decoded.value), flipped)).toBe(true)
    }
  })

  test('of random bytes never gets past the reader with anything but the same bytes', () => {
    const tail = fc.array(fc.constantFrom('manifest.json 2\n{}\n', 'end\n', 'act/', ' 1', '\n', 'x'), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(tail, (parts) => {
        const bytes = utf8(`alternat/bundle/v1\n${parts.join('')}`)
        const decoded = decodeContainer(BUNDLE_SHAPE, bytes)
        if (decoded.ok) expect(equal(encoded(decoded.value), bytes)).toBe(true)
      }),
    )
  })
})

describe('the reader of archives refuses', () => {
  test.each([
    ['another version', 'bundle/v1', 'bundle/v2', 'archive-version'],
    ['another kind of file', 'alternat/bundle/v1', 'alternat/evidence/v1', 'archive-format'],
    ['a name that climbs out', 'card/norland.example', 'card/..', 'archive-name'],
    ['a name with a second folder', 'card/norland.example', 'card/a/b', 'archive-name'],
    ['an absolute name', 'card/norland.example', '/etc/passwd', 'archive-name'],
    ['a name with capitals', 'log/0/checkpoint', 'LOG/0/checkpoint', 'archive-name'],
    ['a log number with a leading zero', 'log/0/checkpoint', 'log/00/checkpoint', 'archive-name'],
    ['a size with a leading zero', 'json 2\n', 'json 02\n', 'archive-damaged'],
    ['a size with a sign', 'json 2\n', 'json +2\n', 'archive-damaged'],
    ['a size of a terabyte', 'checkpoint 4', 'checkpoint 1099511627776', 'archive-oversize'],
    ['a size beyond the end', 'checkpoint 4', 'checkpoint 400', 'archive-truncated'],
    ['a size too small', 'checkpoint 4', 'checkpoint 3', 'archive-damaged'],
    ['a carriage return', 'json 2\n', 'json 2\r\n', 'archive-damaged'],
    ['bytes after the end', 'end\n', 'end\n\n', 'archive-damaged'],
    [
      'a member out of order',
      'manifest.json 2\n{}\ncard/norland.example 4\ncard\n',
      'card/norland.example 4\ncard\nmanifest.json 2\n{}\n',
      'archive-order',
    ],
    [
      'a member twice',
      'card/norland.example 4\ncard\n',
      'card/norland.example 4\ncard\ncard/norland.example 4\ncard\n',
      'archive-order',
    ],
  ])('%s', (_, from, to, code) => {
    expect(codeOf(replaced(from, to))).toBe(code)
  })

  test('more members or bytes than the format allows', () => {
    expect(codeOf(encoded(SAMPLE), { ...BUNDLE_SHAPE, maxMembers: 3 })).toBe('archive-oversize')
    expect(codeOf(encoded(SAMPLE), { ...BUNDLE_SHAPE, maxBytes: 50 })).toBe('archive-oversize')
  })
})

test('the writer refuses what the reader would', () => {
  const one = { name: 'card/a', bytes: utf8('') }
  const refusals = [
    encodeContainer(BUNDLE_SHAPE, [one, one]),
    encodeContainer(BUNDLE_SHAPE, [{ ...one, name: 'policy/0' }]),
    encodeContainer({ ...BUNDLE_SHAPE, maxBytes: 20 }, [one]),
  ]
  expect(refusals.map((r) => (r.ok ? 'ok' : r.fault.code))).toEqual([
    'archive-order',
    'archive-name',
    'archive-oversize',
  ])
})

test('the kind of a file is told from its first line', () => {
  expect(formatOf(encoded([], EVIDENCE_SHAPE))).toBe('alternat/evidence/v1')
  expect(formatOf(utf8('age-encryption.org/v1\n'))).toBeNull()
})
