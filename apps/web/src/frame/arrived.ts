import type { Entry, Fold } from '@alternat/acts'
import type { Section } from '../routing/route.ts'

/** What was read on this machine of the logs of others: all before `upTo`, and single acts beyond, by log. */
export type Seen = Readonly<Record<string, { readonly upTo: number; readonly also: readonly number[] }>>

/** Acts that others put on the record, the latest first: a reader has no log, so to a reader every act arrives. */
export function arrivedIn(fold: Pick<Fold, 'entries' | 'sides'>, own: string | null): Entry[] {
  const ownLog = fold.sides.find((side) => side.id === own)?.log ?? null
  const key = ({ at = '', ref }: Entry): string => `${at} ${String(ref.index).padStart(8, '0')}`
  return fold.entries.filter(({ ref }) => ref.log !== ownLog).toSorted((a, b) => (key(a) < key(b) ? 1 : -1))
}

/** Whether an act was read here. */
export function isSeen(seen: Seen, { ref }: Pick<Entry, 'ref'>): boolean {
  const log = seen[ref.log]
  return log !== undefined && (ref.index < log.upTo || log.also.includes(ref.index))
}

/** The same with these acts read. What was read once stays read; a run without gaps is kept as one number. */
export function withSeen(seen: Seen, entries: readonly Pick<Entry, 'ref'>[]): Seen {
  const next: Record<string, { readonly upTo: number; readonly also: readonly number[] }> = { ...seen }
  for (const [log, read] of indexesByLog(entries)) {
    const before = next[log] ?? { upTo: 0, also: [] }
    const all = new Set([...before.also, ...read])
    let { upTo } = before
    while (all.has(upTo)) upTo++
    next[log] = { upTo, also: [...all].filter((index) => index >= upTo).toSorted((a, b) => a - b) }
  }
  return next
}

function indexesByLog(entries: readonly Pick<Entry, 'ref'>[]): Map<string, number[]> {
  const byLog = new Map<string, number[]>()
  for (const { ref } of entries) byLog.set(ref.log, [...(byLog.get(ref.log) ?? []), ref.index])
  return byLog
}

/** Reads what was kept; anything that is not of this shape counts as nothing read, because unread is the safe side. */
export function parseSeen(text: string | null): Seen {
  try {
    const value = JSON.parse(text ?? '{}') as unknown
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
    return Object.fromEntries(
      Object.entries(value).filter((pair): pair is [string, Seen[string]] => isLog(pair[1])),
    )
  } catch {
    return {}
  }
}

function isLog(value: unknown): value is Seen[string] {
  if (typeof value !== 'object' || value === null || !('upTo' in value) || !('also' in value)) return false
  const { upTo, also } = value
  return isIndex(upTo) && Array.isArray(also) && also.every(isIndex)
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** Where one deals with an act: a notice in the channel, a text among the texts, else its matter, else the act. */
export function addressOf(
  entry: Pick<Entry, 'kind' | 'matters' | 'ref'>,
  matters: Fold['matters'],
): { readonly section: Section; readonly path: readonly string[] } {
  const matter = matters.find(({ id }) => id === entry.matters[0])
  if (matter === undefined) return { section: 'record', path: ['act', entry.ref.leaf] }
  if (matter.notice !== null) return { section: 'channel', path: [matter.slug] }
  const isText = entry.kind?.startsWith('text.') === true || entry.kind?.startsWith('arrangement.') === true
  if (isText && matter.text !== null) return { section: 'texts', path: [matter.slug] }
  return { section: 'unit', path: [matter.slug] }
}
