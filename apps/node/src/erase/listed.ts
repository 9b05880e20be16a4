import { blobsNamed, findMatter, type Entry, type Fold, type MatterState, type Ref } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import { eraseFault, type EraseCode } from './codes.ts'

/** A text as it stands on the record, for people who are about to take it off. */
export interface ListedText {
  readonly digest: string
  /** The act that names it first. */
  readonly act: Ref
  readonly kind: string
  readonly on: string
  readonly lang: string
  /** In bytes. */
  readonly size: number
  /** Revisions of texts that nobody will be able to read any more: its own, and those built on it. */
  readonly revisions: readonly string[]
}

/**
 * What a person means by a matter's slug, by the beginning of a matter's id, or by at least eight digits of a text's
 * digest: texts that acts of one side name, and that have not been taken off the record.
 *
 * @param side whose acts; any side's if null
 */
export function textsMeant(fold: Fold, name: string, side: string | null): Result<ListedText[], EraseCode> {
  const all = textsOf(fold, side)
  const named = /^[0-9a-f]{8,64}$/.test(name) ? all.filter(({ digest }) => digest.startsWith(name)) : []
  if (named.length > 0) return ok(named)
  const matter = findMatter(fold, name)
  if ('code' in matter) return eraseFault(matter.code, name)
  const found = all.filter(({ act }) => matter.acts.some(({ leaf }) => leaf === act.leaf))
  return found.length > 0 ? ok(found) : eraseFault('text-none', name)
}

function textsOf(fold: Fold, side: string | null): ListedText[] {
  const gone = new Set(fold.erased.map(({ digest }) => digest))
  const found = new Map<string, ListedText>()
  for (const entry of fold.entries) {
    if (side !== null && !entry.ref.log.startsWith(`${side}/`) && !entry.of.includes(side)) continue
    for (const digest of blobsNamed(entry.body)) {
      if (!gone.has(digest) && !found.has(digest)) found.set(digest, listed(fold, entry, digest))
    }
  }
  return [...found.values()]
}

function listed(fold: Fold, entry: Entry, digest: string): ListedText {
  const { ref, kind = 'unknown', on = '' } = entry
  const { lang, size } = refIn(entry.body, digest) ?? { lang: 'mul', size: 0 }
  return {
    digest,
    act: ref,
    kind,
    on,
    lang,
    size,
    revisions: fold.matters.flatMap((one) => lost(one, digest)),
  }
}

function refIn(body: unknown, digest: string): { lang: string; size: number } | null {
  if (typeof body !== 'object' || body === null) return null
  if ('digest' in body && body.digest === digest && 'lang' in body && 'size' in body)
    return body as unknown as { lang: string; size: number }
  return (
    Object.values(body)
      .map((part) => refIn(part, digest))
      .find((one) => one !== null) ?? null
  )
}

/** The revisions that are put together from these words: `rev. 2 of SLUG`. */
function lost({ text, slug }: MatterState, digest: string): string[] {
  const gone = new Set<string>()
  for (const { content, digest: own, base, whole } of text?.revisions ?? []) {
    if (content.digest === digest || (!whole && base !== null && gone.has(base))) gone.add(own)
  }
  return (text?.revisions ?? [])
    .filter((one) => gone.has(one.digest))
    .map(({ rev }) => `rev. ${rev} of ${slug}`)
}
