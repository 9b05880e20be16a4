import { findMatter, type Fold, type Ref } from '@alternat/acts'
import type { TextContent } from '@alternat/text'
import { get, remove } from '../api/request.ts'
import type { Answer, ApiFault, Released } from '../api/types.ts'
import { browserCrypto } from '../check/browser-crypto.ts'
import { needWords } from '../language/present.ts'
import { OFFICE_KEY_CODES } from './codes.ts'
import { refusal } from './refusal.ts'
import { OFFICE_KEYS, ownKeys, type OfficeKeysAnswer, type OwnKey } from './keys-api.ts'
import { isMeant, meantBy, type Known, type Meant } from './meant.ts'
import { sign, type Signed } from './sign.ts'
import { readToSign, type Read, type ToSign } from './to-sign.ts'
import { fold as foldAt, text as textAt } from './sources.ts'
import type { WrappedKey } from './wrapped-key.ts'

/** What lies on the desk: an act that was compared with what was typed, waiting for its officer. */
export interface OnDesk {
  readonly read: Read
  readonly fold: Fold
  /** The words of the text that it names by a digest, checked against it; `null` where it names none. */
  readonly words: TextContent | null
  /** When it is over, milliseconds since 1970. */
  readonly until: number
  /** The keys of the office that this person has here and our log knows, by public key, the newest first. */
  readonly keys: readonly (readonly OwnKey[])[]
  /** There is a key here that our log does not know yet. */
  readonly waiting: boolean
  /** Signs with these copies of a key. What can be tried again is given back; all else ends the dialog. */
  readonly sign: (copies: readonly WrappedKey[], passphrase: string | null) => Promise<ApiFault | null>
  readonly leave: () => void
}

type Listener = () => void

let onDesk: OnDesk | null = null
const listeners = new Set<Listener>()

function lay(next: OnDesk | null): void {
  onDesk = next
  listeners.forEach((listener) => listener())
}

/** What lies on the desk now. */
export function deskNow(): OnDesk | null {
  return onDesk
}

/** Hears whenever that changes. */
export function onDeskChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Has a person sign what a form sent: reads what the program of this side wants signed, compares it with what was
 * typed, shows it, and signs it once the person says so. Nothing is shown that differs; its ticket is given back.
 */
export async function signAtDesk(url: string, sent: unknown, toSign: ToSign): Promise<Answer<Released>> {
  await needWords('keys')
  const looked = await look(url, sent, toSign)
  if ('ok' in looked) {
    await remove(`/api/signing/${toSign.ticket}`)
    return looked
  }
  return await new Promise<Answer<Released>>((resolve) => {
    const end = (answer: Answer<Released>): void => {
      lay(null)
      resolve(answer)
    }
    lay({
      ...looked.shown,
      sign: async (copies, passphrase) => {
        const signed: Signed = await sign({ ...looked.signing, toSign, copies, passphrase })
        if (!signed.ok && signed.again) return signed.fault
        // What this page refused itself is given back; what did not arrive may be sent again under the same ticket.
        if (!signed.ok && signed.fault.code in OFFICE_KEY_CODES) void remove(`/api/signing/${toSign.ticket}`)
        end(signed.ok ? { ok: true, value: signed.released } : { ok: false, fault: signed.fault })
        return null
      },
      leave: () => {
        void remove(`/api/signing/${toSign.ticket}`)
        end(refusal('signing-left'))
      },
    })
  })
}

interface Looked {
  readonly shown: Omit<OnDesk, 'sign' | 'leave'>
  readonly signing: {
    readonly crypto: ReturnType<typeof browserCrypto>
    readonly side: string
    readonly read: Read
  }
}

