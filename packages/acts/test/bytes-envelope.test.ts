import {
  canonicalize,
  encodeEnvelope,
  keyidOf,
  pae,
  readEnvelope,
  signPayload,
  verifyEnvelope,
  type Envelope,
  type Payload,
} from '@alternat/acts'
import { toBase64, utf8, utf8ToString } from '@alternat/tlog'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crypto, hex32, norland, payload, second, signerOf } from './bytes-support.ts'

const TYPE = 'application/vnd.alternat.act.v1+json'
const good = signPayload(crypto, payload, [norland])

/** An envelope over any payload text, signed as it is: what a hostile side could send. */
function forge(text: string, change: Partial<Envelope> = {}): Uint8Array {
  const signed = pae(TYPE, utf8(text))
  const signatures = [{ keyid: keyidOf(crypto, norland), sig: toBase64(norland.sign(signed)) }]
  return encodeEnvelope({ payload: toBase64(utf8(text)), payloadType: TYPE, signatures, ...change })
}
const codeOf = (bytes: Uint8Array): string => {
  const end = readEnvelope(bytes)
  return end.ok ? 'accepted' : end.fault.code
}
const withFields = (change: Record<string, unknown>): string => canonicalize({ ...payload, ...change })

/** What a reader makes of bytes: refused, unsigned, or signed by whom. */
function verdict(bytes: Uint8Array): string {
  const read = readEnvelope(bytes)
  if (!read.ok) return read.fault.code
  const signed = verifyEnvelope(crypto, read.value, [norland, second])
  return signed.ok
    ? `signed by ${signed.value.verified.length}, unknown ${signed.value.unknown.length}`
    : signed.fault.code
}

describe('the envelope of an act', () => {
  it('has the pre-authentication encoding of the DSSE protocol', () => {
    const encoded = pae('http://example.com/HelloWorld', utf8('hello world'))
    expect(utf8ToString(encoded)).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world')
    expect(utf8ToString(pae('é', utf8('')))).toBe('DSSEv1 2 é 0 ')
  })

  it('reads back what was signed, and the signature verifies', () => {
    const read = readEnvelope(good)
    expect(read).toMatchObject({ ok: true, value: { payload } })
    expect(verdict(good)).toBe('signed by 1, unknown 0')
  })

  it('is the same bytes however the payload object was put together', () => {
    const turned = Object.fromEntries(Object.entries(payload).toReversed()) as unknown as Payload
    expect(signPayload(crypto, turned, [norland])).toEqual(good)
  })

  it('carries several signatures sorted by keyid, in whatever order the signers came', () => {
    const both = signPayload(crypto, payload, [norland, second])
    expect(signPayload(crypto, payload, [second, norland])).toEqual(both)
    expect(verdict(both)).toBe('signed by 2, unknown 0')
  })

  it('any byte flipped is refused or fails its signature', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bad = Uint8Array.from(good)
        bad[at] = (bad[at] as number) ^ flip
        expect(verdict(bad)).not.toMatch(/^signed/)
      }),
      { numRuns: 600 },
    )
  })

  it('any bit of any byte flipped one by one is refused or fails its signature', () => {
    for (let at = 0; at < good.length; at++) {
      const bad = Uint8Array.from(good)
      bad[at] = (bad[at] as number) ^ (1 << (at % 8))
      expect(verdict(bad)).not.toMatch(/^signed/)
    }
  })

  it('cut short or lengthened is refused', () => {
    for (let n = 0; n < good.length; n++) expect(codeOf(good.slice(0, n))).not.toBe('accepted')
    for (const end of [0x20, 0x0a, 0x00, 0x7d])
      expect(codeOf(Uint8Array.of(...good, end))).not.toBe('accepted')
  })

  it('is refused with a signature stripped of its key, and told apart when one key of two is unknown', () => {
    const read = readEnvelope(signPayload(crypto, payload, [norland, second]))
    if (!read.ok) throw new Error('unreadable')
    expect(verifyEnvelope(crypto, read.value, [])).toMatchObject({ fault: { code: 'signature' } })
    expect(verifyEnvelope(crypto, read.value, [second])).toEqual({
      ok: true,
      value: { verified: [keyidOf(crypto, second)], unknown: [keyidOf(crypto, norland)] },
    })
  })

  it('is refused when one known key verifies and another known key fails', () => {
    const read = readEnvelope(signPayload(crypto, payload, [norland, second]))
    if (!read.ok) throw new Error('unreadable')
    const { envelope, signed } = read.value
    const [a, b] = envelope.signatures
    const swapped = { ...envelope, signatures: [{ ...a, sig: b?.sig }, b] } as Envelope
    expect(verifyEnvelope(crypto, { envelope: swapped, signed }, [norland, second])).toMatchObject({
      fault: { code: 'signature' },
    })
  })

  it('does not verify under the same key in another name', () => {
    const read = readEnvelope(good)
    const other = { ...norland, name: 'sudria.example/foreign-affairs' }
    expect(read.ok && verifyEnvelope(crypto, read.value, [other])).toMatchObject({
      fault: { code: 'signature' },
    })
  })
})

