import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, utf8 } from '@alternat/tlog'
import { nodeCrypto } from '@alternat/node/crypto.ts'
import { ACT_TYPE, canonicalize, contentDigest, digestOfPayload, pae, payloadToSign } from '../src/index.ts'

const PAYLOAD = {
  at: '2026-11-22T09:00Z',
  body: { slug: 'a-unit', title: 'A unit' },
  kind: 'dialogue.raise',
  level: 'between',
  log: 'east.example/alternat/talks',
  office: 'foreign-affairs',
  refs: [],
  seen: [],
  seq: 2,
  v: 'v1',
} as const
const message = (text: string) => pae(ACT_TYPE, utf8(text))

describe('the payload inside a message to be signed', () => {
  test('is read out of exactly the bytes that the office signs, and its digest is that of the content', () => {
    const read = payloadToSign(message(canonicalize(PAYLOAD)))
    expect(read).toEqual(PAYLOAD)
    const { kind, body, refs, level } = PAYLOAD
    const content = { dialogue: 'talks', kind, body, refs: [...refs], level }
    expect(read === null ? null : digestOfPayload(nodeCrypto, read)).toBe(contentDigest(nodeCrypto, content))
  })

  test.each([
    ['another type', pae('application/vnd.alternat.side.v1+json', utf8(canonicalize(PAYLOAD)))],
    ['another spelling', message(JSON.stringify(PAYLOAD, null, 1))],
    ['a member too many', message(canonicalize({ ...PAYLOAD, more: 1 }))],
    ['a member of another shape', message(canonicalize({ ...PAYLOAD, seq: '2' }))],
    ['bytes behind it', concat(message(canonicalize(PAYLOAD)), utf8(' '))],
    ['no payload', message('{}')],
    ['no message', new Uint8Array()],
  ])('is none in a message with %s', (_, bytes) => {
    expect(payloadToSign(bytes)).toBeNull()
  })

  test('is none in a message with any byte changed, or says something else', () => {
    const whole = message(canonicalize(PAYLOAD))
    const places = fc.record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 1, max: 255 }) })
    fc.assert(
      fc.property(places, ({ at, by }) => {
        const changed = whole.slice()
        changed[at] = (changed[at] as number) ^ by
        const read = payloadToSign(changed)
        expect(read === null || canonicalize(read) !== canonicalize(PAYLOAD)).toBe(true)
      }),
    )
  })
})
