/** What the node takes from outside, so that a simulation can drive the same code. */
export interface Ports {
  /** The current time in milliseconds since 1970, UTC. */
  readonly clock: () => number
  /** `length` unpredictable bytes. */
  readonly random: (length: number) => Uint8Array
}
