import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { GoPeer } from './go-peer.ts'
import { goProgram } from './go-programs.ts'

const program = goProgram('peer')
const go = program === null ? null : new GoPeer(program)
afterAll(() => go?.close())

const ROOT = join(import.meta.dirname, '../../../../vectors')

interface VectorCase {
  readonly name: string
  readonly expect: string
  readonly [field: string]: unknown
}

interface Vectors {
  readonly shared: Readonly<Record<string, string>>
  readonly cases: readonly VectorCase[]
}

function vectors(name: string): Vectors {
  return JSON.parse(readFileSync(join(ROOT, `${name}.json`), 'utf8')) as Vectors
}

/** Codes of what a note is to every reader; the others are about what stands in it. */
const OF_NOTES = new Set(['note-bad-signature', 'note-unsigned', 'note-control'])

describe.skipIf(go === null)('our published vectors, read by programs of others', () => {
  const peer = go as GoPeer

  it('checkpoints open, or not, in sumdb/note', async () => {
    const { shared, cases } = vectors('checkpoint')
    for (const one of cases.filter(({ expect: code }) => code === 'ok' || OF_NOTES.has(code))) {
      const note = new TextEncoder().encode(String(one['note']))
      const takes = await peer.takes('open-note', { note, keys: [shared['key']] })
      expect(takes, one.name).toBe(one.expect === 'ok')
    }
  })

  it.each([
    ['04', 'cosignKeys'],
    ['06', 'mldsaKeys'],
  ])('cosignatures of kind %s hold, or not, in torchwood and formats', async (kind, field) => {
    const { cases } = vectors('cosignature')
    const suite = kind === '04' ? 'Ed25519' : 'ML-DSA-44'
    const own = cases.filter(({ name }) => name.startsWith(suite))
    expect(own.length).toBeGreaterThan(4)
    for (const one of own) {
      const note = new TextEncoder().encode(`${String(one['checkpoint'])}\n${String(one['line'])}`)
      const takes = await peer.takes('open-note', { note, [field]: [one['key']] })
      expect(takes, one.name).toBe(one.expect === 'ok')
    }
  })

  it('proofs hold, or not, in torchwood, under the policy beside them', async () => {
    const { shared, cases } = vectors('tlog-proof')
    for (const one of cases) {
      const leaf = Uint8Array.fromHex(String(one['leafHash']))
      const body = new TextEncoder().encode(String(one['proof']))
      const takes = await peer.takes('verify-proof', { policy: shared['policy'], leaf, body })
      expect(takes, one.name).toBe(one.expect === 'ok')
    }
  })

  it('acts are signed over the pre-authentication encoding as Go makes it', async () => {
    const { cases } = vectors('act-envelope')
    const good = cases.filter(({ expect: code }) => code === 'ok')
    expect(good.length).toBeGreaterThan(2)
    for (const one of good) {
      const envelope = JSON.parse(Buffer.from(String(one['envelope']), 'base64').toString('utf8')) as {
        payload: string
        payloadType: string
        signatures: { sig: string }[]
      }
      const [key] = one['keys'] as { publicKey: string }[]
      const signature = envelope.signatures.find(({ sig }) => sig.length === 88)?.sig
      const asked = { type: envelope.payloadType, body: envelope.payload, key: key?.publicKey, signature }
      expect(await peer.takes('pae-and-verify', asked), one.name).toBe(true)
      const other = { ...asked, type: `${envelope.payloadType}x` }
      expect(await peer.takes('pae-and-verify', other), one.name).toBe(false)
    }
  })
})
