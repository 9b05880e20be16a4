import { encodeCosignatures, type Member } from '@alternat/acts'
import {
  cosign,
  encodeSignatureLine,
  encodeVkey,
  makeVkey,
  parseNote,
  utf8ToString,
  type SignatureLine,
  type Vkey,
} from '@alternat/tlog'
import { afterEach, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import { importBundle } from '../../src/bundle/import.ts'
import type { Node } from '../../src/side/node.ts'
import { askWitness } from '../../src/witness/ask.ts'
import { linesBy } from '../../src/witness/keep-line.ts'
import { officeSigner } from '../../src/keys/node-keys.ts'
import { pinWitness, witnessNamed } from '../../src/witness/pinned.ts'
import {
  LOG_A,
  membersOf,
  newPair,
  openDialogue,
  raise,
  refusal,
  removeFolders as removeSides,
  sealed,
  send,
  SUDRIA,
  type Pair,
} from '../bundle/support.ts'
import { askingOf, netTo, pinned, witnessFor } from './nets.ts'
import { must, removeFolders, testSigner, WITNESS } from './support.ts'

const folders: Pair[] = []

afterEach(() => {
  for (const { a, b } of folders.splice(0)) {
    a.store.close()
    b.store.close()
  }
  removeFolders()
  removeSides()
})

const signer = testSigner(WITNESS)
const key = makeVkey(nodeCrypto, WITNESS, signer.publicKey, 4)

async function talking(): Promise<Pair> {
  const pair = await newPair(9)
  folders.push(pair)
  await openDialogue(pair)
  return pair
}

function pinAt(node: Node): void {
  must(pinWitness(node.store, { name: 'uni', vkey: encodeVkey(key) }))
}

const sizesAt = (node: Node): number[] => linesBy(node.store, LOG_A, key).map(({ size }) => size)

function lineAt(node: Node, time: bigint, text = headText(node)): SignatureLine {
  return cosign(nodeCrypto, text, signer, time)
}

function headText(node: Node): string {
  return must(parseNote(node.store.head(LOG_A)?.checkpoint as Uint8Array)).text
}

/** The members of A's bundle with these lines beside the ones it carries under its own log. */
function withLines(a: Node, more: readonly SignatureLine[]): Member[] {
  const members = membersOf(a, SUDRIA)
  const manifest = JSON.parse(
    utf8ToString(members.find(({ name }) => name === 'manifest.json')?.bytes as Uint8Array) ?? '',
  ) as {
    logs: { log: string }[]
  }
  const place = `cosig/${manifest.logs.findIndex(({ log }) => log === LOG_A)}`
  const old = utf8ToString(members.find(({ name }) => name === place)?.bytes ?? new Uint8Array()) ?? ''
  const lines = [
    ...old.split('\n').filter((line) => line !== ''),
    ...more.map((line) => encodeSignatureLine(line).trimEnd()),
  ]
  return [...members.filter(({ name }) => name !== place), { name: place, bytes: encodeCosignatures(lines) }]
}

describe('the line of a neutral witness in a bundle', () => {
  it('is taken in where the witness is pinned, kept, and carried on', async () => {
    const { a, b } = await talking()
    const witness = witnessFor(a, [LOG_A])
    const known = pinned(a, witness.key)
    pinAt(b)
    raise(a, 'witnessed')
    must(await askWitness(askingOf(a, netTo(witness)), known, LOG_A))
    await send(a, b)
    const size = a.store.head(LOG_A)?.size
    expect(sizesAt(b)).toEqual([size])
    const onward = membersOf(b, 'norland.example', { mirrors: true })
    const carried = onward
      .filter(({ name }) => name.startsWith('cosig/'))
      .map(({ bytes }) => utf8ToString(bytes))
    expect(carried.join('')).toContain(WITNESS)
    witness.store.close()
  })

  it('comes with its line of ML-DSA-44, kept where that key is pinned too and dropped where it is not', async () => {
    const { a, b } = await talking()
    const both = officeSigner(WITNESS, new Uint8Array(32).fill(5), new Uint8Array(32).fill(6))
    const witness = witnessFor(a, [LOG_A], both)
    const [first, second] = [witness.key, witness.further as Vkey]
    const known = { name: 'uni', vkey: encodeVkey(first), further: encodeVkey(second) }
    must(pinWitness(a.store, { ...known, url: 'http://witness.invalid' }))
    raise(a, 'witnessed-twice')
    must(await askWitness(askingOf(a, netTo(witness)), must(witnessNamed(nodeCrypto, a.store, 'uni')), LOG_A))
    const size = a.store.head(LOG_A)?.size
    const sizes = ({ store }: Node, key: Vkey) => linesBy(store, LOG_A, key).map((line) => line.size)
    expect([sizes(a, first), sizes(a, second)]).toEqual([[size], [size]])
    must(pinWitness(b.store, { name: 'uni', vkey: encodeVkey(first) }))
    await send(a, b)
    expect([sizes(b, first), sizes(b, second)]).toEqual([[size], []])
    must(pinWitness(b.store, known))
    await send(a, b)
    expect([sizes(b, first), sizes(b, second)]).toEqual([[size], [size]])
    witness.store.close()
  })

  it('comes later, for a checkpoint that is held already', async () => {
    const { a, b } = await talking()
    pinAt(b)
    raise(a, 'witnessed')
    await send(a, b)
    must(await importBundle(b, await sealed(withLines(a, [lineAt(a, 1_770_000_000n)]), b)))
    expect(sizesAt(b)).toEqual([a.store.head(LOG_A)?.size])
  })

  it('is dropped where the witness is not pinned: it proves nothing there', async () => {
    const { a, b } = await talking()
    raise(a, 'witnessed')
    must(await importBundle(b, await sealed(withLines(a, [lineAt(a, 1_770_000_000n)]), b)))
    expect(sizesAt(b)).toEqual([])
  })

  it('refuses the whole bundle if it was made up, or is over another checkpoint', async () => {
    const { a, b } = await talking()
    pinAt(b)
    raise(a, 'witnessed')
    const good = lineAt(a, 1_770_000_000n)
    const flipped = { ...good, signature: good.signature.with(20, (good.signature[20] as number) ^ 1) }
    const later = { ...good, signature: good.signature.with(7, (good.signature[7] as number) ^ 1) }
    const elsewhere = lineAt(a, 1_770_000_000n, headText(a).replace(/\n[0-9]+\n/, '\n1\n'))
    for (const bad of [flipped, later, elsewhere]) {
      const bundle = await sealed(withLines(a, [bad]), b)
      expect(await refusal(b, bundle)).toEqual({ code: 'bad-signature', unchanged: true })
    }
  })

  it('under the same name by another key is that of a stranger', async () => {
    const { a, b } = await talking()
    pinAt(b)
    raise(a, 'witnessed')
    const stranger = cosign(nodeCrypto, headText(a), { ...testSigner('stranger'), name: WITNESS }, 5n)
    must(await importBundle(b, await sealed(withLines(a, [stranger]), b)))
    expect(sizesAt(b)).toEqual([])
    expect(b.store.cosignatures(LOG_A).some(({ line }) => line.includes(WITNESS))).toBe(false)
  })

  it('is kept once for each size, whatever times the witness and a counterpart put on it', async () => {
    const { a, b } = await talking()
    pinAt(b)
    raise(a, 'witnessed')
    const many = Array.from({ length: 40 }, (_, i) => lineAt(a, BigInt(1_770_000_000 + i)))
    must(await importBundle(b, await sealed(withLines(a, many), b)))
    must(await importBundle(b, await sealed(withLines(a, [lineAt(a, 1_771_000_000n)]), b)))
    expect(sizesAt(b)).toHaveLength(1)
  })
})
