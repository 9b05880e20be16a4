import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { equal, utf8 } from '@alternat/tlog'
import { nodeCrypto, offRecordKey, signerFromSeed, x25519PublicKey, x25519Shared } from '../../src/crypto.ts'
import { writeAgeFile } from '../../src/keys/age-file.ts'
import { createKeys, officesHere, openNodeKeys, openOffice } from '../../src/keys/keyring.ts'
import { Secret } from '../../src/keys/secret.ts'
import { offRecordPublic } from '../../src/keys/node-keys.ts'
import { faultOf, portsOf, tempFolder, valueOf } from '../store/support.ts'

const SIDE = 'norland.example'

async function newKeys(folder = tempFolder()) {
  const made = await createKeys({
    folder,
    side: SIDE,
    custody: 'demonstration',
    offices: ['foreign-affairs', 'duty-desk'],
    passphrase: (file) => `open ${file}`,
    random: portsOf(1).random,
  })
  return { folder, made }
}

describe('the keyring', () => {
  test('gives back after reopening exactly the keys that were made', async () => {
    const { folder, made } = await newKeys()
    const { node, root, offices } = valueOf(made)
    const again = valueOf(await openNodeKeys(folder, 'open node'))
    const origin = 'norland.example/alternat/cyber'
    for (const pick of ['witness', 'mirror', 'record'] as const) {
      expect(again[pick].publicKey).toEqual(node[pick].publicKey)
      expect(again[pick].name).toBe(`${SIDE}/${pick}`)
    }
    expect([again.log(origin).name, again.log(origin).publicKey]).toEqual([origin, node.log('x').publicKey])
    expect([again.bundleRecipient, offRecordPublic(again)]).toEqual([
      node.bundleRecipient,
      offRecordPublic(node),
    ])
    const office = valueOf(await openOffice(folder, SIDE, 'duty-desk', 'open duty-desk'))
    expect([office.name, office.publicKey]).toEqual([
      `${SIDE}/duty-desk`,
      offices.get('duty-desk')?.publicKey,
    ])
    expect(valueOf(await openOffice(folder, SIDE, 'root', 'open root')).publicKey).toEqual(root.publicKey)
    expect(officesHere(folder)).toEqual(['duty-desk', 'foreign-affairs'])
  })

  test('opens each file with its own passphrase alone, and tells wrong from absent', async () => {
    const { folder } = await newKeys()
    expect(faultOf(await openNodeKeys(folder, 'open root'))).toBe('passphrase-wrong')
    expect(faultOf(await openOffice(folder, SIDE, 'duty-desk', 'open node'))).toBe('passphrase-wrong')
    expect(faultOf(await openOffice(folder, SIDE, 'treasury', 'open treasury'))).toBe('key-absent')
  })

  test('never writes over a key', async () => {
    const { folder } = await newKeys()
    const before = readFileSync(join(folder, 'keys', 'root.age'))
    expect(faultOf((await newKeys(folder)).made)).toBe('key-exists')
    expect(readFileSync(join(folder, 'keys', 'root.age'))).toEqual(before)
  })

  test('keeps files that only their owner may read, with no secret in the clear', async () => {
    const { folder, made } = await newKeys()
    const secret = Buffer.from(valueOf(made).node.bundleIdentity.expose()).toString()
    const files = readdirSync(join(folder, 'keys'))
    expect(files.sort()).toEqual([
      'node.age',
      'office-duty-desk.age',
      'office-foreign-affairs.age',
      'root.age',
    ])
    for (const file of files) {
      const path = join(folder, 'keys', file)
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(readFileSync(path, 'latin1')).not.toContain(secret.slice(16, 40))
      expect(readFileSync(path, 'latin1').startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true)
    }
  })

  test('refuses an empty passphrase, and a file that opens and holds something else', async () => {
    const folder = tempFolder()
    const path = join(folder, 'keys', 'node.age')
    expect(faultOf(await writeAgeFile(path, utf8('x'), '', 10))).toBe('passphrase-empty')
    valueOf(await writeAgeFile(path, utf8('{"v":"v1"}'), 'p', 10))
    expect(faultOf(await openNodeKeys(folder, 'p'))).toBe('key-shape')
    valueOf(await writeAgeFile(join(folder, 'keys', 'root.age'), utf8('short'), 'p', 10))
    expect(faultOf(await openOffice(folder, SIDE, 'root', 'p'))).toBe('key-shape')
  })
})

