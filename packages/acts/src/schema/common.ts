import { Type, type TObject, type TProperties } from 'typebox'

/** 32 bytes as 64 lower-case hexadecimal digits: leaf data, digests, roots. */
export const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** A calendar day `YYYY-MM-DD`, spoken of, without a zone. `calendar` asks `checkBody` for a real one. */
export const Day = Type.String({
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  calendar: 'day',
})

/** A minute in UTC, `YYYY-MM-DDTHH:MMZ`, of a real day. */
export const Minute = Type.String({
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]Z$',
  calendar: 'minute',
})

/** A name for programs inside an address: `[a-z0-9-]{1,64}`. */
export const Slug = Type.String({ pattern: '^[a-z0-9-]{1,64}$' })

/** A side: its domain name in a live dialogue, a short id in a reconstruction. */
export const SideId = Type.String({ pattern: '^[a-z0-9.-]{1,120}$' })

/** An office of a side: `[a-z0-9-]{1,64}`; `root` and `record` are reserved. */
export const OfficeName = Type.String({ pattern: '^[a-z0-9-]{1,64}$' })

/** A BCP 47 language tag in the short forms used here; `mul` where a document holds several. */
export const Lang = Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' })

/** The origin of a log: `<side>/alternat/<dialogue>`, 1–255 bytes. */
export const Origin = Type.String({ pattern: '^[a-z0-9.-]{1,120}/alternat/[a-z0-9-]{1,64}$', maxLength: 255 })

/** A natural number that JSON carries exactly. */
export const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/**
 * No control characters but the line feed, and none that turn the direction of what follows: they would let the eye
 * read on a screen or a terminal what was not signed (CVE-2021-42574).
 */
export const PLAIN =
  '^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*$'

/**
 * Words written by people inside an envelope. Marked `prose`, so that the guard reads exactly these
 * fields and no typed one (design §9 rule 18).
 *
 * @param maxLength in code points, as JSON Schema counts
 */
export function Prose(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, pattern: PLAIN, prose: true })
}

/** A title on a card. */
export const Title = Prose(160)

/** One sentence or two. */
export const ShortText = Prose(500)

/** Points at one act: its log, its place there and its leaf data. */
export const ActRef = Type.Object({ log: Origin, index: Count, leaf: Hex32 }, { additionalProperties: false })

/** Points at free text outside the envelope: digest over salt and bytes, language, size in bytes. */
export const BlobRef = Type.Object(
  { digest: Hex32, lang: Lang, size: Type.Integer({ minimum: 0, maximum: 4_194_304 }) },
  { additionalProperties: false },
)

/** A day or span of days as a source gives it, with its precision, zone and place. */
export const Dated = Type.Object(
  {
    from: Day,
    to: Day,
    precision: Type.Enum(['day', 'week', 'month', 'year', 'not given']),
    zone: Prose(60),
    place: Type.Optional(Prose(120)),
    /** How the source gives the hour, if it does: “late evening”. */
    hour: Type.Optional(Prose(60)),
  },
  { additionalProperties: false },
)

/** A public source: title, publisher, date as printed there; `second` marks one seen only in excerpts. */
export const Source = Type.Object(
  {
    title: Prose(300),
    publisher: Prose(200),
    date: Type.Optional(Prose(40)),
    second: Type.Optional(Type.Boolean()),
    differs: Type.Optional(ShortText),
  },
  { additionalProperties: false },
)

/** Kind codes of conduct: the eight fixed rows of the conduct map, or an added `x-` row (design §9 rule 14). */
export const RowCode = Type.String({ pattern: '^(x-[a-z0-9-]{1,60}|[a-z-]{3,40})$' })

/** What every body may carry besides its own fields. */
const shared = {
  /** Free text that goes with the act. */
  note: Type.Optional(BlobRef),
  /** Ends a crossing: the act that stands (design §9 rule 17). */
  stands: Type.Optional(ActRef),
  /** Says that two matters are one (design §9 rule 5). */
  sameAs: Type.Optional(ActRef),
  /** In a reconstruction only: the sides reported on, the day, the sources (design §9 rule 2). */
  reportedOf: Type.Optional(Type.Array(SideId, { minItems: 1, maxItems: 64 })),
  reportedOn: Type.Optional(Dated),
  source: Type.Optional(Type.Array(Source, { minItems: 1, maxItems: 8 })),
} satisfies TProperties

/** A strict body: the fields given, the shared optional ones, and nothing else. */
export function body<P extends TProperties>(properties: P): TObject<P & typeof shared> {
  return Type.Object({ ...properties, ...shared }, { additionalProperties: false })
}

/** A closed list of words. */
export const OneOf: typeof Type.Enum = Type.Enum
