import { KINDS, readEnvelope, unseal, type Body } from '@alternat/acts'
import { ok, toBase64, type Result, type Signer } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import type { Store } from '../store/types.ts'
import { releaseFault, type ReleaseOwnCode } from './codes.ts'

type Opening = Body<'side.open'>
/** The offices as a log's opening lists them. */
export type ListedOffices = Opening['offices']

/** What an office is asked to sign. */
interface ToSign {
  readonly office: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * The signer of an office, if its key is open here and the opening of the log gives it the power for this
 * kind at this minute. Offices changed by a later `side.keys` (another key than in the opening) are left to
 * the fold, which knows the whole log. `office-locked`, `power-missing`, `office-not-current`.
 */
export function signerFor(
  node: Pick<Node, 'offices'>,
  listed: ListedOffices,
  act: ToSign,
  at: string,
): Result<Signer, ReleaseOwnCode> {
  const signer = node.offices(act.office)
  if (signer === null) return releaseFault('office-locked', act.office)
  const office = listed.find(({ name }) => name === act.office)
  if (office === undefined || !office.keys.includes(toBase64(signer.publicKey))) return ok(signer)
  if (at < office.from || (office.until !== null && at > office.until)) {
    return releaseFault('office-not-current', act.office)
  }
  const held = office.powers as readonly string[]
  return powersFor(act).some((power) => held.includes(power))
    ? ok(signer)
    : releaseFault('power-missing', `${act.office}: ${act.kind}`)
}

/** Leaf 0 of a log never changes: read once in the life of the program. */
const known = new WeakMap<Store, Map<string, ListedOffices>>()

/** The offices listed in leaf 0 of one of our logs; none if it cannot be read. */
export function officesOf(store: Store, log: string): ListedOffices {
  const listed = known.get(store) ?? new Map<string, ListedOffices>()
  known.set(store, listed)
  const offices = listed.get(log) ?? readOffices(store, log)
  if (offices.length > 0) listed.set(log, offices)
  return offices
}

function readOffices(store: Store, log: string): ListedOffices {
  const sealed = store.leaves(log, 0, 1)[0]?.sealed ?? null
  const parts = sealed === null ? null : unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  return read?.ok === true ? (read.value.payload.body as unknown as Opening).offices : []
}

/** The powers of which one is needed (design §9 rule 12). */
function powersFor({ kind, body }: ToSign): string[] {
  const state = body['state']
  if (kind === 'channel.receipt' && (state === 'transmitted' || state === 'received'))
    return ['record', 'notify']
  const power = KINDS.get(kind)?.power
  return power === undefined ? [] : [power]
}
