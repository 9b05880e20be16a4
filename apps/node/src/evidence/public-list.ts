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
export function listToAdopt(
  store: Store,
  dialogue: string,
): Result<Manifest, ListCode> | (Bad<ListCode> & { readonly fault: Bad<ListCode>['fault'] & Differing }) {
  const fold = foldOf(store, dialogue)
  const lists = fold.entries.filter(
    ({ kind, outcome }) => kind === 'record.manifest' && outcome === 'applied',
  )
  const isOurs = isBy(sideIn(store, dialogue))
  const ours = new Set(lists.filter(isOurs).map(spelt))
  const theirs = lists.filter((entry) => !isOurs(entry) && !ours.has(spelt(entry)))
  const latest = theirs.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)).at(-1)
  if (latest === undefined) return listFault('manifest-none', dialogue)
  const body = latest.body as unknown as Manifest
  return headsDiffer(store, body) ?? listDiffers(fold, body) ?? ok(body)
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