async function look(
  url: string,
  sent: unknown,
  toSign: ToSign,
): Promise<Looked | { readonly ok: false; readonly fault: ApiFault }> {
  const crypto = browserCrypto({ hashes: 0, signatures: 0 })
  const meant = meantBy(url, sent)
  const kept = await get<OfficeKeysAnswer>(OFFICE_KEYS)
  if (!kept.ok) return kept
  if (meant === null) return refusal('to-sign-unreadable')
  const fold = await foldAt(meant.dialogue)
  if (!fold.ok) return fold
  const { side } = kept.value
  const read = readToSign(crypto, side, toSign)
  if (!read.ok) return refusal('to-sign-unreadable')
  if (!isMeant(crypto, read.value, meant, await knownFor(meant, fold.value)))
    return refusal('to-sign-differs')
  const words = await wordsNamed(meant.dialogue, read.value.payload)
  if (words === 'absent') return refusal('words-absent')
  const all = byKey(ownKeys(kept.value), read.value.payload.office)
  const good = goodIn(kept.value, meant.dialogue)
  const keys = all.filter((copies) => copies.some(({ wrapped }) => good.has(wrapped.publicKey)))
  const here = { keys, waiting: keys.length < all.length }
  const shown = { read: read.value, fold: fold.value, words, until: toSign.until, ...here }
  return { shown, signing: { crypto, side, read: read.value } }
}

/** The keys that may sign in a dialogue, as the program of this side says: one that lies about it only has no signature. */
function goodIn({ offices }: OfficeKeysAnswer, dialogue: string): ReadonlySet<string> {
  const all = offices.flatMap((one) => one.keys)
  return new Set(all.filter((one) => one.dialogue === dialogue && one.state === 'good').map(({ key }) => key))
}

async function knownFor(meant: Meant, fold: Fold): Promise<Known> {
  const sides = fold.sides.map(({ id }) => id)
  const named = (name: string): Ref | null => nameIn(fold, name)
  return { named, sides, base: await baseOf(meant, named) }
}

/** Kinds whose `digest` is that of a text which stands beside no act: whoever signs one signs words it does not carry. */
const NAMES_TEXT: ReadonlySet<string> = new Set([
  'arrangement.adopt',
  'arrangement.confirm',
  'text.mark',
  'text.package',
  'text.silence',
  'text.concordance',
  'text.initial',
  'text.issue',
])

/** Words that are signed by their digest alone must be here to be read, whatever the page before has shown. */
async function wordsNamed(
  dialogue: string,
  { kind, body }: Read['payload'],
): Promise<TextContent | 'absent' | null> {
  if (!NAMES_TEXT.has(kind)) return null
  const { matter, digest } = body as { readonly matter?: Ref; readonly digest?: string }
  if (matter === undefined || digest === undefined) return 'absent'
  return (await textAt(dialogue, matter.leaf, digest)) ?? 'absent'
}

/** The revision that a change starts from, by the digest that was typed. */
async function baseOf({ kind, body, dialogue }: Meant, named: Known['named']): Promise<TextContent | null> {
  const { matter, base, words, settled } = body
  const isChange =
    (kind === 'text.amend' && words !== undefined) || (kind === 'text.table' && settled !== undefined)
  if (!isChange || typeof base !== 'string') return null
  const ref = typeof matter === 'string' ? named(matter) : (matter as Ref | undefined)
  return ref === null || ref === undefined ? null : await textAt(dialogue, ref.leaf, base)
}

function nameIn(fold: Fold, name: string): Ref | null {
  const matter = findMatter(fold, name)
  if (!('code' in matter)) return matter.ref
  const found = /^[0-9a-f]{8,64}$/.test(name)
    ? fold.entries.filter(({ ref }) => ref.leaf.startsWith(name))
    : []
  return found.length === 1 ? (found[0]?.ref ?? null) : null
}

/** The keys of an office, each with its wrapped copies; the one made last comes first. */
function byKey(keys: readonly OwnKey[], office: string): (readonly OwnKey[])[] {
  const own = keys.filter(({ wrapped }) => wrapped.office === office).toSorted((a, b) => b.made - a.made)
  return [...Map.groupBy(own, ({ wrapped }) => wrapped.publicKey).values()]
}
