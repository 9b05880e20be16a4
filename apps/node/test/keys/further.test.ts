import { readSideCard } from '@alternat/acts'
import { base64ToBytes, toBase64, utf8 } from '@alternat/tlog'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { furtherFromSeed, nodeCrypto } from '../../src/crypto.ts'
import { readAgeFile, writeAgeFile } from '../../src/keys/age-file.ts'
import { createKeys, openNodeKeys, openOffice } from '../../src/keys/keyring.ts'
import { generateNodeKeys, readNodeKeys } from '../../src/keys/node-keys.ts'
import { createSide } from '../../src/side/create.ts'
import { faultOf, portsOf, tempFolder, valueOf } from '../store/support.ts'

const SIDE = 'norland.example'
const LOG = 'norland.example/alternat/talks'

async function newKeys(ed25519Only = false) {
  const folder = tempFolder()
  const { random } = portsOf(1)
  const request = { folder, side: SIDE, custody: 'demonstration', passphrase: 'p', random } as const
  return { folder, made: valueOf(await createKeys({ ...request, offices: ['desk'], ed25519Only })) }
}

describe('keys of ML-DSA-44', () => {
  test('are made beside those of Ed25519, and are the same after reopening', async () => {
    const { folder, made } = await newKeys()
    const again = valueOf(await openNodeKeys(folder, 'p'))
    const desk = valueOf(await openOffice(folder, SIDE, 'desk', 'p'))
    const pairs = [
      [made.node.further?.log(LOG), again.further?.log(LOG), LOG],
      [made.node.further?.witness, again.further?.witness, `${SIDE}/witness`],
      [made.node.further?.mirror, again.further?.mirror, `${SIDE}/mirror`],
      [made.node.record.further, again.record.further, `${SIDE}/record`],
      [made.offices.get('desk')?.further, desk.further, `${SIDE}/desk`],
    ] as const
    for (const [before, after, name] of pairs) {
      expect(after?.name).toBe(name)
      expect(after?.publicKey).toHaveLength(1312)
      expect(after?.publicKey).toEqual(before?.publicKey)
      const signature = before?.sign(utf8('x')) ?? new Uint8Array()
      expect(nodeCrypto.mldsa44Verify(after?.publicKey as Uint8Array, utf8('x'), signature)).toBe(true)
    }
    expect(new Set(pairs.map(([, key]) => toBase64(key?.publicKey as Uint8Array))).size).toBe(5)
  })

  test('are not made for the root, whose fingerprint is what people compare', async () => {
    const { folder, made } = await newKeys()
    expect(made.root.further).toBeUndefined()
    const path = join(folder, 'keys', 'root.age')
    expect(valueOf(await readAgeFile(path, 'p'))).toHaveLength(32)
    const other = tempFolder()
    valueOf(await writeAgeFile(join(other, 'keys', 'root.age'), new Uint8Array(64).fill(1), 'p', 10))
    expect(faultOf(await openOffice(other, SIDE, 'root', 'p'))).toBe('key-shape')
  })

  test('are left out when asked, and key files of before have none', async () => {
    const { folder, made } = await newKeys(true)
    expect([made.node.further, made.node.record.further, made.offices.get('desk')?.further]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(valueOf(await readAgeFile(join(folder, 'keys', 'office-desk.age'), 'p'))).toHaveLength(32)
    expect(valueOf(await openOffice(folder, SIDE, 'desk', 'p')).further).toBeUndefined()
    expect(valueOf(await openNodeKeys(folder, 'p')).further).toBeUndefined()
  })

  test.each([1, 31, 33, 63, 65])('an office file of %i bytes is none', async (length) => {
    const folder = tempFolder()
    const path = join(folder, 'keys', 'office-desk.age')
    valueOf(await writeAgeFile(path, new Uint8Array(length).fill(1), 'p', 10))
    expect(faultOf(await openOffice(folder, SIDE, 'desk', 'p'))).toBe('key-shape')
  })

  test('a node file with some of them, or with a short one, is none', async () => {
    const seeds = JSON.parse(
      new TextDecoder().decode(await generateNodeKeys(SIDE, portsOf(2).random)),
    ) as Record<string, unknown>
    const read = async (further: unknown) =>
      (await readNodeKeys(utf8(JSON.stringify({ ...seeds, further })))).ok
    const whole = seeds['further'] as Record<string, string>
    expect(await read(whole)).toBe(true)
    expect(await read({ ...whole, mirror: undefined })).toBe(false)
    expect(await read({ ...whole, mirror: toBase64(new Uint8Array(31)) })).toBe(false)
    expect(await read(null)).toBe(false)
  })

  test('stand on the card of the side, and not on that of a side with Ed25519 alone', async () => {
    const request = { side: SIDE, name: 'Norland', custody: 'demonstration', passphrase: 'p' } as const
    const cardOf = async (ed25519Only: boolean) => {
      const folder = join(tempFolder(), 'store')
      const node = valueOf(await createSide({ ...request, folder, ports: portsOf(3), ed25519Only }))
      const read = valueOf(readSideCard(nodeCrypto, node.store.cards()[0]?.card as Uint8Array))
      node.store.close()
      return { card: read.card, keys: node.keys, office: node.offices('foreign-affairs') }
    }
    const { card, keys, office } = await cardOf(false)
    expect(base64ToBytes(card.further?.log ?? '')).toEqual(keys.further?.log(LOG).publicKey)
    expect(base64ToBytes(card.further?.mirror ?? '')).toEqual(keys.further?.mirror.publicKey)
    const listed = card.offices.find(({ name }) => name === 'foreign-affairs')
    expect(listed?.further?.map(base64ToBytes)).toEqual([office?.further?.publicKey])
    const plain = await cardOf(true)
    expect(JSON.stringify(plain.card)).not.toContain('further')
  })

  test('sign differently each time under one key, because the signature is hedged', () => {
    const signer = furtherFromSeed('x', new Uint8Array(32).fill(1))
    expect(signer.sign(utf8('x'))).not.toEqual(signer.sign(utf8('x')))
    expect(() => furtherFromSeed('x', new Uint8Array(31))).toThrow('32 bytes')
  })
})
