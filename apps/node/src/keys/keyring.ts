import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { bad, concat, ok, type Result, type Signer } from '@alternat/tlog'
import { SEED_BYTES } from '../crypto.ts'
import { DEMONSTRATION_WORK_FACTOR, readAgeFile, WORK_FACTOR, writeAgeFile } from './age-file.ts'
import { KEY_CODES, type KeyCode } from './codes.ts'
import { generateNodeKeys, officeSigner, readNodeKeys, type NodeKeys } from './node-keys.ts'

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
  /** Make no keys of ML-DSA-44 beside those of Ed25519. */
  readonly ed25519Only?: boolean
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
  const seeds = await generateNodeKeys(request.side, request.random, request)
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
  const signer = signerOf(side, office, seed.value)
  return signer === null ? bad('key-shape', KEY_CODES['key-shape'], path) : ok(signer)
}

/** Names of the offices that have a key file here, sorted. */
export function officesHere(folder: string): string[] {
  const keys = join(folder, 'keys')
  const files = existsSync(keys) ? readdirSync(keys) : []
  const names = files.map((file) => /^office-([a-z0-9-]{1,64})\.age$/.exec(file)?.[1])
  return names.filter((name) => name !== undefined).sort()
}

async function createSigner(request: NewKeys, office: string): Promise<Result<Signer, KeyCode>> {
  const alone = office === 'root' || request.ed25519Only === true
  const seeds = newSeeds(request.random, !alone)
  const written = await writeKey(request, office, seeds)
  return written.ok ? ok(signerOf(request.side, office, seeds) as Signer) : written
}

/** What a new office key is made of: the seed of Ed25519, and behind it that of ML-DSA-44 where one is wanted. */
export function newSeeds(random: (length: number) => Uint8Array, further: boolean): Uint8Array {
  const seed = random(SEED_BYTES)
  return further ? concat(seed, random(SEED_BYTES)) : seed
}

/**
 * The signer of what a key file holds: the seed of Ed25519 and, behind it, that of ML-DSA-44 where there is one. The
 * root signs by Ed25519 alone: its fingerprint is what people have compared.
 */
function signerOf(side: string, office: string, seeds: Uint8Array): Signer | null {
  const lengths = office === 'root' ? [SEED_BYTES] : [SEED_BYTES, 2 * SEED_BYTES]
  if (!lengths.includes(seeds.length)) return null
  return officeSigner(`${side}/${office}`, seeds.slice(0, SEED_BYTES), seeds.slice(SEED_BYTES))
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
