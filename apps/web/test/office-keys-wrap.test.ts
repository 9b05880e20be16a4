import * as fc from 'fast-check'
import { toBase64, toHex, utf8 } from '@alternat/tlog'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { furtherFromSeed, nodeCrypto, signerFromSeed } from '../../node/src/crypto.ts'
import { readAgeFile, writeAgeFile } from '../../node/src/keys/age-file.ts'
import { readKeyFile, writeKeyFile } from '../src/office-keys/key-file.ts'
import { openKey, shortIdOf } from '../src/office-keys/office-key.ts'
import { seedsIn, unwrap, wrap, type Secret } from '../src/office-keys/wrap.ts'
import {
  encodeWrappedKey,
  isWrappedKey,
  readWrappedKey,
  type Under,
  type WrappedKey,
} from '../src/office-keys/wrapped-key.ts'

/** Bytes that count on from a number: randomness of the vectors. */
const counting = (from: number) => {
  let next = from
  return (length: number) => Uint8Array.from({ length }, () => next++ & 0xff)
}
const SEED = Uint8Array.from({ length: 32 }, (_, i) => i)
const PRF = new Uint8Array(32).fill(7)
const CREDENTIAL = 'AAECAwQFBgcICQoLDA0ODw'
const byPasskey: Under = {
  method: 'passkey',
  credential: CREDENTIAL,
  prf: toBase64(new Uint8Array(32).fill(9)),
}
const byPassphrase: Under = { method: 'passphrase', work: 10 }

async function wrapped(seeds: Uint8Array, under: Under, secret: Secret): Promise<WrappedKey> {
  const request = { side: 'east.example', office: 'envoy', seeds, under, secret, random: counting(0) }
  const done = await wrap(request)
  if (!done.ok) throw new Error(done.fault.message)
  return done.value
}

const isClosed = async (key: WrappedKey, secret: Secret) => !(await unwrap(key, secret)).ok

