import { encodeVkey, makeVkey, type Signer, type Vkey } from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'
import type { Node } from '../../src/side/node.ts'
import { answerRequest } from '../../src/witness/answer-request.ts'
import type { Asking } from '../../src/witness/ask.ts'
import type { Net, NetAnswer } from '../../src/witness/net.ts'
import { witnessOf, type NeutralWitness } from '../../src/witness/neutral.ts'
import { pinWitness, witnessNamed, type KnownWitness } from '../../src/witness/pinned.ts'
import { createWitnessStore } from '../../src/witness/witness-store.ts'
import { must, newFolder, testSigner, WITNESS } from './support.ts'

/** The key of a side's log. */
export function logKeyOf(node: Node, log: string): Vkey {
  return makeVkey(nodeCrypto, log, node.keys.log(log).publicKey)
}

/** A witness that knows the logs of a node, on the node's own clock. */
export function witnessFor(
  node: Node,
  logs: readonly string[],
  named: string | Signer = WITNESS,
): NeutralWitness {
  const signer = typeof named === 'string' ? testSigner(named) : named
  const store = must(createWitnessStore(newFolder(), signer.name))
  for (const log of logs) must(store.addLog(encodeVkey(logKeyOf(node, log))))
  return witnessOf(store, signer, node.ports.clock)
}

/** The network on which one witness stands. */
export function netTo(witness: NeutralWitness): Net {
  return (method, url, body) => {
    const path = new URL(url).pathname
    const {
      status,
      type,
      body: answer,
    } = answerRequest(witness, { method, path, body: body ?? new Uint8Array() })
    const [bare = ''] = type.split(';')
    return Promise.resolve({ status, type: bare, body: answer })
  }
}

/** A network that answers with what it is told, in order, and remembers what was asked. */
export function scripted(...answers: readonly (NetAnswer | null)[]): Net & { asked: Uint8Array[] } {
  const asked: Uint8Array[] = []
  const net: Net = (_method, _url, body) => {
    asked.push(body ?? new Uint8Array())
    return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1] ?? null)
  }
  return Object.assign(net, { asked })
}

/** Pins a witness at a node, with an address that leads nowhere. */
export function pinned(node: Node, key: Vkey, name = 'uni', url = 'http://witness.invalid'): KnownWitness {
  must(pinWitness(node.store, { name, vkey: encodeVkey(key), url }))
  return must(witnessNamed(nodeCrypto, node.store, name))
}

export function askingOf(node: Node, net: Net): Asking {
  return { store: node.store, ports: node.ports, net }
}
