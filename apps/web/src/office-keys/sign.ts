import { bad, ok, toBase64, type Crypto, type Result } from '@alternat/tlog'
import { post } from '../api/request.ts'
import type { Answer, ApiFault, Released } from '../api/types.ts'
import { askForSecret, askPasskey, passkeysOf, type Answered } from './ceremony.ts'
import { OFFICE_KEY_CODES, type OfficeKeyCode } from './codes.ts'
import type { OpenKey } from './office-key.ts'
import { keyFault } from './refusal.ts'
import { claimHere } from './signed-places.ts'
import { isToSign, readToSign, type Read, type ToSign } from './to-sign.ts'
import { unwrap } from './wrap.ts'
import type { WrappedKey } from './wrapped-key.ts'

/** How an attempt to sign ended. `again`: the person may try again, nothing was given away. */
export type Signed =
  | { readonly ok: true; readonly released: Released }
  | { readonly ok: false; readonly again: boolean; readonly fault: ApiFault }

/** What is signed, with which key. */
export interface SigningWith {
  readonly crypto: Crypto
  readonly side: string
  /** What the first answer wanted signed, and the same as read and compared with what was typed. */
  readonly toSign: ToSign
  readonly read: Read
  /** The wrapped copies of one key: under one passkey or several. */
  readonly copies: readonly WrappedKey[]
  /** For a copy under a passphrase. */
  readonly passphrase: string | null
}

/** The log moves on under a person seldom; more often than this and somebody plays with us. */
const MAX_STEPS = 8

/**
 * The whole of signing: the program is asked what is to be signed now, for the log may have moved on while somebody read;
 * the passkey is asked over the content digest that was computed here, and derives in the same
 * ceremony what opens the key; the key signs, as often as the log has moved on meanwhile and only what has the same
 * digest, one act for one place; then it is forgotten.
 */
export async function sign(request: SigningWith): Promise<Signed> {
  const now = await lookAgain(request, request.toSign)
  if (!('toSign' in now)) return now
  const opened = await open(request)
  if (!opened.ok) return { ok: false, again: true, fault: keyFault(opened.fault.code) }
  const { key, answered } = opened.value
  try {
    return await give({ request, key, answered }, now)
  } finally {
    key.forget()
  }
}

interface Opened {
  readonly key: OpenKey
  readonly answered: Answered
}

async function open(request: SigningWith): Promise<Result<Opened, OfficeKeyCode>> {
  const { copies, passphrase, read } = request
  return passphrase === null ? byPasskey(copies, read.digest) : byPassphrase(copies, read.digest, passphrase)
}

async function byPasskey(
  copies: readonly WrappedKey[],
  challenge: Uint8Array,
): Promise<Result<Opened, OfficeKeyCode>> {
  const answered = await askForSecret({ challenge, passkeys: passkeysOf(copies) })
  if (!answered.ok) return answered
  const { credential, prf } = answered.value
  const copy = copies.find(({ under }) => under.method === 'passkey' && under.credential === credential)
  if (copy === undefined) return bad('passkey-other', OFFICE_KEY_CODES['passkey-other'])
  const key = await unwrap(copy, { prf })
  prf.fill(0)
  return key.ok ? ok({ key: key.value, answered: answered.value }) : key
}

/** The key is opened first: whoever mistypes the passphrase is not asked for the passkey in vain. */
async function byPassphrase(
  copies: readonly WrappedKey[],
  challenge: Uint8Array,
  passphrase: string,
): Promise<Result<Opened, OfficeKeyCode>> {
  const copy = copies.find(({ under }) => under.method === 'passphrase')
  if (copy === undefined) return bad('wrapped-closed', OFFICE_KEY_CODES['wrapped-closed'])
  const key = await unwrap(copy, { passphrase })
  if (!key.ok) return key
  const answered = await askPasskey({ challenge, passkeys: new Map() })
  if (answered.ok) return ok({ key: key.value, answered: answered.value })
  key.value.forget()
  return answered
}

/** What is to be signed at one step. */
interface Step {
  readonly toSign: ToSign
  readonly read: Read
}

/** What a key must do to give its signature: it is open, its passkey has answered. */
interface Giving extends Opened {
  readonly request: SigningWith
}

async function give(giving: Giving, first: Step): Promise<Signed> {
  let step: Step | Signed = first
  for (let steps = 0; steps < MAX_STEPS && 'toSign' in step; steps++)
    step = await giveOne(giving, step, steps === 0)
  return 'toSign' in step ? ended('to-sign-differs') : step
}

/** One signature, or none: a place for which this key has signed before is looked at once more, and given up. */
async function giveOne(
  { request, key, answered }: Giving,
  step: Step,
  first: boolean,
): Promise<Step | Signed> {
  const free = await freeStep(request, key, step)
  if (!('toSign' in free)) return free
  const { toSign, read } = free
  const signature = toBase64(key.signatures(read.message))
  const assertion = first ? { assertion: answered.assertion } : {}
  const body = { step: toSign.step, signature, ...assertion }
  return told(request, await post<Released | ToSign>(addressOf(toSign), body))
}

/** The step, or the one that it has become where another page has signed for its place. */
async function freeStep(request: SigningWith, { signer }: OpenKey, step: Step): Promise<Step | Signed> {
  const claimed = await claimHere(request.crypto, signer.publicKey, step.read)
  if (claimed.ok) return step
  if (claimed.fault.code !== 'place-signed') return ended(claimed.fault.code)
  const next = await lookAgain(request, step.toSign)
  if (!('toSign' in next)) return next
  const again = await claimHere(request.crypto, signer.publicKey, next.read)
  return again.ok ? next : ended(again.fault.code)
}

async function lookAgain(request: SigningWith, toSign: ToSign): Promise<Step | Signed> {
  return told(request, await post<Released | ToSign>(addressOf(toSign), { step: toSign.step }))
}

/** What an answer is: released, a further step over the same content, or the end. */
function told(request: SigningWith, answer: Answer<Released | ToSign>): Step | Signed {
  if (!answer.ok) return { ok: false, again: false, fault: answer.fault }
  if (!isToSign(answer.value)) return { ok: true, released: answer.value }
  const next = readToSign(request.crypto, request.side, answer.value)
  if (!next.ok || !isSameContent(request.read, next.value)) return ended('to-sign-differs')
  return { toSign: answer.value, read: next.value }
}

function addressOf({ ticket }: ToSign): string {
  return `/api/signing/${ticket}`
}

function ended(code: OfficeKeyCode): Signed {
  return { ok: false, again: false, fault: keyFault(code) }
}

/** The content is what people cleared; place, time and what was seen may have moved on. Who speaks may not. */
function isSameContent(first: Read, next: Read): boolean {
  const isSame = toBase64(first.digest) === toBase64(next.digest)
  return isSame && first.payload.office === next.payload.office
}