describe('a wrapped office key', () => {
  it('has these bytes under a passkey, for these seeds, this secret and this randomness', async () => {
    const key = await wrapped(SEED, byPasskey, { prf: PRF })
    expect(toHex(nodeCrypto.sha256(encodeWrappedKey(key)))).toMatchInlineSnapshot(
      `"442b9a6494cc77dafd3793b482c74cb0e2e26905ad360646adf8f4c6e692bde2"`,
    )
    expect(key.sealed).toMatchInlineSnapshot(
      `"wNv+4OgKYCp4z5KGZXNzXwvxHG4OkrtTp3r3Vgj8tSfNfyWiu6dY+g/bFtJyeipO"`,
    )
  })

  it('has these bytes under a passphrase', async () => {
    const key = await wrapped(SEED, byPassphrase, { passphrase: 'four words of mine' })
    expect(toHex(nodeCrypto.sha256(encodeWrappedKey(key)))).toMatchInlineSnapshot(
      `"77183ff4dbe737a002c6e027fc43a5b8891f6d6830ecbc5e31e36f409467c86f"`,
    )
    expect(key.sealed).toMatchInlineSnapshot(
      `"c4oH0edhij31BpK3d9h4IwzteeQ0snsG/D1pZLVAQ06d2NqOiZz5l/XXAZtk9I2j"`,
    )
  })

  it('opens with its secret to a key that signs as the command line’s does, also beside ML-DSA-44', async () => {
    const seeds = Uint8Array.from({ length: 64 }, (_, i) => 255 - i)
    const key = await wrapped(seeds, byPasskey, { prf: PRF })
    const open = await unwrap(key, { prf: PRF })
    if (!open.ok) throw new Error(open.fault.message)
    const message = utf8('an act')
    const signed = open.value.signatures(message)
    const own = signerFromSeed('east.example/envoy', seeds.slice(0, 32))
    const further = furtherFromSeed('east.example/envoy', seeds.slice(32))
    expect(toHex(signed.slice(0, 64))).toBe(toHex(own.sign(message)))
    expect(nodeCrypto.mldsa44Verify(further.publicKey, message, signed.slice(64))).toBe(true)
    expect(key.further).toBe(toBase64(further.publicKey))
    expect(shortIdOf(nodeCrypto, open.value.signer)).toMatch(/^[0-9a-f]{8}$/)
  })

  it('is forgotten when it is told to: nothing is signed any more, and the seeds are gone', () => {
    const seeds = SEED.slice()
    const open = openKey('east.example/envoy', seeds)
    open?.forget()
    expect(() => open?.signatures(utf8('an act'))).toThrow(/forgotten/)
    expect(seeds.every((byte) => byte === 0)).toBe(true)
  })

  it('reads back whatever was wrapped, and opens with nothing but its secret', async () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
    const seeds = fc.oneof(bytes(32), bytes(64))
    await fc.assert(
      fc.asyncProperty(seeds, bytes(32), bytes(32), async (seed, prf, other) => {
        fc.pre(toHex(prf) !== toHex(other))
        const key = await wrapped(seed, byPasskey, { prf })
        const read = readWrappedKey(encodeWrappedKey(key))
        expect(read).toEqual({ ok: true, value: key })
        const back = await seedsIn(key, { prf })
        expect(back.ok && toHex(back.value)).toBe(toHex(seed))
        expect(await isClosed(key, { prf: other })).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it.each<[string, Partial<WrappedKey>]>([
    ['another side', { side: 'west.example' }],
    ['another office', { office: 'desk' }],
    ['another public key', { publicKey: toBase64(new Uint8Array(32).fill(1)) }],
    ['another passkey', { under: { ...byPasskey, credential: 'BBECAwQFBgcICQoLDA0ODw' } as Under }],
    ['another salt', { salt: toBase64(new Uint8Array(32)) }],
    ['another iv', { iv: toBase64(new Uint8Array(12)) }],
  ])('does not open once somebody has put %s on it', async (_name, differs) => {
    const key = { ...(await wrapped(SEED, byPasskey, { prf: PRF })), ...differs }
    expect(isWrappedKey(key)).toBe(true)
    expect(await isClosed(key, { prf: PRF })).toBe(true)
    expect((await seedsIn(key, { prf: PRF })).ok).toBe(false)
  })

  it('does not open with any byte of the sealed seeds changed', async () => {
    const key = await wrapped(SEED, byPasskey, { prf: PRF })
    const sealed = Buffer.from(key.sealed, 'base64')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] as number) ^ 1
      expect(await isClosed({ ...key, sealed: changed.toString('base64') }, { prf: PRF })).toBe(true)
    }
  })

  it('does not open under the other method, whatever is given', async () => {
    const passkey = await wrapped(SEED, byPasskey, { prf: PRF })
    const passphrase = await wrapped(SEED, byPassphrase, { passphrase: 'four words of mine' })
    expect(await isClosed(passkey, { passphrase: 'four words of mine' })).toBe(true)
    expect(await isClosed(passphrase, { prf: PRF })).toBe(true)
    expect(await isClosed(passphrase, { passphrase: 'four words of yours' })).toBe(true)
    expect(await isClosed(passphrase, { passphrase: 'four words of mine' })).toBe(false)
  })

  it('is refused in any other shape, also one that asks for work without end', async () => {
    const key = await wrapped(SEED, byPassphrase, { passphrase: 'four words of mine' })
    const odd: unknown[] = [
      null,
      [],
      {},
      { ...key, more: 1 },
      { ...key, format: 'alternat/wrapped-office-key/v2' },
      { ...key, under: { method: 'passphrase', work: 30 } },
      { ...key, under: { method: 'passphrase', work: 18, credential: CREDENTIAL } },
      { ...key, under: { method: 'none' } },
      { ...key, sealed: toBase64(new Uint8Array(80)) },
      { ...key, side: 'East Example' },
    ]
    expect(odd.filter((one) => isWrappedKey(one))).toEqual([])
    fc.assert(fc.property(fc.uint8Array(), (bytes) => !readWrappedKey(bytes).ok))
  })
})

describe('an office’s key file', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'alternat-key-'))

  it('of the command line opens in the browser, and one of the browser on the command line', async () => {
    const place = folder()
    try {
      const file = join(place, 'office-envoy.age')
      expect((await writeAgeFile(file, SEED, 'four words of mine', 10)).ok).toBe(true)
      const there = await readKeyFile(readFileSync(file), 'four words of mine')
      expect(there.ok && toHex(there.value)).toBe(toHex(SEED))
      const back = join(place, 'back.age')
      writeFileSync(back, await writeKeyFile(SEED, 'other words of mine', counting(3), 10))
      const here = await readAgeFile(back, 'other words of mine')
      expect(here.ok && toHex(here.value)).toBe(toHex(SEED))
    } finally {
      rmSync(place, { recursive: true })
    }
  })

  it('under another passphrase, of another content or of no form at all is refused', async () => {
    const file = await writeKeyFile(SEED, 'four words of mine', counting(3), 10)
    const other = await writeKeyFile(SEED.slice(0, 31), 'four words of mine', counting(3), 10)
    const codes = [
      await readKeyFile(file, 'four words of yours'),
      await readKeyFile(other, 'four words of mine'),
      await readKeyFile(utf8('age-encryption.org/v1\n'), 'x'),
      await readKeyFile(new Uint8Array(5000), 'x'),
    ].map((done) => (done.ok ? 'opened' : done.fault.code))
    expect(codes).toEqual(['key-file-closed', 'key-file-shape', 'key-file-closed', 'key-file-shape'])
  })
})