test('a secret never shows itself, whichever way it is printed', () => {
  const secret = new Secret(utf8('do not print'))
  const shown = [
    `${secret}`,
    JSON.stringify({ secret }),
    inspect({ secret }),
    inspect(secret, { showHidden: true }),
  ]
  for (const text of shown) expect(text).not.toMatch(/print|64,|100,/)
  expect(secret.expose()).toEqual(utf8('do not print'))
})

describe('signatures', () => {
  test('match RFC 8032 §7.1 TEST 2', () => {
    const seed = Uint8Array.fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')
    const signer = signerFromSeed('test', seed)
    expect(signer.publicKey.toHex()).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
    const signature = signer.sign(Uint8Array.of(0x72))
    expect(signature.toHex()).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
    expect(nodeCrypto.ed25519Verify(signer.publicKey, Uint8Array.of(0x72), signature)).toBe(true)
    expect(nodeCrypto.ed25519Verify(signer.publicKey, Uint8Array.of(0x73), signature)).toBe(false)
  })

  test.each([
    ['the neutral point', `01${'00'.repeat(31)}`],
    ['the neutral point, signed', `01${'00'.repeat(30)}80`],
    ['order two', `ec${'ff'.repeat(30)}7f`],
    ['order four', '00'.repeat(32)],
    ['order eight', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
    ['order eight, the other', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
    ['y not below the prime', `ee${'ff'.repeat(30)}7f`],
  ])('by a key of small order are never good: %s', (_, hex) => {
    const key = Uint8Array.fromHex(hex)
    // R and S that OpenSSL accepts for every message under such a key: R the neutral point, S zero.
    const signature = Uint8Array.fromHex(`01${'00'.repeat(63)}`)
    for (let n = 0; n < 16; n++)
      expect(nodeCrypto.ed25519Verify(key, Uint8Array.of(n), signature)).toBe(false)
  })

  test('of wrong lengths are no signatures and throw nothing', () => {
    const empty = new Uint8Array(0)
    expect(nodeCrypto.ed25519Verify(empty, empty, new Uint8Array(64))).toBe(false)
    expect(nodeCrypto.ed25519Verify(new Uint8Array(32).fill(9), empty, empty)).toBe(false)
  })
})

describe('the key for what stays off the record', () => {
  test('is the same on both sides, another for another pair, and X25519 as in RFC 7748 §6.1', () => {
    const alice = Uint8Array.fromHex('77076d0a7318a57d3c16c17251b26645df4c6a2f3c8f4f0fd3c5b5e8f5f9b2aa')
    const bob = Uint8Array.fromHex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')
    expect(x25519PublicKey(bob).toHex()).toBe(
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
    )
    const one = offRecordKey(alice, x25519PublicKey(bob), ['b', 'a']) as Uint8Array
    const two = offRecordKey(bob, x25519PublicKey(alice), ['a', 'b']) as Uint8Array
    expect([one.length, equal(one, two)]).toEqual([32, true])
    expect(equal(one, offRecordKey(alice, x25519PublicKey(bob), ['a', 'c']) as Uint8Array)).toBe(false)
  })

  test('is refused with a public key that gives no secret', () => {
    const own = new Uint8Array(32).fill(5)
    expect(x25519Shared(own, new Uint8Array(32))).toBeNull()
    expect(x25519Shared(own, new Uint8Array(31))).toBeNull()
    expect(offRecordKey(own, new Uint8Array(32), ['a', 'b'])).toBeNull()
  })
})
