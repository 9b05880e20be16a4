import { Type } from 'typebox'
import {
  ActRef,
  BlobRef,
  body,
  Count,
  Day,
  Hex32,
  Minute,
  OneOf,
  Prose,
  RowCode,
  ShortText,
  SideId,
  Slug,
  Title,
} from './common.ts'
import { PartId } from './text.ts'

const Contact = Type.Object(
  { office: Prose(120), via: OneOf(['link', 'voice line', 'embassy', 'in person']) },
  { additionalProperties: false },
)
/** The link of an arrangement over which a notice went: names its measure (design §9 rule 9). */
const Link = Type.Object({ matter: ActRef, measure: PartId }, { additionalProperties: false })

/** The family `channel`. */
export const channel = {
  /** Opens a matter of its own. */
  notice: body({
    slug: Slug,
    title: Title,
    number: Type.Integer({ minimum: 1, maximum: 999_999 }),
    precedence: OneOf(['routine', 'priority', 'immediate', 'flash']),
    type: OneOf([
      'notification',
      'inquiry',
      'request for assistance',
      'clarification',
      'update',
      'cancellation',
    ]),
    to: Type.Array(SideId, { minItems: 1, maxItems: 64 }),
    /** The matter or paragraph invoked. */
    invokes: Type.Optional(ActRef),
    link: Type.Optional(Link),
    content: Type.Optional(Type.Array(ShortText, { minItems: 1, maxItems: 26 })),
    replyBy: Type.Optional(Minute),
  }),
  receipt: body({
    notice: ActRef,
    state: OneOf(['transmitted', 'received', 'read', 'accepted for action']),
  }),
  reply: body({
    notice: ActRef,
    step: OneOf(['interim', 'final']),
    content: Type.Optional(Type.Array(ShortText, { minItems: 1, maxItems: 26 })),
  }),
  correct: body({ notice: ActRef, content: Type.Array(ShortText, { minItems: 1, maxItems: 26 }) }),
  close: body({ notice: ActRef }),
  check: body({ number: Count, announced: Type.Boolean() }),
  'check-reply': body({ check: ActRef }),
  roster: body({ contacts: Type.Array(Contact, { maxItems: 64 }) }),
  /** A position put to the other side; an answer is optional and none is counted. */
  representation: body({
    matter: Type.Optional(ActRef),
    to: Type.Array(SideId, { minItems: 1, maxItems: 64 }),
    subject: Title,
    words: Type.Optional(ShortText),
    content: Type.Optional(BlobRef),
  }),
  /** Records that an annex went by another channel; the annex itself never stands here. */
  'annex-reference': body({
    matter: Type.Optional(ActRef),
    by: Prose(120),
    reference: Prose(120),
    /** SHA-256(salt[32] ‖ bytes), computed from a local file (design §9 rule 18). */
    digest: Type.Optional(Hex32),
    date: Day,
  }),
  watch: body({
    step: OneOf(['declare', 'join', 'summary']),
    slug: Type.Optional(Slug),
    title: Type.Optional(Title),
    matter: Type.Optional(ActRef),
    /** Whose process: a side of the dialogue, or a third country by name. */
    processOf: Type.Optional(SideId),
    thirdCountry: Type.Optional(Prose(80)),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    /** The norm invoked: a matter, or a row of the conduct map. */
    norm: Type.Optional(ActRef),
    row: Type.Optional(RowCode),
    contacts: Type.Optional(Type.Array(Contact, { minItems: 1, maxItems: 16 })),
    intent: Type.Optional(ShortText),
    /** Hours within which a notice under this watch is answered. */
    replyWithinHours: Type.Optional(Type.Integer({ minimum: 1, maximum: 720 })),
    /** summary: digest of the closing words, the same on both sides if cleared by both. */
    digest: Type.Optional(Hex32),
    summary: Type.Optional(ShortText),
  }),
}
