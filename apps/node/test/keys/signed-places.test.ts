import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ACT_TYPE, canonicalize, pae } from '@alternat/acts'
import { utf8 } from '@alternat/tlog'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import { claimPlace } from '../../src/keys/signed-places.ts'
import { scratch } from '../host/support.ts'

let folder: string
let clean: () => void

beforeEach(() => {
  ;({ folder, clean } = scratch())
  mkdirSync(join(folder, 'keys'))
})
afterEach(() => clean())

const LOG = 'east.example/alternat/talks'
const message = (seq: number, at = '2026-11-22T09:00Z', log = LOG): Uint8Array => {
  const what = { at, body: {}, kind: 'dialogue.raise', level: 'between', log, office: 'desk' }
  return pae(ACT_TYPE, utf8(canonicalize({ ...what, refs: [], seen: [], seq, v: 'v1' })))
}
const claim = (bytes: Uint8Array, key = 1): string => {
  const publicKey = new Uint8Array(32).fill(key)
  const done = claimPlace({ crypto: nodeCrypto, folder, office: 'desk', publicKey, message: bytes })
  return done.ok ? 'signs' : done.fault.code
}

describe('a key that signs for a running program', () => {
  it('signs one act for one place: the same bytes again, and no others', () => {
    expect(claim(message(3))).toBe('signs')
    expect(claim(message(3))).toBe('signs')
    expect(claim(message(3, '2026-11-22T09:01Z'))).toBe('place-signed')
    expect(claim(message(3))).toBe('signs')
  })

  it('signs nothing in front of what it has signed', () => {
    expect(claim(message(5))).toBe('signs')
    expect(claim(message(4))).toBe('place-signed')
    expect(claim(message(6))).toBe('signs')
  })

  it('keeps logs and keys apart', () => {
    expect(claim(message(5))).toBe('signs')
    expect(claim(message(0, '2026-11-22T09:01Z', 'east.example/alternat/other'))).toBe('signs')
    expect(claim(message(5, '2026-11-22T09:01Z'), 2)).toBe('signs')
  })

  it('remembers behind half a line that a machine left which stopped', () => {
    expect(claim(message(3))).toBe('signs')
    appendFileSync(join(folder, 'keys', 'desk.signed'), '{"key":"01')
    expect(claim(message(4))).toBe('signs')
    expect(claim(message(4, '2026-11-22T09:01Z'))).toBe('place-signed')
  })

  it('signs nothing that it cannot note', () => {
    mkdirSync(join(folder, 'keys', 'desk.signed'))
    expect(claim(message(3))).toBe('key-unwritable')
  })
})
