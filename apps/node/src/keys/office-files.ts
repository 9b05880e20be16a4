import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keyidOf } from '@alternat/acts'
import { bad, ok, type Result, type Signer } from '@alternat/tlog'
import { nodeCrypto, SEED_BYTES } from '../crypto.ts'
import { DEMONSTRATION_WORK_FACTOR, readAgeFile, WORK_FACTOR, writeAgeFile } from './age-file.ts'
import { KEY_CODES, type KeyCode } from './codes.ts'
import { newSeeds, type Custody } from './keyring.ts'
import { officeSigner } from './node-keys.ts'

/** What a new key of an office is made with. */
export interface NewOfficeKey {
  readonly folder: string
  readonly side: string
  readonly office: string
  readonly custody: Custody
  readonly passphrase: string
  readonly random: (length: number) => Uint8Array
  /** With a key of ML-DSA-44 beside it. */
  readonly further: boolean
}

/** A new key, and the file it is in. */
export interface MadeKey {
  readonly signer: Signer
  readonly file: string
}

/**
 * Makes a further key of an office: in `office-<name>.age` if there is none yet, else beside it under the id of the
 * key. Nothing knows it before an act introduces it. `passphrase-empty`, `key-exists`, `key-unwritable`.
 */
export async function makeOfficeKey(request: NewOfficeKey): Promise<Result<MadeKey, KeyCode>> {
  const { seeds, signer } = newSigner(request)
  const first = keyFile(request, '')
  return written(request, existsSync(first) ? keyFile(request, shortId(signer)) : first, seeds, signer)
}

/**
 * The key that is to take the place of an office's: in `office-<name>.new.age` until {@link takeOver}. One left by
 * an attempt that was broken off is opened and used again, so that no dialogue gets another key than the rest.
 */
export async function nextOfficeKey(request: NewOfficeKey): Promise<Result<MadeKey, KeyCode>> {
  const file = keyFile(request, 'new')
  if (!existsSync(file)) {
    const { seeds, signer } = newSigner(request)
    return written(request, file, seeds, signer)
  }
  const seeds = await readAgeFile(file, request.passphrase)
  if (!seeds.ok) return seeds
  const signer = signerFrom(request, seeds.value)
  return signer === null ? bad('key-shape', KEY_CODES['key-shape'], file) : ok({ signer, file })
}

/** Puts the next key in the place of the present one, which stays beside it under its id; gives where. */
export function takeOver(place: Pick<NewOfficeKey, 'folder' | 'office'>, oldId: string): string {
  const present = keyFile(place, '')
  if (existsSync(present)) renameSync(present, keyFile(place, oldId))
  renameSync(keyFile(place, 'new'), present)
  return present
}

/** Deletes a key that nothing has introduced. */
export function dropKey({ file }: MadeKey): void {
  rmSync(file, { force: true })
}

/** Names of the key files of an office that are here, sorted. */
export function filesOf(folder: string, office: string): string[] {
  const keys = join(folder, 'keys')
  const all = existsSync(keys) ? readdirSync(keys) : []
  const own = new RegExp(`^office-${office}(\\.(new|[0-9a-f]{8}))?\\.age$`)
  return all.filter((file) => own.test(file)).sort()
}

/**
 * Puts a key file (`node`, `root` or an office) under another passphrase. The old file stands until the new one is
 * whole. `key-absent`, `passphrase-wrong`, `passphrase-empty`.
 */
export async function changePassphrase(
  folder: string,
  name: string,
  custody: Custody,
  change: { readonly from: string; readonly to: string },
): Promise<Result<string, KeyCode>> {
  const path =
    name === 'node' || name === 'root'
      ? join(folder, 'keys', `${name}.age`)
      : keyFile({ folder, office: name }, '')
  const content = await readAgeFile(path, change.from)
  if (!content.ok) return content
  const fresh = `${path}.changed`
  rmSync(fresh, { force: true })
  const done = await writeAgeFile(fresh, content.value, change.to, workFactor(custody))
  if (!done.ok) return done
  renameSync(fresh, path)
  return ok(path)
}

/** The short id of a key, the end of its keyid. */
export function shortId(signer: Pick<Signer, 'name' | 'publicKey'>): string {
  return keyidOf(nodeCrypto, { name: signer.name, publicKey: signer.publicKey }).slice(-8)
}

function newSigner(request: NewOfficeKey): { readonly seeds: Uint8Array; readonly signer: Signer } {
  const seeds = newSeeds(request.random, request.further)
  return { seeds, signer: signerFrom(request, seeds) as Signer }
}

function signerFrom({ side, office }: NewOfficeKey, seeds: Uint8Array): Signer | null {
  if (seeds.length !== SEED_BYTES && seeds.length !== 2 * SEED_BYTES) return null
  return officeSigner(`${side}/${office}`, seeds.slice(0, SEED_BYTES), seeds.slice(SEED_BYTES))
}

async function written(
  { custody, passphrase }: NewOfficeKey,
  file: string,
  seeds: Uint8Array,
  signer: Signer,
): Promise<Result<MadeKey, KeyCode>> {
  const done = await writeAgeFile(file, seeds, passphrase, workFactor(custody))
  return done.ok ? ok({ signer, file }) : done
}

function workFactor(custody: Custody): number {
  return custody === 'demonstration' ? DEMONSTRATION_WORK_FACTOR : WORK_FACTOR
}

function keyFile({ folder, office }: Pick<NewOfficeKey, 'folder' | 'office'>, mark: string): string {
  return join(folder, 'keys', `office-${office}${mark === '' ? '' : `.${mark}`}.age`)
}
