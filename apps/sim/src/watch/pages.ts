import { sideOf, type Entry, type Fold, type ReadAct } from '@alternat/acts'
import { base64ToBytes, type Crypto } from '@alternat/tlog'
import { idOf } from '../world/cast.ts'
import type { Ground } from './ground.ts'

/** A page with the acts it was computed of, and what is known of them from outside. */
export interface Page {
  readonly who: string
  readonly fold: Fold
  /** By log and index. */
  readonly acts: ReadonlyMap<string, ReadAct>
  readonly crypto: Crypto
  /** Leaves (hex) of acts of honest sides that were looked at in full before they left. */
  readonly full: ReadonlySet<string>
}

/** What must hold of every page that an honest node computes, looked at without the code that computed it. */
export function lookAtPage(ground: Ground, page: Page): void {
  adoptedByAll(ground, page)
  signedByItsOffice(ground, page)
  seenStands(ground, page)
  honestActsCount(ground, page)
  crossByContent(ground, page)
}

const ADOPTING = new Set(['arrangement.adopt', 'arrangement.exchange', 'arrangement.confirm'])

function adoptedByAll(ground: Ground, { fold, who }: Page): void {
  const entries = new Map(fold.entries.map((entry) => [entry.ref.leaf, entry]))
  for (const { slug, line1, acts } of fold.matters) {
    if (line1.word !== 'adopted' || line1.form === 'parallel statements' || line1.matched !== null) continue
    const byDigest = new Map<string, Set<string>>()
    for (const { leaf } of acts) {
      const entry = entries.get(leaf)
      if (entry?.outcome !== 'applied' || !ADOPTING.has(entry.kind ?? '')) continue
      const digest = String(entry.body?.['digest'])
      byDigest.set(digest, (byDigest.get(digest) ?? new Set()).add(idOf(sideOf(entry.ref.log), fold.sides)))
    }
    const all = [...byDigest.values()].some((by) => fold.sides.every(({ id }) => by.has(id)))
    ground.hold(all, 'adopted-by-all', () => `${who} reads ${slug} as adopted.`)
  }
}

const COUNTS = new Set(['applied', 'crossed', 'did not stand', 'known, not yet acted upon'])

function signedByItsOffice(ground: Ground, { fold, who, acts, crypto }: Page): void {
  const keys = new Map<string, string[]>()
  for (const entry of fold.entries) {
    const act = acts.get(`${entry.ref.log} ${entry.ref.index}`)
    if (act === undefined || !changesNothingBefore(entry)) continue
    const { payload, signed, envelope } = act
    if (payload.kind === 'side.open') takeOpening(keys, payload.log, payload.body)
    const listed = keys.get(`${payload.log} ${payload.office}`) ?? []
    const valid = envelope.signatures.some(({ sig }) =>
      listed.some((key) => verifies(crypto, key, signed, sig)),
    )
    ground.hold(
      valid || !COUNTS.has(entry.outcome),
      'signed-by-its-office',
      () =>
        `${who} counts ${payload.kind} at ${entry.ref.log} ${entry.ref.index}, signed as ${payload.office}.`,
    )
    if (payload.kind === 'side.keys') takeKeys(keys, payload.log, payload.body)
  }
}

/** Void acts fix nothing, except those that counted until a key was revoked. */
function changesNothingBefore(entry: Entry): boolean {
  return entry.outcome !== 'void' || entry.reason === 'office-not-current'
}

interface OfficeBody {
  readonly name: string
  readonly keys: readonly string[]
}

function takeOpening(
  keys: Map<string, string[]>,
  log: string,
  body: Readonly<Record<string, unknown>>,
): void {
  for (const { name, keys: listed } of body['offices'] as OfficeBody[])
    keys.set(`${log} ${name}`, [...listed])
  keys.set(`${log} root`, [String(body['root'])])
}

function takeKeys(keys: Map<string, string[]>, log: string, body: Readonly<Record<string, unknown>>): void {
  const { name, keys: listed } = body['office'] as OfficeBody
  const place = `${log} ${name}`
  const before = keys.get(place) ?? []
  if (body['step'] === 'revoke')
    keys.set(
      place,
      before.filter((key) => !listed.includes(key)),
    )
  else keys.set(place, body['step'] === 'introduce' ? [...before, ...listed] : [...listed])
}

const verified = new Map<string, boolean>()

function verifies(crypto: Crypto, key: string, signed: Uint8Array, sig: Uint8Array | string): boolean {
  const name = `${key} ${typeof sig === 'string' ? sig : sig.toHex()}`
  const known = verified.get(name)
  if (known !== undefined) return known
  const [publicKey, signature] = [base64ToBytes(key), typeof sig === 'string' ? base64ToBytes(sig) : sig]
  const valid = publicKey !== null && signature !== null && crypto.ed25519Verify(publicKey, signed, signature)
  if (verified.size > 20_000) verified.clear()
  verified.set(name, valid)
  return valid
}

const isRevoke = (act: ReadAct): boolean =>
  act.payload.kind === 'side.keys' && act.payload.body['step'] === 'revoke'

