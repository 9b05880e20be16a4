import type { Ports } from '../ports.ts'
import type { Store } from '../store/types.ts'
import { askWitness, ownLogs } from './ask.ts'
import { hasLineAt } from './keep-line.ts'
import { httpNet, type Net } from './net.ts'
import { knownWitnesses, type KnownWitness } from './pinned.ts'
import { noteTrouble } from './trouble.ts'

/** How long to wait, in milliseconds. */
export interface Waits {
  /** Before a witness that is away is asked again; then twice as long each time. */
  readonly first: number
  /** At most. */
  readonly longest: number
  /** Between looks at what lacks a line: a witness may have been pinned meanwhile. */
  readonly look: number
  /** Before one that refused is asked again: its operator may have added the log. */
  readonly refused: number
}

const WAITS: Waits = { first: 500, longest: 60_000, look: 30_000, refused: 600_000 }

/** Asking the pinned witnesses while the server runs. */
export interface Witnessing {
  readonly stop: () => void
}

/** What it takes to ask by itself. */
export interface WitnessingParts {
  readonly store: Store
  readonly ports: Pick<Ports, 'clock'>
  readonly net?: Net
  readonly waits?: Waits
}

/** Where one witness stands with one log. */
interface Errand {
  running: boolean
  wait: number
  timer: ReturnType<typeof setTimeout> | null
}

class Rounds {
  readonly #parts: WitnessingParts
  readonly #waits: Waits
  readonly #net: Net
  readonly #signal: AbortSignal
  readonly #errands = new Map<string, Errand>()

  constructor(parts: WitnessingParts, signal: AbortSignal) {
    this.#parts = parts
    this.#waits = parts.waits ?? WAITS
    const net = parts.net ?? httpNet(signal)
    // What comes in after the end is not looked at: the store may be closed by then.
    this.#net = async (...request) => {
      const answer = await net(...request)
      return signal.aborted ? null : answer
    }
    this.#signal = signal
  }

  /** Sends out whatever lacks a line, is not under way and is not waiting. */
  look(): void {
    const { store } = this.#parts
    if (this.#signal.aborted) return
    for (const witness of knownWitnesses(store.crypto, store)) {
      if (witness.url === undefined) continue
      for (const { log, size } of ownLogs(store)) {
        if (!hasLineAt(store, log, size, witness.key)) this.#send(witness, log)
      }
    }
  }

  #send(witness: KnownWitness, log: string): void {
    const place = `${witness.name} ${log}`
    const errand = this.#errands.get(place) ?? { running: false, wait: this.#waits.first, timer: null }
    this.#errands.set(place, errand)
    if (errand.running || errand.timer !== null) return
    errand.running = true
    void this.#run(witness, log, errand)
  }

  async #run(witness: KnownWitness, log: string, errand: Errand): Promise<void> {
    const { store, ports } = this.#parts
    const asked = await askWitness({ store, ports, net: this.#net }, witness, log)
    errand.running = false
    // Ended meanwhile: the store may be closed, and a request that was broken off says nothing of the witness.
    if (this.#signal.aborted) return
    if (asked.ok) {
      errand.wait = this.#waits.first
      noteTrouble(store, witness.name, log, null)
      this.look()
      return
    }
    const { code, message } = asked.fault
    noteTrouble(store, witness.name, log, { code, message, since: ports.clock() })
    this.#again(errand, code === 'witness-away')
  }

  #again(errand: Errand, away: boolean): void {
    const wait = away ? errand.wait : this.#waits.refused
    if (away) errand.wait = Math.min(errand.wait * 2, this.#waits.longest)
    errand.timer = setTimeout(() => {
      errand.timer = null
      this.look()
    }, wait)
    errand.timer.unref()
    this.#signal.addEventListener('abort', () => clearTimeout(errand.timer ?? undefined), { once: true })
  }
}

/**
 * At the start and after every growth of a log of our own, asks the pinned witnesses that have an address, and asks
 * again, ever more slowly, while one is away. Never in the way of an act: that has long returned.
 */
export function startWitnessing(parts: WitnessingParts): Witnessing {
  const ending = new AbortController()
  const rounds = new Rounds(parts, ending.signal)
  const off = parts.store.onChange((heads) => {
    if (heads.some(({ own }) => own)) queueMicrotask(() => rounds.look())
  })
  const timer = setInterval(() => rounds.look(), (parts.waits ?? WAITS).look)
  timer.unref()
  rounds.look()
  return {
    stop: () => {
      off()
      clearInterval(timer)
      ending.abort()
    },
  }
}