describe('what the reader of an envelope refuses', () => {
  it.each([
    ['a payload with a name twice', '{"a":1,"a":1}', 'malformed'],
    ['a payload that is no JSON', 'hello', 'malformed'],
    ['a payload nested 33 deep', '['.repeat(33) + ']'.repeat(33), 'too-deep'],
    ['a payload with a blank', `${withFields({})} `, 'not-canonical'],
    ['a payload with words not in NFC', withFields({ body: { title: 'e\u0301' } }), 'not-canonical'],
    ['a fraction', canonicalize(payload).replace('"seq":5', '"seq":5.5'), 'malformed'],
    ['an exponent', canonicalize(payload).replace('"seq":5', '"seq":5e0'), 'malformed'],
    ['a field too many', withFields({ subject: 'x' }), 'schema'],
    ['a body that is a list', withFields({ body: [] }), 'schema'],
    ['another version', withFields({ v: 'v2' }), 'schema'],
    ['a level that does not exist', withFields({ level: 'secret' }), 'schema'],
    ['a day that does not exist', withFields({ at: '2017-02-29T00:00Z' }), 'schema'],
    ['a negative place', withFields({ seq: -1 }), 'schema'],
    ['a kind without a family', withFields({ kind: 'raise' }), 'schema'],
    ['an origin that is none', withFields({ log: 'norland.example/conduct' }), 'schema'],
    ['seen unsorted', withFields({ seen: payload.seen.toReversed() }), 'schema'],
    ['seen with a log twice', withFields({ seen: [payload.seen[0], payload.seen[0]] }), 'schema'],
    ['65 seen', withFields({ seen: many(65) }), 'schema'],
    ['65 refs', withFields({ refs: Array(65).fill(payload.refs[0]) }), 'schema'],
    ['an office other than the signer', withFields({ office: 'duty-desk' }), 'schema'],
    ['an office that the signer only begins like', withFields({ office: 'foreign' }), 'schema'],
    [
      'a log of another side than the signer',
      withFields({ log: 'sudria.example/alternat/conduct' }),
      'schema',
    ],
  ])('%s', (_, text, code) => {
    expect(codeOf(forge(text))).toBe(code)
  })

  it('but not 64 seen, 64 refs, and kinds and bodies it does not know', () => {
    expect(codeOf(forge(withFields({ seen: many(64), refs: Array(64).fill(payload.refs[0]) })))).toBe(
      'accepted',
    )
    expect(codeOf(forge(withFields({ kind: 'future.act', body: { any: [null] } })))).toBe('accepted')
  })

  it('every field of the payload is needed', () => {
    for (const name of Object.keys(payload)) {
      const { [name]: _, ...rest } = { ...payload } as Record<string, unknown>
      expect(codeOf(forge(canonicalize(rest)))).toBe('schema')
    }
  })

  it('signatures unsorted, repeated, too many or none', () => {
    const both = readEnvelope(signPayload(crypto, payload, [norland, second]))
    if (!both.ok) throw new Error('unreadable')
    const [a, b] = both.value.envelope.signatures
    const text = canonicalize(payload)
    const reread = (signatures: unknown[]) =>
      codeOf(forge(text, { signatures } as unknown as Partial<Envelope>))
    expect(reread([a, b])).toBe('accepted')
    expect(reread([b, a])).toBe('schema')
    expect(reread([a, a])).toBe('schema')
    expect(reread([])).toBe('schema')
    expect(reread(fiveSigners().slice(0, 4))).toBe('accepted')
    expect(reread(fiveSigners())).toBe('schema')
  })

  it('base64 in a second spelling', () => {
    const text = canonicalize(payload)
    const b64 = toBase64(utf8(text))
    for (const spelling of [
      `${b64}\n`,
      b64.replace(/=+$/, ''),
      ` ${b64}`,
      b64.replaceAll('+', '-').replace(/=+$/, ''),
    ]) {
      if (spelling !== b64) expect(codeOf(forge(text, { payload: spelling }))).toBe('not-canonical')
    }
    const read = readEnvelope(good)
    const sig = (read.ok && read.value.envelope.signatures[0]?.sig) || ''
    // The last digit before the padding carries two bits; the other four would be a hidden message.
    const trailing = sig.replace(
      /(.)==$/,
      (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}==`,
    )
    const signatures = [{ keyid: keyidOf(crypto, norland), sig: trailing }]
    expect(codeOf(forge(text, { signatures }))).toBe('schema')
  })

  it('another payload type, and the signature does not carry over to it', () => {
    const text = canonicalize(payload)
    expect(codeOf(forge(text, { payloadType: 'application/vnd.alternat.side.v1+json' }))).toBe('schema')
  })

  it('an outer object in another spelling', () => {
    const text = utf8ToString(good) ?? ''
    expect(codeOf(utf8(JSON.stringify(JSON.parse(text), null, 1)))).toBe('not-canonical')
    expect(codeOf(utf8(text.replace('"payload"', String.raw`"pa\u0079load"`)))).toBe('not-canonical')
    expect(codeOf(utf8(text.replace('{', '{"payload":"",')))).toBe('malformed')
  })

  it('one byte over the cap, and not one byte less', () => {
    // Three bytes of body make four of envelope: approach the cap from a little below.
    const sized = (n: number) => forge(withFields({ body: { fill: 'x'.repeat(n) } }))
    let n = 48_000
    while (sized(n + 1).length <= 65_536 - 32) n += 1
    expect(codeOf(sized(n))).toBe('accepted')
    expect(codeOf(sized(n + 3))).toBe('over-cap')
  })
})

describe('a refusal', () => {
  it('says in a plain sentence what is wrong and where', () => {
    const faultOf = (change: Record<string, unknown>) => {
      const end = readEnvelope(forge(withFields(change)))
      return end.ok ? null : { message: end.fault.message, where: end.fault.where }
    }
    expect(faultOf({ level: 'secret' })).toEqual({
      message: '$.level must be one of: between, public.',
      where: '$.level',
    })
    expect(faultOf({ subject: 1 })).toEqual({
      message: '$.subject is a field that does not belong there.',
      where: '$.subject',
    })
    expect(faultOf({ at: '2017-02-29T00:00Z' })?.message).toMatch(/no real day/)
  })
})

describe('signing', () => {
  it('refuses to make what the other side must call void', () => {
    const bad: Record<string, unknown>[] = [
      { at: '2017-02-29T00:00Z' },
      { body: { title: 'e\u0301' } },
      { body: { x: undefined } },
      { body: { x: 0.5 } },
      { seen: payload.seen.toReversed() },
      { body: { fill: 'x'.repeat(70_000) } },
    ]
    for (const change of bad) {
      expect(() => signPayload(crypto, { ...payload, ...change } as Payload, [norland])).toThrow(/.+/)
    }
    expect(() => signPayload(crypto, payload, [])).toThrow(/.+/)
    expect(() => signPayload(crypto, payload, [norland, norland])).toThrow(/.+/)
    expect(() => signPayload(crypto, payload, [signerOf('sudria.example/foreign-affairs', 9)])).toThrow(/.+/)
  })
})

function many(n: number): Payload['seen'] {
  return Array.from({ length: n }, (_, i) => ({
    log: `side${String(i).padStart(3, '0')}.example/alternat/conduct`,
    size: i,
    root: hex32('a'),
    note: hex32('b'),
  }))
}

function fiveSigners(): { keyid: string; sig: string }[] {
  return [11, 12, 13, 14, 15]
    .map((byte) => signerOf(norland.name, byte))
    .map((signer) => ({ keyid: keyidOf(crypto, signer), sig: toBase64(new Uint8Array(64)) }))
    .sort((a, b) => (a.keyid < b.keyid ? -1 : 1))
}
