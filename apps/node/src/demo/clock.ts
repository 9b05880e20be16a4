import type { Ports } from '../ports.ts'

/** A clock that stands still at a minute while the past is played, and afterwards runs as it is given. */
export interface StageClock {
  readonly ports: Ports
  /** Sets it to a minute, `YYYY-MM-DDTHH:MMZ`. */
  setTo(minute: string): void
  /** From here on the clock given runs. */
  release(): void
}

/** Puts a {@link StageClock} in front of the clock of the ports. */
export function stageClock(real: Ports): StageClock {
  let set: number | null = null
  return {
    ports: { ...real, clock: () => set ?? real.clock() },
    setTo: (minute) => {
      set = Date.parse(minute)
    },
    release: () => {
      set = null
    },
  }
}
