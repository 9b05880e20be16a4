import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalize } from '@alternat/acts'
import { toBase64, utf8 } from '@alternat/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateSigner } from '../../src/crypto.ts'
import { officesNow } from '../../src/keys/offices-now.ts'
import { officeKeysOf } from '../../src/office-keys/kept.ts'
import { openStore } from '../../src/store/open.ts'
import { inProcess } from '../cli/in-process.ts'
import { must, scratch, somePort, twoSides } from '../host/support.ts'
import { officer, ownSeat, post, signature } from './support.ts'

const { folder, clean } = scratch()
const store = join(folder, 'east')
const run = (...args: string[]) => inProcess(folder, [...args, '--store', store, '--json'])

/** The offer of a key as a browser makes it. */
function offer(office: string, side = 'east.example') {
  const { signer } = generateSigner(`${side}/${office}`, (length) =>
    crypto.getRandomValues(new Uint8Array(length)),
  )
  const said = {
    format: 'alternat/office-key-offer/v1',
    side,
    office,
    publicKey: toBase64(signer.publicKey),
    further: null,
  }
  return { ...said, proof: toBase64(signer.sign(utf8(canonicalize(said)))) }
}

function written(name: string, content: object): string {
  const file = join(folder, name)
  writeFileSync(file, canonicalize(content))
  return file
}

/** Performs one act with a passkey, and lets the store go. */
async function performOne(): Promise<void> {
  const { east, west } = await twoSides(folder)
  const own = ownSeat(east, somePort())
  const anna = officer(own, 'Anna')
  const raise = { kind: 'dialogue.raise', body: { slug: 'a', title: 'A' } }
  const { json } = await post(own, anna, '/api/d/talks/acts', raise)
  const done = await post(own, anna, `/api/signing/${String(json['ticket'])}`, signature(own, anna, json))
  expect(done.status).toBe(201)
  east.store.close()
  west.store.close()
  own.people.close()
}

describe('on the command line', () => {
  beforeAll(performOne)
  afterAll(clean)

  it('a key that was made in a browser becomes an office’s by its offer, and no key file is made', async () => {
    const made = offer('envoy')
    const file = written('envoy.json', made)
    const told = await run('keys', 'introduce', 'envoy', '--powers', 'speak', '--offer', file)
    expect(told.code, told.err).toBe(0)
    expect(JSON.parse(told.out)).toMatchObject({ office: 'envoy', file: null })
    const held = must(openStore(store, { write: false }))
    const envoy = officesNow(held, 'talks').find(({ office }) => office === 'envoy')
    held.close()
    expect(envoy?.keys.map(({ key, state }) => [key, state])).toEqual([[made.publicKey, 'good']])
  })

  it('an offer of another office or side, by somebody without the key, or of another shape is refused', async () => {
    const made = offer('desk')
    const odd = [
      ['offer-other', offer('envoy')],
      ['offer-other', offer('desk', 'west.example')],
      ['offer-proof', { ...made, publicKey: offer('desk').publicKey }],
      ['offer-shape', { ...made, more: 1 }],
      ['offer-shape', []],
    ] as const
    for (const [code, content] of odd) {
      const told = await run(
        'keys',
        'introduce',
        'desk',
        '--powers',
        'speak',
        '--offer',
        written('odd.json', content),
      )
      expect([told.code, told.out + told.err]).toEqual([1, expect.stringContaining(code)])
    }
  })

  it('lists who performed what with a passkey, checks each anew, and fails where one does not hold', async () => {
    const sound = await run('people', 'performed')
    expect(sound.code, sound.err).toBe(0)
    expect(JSON.parse(sound.out)).toMatchObject({
      sound: true,
      performed: [{ name: 'Anna', office: 'foreign-affairs', kind: 'dialogue.raise', problem: null }],
    })
    const { openPeople } = await import('../../src/people/people.ts')
    const { SYSTEM_PORTS } = await import('../../src/cli/io.ts')
    const people = must(openPeople(store, SYSTEM_PORTS))
    officeKeysOf(people).db.run("UPDATE performed SET kind = 'dialogue.propose'")
    people.close()
    const broken = await run('people', 'performed')
    expect(broken.code).toBe(1)
    expect(JSON.parse(broken.out)).toMatchObject({ sound: false, performed: [{ problem: 'act-differs' }] })
  })
})
