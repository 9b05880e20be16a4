import { join } from 'node:path'
import {
  ALG_COSIGNATURE,
  ALG_MLDSA44,
  bad,
  isKeyName,
  makeVkey,
  ok,
  type Result,
  type Signer,
  type Vkey,
} from '@alternat/tlog'
import { SEED_BYTES } from '../crypto.ts'
import { readAgeFile, WORK_FACTOR, writeAgeFile } from '../keys/age-file.ts'
import { KEY_CODES, type KeyCode } from '../keys/codes.ts'
import { officeSigner } from '../keys/node-keys.ts'
import type { Ports } from '../ports.ts'
import type { StoreCode } from '../store/codes.ts'
import { THIS_MACHINE, type Machine } from '../store/machine.ts'
import { witnessFault, type WitnessCode } from './codes.ts'
import { createWitnessStore, openWitnessStore, type WitnessStore } from './witness-store.ts'

/** A neutral witness at work: what it remembers, its key, its clock. It reads no act and belongs to no side. */
export interface NeutralWitness {
  readonly store: WitnessStore
  readonly signer: Signer
  /** Its public key, of kind 04: the one that is pinned and decides. */
  readonly key: Vkey
  /** Its key of ML-DSA-44, kind 06, which signs beside it; null for a witness without one. */
  readonly further: Vkey | null
  readonly clock: Ports['clock']
}

/** What it takes to make or to open one. */
export interface WitnessRequest {
  readonly folder: string
  readonly passphrase: string
  readonly ports: Ports
  readonly machine?: Machine
}

/** The witness over parts that are open already. */
export function witnessOf(store: WitnessStore, signer: Signer, clock: Ports['clock']): NeutralWitness {
  const key = makeVkey(store.crypto, signer.name, signer.publicKey, ALG_COSIGNATURE)
  const { further } = signer
  const second =
    further === undefined ? null : makeVkey(store.crypto, signer.name, further.publicKey, ALG_MLDSA44)
  return { store, signer, key, further: second, clock }
}

/**
 * Makes a neutral witness in a folder of its own: its key in `keys/witness.age` under the passphrase, its memory
 * in `witness.db`. `witness-name`, `store-exists`, `key-exists`, `passphrase-empty`.
 *
 * @param name the name of its key, as it will stand on every line: a domain name with a path, `witness.example/w1`
 */
export async function createWitness(
  request: WitnessRequest & { readonly name: string; readonly workFactor?: number },
): Promise<Result<NeutralWitness, WitnessCode | StoreCode | KeyCode>> {
  const { folder, name, passphrase, ports, machine = THIS_MACHINE } = request
  if (!isKeyName(name)) return witnessFault('witness-name', name)
  const seeds = ports.random(2 * SEED_BYTES)
  const written = await writeAgeFile(keyFile(folder), seeds, passphrase, request.workFactor ?? WORK_FACTOR)
  if (!written.ok) return written
  const store = createWitnessStore(folder, name, machine)
  return store.ok ? ok(witnessOf(store.value, signerOf(name, seeds), ports.clock)) : store
}

/** Opens a witness with its key: `store-absent`, `store-version`, `passphrase-wrong`, `key-shape`. */
export async function openWitness(
  request: WitnessRequest,
): Promise<Result<NeutralWitness, StoreCode | KeyCode>> {
  const { folder, passphrase, ports, machine = THIS_MACHINE } = request
  const store = openWitnessStore(folder, { write: true }, machine)
  if (!store.ok) return store
  const seed = await readAgeFile(keyFile(folder), passphrase)
  if (seed.ok && seed.value.length === 2 * SEED_BYTES) {
    return ok(witnessOf(store.value, signerOf(store.value.name, seed.value), ports.clock))
  }
  store.value.close()
  return seed.ok ? bad('key-shape', KEY_CODES['key-shape'], keyFile(folder)) : seed
}

/** The key file holds the seed of Ed25519 and behind it that of ML-DSA-44. */
function signerOf(name: string, seeds: Uint8Array): Signer {
  return officeSigner(name, seeds.slice(0, SEED_BYTES), seeds.slice(SEED_BYTES))
}

function keyFile(folder: string): string {
  return join(folder, 'keys', 'witness.age')
}
