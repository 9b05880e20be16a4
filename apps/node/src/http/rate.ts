/** How much may be asked at once, and how many more each second. */
export interface Pace {
  readonly atOnce: number
  readonly perSecond: number
}

/** Looking: a screen asks for a dozen things, and again with every act that comes in. */
export const READING: Pace = { atOnce: 600, perSecond: 20 }
/** Changing something: nobody types faster. */
export const WRITING: Pace = { atOnce: 120, perSecond: 2 }
/** Knocking at the door without being signed in: all who do share it. */
export const KNOCKING: Pace = { atOnce: 60, perSecond: 1 }

interface Bucket {
  tokens: number
  at: number
}

/** Buckets kept: beyond, the oldest are forgotten, which gives their owners a full one. */
const MAX_BUCKETS = 2000

/** Counts requests, one bucket for each name. */
export interface Rate {
  /** Whether one more may be answered now. */
  readonly take: (name: string, pace: Pace, now: number) => boolean
}

/** Fresh buckets, all full. */
export function openRate(): Rate {
  const buckets = new Map<string, Bucket>()
  return {
    take(name, { atOnce, perSecond }, now) {
      const { tokens, at } = buckets.get(name) ?? { tokens: atOnce, at: now }
      const filled = Math.min(atOnce, tokens + (Math.max(0, now - at) / 1000) * perSecond)
      const left = filled >= 1 ? filled - 1 : filled
      // Set anew, so that a name in use is never the oldest.
      buckets.delete(name)
      buckets.set(name, { tokens: left, at: now })
      if (buckets.size > MAX_BUCKETS) buckets.delete(buckets.keys().next().value as string)
      return filled >= 1
    },
  }
}
