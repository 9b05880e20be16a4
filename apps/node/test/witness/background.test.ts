import { cosign, encodeCosignatureLines, encodeVkey, makeVkey, parseNote } from '@alternat/tlog'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import type { Node } from '../../src/side/node.ts'
import { startWitnessing, type Witnessing } from '../../src/witness/background.ts'
import { linesBy } from '../../src/witness/keep-line.ts'
import type { Net } from '../../src/witness/net.ts'
import { unpinWitness } from '../../src/witness/pinned.ts'
import { witnessStandings } from '../../src/witness/trouble.ts'
import { LOG_A, newPair, openDialogue, raise, removeFolders as removeSides } from '../bundle/support.ts'
import { logKeyOf, netTo, pinned, witnessFor } from './nets.ts'
import { must, removeFolders, testSigner } from './support.ts'

const WAITS = { first: 1, longest: 4, look: 5, refused: 3 }

let node: Node
let other: Node
let witnessing: Witnessing | null = null

beforeAll(async () => {
  const pair = await newPair(51)
  await openDialogue(pair)
  node = pair.a
  other = pair.b
})

afterEach(() => {
  witnessing?.stop()
  must(unpinWitness(node.store, 'uni'))
})

afterAll(() => {
  node.store.close()
  other.store.close()
  removeFolders()
  removeSides()
})

const trouble = (): string | null => witnessStandings(node.store)[0]?.trouble?.code ?? null
const size = (): number => node.store.head(LOG_A)?.size ?? 0

/** Resolves when the log's head carries a line by the witness, or when something else is so. */
function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => void (isSo() ? resolve() : setTimeout(look, 2))
    look()
  })
}

describe('a running server', () => {
  it('has every growth of its log witnessed by itself', async () => {
    const witness = witnessFor(node, [LOG_A], 'b1.example/w')
    pinned(node, witness.key)
    const held = (): number[] => linesBy(node.store, LOG_A, witness.key).map((line) => line.size)
    witnessing = startWitnessing({ store: node.store, ports: node.ports, net: netTo(witness), waits: WAITS })
    await until(() => held().includes(size()))
    raise(node, 'grown-once')
    // The act is there already: nobody has waited for the witness.
    expect(held()).not.toContain(size())
    await until(() => held().includes(size()))
    expect(trouble()).toBeNull()
    witness.store.close()
  })

  it('asks a witness that is away again until it is there, and says meanwhile that it is away', async () => {
    const witness = witnessFor(node, [LOG_A], 'b2.example/w')
    pinned(node, witness.key)
    let [away, asked] = [true, 0]
    const there = netTo(witness)
    const net: Net = (...request) => {
      asked += 1
      return away ? Promise.resolve(null) : there(...request)
    }
    witnessing = startWitnessing({ store: node.store, ports: node.ports, net, waits: WAITS })
    await until(() => asked > 3)
    expect(trouble()).toBe('witness-away')
    const digest = node.store.digest()
    await until(() => asked > 6)
    expect(node.store.digest()).toBe(digest)
    away = false
    await until(() => linesBy(node.store, LOG_A, witness.key).some((line) => line.size === size()))
    await until(() => trouble() === null)
    witness.store.close()
  })

  it('asks one that did not know the log again, because its keeper may have added it', async () => {
    const witness = witnessFor(node, [], 'b3.example/w')
    pinned(node, witness.key)
    witnessing = startWitnessing({ store: node.store, ports: node.ports, net: netTo(witness), waits: WAITS })
    await until(() => trouble() === 'witness-refused')
    must(witness.store.addLog(encodeVkey(logKeyOf(node, LOG_A))))
    await until(() => linesBy(node.store, LOG_A, witness.key).length > 0)
    witness.store.close()
  })

  it('looks at nothing that comes in after it has been stopped', async () => {
    const signer = testSigner('b4.example/w')
    pinned(node, makeVkey(nodeCrypto, signer.name, signer.publicKey, 4))
    const answers: (() => void)[] = []
    const { text } = must(parseNote(node.store.head(LOG_A)?.checkpoint as Uint8Array))
    const body = encodeCosignatureLines([cosign(nodeCrypto, text, signer, 1_770_000_000n)])
    const net: Net = () =>
      new Promise((resolve) => answers.push(() => resolve({ status: 200, type: 'text/plain', body })))
    witnessing = startWitnessing({ store: node.store, ports: node.ports, net, waits: WAITS })
    await until(() => answers.length > 0)
    witnessing.stop()
    const digest = node.store.digest()
    answers.forEach((answer) => answer())
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(node.store.digest()).toBe(digest)
  })
})
