import { KINDS, readEnvelope, sideOf, unseal, type Body } from '@alternat/acts'
import { ok, toBase64, type Bad, type Result, type Signer } from '@alternat/tlog'
import { foldOf } from '../dialogue/fold-of.ts'
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
 * kind at this minute. What a later `side.keys` has changed is left to the fold, which knows the whole log: an
 * office that is not in the opening, or signs with another key, and one that the opening refuses and `later` has.
 * `office-locked`, `power-missing`, `office-not-current`.
 *
 * @param later whether a later act has changed this office: asked only where the opening would refuse
 */
export function signerFor(
  node: Pick<Node, 'offices'>,
  listed: ListedOffices,
  act: ToSign,
  at: string,
  later: (office: string) => boolean = () => false,
): Result<Signer, ReleaseOwnCode> {
  const signer = node.offices(act.office)
  if (signer === null) return releaseFault('office-locked', act.office)
  const office = listed.find(({ name }) => name === act.office)
  if (office === undefined || !office.keys.includes(toBase64(signer.publicKey))) return ok(signer)
  const refused = refusal(office, act, at)
  return refused === null || later(act.office) ? ok(signer) : refused
}

function refusal(office: ListedOffices[number], act: ToSign, at: string): Bad<ReleaseOwnCode> | null {
  if (at < office.from || (office.until !== null && at > office.until)) {
    return releaseFault('office-not-current', act.office)
  }
  const held = office.powers as readonly string[]
  if (powersFor(act).some((power) => held.includes(power))) return null
  return releaseFault('power-missing', `${act.office}: ${act.kind}`)
}

/** Whether a later act of our log has changed an office. */
export function changedLater(store: Store, dialogue: string): (office: string) => boolean {
  return (name) =>
    foldOf(store, dialogue).entries.some(({ kind, body, ref }) => {
      const changed = body?.['office'] as { name?: unknown } | undefined
      return kind === 'side.keys' && changed?.name === name && sideOf(ref.log) === store.side
    })
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
