import { join } from 'node:path'
import { ok, utf8, utf8ToString, type Crypto, type Result } from '@alternat/tlog'
import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { nodeCrypto } from '../crypto.ts'
import { DEMONSTRATION_WORK_FACTOR, readAgeFile, WORK_FACTOR, writeAgeFile } from '../keys/age-file.ts'
import type { KeyCode } from '../keys/codes.ts'
import { DEMONSTRATION_PASSPHRASE } from '../keys/keyring.ts'
import { Secret } from '../keys/secret.ts'
import { settleErasures } from '../erase/settle.ts'
import type { Ports } from '../ports.ts'
import type { StoreCode } from '../store/codes.ts'
import { createStore, openStore } from '../store/open.ts'
import type { Store } from '../store/types.ts'

/**
 * Somebody who follows dialogues without being a side: press, a legislature, an archive. Has a store and an
 * address for bundles; signs nothing and writes no log.
 */
export interface Reader {
  readonly store: Store
  readonly crypto: Crypto
  readonly ports: Ports
  readonly keys: {
    readonly bundleIdentity: Secret
    /** To whom bundles for this reader are encrypted: `age1…`. */
    readonly bundleRecipient: string
  }
}

/** What it takes to make or open a reader. */
export interface NewReader {
  readonly folder: string
  /** The name that stands in `to` of its bundles; written as the name of a side is. */
  readonly name: string
  readonly ports: Ports
  /** Wraps the one key; the public demonstration passphrase if not given, which protects nothing. */
  readonly passphrase?: string
}

/** Makes a reader's store and its key, `keys/reader.age`. */
export async function createReader(request: NewReader): Promise<Result<Reader, StoreCode | KeyCode>> {
  const { folder, name, ports, passphrase } = request
  const store = createStore(folder, name)
  if (!store.ok) return store
  const identity = await generateHybridIdentity()
  const factor = passphrase === undefined ? DEMONSTRATION_WORK_FACTOR : WORK_FACTOR
  const file = await writeAgeFile(
    fileOf(folder),
    utf8(identity),
    passphrase ?? DEMONSTRATION_PASSPHRASE,
    factor,
  )
  const role = file.ok ? store.value.setSetting('role', 'reader') : file
  if (role.ok) return ok(await readerOf(store.value, identity, ports))
  store.value.close()
  return role
}

/** Opens a reader made before. */
export async function openReader(
  request: Omit<NewReader, 'name'>,
): Promise<Result<Reader, StoreCode | KeyCode>> {
  const store = openStore(request.folder, { write: true })
  if (!store.ok) return store
  const file = await readAgeFile(fileOf(request.folder), request.passphrase ?? DEMONSTRATION_PASSPHRASE)
  if (file.ok) {
    settleErasures(store.value)
    return ok(await readerOf(store.value, utf8ToString(file.value) ?? '', request.ports))
  }
  store.value.close()
  return file
}

async function readerOf(store: Store, identity: string, ports: Ports): Promise<Reader> {
  const bundleRecipient = await identityToRecipient(identity)
  return {
    store,
    crypto: nodeCrypto,
    ports,
    keys: { bundleIdentity: new Secret(utf8(identity)), bundleRecipient },
  }
}

function fileOf(folder: string): string {
  return join(folder, 'keys', 'reader.age')
}