function seenStands(ground: Ground, { fold, who, acts }: Page): void {
  const gone = fold.entries.filter(
    (entry) => entry.outcome === 'void' && entry.reason === 'office-not-current',
  )
  if (gone.length > 0) ground.reached('revocation took an act')
  const counted = fold.entries.filter((entry) => COUNTS.has(entry.outcome))
  tallyBounds(ground, counted, acts)
  for (const { ref } of gone) {
    const revocations = [...acts.values()].filter(
      (act) => isRevoke(act) && act.payload.log === ref.log && act.payload.seq > ref.index,
    )
    const bounds = counted.flatMap((entry) => {
      const seen = acts
        .get(`${entry.ref.log} ${entry.ref.index}`)
        ?.payload.seen.find(({ log }) => log === ref.log)
      return seen !== undefined && entry.ref.log !== ref.log && seen.size > ref.index ? [seen.size] : []
    })
    const reaches = revocations.some(({ payload }) => bounds.every((size) => size > payload.seq))
    ground.hold(
      reaches,
      'what-was-seen-stands',
      () => `${who} reads ${ref.log} ${ref.index} as revoked, and another side had seen it.`,
    )
  }
}

/** Counts the revocations that would have reached further, had nobody seen. */
function tallyBounds(ground: Ground, counted: readonly Entry[], acts: Page['acts']): void {
  for (const { ref, kind, body } of counted) {
    if (kind !== 'side.keys' || body?.['step'] !== 'revoke') continue
    const lastGood = Number(body['lastGood'] ?? ref.index)
    const seen = [...acts.values()].flatMap(({ payload }) =>
      payload.seen.filter(({ log }) => log === ref.log),
    )
    if (seen.some(({ size }) => size > lastGood && size <= ref.index))
      ground.reached('revocation stopped at what was seen')
  }
}

/** What no act of an honest program can be void for, whatever anybody else does. */
const NEVER: ReadonlySet<string> = new Set([
  'malformed',
  'not-canonical',
  'too-deep',
  'over-cap',
  'version',
  'schema',
  'log',
  'seq',
  'clock',
  'seen-list',
  'seen-back',
  'opening',
])

function honestActsCount(ground: Ground, { fold, who, acts, full }: Page): void {
  const revoking = new Set([...acts.values()].filter(isRevoke).map(({ payload }) => payload.log))
  for (const entry of fold.entries) {
    const { ref } = entry
    if (entry.outcome !== 'void' || !ground.isHonest(sideOf(ref.log))) continue
    const excused = revoking.has(ref.log) || sawAnotherHistory(ground, acts.get(`${ref.log} ${ref.index}`))
    if (!NEVER.has(entry.reason) && (excused || !full.has(ref.leaf))) continue
    ground.hold(
      false,
      'honest-acts-count',
      () => `${who} reads ${entry.kind} at ${ref.log} ${ref.index} as void: ${entry.reason}.`,
    )
  }
}

/** Whether an act saw a history that its writer, a liar, has shown to its side alone. */
function sawAnotherHistory(ground: Ground, act: ReadAct | undefined): boolean {
  const twofold = (act?.payload.seen ?? []).filter(({ log }) => ground.histories.of(log).length > 1)
  return twofold.some(
    ({ log, size, root }) => !ground.isHonest(sideOf(log)) && ground.histories.agree(log, [{ size, root }]),
  )
}

/** The pairs looked at here; the fold has more. */
const PAIRS: readonly (readonly [string, string, (a: Entry, b: Entry) => boolean])[] = [
  ['arrangement.adopt', 'text.amend', (a, b) => a.body?.['digest'] === b.body?.['base']],
  ['arrangement.adopt', 'dialogue.decline', () => true],
  ['arrangement.suspend', 'arrangement.resume', () => true],
  ['arrangement.operative', 'arrangement.contest', () => true],
]

function crossByContent(ground: Ground, { fold, who, acts }: Page): void {
  const applied = fold.entries.filter(({ outcome }) => outcome === 'applied')
  const knew = (a: Entry, b: Entry): boolean => {
    const seen = acts.get(`${a.ref.log} ${a.ref.index}`)?.payload.seen.find(({ log }) => log === b.ref.log)
    return (seen?.size ?? 0) > b.ref.index
  }
  const byLeaf = new Map(fold.entries.map((entry) => [entry.ref.leaf, entry]))
  for (const entry of fold.entries) {
    for (const { leaf } of 'with' in entry ? entry.with : []) {
      const other = byLeaf.get(leaf)
      const strangers = other !== undefined && !knew(entry, other) && !knew(other, entry)
      ground.hold(
        strangers,
        'acts-cross-by-content',
        () =>
          `${who} crosses ${entry.ref.log} ${entry.ref.index} with ${other?.ref.log} ${other?.ref.index}, and one knew the other.`,
      )
    }
  }
  for (const [left, right, bears] of PAIRS) {
    const rights = applied.filter(({ kind }) => kind === right)
    for (const a of rights.length === 0 ? [] : applied.filter(({ kind }) => kind === left)) {
      const b = rights.find((one) => {
        const other = one.ref.log !== a.ref.log && one.matters.some((id) => a.matters.includes(id))
        return other && bears(a, one) && !knew(a, one) && !knew(one, a)
      })
      ground.hold(
        b === undefined,
        'acts-cross-by-content',
        () => `${who} applies both ${a.ref.log} ${a.ref.index} and ${b?.ref.log} ${b?.ref.index}.`,
      )
    }
  }
}
