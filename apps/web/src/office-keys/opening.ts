import { readSideCard, type SideCard } from '@alternat/acts'
import { bad, equal, ok, toBase64, type Crypto, type Result } from '@alternat/tlog'
import { faultOf, post } from '../api/request.ts'
import type { Answer, ApiFault, Released } from '../api/types.ts'
import { browserCrypto } from '../check/browser-crypto.ts'
import { askForSecret, askPasskey, passkeysOf, type Answered } from './ceremony.ts'
import { OFFICE_KEY_CODES, type OfficeKeyCode } from './codes.ts'
import { readKeyFile } from './key-file.ts'
import { openKey, signerName, type OpenKey } from './office-key.ts'
import { fitOpening, type MeantOpening } from './opening-meant.ts'
import { keyFault } from './refusal.ts'
import { claimHere } from './signed-places.ts'
import { isToSign, readToSign, type Read, type ToSign } from './to-sign.ts'
import { unwrap } from './wrap.ts'
import type { WrappedKey } from './wrapped-key.ts'

/** Everything that opening a log takes. */
export interface OpeningWith {
  readonly url: string
  readonly sent: unknown
  readonly requestId: string
  readonly side: string
  readonly dialogue: string
  readonly meant: MeantOpening
  /** The root's key file and its passphrase: opened here, used once, forgotten. */
  readonly root: { readonly file: File; readonly passphrase: string }
  /** The wrapped copies of the office's key; none where the program itself signs for the office. */
  readonly copies: readonly WrappedKey[]
  readonly passphrase: string | null
}

/** Where our own card is. */
const OWN_CARD = '/api/side/card'
/** Each of the two may be asked for anew, in the same bytes; more often than this and somebody plays with us. */
const MAX_STEPS = 8

interface Hands {
  readonly crypto: Crypto
  readonly card: SideCard
  readonly root: OpenKey
}

/**
 * Opens our log of a dialogue: the root signs the first act, once, which may say nothing but what it has signed on our
 * card already; the office signs the second, which may say nothing but what was typed. One passkey vouches for both.
 */
export async function openLog(request: OpeningWith): Promise<Answer<Released>> {
  const crypto = browserCrypto({ hashes: 0, signatures: 0 })
  const card = await ownCard(crypto)
  if (!card.ok) return card
  const root = await rootOf(request, card.value.root)
  if (!root.ok) return refused(root.fault.code)
  try {
    return await openWith(request, { crypto, card: card.value.card, root: root.value })
  } finally {
    root.value.forget()
  }
}

type Own = { readonly card: SideCard; readonly root: Uint8Array }

/** Our card, which counts for what its own root has signed and not for who sent it. */
async function ownCard(crypto: Crypto): Promise<Answer<Own>> {
  try {
    const response = await fetch(OWN_CARD)
    if (!response.ok) return { ok: false, fault: await faultOf(response) }
    const read = readSideCard(crypto, new Uint8Array(await response.arrayBuffer()))
    return read.ok ? { ok: true, value: read.value } : refused('to-sign-unreadable')
  } catch {
    return refused('to-sign-unreadable')
  }
}

async function rootOf(
  { side, root }: OpeningWith,
  known: Uint8Array,
): Promise<Result<OpenKey, OfficeKeyCode>> {
  const seeds = await readKeyFile(new Uint8Array(await root.file.arrayBuffer()), root.passphrase)
  if (!seeds.ok) return seeds
  const key = openKey(signerName({ side, office: 'root' }), seeds.value)
  if (key !== null && equal(key.signer.publicKey, known)) return ok(key)
  key?.forget()
  return failed('root-file-other')
}

async function openWith(request: OpeningWith, hands: Hands): Promise<Answer<Released>> {
  const first = await post<Released>(request.url, request.sent, request.requestId)
  if (!first.ok || !isToSign(first.value)) return first
  const read = readFit(request, hands, first.value)
  if (!read.ok) return refused(read.fault.code)
  const office = await officeOf(request, read.value)
  if (!office.ok) return refused(office.fault.code)
  try {
    return await give(request, hands, first.value, office.value)
  } finally {
    office.value.key?.forget()
  }
}

/** What is to be signed, as read here, if it is one of the two acts that open this log. */
function readFit(request: OpeningWith, { crypto, card }: Hands, toSign: ToSign): Result<Read, OfficeKeyCode> {
  const read = readToSign(crypto, request.side, toSign)
  if (!read.ok) return read
  const fit = fitOpening(request, card, read.value.payload, Date.now())
  return fit.ok ? read : fit
}

interface Office {
  readonly key: OpenKey | null
  readonly answered: Answered
}

/** One ceremony: the passkey vouches for what the root signs, and gives what opens the office's key. */
async function officeOf(
  { copies, passphrase }: OpeningWith,
  { digest }: Read,
): Promise<Result<Office, OfficeKeyCode>> {
  const byPasskey = copies.filter(({ under }) => under.method === 'passkey')
  if (byPasskey.length > 0) {
    const answered = await askForSecret({ challenge: digest, passkeys: passkeysOf(byPasskey) })
    if (!answered.ok) return answered
    const { credential, prf } = answered.value
    const copy = byPasskey.find(({ under }) => under.method === 'passkey' && under.credential === credential)
    const key = copy === undefined ? failed('passkey-other') : await unwrap(copy, { prf })
    prf.fill(0)
    return key.ok ? ok({ key: key.value, answered: answered.value }) : key
  }
  const [copy] = copies
  const key = copy === undefined ? ok(null) : await unwrap(copy, { passphrase: passphrase ?? '' })
  if (!key.ok) return key
  const answered = await askPasskey({ challenge: digest, passkeys: new Map() })
  return answered.ok ? ok({ key: key.value, answered: answered.value }) : answered
}

async function give(
  request: OpeningWith,
  hands: Hands,
  first: unknown,
  { key, answered }: Office,
): Promise<Answer<Released>> {
  let next = first
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (!isToSign(next)) return { ok: true, value: next as Released }
    const read = readFit(request, hands, next)
    if (!read.ok) return refused(read.fault.code)
    const signer = read.value.payload.office === 'root' ? hands.root : key
    if (signer === null) return refused('to-sign-differs')
    // The root as every office: a second good `side.open` of one place would be a fork that our own side has signed.
    const claimed = await claimHere(hands.crypto, signer.signer.publicKey, read.value)
    if (!claimed.ok) return refused(claimed.fault.code)
    const signature = toBase64(signer.signatures(read.value.message))
    const assertion = steps === 0 ? { assertion: answered.assertion } : {}
    const body = { step: next.step, signature, ...assertion }
    const answer = await post<Released>(`/api/signing/${next.ticket}`, body)
    if (!answer.ok) return answer
    next = answer.value
  }
  return refused('to-sign-differs')
}

function failed<C extends OfficeKeyCode>(code: C): Result<never, C> {
  return bad(code, OFFICE_KEY_CODES[code])
}

function refused(code: OfficeKeyCode): { readonly ok: false; readonly fault: ApiFault } {
  return { ok: false, fault: keyFault(code) }
}
