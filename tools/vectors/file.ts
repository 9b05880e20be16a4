/** What a case gives: `ok`, or the code with which it is refused. */
export interface Case {
  readonly name: string
  readonly expect: string
  readonly [field: string]: unknown
}

/** One file of vectors. */
export interface VectorFile {
  /** Where it lies under `vectors/`. */
  readonly path: string
  /** One paragraph: what is checked, with what, and what the fields are. */
  readonly about: string
  /** Where the format is described. */
  readonly format: string
  /** Values that all cases share. */
  readonly shared?: Readonly<Record<string, unknown>>
  readonly cases: readonly Case[]
}

/** The bytes of a file of vectors. */
export function encodeFile({ about, format, shared, cases }: VectorFile): string {
  return `${JSON.stringify({ about, format, ...(shared === undefined ? {} : { shared }), cases }, null, 1)}\n`
}

/** Bytes as they stand in the vectors. */
export function base64(bytes: Uint8Array): string {
  return bytes.toBase64()
}

/** A copy with the lowest bit of one byte turned over; counted from the end where negative. */
export function turned(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  const index = at < 0 ? copy.length + at : at
  copy[index] = (copy[index] as number) ^ 1
  return copy
}
