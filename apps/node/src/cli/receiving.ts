import { join } from 'node:path'
import { openReader } from '../bundle/reader.ts'
import { isReader, type Receiver } from '../bundle/receiver.ts'
import { nodeCrypto } from '../crypto.ts'
import { readAgeFile } from '../keys/age-file.ts'
import { openNodeKeys } from '../keys/keyring.ts'
import { Secret } from '../keys/secret.ts'
import { fetchCheckpoint } from '../rollback/net.ts'
import { rejoinNode } from '../rollback/rejoining.ts'
import { openNode } from '../side/node.ts'
import type { Given } from './command.ts'
import { ownCard, passphraseOnce } from './deed.ts'
import { readerPassphrase } from './reader-store.ts'
import { reading } from './reading.ts'
import { take } from './stop.ts'

async function secretOf(given: Given<object>, reader: boolean): Promise<string> {
  return reader ? readerPassphrase(given) : passphraseOnce(given, await ownCard(given.store))()
}

async function identityOf(given: Given<object>, reader: boolean, secret: string): Promise<Secret> {
  if (reader) return new Secret(take(await readAgeFile(join(given.store, 'keys', 'reader.age'), secret)))
  return take(await openNodeKeys(given.store, secret)).bundleIdentity
}

async function writing<T>(
  given: Given<object>,
  reader: boolean,
  secret: string,
  use: (receiver: Receiver) => Promise<T>,
): Promise<T> {
  const request = { folder: given.store, passphrase: secret, ports: given.io.ports }
  const node = reader ? null : take(await openNode({ ...request, offices: [] }))
  const receiver = node ?? take(await openReader(request))
  try {
    // What is taken in is cosigned: not by a store that is older than what others hold of it.
    if (node !== null) take<unknown>(await rejoinNode(node, { fetch: fetchCheckpoint, bundles: [] }))
    return await use(receiver)
  } finally {
    receiver.store.close()
  }
}

/**
 * Opens a side's or a reader's store with the key that bundles for it are encrypted to: for reading beside a
 * server, or for writing. No office's key is opened.
 */
export async function withReceiver<T>(
  given: Given<object>,
  write: boolean,
  use: (receiver: Receiver) => Promise<T>,
): Promise<T> {
  const reader = await reading(given.store, (store) => isReader(store))
  const secret = await secretOf(given, reader)
  if (write) return writing(given, reader, secret, use)
  const bundleIdentity = await identityOf(given, reader, secret)
  return reading(given.store, (store) => use({ store, crypto: nodeCrypto, keys: { bundleIdentity } }))
}
