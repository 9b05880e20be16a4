import { ok, type Crypto, type Result, type Signer } from '@alternat/tlog'
import type { Cipher } from '../bundle/age.ts'
import { settleErasures } from '../erase/settle.ts'
import { cosignerOf, type Cosigner } from '../cosign/cosigner.ts'
import type { KeyCode } from '../keys/codes.ts'
import { officesHere, openNodeKeys, openOffice, type PassphraseFor } from '../keys/keyring.ts'
import type { NodeKeys } from '../keys/node-keys.ts'
import type { Ports } from '../ports.ts'
import type { KeepMoment } from '../release/moment.ts'
import type { StoreCode } from '../store/codes.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/types.ts'
import { sideCard } from './card.ts'

/** One side's running program: its store, the keys it holds, and the offices whose keys are open in it. */
export interface Node {
  readonly store: Store
  readonly keys: NodeKeys
  readonly ports: Ports
  readonly crypto: Crypto
  /** How its bundles are closed and opened: age, if not said. */
  readonly cipher?: Cipher
  /** Cosigns the logs of other sides as they grow here. */
  readonly cosign: Cosigner
  /** The signer of an office whose key is open here (`root` for the root); `null` while it is not. */
  readonly offices: (name: string) => Signer | null
  /** Where signatures are made elsewhere: holds what is said of an act while its officer is asked. */
  readonly keepMoment?: KeepMoment
}

/** How to open a node. */
export interface OpenNode {
  readonly folder: string
  readonly passphrase: PassphraseFor
  readonly ports: Ports
  /** Offices whose keys to open besides; under custody *demonstration* all are, and the root; under *convenor* all but the root. */
  readonly offices?: readonly string[]
}

/**
 * Opens a side's store for writing and its node keys. Office keys stay closed unless named: a stolen server
 * must not be able to speak for an office (design §4 "Keys").
 */
export async function openNode(request: OpenNode): Promise<Result<Node, StoreCode | KeyCode>> {
  const store = openStore(request.folder, { write: true })
  if (!store.ok) return store
  const node = await withKeys(request, store.value)
  if (node.ok) settleErasures(store.value)
  else store.value.close()
  return node
}

/** The node over parts that are open already. */
export function nodeOf(
  store: Store,
  keys: NodeKeys,
  ports: Ports,
  offices: ReadonlyMap<string, Signer>,
): Node {
  const own = new Map([...offices, ['record', keys.record]])
  const { crypto } = store
  const cosign = cosignerOf({ crypto, keys, ports })
  return { store, keys, ports, crypto, cosign, offices: (name) => own.get(name) ?? null }
}

/** The node with one more office open: for the command line, for one command. */
export function withOffice(node: Node, office: string, signer: Signer): Node {
  return { ...node, offices: (name) => (name === office ? signer : node.offices(name)) }
}

async function withKeys(request: OpenNode, store: Store): Promise<Result<Node, KeyCode>> {
  const { folder, passphrase, ports } = request
  const keys = await openNodeKeys(folder, passphrase)
  if (!keys.ok) return keys
  const offices = new Map<string, Signer>()
  for (const office of request.offices ?? openOnes(folder, store)) {
    const signer = await openOffice(folder, store.side, office, passphrase)
    if (!signer.ok) return signer
    offices.set(office, signer.value)
  }
  return ok(nodeOf(store, keys.value, ports, offices))
}

function openOnes(folder: string, store: Store): string[] {
  const card = sideCard(store)
  if (!card.ok) return []
  const { custody } = card.value.card
  if (custody === 'demonstration') return ['root', ...officesHere(folder)]
  // The convenor's machine signs for the offices of those it hosts; where a side goes on is asked of the root alone.
  return custody === 'convenor' ? officesHere(folder) : []
}
