import { publicUnder, type Body, type Entry, type Fold } from '@alternat/acts'
import { ok, toHex, type Bad, type Result } from '@alternat/tlog'
import { OurTree } from '../bundle/our-tree.ts'
import { foldOf } from '../dialogue/fold-of.ts'
import type { Store } from '../store/types.ts'
import { listFault, type ListCode } from './codes.ts'
import { sideIn } from '../dialogue/members.ts'

type Manifest = Body<'record.manifest'>
type Place = Manifest['public'][number]

/** What another side's list and the logs held here do not agree on. */
export interface Differing {
  /** Public here, and not on the list. */
  readonly missing: readonly Place[]
  /** On the list, and not public here. */
  readonly extra: readonly Place[]
}

/** The list of everything public as far as the logs are held here, so that nobody counts by hand. */
export function composeList(store: Store, dialogue: string): Manifest {
  const heads = store.heads(dialogue).filter(({ size }) => size > 0)
  const upTo = heads.map(({ log, size, root }) => ({ log, size, root: toHex(root) }))
  return { upTo, public: placesUnder(foldOf(store, dialogue), upTo) }
}

/**
 * The latest list of another side that ours has not logged, if it says what the logs held here say. What it does not
 * agree on stands beside the refusal, for people to see.
 */
export function listToAdopt(store: Store, dialogue: string): Result<Manifest, ListCode> | ListFault {
  const latest = listOfOthers(store, dialogue)
  if (latest === null) return listFault('manifest-none', dialogue)
  return listFaultOf(store, dialogue, latest.body) ?? ok(latest.body)
}

/** A refusal to adopt a list, with what differs where that is why. */
export type ListFault = Bad<ListCode> & { readonly fault: Bad<ListCode>['fault'] & Partial<Differing> }

/** The latest list of another side that ours has not logged, whether or not it can be adopted; null for none. */
export function listOfOthers(
  store: Store,
  dialogue: string,
): { readonly entry: Entry; readonly body: Manifest } | null {
  const lists = foldOf(store, dialogue).entries.filter(
    ({ kind, outcome }) => kind === 'record.manifest' && outcome === 'applied',
  )
  const isOurs = isBy(sideIn(store, dialogue))
  const ours = new Set(lists.filter(isOurs).map(spelt))
  const theirs = lists.filter((entry) => !isOurs(entry) && !ours.has(spelt(entry)))
  const entry = theirs.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)).at(-1)
  return entry === undefined ? null : { entry, body: entry.body as unknown as Manifest }
}

/** Why a list cannot be adopted, as far as the logs are held here; null where they say the same. */
export function listFaultOf(store: Store, dialogue: string, body: Manifest): ListFault | null {
  return saysMore(body) ?? headsDiffer(store, body) ?? listDiffers(foldOf(store, dialogue), body)
}

/**
 * Adopting is saying it all, byte for byte: another side could put words beside its list that ours would then have said.
 */
function saysMore(body: Manifest): Bad<ListCode> | null {
  const fields = Object.keys(body).filter((name) => name !== 'upTo' && name !== 'public')
  return fields.length === 0 ? null : listFault('manifest-more', fields.join(', '))
}

function headsDiffer(store: Store, { upTo }: Manifest): Bad<ListCode> | null {
  for (const { log, size, root } of upTo) {
    const head = store.head(log)
    if (head === null || head.size < size) return listFault('manifest-unheld', `${log} ${size}`)
    const ours = new OurTree(store.crypto, store, head).rootAt(size)
    if (ours === null || toHex(ours) !== root) return listFault('manifest-root', `${log} ${size}`)
  }
  return null
}

function listDiffers(fold: Fold, body: Manifest) {
  const here = placesUnder(fold, body.upTo)
  const [held, listed] = [new Set(here.map(placeOf)), new Set(body.public.map(placeOf))]
  const missing = here.filter((one) => !listed.has(placeOf(one)))
  const extra = body.public.filter((one) => !held.has(placeOf(one)))
  if (missing.length + extra.length === 0) return null
  const { fault } = listFault('manifest-differs', [...missing, ...extra].map(placeOf).join(', '))
  return { ok: false as const, fault: { ...fault, missing, extra } }
}

function placesUnder({ entries }: Fold, upTo: Manifest['upTo']): Place[] {
  return publicUnder(entries, upTo).map(({ log, index }) => ({ log, index }))
}

function isBy(side: string): (entry: Entry) => boolean {
  return ({ ref, of }) => ref.log.startsWith(`${side}/`) || of.includes(side)
}

function spelt({ body }: Entry): string {
  return JSON.stringify(body)
}

function placeOf({ log, index }: Place): string {
  return `${log} ${index}`
}
