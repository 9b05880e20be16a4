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
export const KNOCKING: Pace = { atOnce: 60, perSecond: 20 }
/** What strangers may read, and other programs bring and fetch: all who do share it. */
export const PASSING: Pace = { atOnce: 600, perSecond: 100 }
/** Asking the guard about words without being signed in: it reads them whole, and nothing else is done meanwhile. */
export const TRYING: Pace = { atOnce: 10, perSecond: 1 }
/** How long a stranger waits for a turn at most, in milliseconds. */
export const LONGEST_TURN_MS = 3000

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
  /**
   * Comes back when it is one's turn: at once within the pace, later beyond it, {@link LONGEST_TURN_MS} at most. Where
   * nobody can be told from anybody else, refusing would let one of them keep out all.
   */
  readonly turn: (name: string, pace: Pace, now: number) => Promise<void>
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))

/** Fresh buckets, all full. `pause` waits some milliseconds. */
export function openRate(pause: (ms: number) => Promise<void> = sleep): Rate {
  const buckets = new Map<string, Bucket>()
  const filled = (name: string, { atOnce, perSecond }: Pace, now: number): number => {
    const { tokens, at } = buckets.get(name) ?? { tokens: atOnce, at: now }
    return Math.min(atOnce, tokens + (Math.max(0, now - at) / 1000) * perSecond)
  }
  const keep = (name: string, bucket: Bucket): void => {
    // Set anew, so that a name in use is never the oldest.
    buckets.delete(name)
    buckets.set(name, bucket)
    if (buckets.size > MAX_BUCKETS) buckets.delete(buckets.keys().next().value as string)
  }
  return {
    take(name, pace, now) {
      const tokens = filled(name, pace, now)
      keep(name, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
      return tokens >= 1
    },
    async turn(name, pace, now) {
      const longest = (LONGEST_TURN_MS / 1000) * pace.perSecond
      const tokens = Math.max(-longest, filled(name, pace, now) - 1)
      keep(name, { tokens, at: now })
      if (tokens < 0) await pause((-tokens / pace.perSecond) * 1000)
    },
  }
}
