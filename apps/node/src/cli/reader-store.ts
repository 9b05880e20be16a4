import { createReader } from '../bundle/reader.ts'
import { isReader } from '../bundle/receiver.ts'
import { DEMONSTRATION_PASSPHRASE } from '../keys/keyring.ts'
import type { Store } from '../store/types.ts'
import type { Given } from './command.ts'
import { passphrase } from './passphrase.ts'
import { reading } from './reading.ts'
import { refuse, take } from './stop.ts'

/** Where a reader’s store keeps its recipient: so that it can be shown again without opening the key. */
const RECIPIENT = 'recipient'

/** What it takes to make a reader’s store. */
export interface ReaderRequest {
  readonly folder: string
  /** The name that bundles for the reader are addressed to, written as a side’s is. */
  readonly side: string
  /** `null`: the passphrase that everybody knows, for a demonstration. */
  readonly passphrase: string | null
}

const ID = /^(?=.{3,120}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/

/** Makes a reader’s store, and gives the recipient (`age1…`) that bundles for it are encrypted to. */
export async function newReader(given: Given<object>, request: ReaderRequest): Promise<string> {
  const { folder, side, passphrase: secret } = request
  if (!ID.test(side)) refuse('reader-id', 'The id of a reader is a domain name in small letters.')
  const wrapped = secret === null ? {} : { passphrase: secret }
  const reader = take(await createReader({ folder, name: side, ports: given.io.ports, ...wrapped }))
  const { bundleRecipient } = reader.keys
  const kept = reader.store.setSetting(RECIPIENT, bundleRecipient)
  const custody = reader.store.setSetting('custody', secret === null ? 'demonstration' : 'own')
  reader.store.close()
  take(kept)
  take(custody)
  return bundleRecipient
}

/** Where bundles for a reader’s store are addressed to; `null` for a store made before this was kept. */
export function recipientOf(store: Store): string | null {
  return store.setting(RECIPIENT)
}

/** The passphrase of a reader’s store: not asked for where everybody knows it. */
export async function readerPassphrase(given: Given<object>): Promise<string> {
  const own = await reading(given.store, (store) => store.setting('custody') === 'own')
  const { passphraseFile } = given.options
  if (!own && passphraseFile === undefined) return DEMONSTRATION_PASSPHRASE
  return passphrase(given, 'Passphrase of this reader: ')
}

/** Whether the store these options name is a reader’s. */
export function isReaders(given: Given<object>): Promise<boolean> {
  return reading(given.store, isReader)
}
