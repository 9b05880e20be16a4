import { Type } from 'typebox'
import type { Ref } from '../fold/types.ts'
import { ActRef, Count, Hex32, Minute, OfficeName, OneOf, Origin } from '../schema/common.ts'
import { sentence, type Complaint } from '../schema/sentence.ts'
import { validatorOf } from '../schema/validator.ts'
import { isMinute } from './time.ts'

/** What had reached the node of another log when an act was signed (design §4, `seen`). */
export interface Seen {
  /** Origin of the other log. */
  readonly log: string
  /** 0 if never heard. */
  readonly size: number
  /** Root at that size, hex. */
  readonly root: string
  /** SHA-256, hex, of that checkpoint with the log's own signature lines only. */
  readonly note: string
}

/** What an office signs: exactly these fields (design §4). */
export interface Payload {
  readonly v: 'v1'
  /** `<side>/alternat/<dialogue>`. */
  readonly log: string
  /** The index of the leaf. */
  readonly seq: number
  /** `YYYY-MM-DDTHH:MMZ`. */
  readonly at: string
  readonly office: string
  readonly level: 'between' | 'public'
  /** Sorted by log, without repeats, at most 64. */
  readonly seen: readonly Seen[]
  /** Backwards only, at most 64. */
  readonly refs: readonly Ref[]
  /** `family.act`; it need not be one this program knows. */
  readonly kind: string
  /** Checked against its kind separately: see `checkBody`. */
  readonly body: Readonly<Record<string, unknown>>
}

/** Most entries of `seen`, and most of `refs`. */
export const MAX_SEEN = 64

const SeenShape = Type.Object(
  { log: Origin, size: Count, root: Hex32, note: Hex32 },
  { additionalProperties: false },
)

/** The JSON Schema of {@link Payload}; order of `seen` and real days are checked besides. */
export const PayloadSchema = Type.Object(
  {
    v: Type.Literal('v1'),
    log: Origin,
    seq: Count,
    at: Minute,
    office: OfficeName,
    level: OneOf(['between', 'public']),
    seen: Type.Array(SeenShape, { maxItems: MAX_SEEN }),
    refs: Type.Array(ActRef, { maxItems: MAX_SEEN }),
    kind: Type.String({ pattern: '^[a-z]{1,32}\\.[a-z-]{1,32}$' }),
    body: Type.Object({}),
  },
  { additionalProperties: false },
)

/** Whether a value has exactly the shape of a payload. */
export function isPayload(value: unknown): value is Payload {
  return (
    validatorOf(PayloadSchema).Check(value) &&
    isMinute(value.at) &&
    isSorted(value.seen.map(({ log }) => log))
  )
}

/** The first thing wrong with a value that is no payload. */
export function complaintAbout(value: unknown): Complaint {
  const errors = validatorOf(PayloadSchema).Errors(value)
  if (errors.length > 0) return sentence(errors)
  return { message: 'The minute is of no real day, or what was seen is not sorted by log.', where: '$' }
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, i) => i === 0 || (names[i - 1] as string) < name)
}
