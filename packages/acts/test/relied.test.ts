import fc from 'fast-check'
import { ALG_COSIGNATURE, encodeVkey, makePolicy, makeVkey, utf8, type Vkey } from '@alternat/tlog'
import { describe, expect, test } from 'vitest'
import { readRelied, trustOf } from '../src/index.ts'
import { crypto } from './bytes-support.ts'

const keyNamed = (name: string, type = ALG_COSIGNATURE): Vkey =>
  makeVkey(crypto, name, crypto.sha256(utf8(`key of ${name}`)), type)
const read = (text: string) => readRelied(crypto, utf8(text))

describe('what a reader relies on', () => {
  const witness = keyNamed('witness.example/w1')

  test('is read from lines with a key or a fingerprint each, between remarks and empty lines', () => {
    const groups = '0123 4567 89ab cdef 0123 4567 89AB CDEF'
    expect(read(`# the university\n\n  ${encodeVkey(witness)}  \r\n${groups}\n`)).toEqual({
      ok: true,
      value: { fingerprints: ['0123456789abcdef0123456789abcdef'], policies: [], witnesses: [witness] },
    })
  })

  test('is read from a policy file as it stands', () => {
    const log = { vkey: keyNamed('a.example/alternat/talks', 1), url: null }
    const policy = makePolicy(crypto, {
      logs: [log],
      witnesses: [{ name: 'uni', vkey: witness, url: null }],
      groups: [],
      quorum: 'uni',
    })
    expect(read(policy.text)).toEqual({ ok: true, value: { policies: [utf8(policy.text)] } })
    // Cut off in its last line it could ask for less than was agreed.
    expect(read(policy.text.trimEnd())).toMatchObject({ ok: false, fault: { code: 'policy-text' } })
  })

  test('is refused by line where anything else is between', () => {
    expect(read(`${encodeVkey(witness)}\nsomebody`)).toMatchObject({ ok: false, fault: { where: 'line 2' } })
    const changed = encodeVkey(witness).replace('witness.example', 'w1tness.example')
    expect(read(changed)).toMatchObject({ ok: false, fault: { code: 'vkey-id', where: 'line 1' } })
  })

  test('is no key of a log, which says that the log speaks and not that anybody watched it', () => {
    expect(read(encodeVkey(keyNamed('a.example/alternat/talks', 1)))).toMatchObject({
      ok: false,
      fault: { code: 'policy-key' },
    })
  })

  test('never throws, whatever is pasted, and holds only keys that were there', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constant(encodeVkey(witness)),
      fc.constant('quorum none'),
      fc.constant('ffff '.repeat(8).trim()),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const relied = read(lines.join('\n'))
        const { witnesses = [] } = relied.ok ? trustOf([relied.value]) : {}
        return witnesses.every((key) => lines.some((one) => one.includes(encodeVkey(key))))
      }),
    )
  })
})
