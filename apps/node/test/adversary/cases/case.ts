/** One thing that a counterpart with valid keys, or a disk, may do. */
export interface Case {
  /** Its number, for good: docs/threats.md refers to it. */
  readonly no: number
  readonly group: 'heads' | 'proofs' | 'entries' | 'transport' | 'storage' | 'always' | 'moves'
  /** What is done. */
  readonly does: string
  /** What it ends as. */
  readonly ends: string
  /** Where it is shown: `file: name of the test`, from the root of the repository. */
  readonly shown: readonly string[]
}

/** A case as it is written down: its number, what is done, what it ends as, and where it is shown. */
export type Row = readonly [no: number, does: string, ends: string, ...shown: string[]]
