import { Decrypter, Encrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { passphraseIdentity, passphraseRecipient } from '../../src/keys/scrypt-stanza.ts'

const content = new TextEncoder().encode('a key')
const PASSPHRASE = 'wide blue door'

async function closed(workFactor = 10): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(PASSPHRASE, workFactor))
  return encrypter.encrypt(content)
}

describe('files under a passphrase are files of age', () => {
  it('the library opens ours', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PASSPHRASE)
    expect(await decrypter.decrypt(await closed())).toEqual(content)
  })

  it('we open the library’s', async () => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(PASSPHRASE)
    encrypter.setScryptWorkFactor(10)
    const decrypter = new Decrypter()
    decrypter.addIdentity(passphraseIdentity(PASSPHRASE))
    expect(await decrypter.decrypt(await encrypter.encrypt(content))).toEqual(content)
  })

  it('another passphrase opens nothing', async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(passphraseIdentity('wide blue wall'))
    await expect(decrypter.decrypt(await closed())).rejects.toThrow()
  })

  it('a file that asks for minutes of work is not opened', async () => {
    const file = new TextDecoder('latin1').decode(await closed())
    const costly = Uint8Array.from(file.replace(/^(-> scrypt \S+) 10$/m, '$1 30'), (one) => one.charCodeAt(0))
    const decrypter = new Decrypter()
    decrypter.addIdentity(passphraseIdentity(PASSPHRASE))
    await expect(decrypter.decrypt(costly)).rejects.toThrow()
  })
})
