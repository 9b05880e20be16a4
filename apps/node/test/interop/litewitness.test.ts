import { describe, expect, it } from 'vitest'
import {
  encodeCheckpoint,
  openCheckpoint,
  parseSignatureLine,
  parseVkey,
  rootOf,
  signCheckpoint,
  verifyCosignature,
  type SignatureLine,
} from '@alternat/tlog'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { askWitness, requestFrom, type Asking } from '../../src/witness/ask.ts'
import { linesBy } from '../../src/witness/keep-line.ts'
import { httpNet } from '../../src/witness/net.ts'
import { pinWitness, witnessNamed, type KnownWitness } from '../../src/witness/pinned.ts'
import type { LogHead } from '../../src/store/types.ts'
import { goProgram } from './go-programs.ts'
import { hasSshAgent, litewitness } from './litewitness.ts'
import { keptLog, ORIGIN, type KeptLog } from './served-log.ts'
import { valueOf } from './value.ts'

const program = goProgram('litewitness')
const NAME = 'witness.example/lite'

/** A log of ours and a litewitness that knows it, pinned at our side. */
async function together(
  size: number,
): Promise<{ log: KeptLog; asking: Asking; witness: KnownWitness; url: string }> {
  const log = await keptLog(size)
  // Our program stamps what it sends with its own clock and refuses lines from the future: both on today's.
  const ports = { ...log.node.ports, clock: () => Date.now() }
  const { url, vkey } = await litewitness(program as string, NAME, [{ origin: ORIGIN, vkey: log.vkey }])
  valueOf(pinWitness(log.node.store, { name: 'lite', vkey, url }))
  const witness = valueOf(witnessNamed(nodeCrypto, log.node.store, 'lite'))
  return { log, url, witness, asking: { store: log.node.store, ports, net: httpNet() } }
}

const post = async (url: string, body: Uint8Array): Promise<number> =>
  (await fetch(`${url}/add-checkpoint`, { method: 'POST', body: new Uint8Array(body) })).status

describe.skipIf(program === null || !hasSshAgent())('torchwood’s litewitness', () => {
  it('cosigns what our program sends it, from the first checkpoint on, and we take its line', async () => {
    const { log, asking, witness } = await together(3)
    for (const size of [3, 4, 255, 256, 257, 300]) {
      log.growTo(size)
      expect(valueOf(await askWitness(asking, witness, ORIGIN))).toMatchObject({ log: ORIGIN, size })
    }
    expect(linesBy(log.node.store, ORIGIN, witness.key).map(({ size }) => size)).toEqual([
      3, 4, 255, 256, 257, 300,
    ])
  })

  it('tells a program that has forgotten how far it is, and we go on from there', async () => {
    const { log, asking, witness } = await together(10)
    valueOf(await askWitness(asking, witness, ORIGIN))
    log.growTo(40)
    const forgetful = new Proxy(log.node.store, {
      get: (store, name) => (name === 'cosignatures' ? () => [] : bound(store, name)),
    })
    expect(valueOf(await askWitness({ ...asking, store: forgetful }, witness, ORIGIN))).toMatchObject({
      size: 40,
    })
  })

  it('gives a line that holds for that checkpoint and for no other', async () => {
    const { log, asking, witness } = await together(20)
    valueOf(await askWitness(asking, witness, ORIGIN))
    const [held] = linesBy(log.node.store, ORIGIN, witness.key)
    const line = parseSignatureLine(held?.line ?? '') as SignatureLine
    const key = valueOf(parseVkey(nodeCrypto, log.vkey))
    const { checkpoint } = valueOf(
      openCheckpoint(nodeCrypto, log.node.store.checkpointAt(ORIGIN, 20) as Uint8Array, key),
    )
    const text = encodeCheckpoint(checkpoint)
    expect(verifyCosignature(nodeCrypto, text, line, witness.key).ok).toBe(true)
    for (const other of [{ size: 21 }, { root: new Uint8Array(32) }, { origin: `${ORIGIN}-2` }]) {
      const changed = encodeCheckpoint({ ...checkpoint, ...other })
      expect(verifyCosignature(nodeCrypto, changed, line, witness.key).ok).toBe(false)
    }
  })

  it('refuses another history, a log it does not know and a checkpoint by another key', async () => {
    const { log, asking, witness, url } = await together(20)
    valueOf(await askWitness(asking, witness, ORIGIN))
    const signer = log.node.keys.log(ORIGIN)
    const head = { origin: ORIGIN, size: 30, root: rootOf(nodeCrypto, []), extensions: [] }
    const request = (note: Uint8Array): Uint8Array =>
      new TextEncoder().encode(`old 20\n\n${new TextDecoder().decode(note)}`)
    expect(await post(url, request(signCheckpoint(nodeCrypto, head, signer)))).toBe(422)
    const other = signerFromSeed(`${ORIGIN}-2`, new Uint8Array(32))
    const unknown = signCheckpoint(nodeCrypto, { ...head, origin: other.name }, other)
    expect(await post(url, request(unknown))).toBe(404)
    const stranger = { ...other, name: ORIGIN }
    expect(await post(url, request(signCheckpoint(nodeCrypto, head, stranger)))).toBe(403)
    const again = requestFrom(log.node.store, headOf(log), 0)
    expect(await post(url, again as Uint8Array)).toBe(409)
  })
})

function headOf(log: KeptLog): LogHead {
  const head = log.node.store.head(ORIGIN)
  if (head === null) throw new Error('no head')
  return head
}

function bound(store: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(store, name)
  return typeof value === 'function' ? value.bind(store) : value
}
