import type { Entry, MatterLine, Outline } from '@alternat/acts'
import type { Section } from '../routing/route.ts'
import { matterNames } from './matter-names.ts'

/** What was read on this machine of the logs of others: all before `upTo`, and single acts beyond, by log. */
export type Seen = Readonly<Record<string, { readonly upTo: number; readonly also: readonly number[] }>>

/** The logs in which a side speaks or spoke: what stands there did not arrive. A reader has none, so all arrives. */
export function ownLogs(sides: Outline['sides'], own: string | null): string[] {
  const side = sides.find(({ id }) => id === own)
  return side === undefined ? [] : [side.log, ...(side.before ?? []).map(({ log }) => log)]
}

/** How many acts of each log arrived. */
export function arrivedIn(
  { sides, acts }: Pick<Outline, 'sides' | 'acts'>,
  own: string | null,
): Outline['acts'] {
  const logs = ownLogs(sides, own)
  return acts.filter(({ log }) => !logs.includes(log))
}

/** How many of them nobody has read here. */
export function unreadOf(arrived: Outline['acts'], seen: Seen): number {
  const read = ({ log, count }: Outline['acts'][number]): number => {
    const { upTo, also } = seen[log] ?? { upTo: 0, also: [] }
    return Math.min(upTo, count) + also.filter((index) => index < count).length
  }
  return arrived.reduce((sum, one) => sum + one.count - read(one), 0)
}

/** The same with all of them read. */
export function withAllSeen(seen: Seen, arrived: Outline['acts']): Seen {
  const next: Record<string, Seen[string]> = { ...seen }
  for (const { log, count } of arrived) {
    const { upTo, also } = seen[log] ?? { upTo: 0, also: [] }
    const all = Math.max(upTo, count)
    next[log] = { upTo: all, also: also.filter((index) => index >= all) }
  }
  return next
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
  matters: readonly Pick<MatterLine, 'id' | 'slug' | 'has'>[],
): { readonly section: Section; readonly path: readonly string[] } {
  const matter = matters.find(({ id }) => id === entry.matters[0])
  const { handleOf } = matterNames(matters)
  if (matter === undefined) return { section: 'record', path: ['act', entry.ref.leaf] }
  if (matter.has.includes('notice')) return { section: 'channel', path: [handleOf(matter)] }
  const isText = entry.kind?.startsWith('text.') === true || entry.kind?.startsWith('arrangement.') === true
  if (isText && matter.has.includes('text')) return { section: 'texts', path: [handleOf(matter)] }
  return { section: 'unit', path: [handleOf(matter)] }
}
