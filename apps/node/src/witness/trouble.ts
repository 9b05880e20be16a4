import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import { linesBy } from './keep-line.ts'
import { knownWitnesses, type Settings } from './pinned.ts'

/** Why a witness has not cosigned a log lately. */
export interface Trouble {
  readonly code: string
  readonly message: string
  /** Since when, in milliseconds since 1970. */
  readonly since: number
}

/** How a pinned witness stands to one of our logs. */
export interface WitnessStanding {
  readonly witness: string
  readonly log: string
  /** The size it cosigned last, as far as is held here; 0 for none. */
  readonly size: number
  /** When it says it did, in seconds since 1970; null for never. */
  readonly time: number | null
  /** The size of the log. */
  readonly of: number
  readonly trouble: Trouble | null
}

type Troubles = Readonly<Record<string, Trouble>>

const KEY = 'witness-trouble'

/** Notes how asking went, `null` for well; the first time of a lasting trouble stays. Written only where it changes. */
export function noteTrouble(
  store: Store,
  witness: string,
  log: string,
  trouble: Trouble | null,
): Result<void, StoreCode> {
  const known = troublesIn(store)
  const place = `${witness} ${log}`
  const before = known[place]
  if (before?.code === trouble?.code) return ok(undefined)
  const { [place]: _, ...others } = known
  return store.setSetting(KEY, JSON.stringify(trouble === null ? others : { ...others, [place]: trouble }))
}

/** Every pinned witness with every log of our own, in one dialogue or in all: what is cosigned and what is wrong. */
export function witnessStandings(store: Store, dialogue?: string): WitnessStanding[] {
  const troubles = troublesIn(store)
  const logs = store.heads(dialogue).filter(({ own, size }) => own && size > 0)
  return knownWitnesses(store.crypto, store).flatMap(({ name, key }) =>
    logs.map(({ log, size }) => {
      const last = linesBy(store, log, key).at(-1)
      const standing = { witness: name, log, size: last?.size ?? 0, time: last?.time ?? null, of: size }
      return { ...standing, trouble: troubles[`${name} ${log}`] ?? null }
    }),
  )
}

function troublesIn(store: Settings): Troubles {
  return JSON.parse(store.setting(KEY) ?? '{}') as Troubles
}
