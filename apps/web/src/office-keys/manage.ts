import { canonicalize } from '@alternat/acts'
import { bad, ok, toBase64, utf8, type Result } from '@alternat/tlog'
import { askForSecret } from './ceremony.ts'
import { OFFICE_KEY_CODES, type OfficeKeyCode } from './codes.ts'
import { readKeyFile, writeKeyFile } from './key-file.ts'
import { holderOf, openKey, SEED_BYTES, signerName } from './office-key.ts'
import { WORK_FACTOR } from './passphrase.ts'
import { seedsIn, wrap, type Secret } from './wrap.ts'
import type { KeyHolder, Under, WrappedKey } from './wrapped-key.ts'

/** What a person wraps a key under. */
export type Lock = { readonly passkey: string } | { readonly passphrase: string }

/** The public half of a new key, for whoever manages keys: goes into `alternat keys … --offer`. */
export interface Offer extends KeyHolder {
  readonly format: typeof OFFER
  /** The key’s own signature over the canonical JSON of the rest, base64. */
  readonly proof: string
}

/** The name of its format (docs/formats/wrapped-office-key.md). */
export const OFFER = 'alternat/office-key-offer/v1'

/** A key just wrapped, and its offer. */
export interface Made {
  readonly wrapped: WrappedKey
  readonly offer: Offer
}

/** Which office the key is of, and what it is wrapped under. */
export interface Making {
  readonly side: string
  readonly office: string
  readonly lock: Lock
}

const PRF_BYTES = 32
const CHALLENGE_BYTES = 32
/** Shorter ones are guessed from a stolen file. */
export const SHORTEST_PASSPHRASE = 12

/** Unpredictable bytes of the browser. */
export function browserRandom(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}

function failed<C extends OfficeKeyCode>(code: C): Result<never, C> {
  return bad(code, OFFICE_KEY_CODES[code])
}

/** Asks a passkey for the secret it derives from these bytes. The challenge goes nowhere: nothing is shown by it. */
async function derived(credential: string, prf: string): Promise<Result<Secret, OfficeKeyCode>> {
  const challenge = browserRandom(CHALLENGE_BYTES)
  const answered = await askForSecret({ challenge, passkeys: new Map([[credential, prf]]) })
  return answered.ok ? ok({ prf: answered.value.prf }) : answered
}

async function locked(lock: Lock): Promise<Result<{ under: Under; secret: Secret }, OfficeKeyCode>> {
  if ('passphrase' in lock) {
    const { passphrase } = lock
    if (passphrase.length < SHORTEST_PASSPHRASE) return failed('passphrase-short')
    return ok({ under: { method: 'passphrase', work: WORK_FACTOR }, secret: { passphrase } })
  }
  const prf = toBase64(browserRandom(PRF_BYTES))
  const secret = await derived(lock.passkey, prf)
  if (!secret.ok) return secret
  return ok({ under: { method: 'passkey', credential: lock.passkey, prf }, secret: secret.value })
}

async function wrapped(
  { side, office, lock }: Making,
  seeds: Uint8Array,
): Promise<Result<Made, OfficeKeyCode>> {
  const closing = await locked(lock)
  if (!closing.ok) return closing
  const done = await wrap({ side, office, seeds, random: browserRandom, ...closing.value })
  if (!done.ok) return done
  const offer = offerOf(side, office, seeds)
  return offer === null ? failed('key-file-shape') : ok({ wrapped: done.value, offer })
}

/** Takes the seeds it is given; they are gone afterwards. */
function offerOf(side: string, office: string, seeds: Uint8Array): Offer | null {
  const key = openKey(signerName({ side, office }), seeds)
  if (key === null) return null
  const said = { format: OFFER, ...holderOf(side, office, key.signer) } as const
  const proof = toBase64(key.signer.sign(utf8(canonicalize(said))))
  key.forget()
  return { ...said, proof }
}

/** Makes a new key of an office and wraps it. It signs for nobody before an act introduces it. */
export function makeKey(making: Making, further: boolean): Promise<Result<Made, OfficeKeyCode>> {
  return wrapped(making, browserRandom(further ? 2 * SEED_BYTES : SEED_BYTES))
}

/** Wraps the key in a key file of the command line. `key-file-closed`, `key-file-shape`. */
export async function bringIn(
  making: Making,
  file: Uint8Array,
  passphrase: string,
): Promise<Result<Made, OfficeKeyCode>> {
  const seeds = await readKeyFile(file, passphrase)
  return seeds.ok ? wrapped(making, seeds.value) : seeds
}

/** What opens a wrapped key: its passkey is asked, or the passphrase was typed. */
async function secretOf({ under }: WrappedKey, passphrase: string): Promise<Result<Secret, OfficeKeyCode>> {
  return under.method === 'passkey' ? derived(under.credential, under.prf) : ok({ passphrase })
}

async function opened(key: WrappedKey, passphrase: string): Promise<Result<Uint8Array, OfficeKeyCode>> {
  const secret = await secretOf(key, passphrase)
  return secret.ok ? seedsIn(key, secret.value) : secret
}

/** A key file of the command line with a key that is wrapped here, under a passphrase of its own. */
export async function takeOut(
  key: WrappedKey,
  passphrase: string,
  fresh: string,
): Promise<Result<Uint8Array, OfficeKeyCode>> {
  if (fresh.length < SHORTEST_PASSPHRASE) return failed('passphrase-short')
  const seeds = await opened(key, passphrase)
  if (!seeds.ok) return seeds
  const file = await writeKeyFile(seeds.value, fresh, browserRandom)
  seeds.value.fill(0)
  return ok(file)
}

/** The offer of a key that is wrapped here, made anew. */
export async function offerAgain(key: WrappedKey, passphrase: string): Promise<Result<Offer, OfficeKeyCode>> {
  const seeds = await opened(key, passphrase)
  if (!seeds.ok) return seeds
  const offer = offerOf(key.side, key.office, seeds.value)
  return offer === null ? failed('key-file-shape') : ok(offer)
}
