import { utf8ToString, type Crypto } from '@alternat/tlog'
import type { Examples } from './examples.ts'

/** How a reader ended: `accepted` and what encoding it again gives, or the code of the refusal. */
export interface Verdict {
  readonly code: string
  /** Where the bytes were accepted: the same bytes, or the format has two spellings of one thing. */
  readonly again?: Uint8Array
}

/** One format as a reader meets it. */
export interface Format {
  readonly name: string
  /** Its part of all cases: what costs more to read gets fewer. */
  readonly share: number
  readonly codes: ReadonlySet<string>
  readonly read: (bytes: Uint8Array, crypto: Crypto, examples: Examples) => Verdict
}

type Ended = { readonly ok: true } | { readonly ok: false; readonly fault: { readonly code: string } }

/** The first refusal among what was tried, else accepted as `again`. */
export function verdict(results: readonly Ended[], again: () => Uint8Array): Verdict {
  for (const result of results) if (!result.ok) return { code: result.fault.code }
  return { code: 'accepted', again: again() }
}

/** The codes of some tables. */
export const codesOf = (...tables: readonly object[]): ReadonlySet<string> =>
  new Set(tables.flatMap((table) => Object.keys(table)))
/** The words of bytes; a mark that stands nowhere where they are none. */
export const text = (bytes: Uint8Array): string => utf8ToString(bytes) ?? '\ufffd'

/** Two spellings of one thing are two names for it: somebody will take them for two things. */
export class TwoSpellings extends Error {}

/** Throws {@link TwoSpellings} unless both are the same bytes. */
export function expectSame(one: Uint8Array, other: Uint8Array): void {
  if (Buffer.compare(one, other) !== 0) throw new TwoSpellings(text(other).slice(0, 200))
}
