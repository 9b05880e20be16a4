/** One line of the bench: what was measured, ours and the peer's figure, and how they stand to each other. */
export interface Row {
  readonly name: string
  readonly ours: number
  readonly peer: number | null
  /** Peer's cost divided by ours, or for growth the cost per act at the larger size divided by the smaller. */
  readonly ratio: number
  readonly unit: string
  /** What the peer was, and whether its figure was scaled. */
  readonly against: string
}

/** Three significant digits: more would pretend. */
export function round(value: number): number {
  return Number(value.toPrecision(3))
}
