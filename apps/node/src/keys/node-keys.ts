import {
  base64ToBytes,
  bad,
  ok,
  toBase64,
  utf8,
  utf8ToString,
  type FurtherSigner,
  type Result,
  type Signer,
} from '@alternat/tlog'
import { identityToRecipient, generateHybridIdentity } from 'age-encryption'
import { furtherFromSeed, signerFromSeed, x25519PublicKey, SEED_BYTES } from '../crypto.ts'
import { KEY_CODES, type KeyCode } from './codes.ts'
import { Secret } from './secret.ts'

/** The ML-DSA-44 keys that sign beside those of a node (docs/decisions/0018-further-signatures.md). */
export interface FurtherKeys {
  /** Under the name of the log, as {@link NodeKeys.log}. */
  readonly log: (origin: string) => FurtherSigner
  readonly witness: FurtherSigner
  readonly mirror: FurtherSigner
}

/** The keys a running node holds: everything except what an office or the root signs with. */
export interface NodeKeys {
  readonly side: string
  /** Signs checkpoints of one of our logs; the name of the key is the log's origin. */
  readonly log: (origin: string) => Signer
  /** Cosigns that a log only grew: `<side>/witness`. */
  readonly witness: Signer
  /** Cosigns that every leaf and blob is held here: `<side>/mirror`. */
  readonly mirror: Signer
  /** The reserved office `record`: automatic receipts, without prose. */
  readonly record: Signer
  /** Absent where the side was made with Ed25519 alone. */
  readonly further?: FurtherKeys
  /** Opens bundles encrypted to us: an age identity (`AGE-SECRET-KEY-1…`) in UTF-8. */
  readonly bundleIdentity: Secret
  /** To whom bundles for us are encrypted: `age1…`. */
  readonly bundleRecipient: string
  /** X25519 secret for what stays off the record (design §9 rule 20). */
  readonly offRecord: Secret
}

/** The seeds at rest, as they stand inside `node.age`: standard base64, and the age identity as age writes it. */
interface NodeSeeds {
  readonly v: 'v1'
  readonly side: string
  readonly log: string
  readonly witness: string
  readonly mirror: string
  readonly record: string
  readonly offRecord: string
  readonly bundle: string
  /** Seeds of ML-DSA-44. */
  readonly further?: Readonly<Record<(typeof FURTHER)[number], string>>
}

const FURTHER = ['log', 'witness', 'mirror', 'record'] as const
const SEEDS = ['log', 'witness', 'mirror', 'record', 'offRecord'] as const

/**
 * New keys for a node, as the bytes to keep at rest. The bundle key is hybrid (X25519 and ML-KEM-768): whoever
 * copies bundles off the wire today must not read them with the machines of later. Its randomness is the
 * age library's own. With `ed25519Only` no key of ML-DSA-44 is made.
 */
export async function generateNodeKeys(
  side: string,
  random: (length: number) => Uint8Array,
  { ed25519Only = false }: { readonly ed25519Only?: boolean } = {},
): Promise<Uint8Array> {
  const seed = (): string => toBase64(random(SEED_BYTES))
  const bundle = await generateHybridIdentity()
  const seeds: NodeSeeds = {
    v: 'v1',
    side,
    log: seed(),
    witness: seed(),
    mirror: seed(),
    record: seed(),
    offRecord: seed(),
    bundle,
    ...(ed25519Only ? {} : { further: { log: seed(), witness: seed(), mirror: seed(), record: seed() } }),
  }
  return utf8(JSON.stringify(seeds))
}

/** Reads what {@link generateNodeKeys} wrote; `key-shape` for anything else. */
export async function readNodeKeys(bytes: Uint8Array): Promise<Result<NodeKeys, KeyCode>> {
  const seeds = parseSeeds(utf8ToString(bytes) ?? '')
  if (seeds === null) return bad('key-shape', KEY_CODES['key-shape'], 'node.age')
  const secret = (name: (typeof SEEDS)[number]): Uint8Array => base64ToBytes(seeds[name]) as Uint8Array
  const further = (name: (typeof FURTHER)[number]): Uint8Array =>
    base64ToBytes(seeds.further?.[name] ?? '') as Uint8Array
  const { side } = seeds
  const [log, signers] = [secret('log'), new Map<string, Signer>()]
  return ok({
    side,
    log: (origin) => remembered(signers, origin, () => signerFromSeed(origin, log)),
    witness: signerFromSeed(`${side}/witness`, secret('witness')),
    mirror: signerFromSeed(`${side}/mirror`, secret('mirror')),
    record: officeSigner(`${side}/record`, secret('record'), further('record')),
    ...(seeds.further === undefined ? {} : { further: furtherKeys(side, further) }),
    bundleIdentity: new Secret(utf8(seeds.bundle)),
    bundleRecipient: await identityToRecipient(seeds.bundle),
    offRecord: new Secret(secret('offRecord')),
  })
}

/**
 * The signer of an office, with an ML-DSA-44 key beside its Ed25519 key where there is a seed for it (empty for none).
 */
export function officeSigner(name: string, seed: Uint8Array, further: Uint8Array): Signer {
  const signer = signerFromSeed(name, seed)
  return further.length === 0 ? signer : { ...signer, further: furtherFromSeed(name, further) }
}

function furtherKeys(side: string, secret: (name: 'log' | 'witness' | 'mirror') => Uint8Array): FurtherKeys {
  const [log, signers] = [secret('log'), new Map<string, FurtherSigner>()]
  return {
    log: (origin) => remembered(signers, origin, () => furtherFromSeed(origin, log)),
    witness: furtherFromSeed(`${side}/witness`, secret('witness')),
    mirror: furtherFromSeed(`${side}/mirror`, secret('mirror')),
  }
}

/** The public half of the key for what stays off the record. */
export function offRecordPublic(keys: NodeKeys): Uint8Array {
  return x25519PublicKey(keys.offRecord.expose())
}

function remembered<T>(known: Map<string, T>, name: string, make: () => T): T {
  const made = known.get(name) ?? make()
  known.set(name, made)
  return made
}

function parseSeeds(text: string): NodeSeeds | null {
  try {
    const seeds = JSON.parse(text) as Partial<NodeSeeds>
    const sound = SEEDS.every((name) => base64ToBytes(String(seeds[name]))?.length === SEED_BYTES)
    const named = typeof seeds.side === 'string' && String(seeds.bundle).startsWith('AGE-SECRET-KEY-')
    return seeds.v === 'v1' && sound && named && isFurther(seeds.further) ? (seeds as NodeSeeds) : null
  } catch {
    return null
  }
}

function isFurther(seeds: NodeSeeds['further']): boolean {
  if (seeds === undefined) return true
  return FURTHER.every((name) => base64ToBytes(String(seeds[name]))?.length === SEED_BYTES)
}
