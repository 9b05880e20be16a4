import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { bad, ok, type Result, type Signer } from '@alternat/tlog'
import { generateSigner, signerFromSeed, SEED_BYTES } from '../crypto.ts'
import { DEMONSTRATION_WORK_FACTOR, readAgeFile, WORK_FACTOR, writeAgeFile } from './age-file.ts'
import { KEY_CODES, type KeyCode } from './codes.ts'
import { generateNodeKeys, readNodeKeys, type NodeKeys } from './node-keys.ts'

/**
 * The passphrase of every demonstration keyring. Public on purpose: such keys protect nothing, and every
 * screen, card and file made with them says so.
 */
export const DEMONSTRATION_PASSPHRASE = 'demonstration keys protect nothing'

/** Who keeps a side's keys (design §4 "Keys"). */
export type Custody = 'own' | 'convenor' | 'demonstration'

/** The passphrase for one key file: `node`, `root`, or the name of an office. */
export type PassphraseFor = string | ((file: string) => string)

/** What to make. */
export interface NewKeys {
  readonly folder: string
  readonly side: string
  readonly custody: Custody
  /** Names of offices, each with a key of its own. */
  readonly offices: readonly string[]
  readonly passphrase: PassphraseFor
  readonly random: (length: number) => Uint8Array
}

/** The keys just made, open. */
export interface OpenKeys {
  readonly node: NodeKeys
  readonly root: Signer
  readonly offices: ReadonlyMap<string, Signer>
}

/**
 * Makes the keys of a side in `<folder>/keys`, one age file each: `node.age`, `root.age` and
 * `office-<name>.age`, so that a stolen node cannot speak as an office. `key-exists`, `passphrase-empty`.
 */
export async function createKeys(request: NewKeys): Promise<Result<OpenKeys, KeyCode>> {
  const able = canCreateKeys(request)
  if (!able.ok) return able
  const seeds = await generateNodeKeys(request.side, request.random)
  const written = await writeKey(request, 'node', seeds)
  if (!written.ok) return written
  const root = await createSigner(request, 'root')
  if (!root.ok) return root
  const offices = new Map<string, Signer>()
  for (const office of request.offices) {
    const signer = await createSigner(request, office)
    if (!signer.ok) return signer
    offices.set(office, signer.value)
  }
  const node = await readNodeKeys(seeds)
  return node.ok ? ok({ node: node.value, root: root.value, offices }) : node
}

/** Whether every key file can be made: none is there, no passphrase is empty. Before anything is written. */
export function canCreateKeys(request: Omit<NewKeys, 'random'>): Result<void, KeyCode> {
  for (const file of ['node', 'root', ...request.offices]) {
    const path = fileOf(request.folder, file)
    if (existsSync(path)) return bad('key-exists', KEY_CODES['key-exists'], path)
    if (passphraseFor(request.passphrase, file) === '') {
      return bad('passphrase-empty', KEY_CODES['passphrase-empty'], file)
    }
  }
  return ok(undefined)
}

/** Opens the keys a node runs with. `key-absent`, `passphrase-wrong`, `key-shape`. */
export async function openNodeKeys(
  folder: string,
  passphrase: PassphraseFor,
): Promise<Result<NodeKeys, KeyCode>> {
  const bytes = await readAgeFile(fileOf(folder, 'node'), passphraseFor(passphrase, 'node'))
  return bytes.ok ? readNodeKeys(bytes.value) : bytes
}

/**
 * Opens the key of one office, or of the root under the reserved name `root`. The signer's name is
 * `<side>/<office>`. `key-absent`, `passphrase-wrong`, `key-shape`.
 */
export async function openOffice(
  folder: string,
  side: string,
  office: string,
  passphrase: PassphraseFor,
): Promise<Result<Signer, KeyCode>> {
  const path = fileOf(folder, office)
  const seed = await readAgeFile(path, passphraseFor(passphrase, office))
  if (!seed.ok) return seed
  if (seed.value.length !== SEED_BYTES) return bad('key-shape', KEY_CODES['key-shape'], path)
  return ok(signerFromSeed(`${side}/${office}`, seed.value))
}

/** Names of the offices that have a key file here, sorted. */
export function officesHere(folder: string): string[] {
  const keys = join(folder, 'keys')
  const files = existsSync(keys) ? readdirSync(keys) : []
  const names = files.map((file) => /^office-([a-z0-9-]{1,64})\.age$/.exec(file)?.[1])
  return names.filter((name) => name !== undefined).sort()
}

async function createSigner(request: NewKeys, office: string): Promise<Result<Signer, KeyCode>> {
  const { signer, seed } = generateSigner(`${request.side}/${office}`, request.random)
  const written = await writeKey(request, office, seed)
  return written.ok ? ok(signer) : written
}

function writeKey(request: NewKeys, file: string, content: Uint8Array): Promise<Result<void, KeyCode>> {
  const workFactor = request.custody === 'demonstration' ? DEMONSTRATION_WORK_FACTOR : WORK_FACTOR
  const passphrase = passphraseFor(request.passphrase, file)
  return writeAgeFile(fileOf(request.folder, file), content, passphrase, workFactor)
}

function passphraseFor(passphrase: PassphraseFor, file: string): string {
  return typeof passphrase === 'string' ? passphrase : passphrase(file)
}

/** `node` and `root` are reserved: no office can take their file. */
function fileOf(folder: string, name: string): string {
  const reserved = name === 'node' || name === 'root'
  return join(folder, 'keys', reserved ? `${name}.age` : `office-${name}.age`)
}
