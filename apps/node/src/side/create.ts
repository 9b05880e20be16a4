import { minuteOf, signSideCard, type SideCard } from '@alternat/acts'
import { ok, toBase64, type Result, type Signer } from '@alternat/tlog'
import type { KeyCode } from '../keys/codes.ts'
import {
  canCreateKeys,
  createKeys,
  type Custody,
  type OpenKeys,
  type PassphraseFor,
} from '../keys/keyring.ts'
import { keysOnCard } from '../keys/on-card.ts'
import type { Ports } from '../ports.ts'
import type { StoreCode } from '../store/codes.ts'
import { THIS_MACHINE } from '../store/machine.ts'
import { createStore } from '../store/open.ts'
import type { Store } from '../store/types.ts'
import { sideFault } from './card.ts'
import type { SideCode } from './codes.ts'
import { nodeOf, type Node } from './node.ts'

type Power = SideCard['offices'][number]['powers'][number]

/** An office to be: its name and what it may do. */
export interface NewOffice {
  readonly name: string
  readonly powers: readonly Power[]
}

/** The offices a side starts with unless it says otherwise; `record` is added to every list. */
export const DEFAULT_OFFICES: readonly NewOffice[] = [
  { name: 'foreign-affairs', powers: ['speak', 'negotiate'] },
  { name: 'plenipotentiary', powers: ['conclude'] },
  { name: 'duty-desk', powers: ['notify'] },
  { name: 'key-custodian', powers: ['manage-keys'] },
]

/** What it takes to make a side. */
export interface NewSide {
  readonly folder: string
  /** Its domain name. */
  readonly side: string
  /** As printed. */
  readonly name: string
  readonly custody: Custody
  readonly offices?: readonly NewOffice[]
  readonly passphrase: PassphraseFor
  readonly ports: Ports
  /** Make no keys of ML-DSA-44 beside those of Ed25519. */
  readonly ed25519Only?: boolean
  /** The folder of its guard record; beside the store's folder if not said. */
  readonly guard?: string
}

const SIDE = /^[a-z0-9.-]{1,120}$/
const OFFICE = /^[a-z0-9-]{1,64}$/
const RESERVED = new Set(['root', 'record', 'node'])

/**
 * Makes a side: its keys, its store, and its side card signed by the root, stored as our own. Gives the node,
 * with every office open (the passphrases were just typed). `side-bad`, `store-exists`, `key-exists`.
 */
export async function createSide(request: NewSide): Promise<Result<Node, SideCode | StoreCode | KeyCode>> {
  const offices = request.offices ?? DEFAULT_OFFICES
  const names = offices.map(({ name }) => name)
  const wrong = names.find((name, i) => !OFFICE.test(name) || RESERVED.has(name) || names.indexOf(name) < i)
  if (wrong !== undefined) return sideFault('side-bad', wrong)
  if (!SIDE.test(request.side) || !isName(request.name)) return sideFault('side-bad', request.side)
  // First, so that a passphrase left empty does not leave half a side behind.
  const able = canCreateKeys({ ...request, offices: names })
  if (!able.ok) return able
  const store = createStore(request.folder, request.side, THIS_MACHINE, request.guard)
  if (!store.ok) return store
  const keys = await createKeys({ ...request, offices: names, random: request.ports.random })
  const node = keys.ok ? foundSide(store.value, request, keys.value) : keys
  if (node.ok) return node
  store.value.close()
  return node
}

/** What a side is founded with, besides its store and its keys. */
export type Founding = Pick<NewSide, 'side' | 'name' | 'custody' | 'offices' | 'ports'>

/** Signs the card of a new side, pins it in its store as our own, and gives the node with every office open. */
export function foundSide(store: Store, founding: Founding, keys: OpenKeys): Result<Node, StoreCode> {
  const pinned = pinOwn(store, founding, keys)
  return pinned.ok ? ok(nodeOf(store, keys.node, founding.ports, open(keys))) : pinned
}

/** What a card can carry as a name: 1–80 characters of one spelling, without control characters. */
function isName(name: string): boolean {
  return /^[^\p{C}]{1,80}$/u.test(name) && name.length <= 80 && name.normalize('NFC') === name
}

function open(keys: OpenKeys): ReadonlyMap<string, Signer> {
  return new Map([...keys.offices, ['root', keys.root]])
}

function pinOwn(store: Store, request: Founding, keys: OpenKeys): Result<void, StoreCode> {
  const now = minuteOf(request.ports.clock())
  const bytes = signSideCard(store.crypto, cardFor(request, keys, now), keys.root)
  return store.pin(request.side, bytes, now)
}

function cardFor(request: Founding, keys: OpenKeys, from: string): SideCard {
  const { node, root } = keys
  const office = (name: string, signer: Signer, powers: readonly Power[]): SideCard['offices'][number] => ({
    name,
    keys: [toBase64(signer.publicKey)],
    powers: [...powers],
    from,
    until: null,
    ...(signer.further === undefined ? {} : { further: [toBase64(signer.further.publicKey)] }),
  })
  const listed = (request.offices ?? DEFAULT_OFFICES).map(({ name, powers }) =>
    office(name, keys.offices.get(name) as Signer, powers),
  )
  return {
    v: 'v1',
    side: request.side,
    name: request.name,
    root: toBase64(root.publicKey),
    ...keysOnCard(node),
    offices: [...listed, office('record', node.record, ['record'])],
    custody: request.custody,
  }
}
