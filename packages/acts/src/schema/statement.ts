import { Type } from 'typebox'
import { ActRef, body, Dated, OneOf, Prose, ShortText, SideId } from './common.ts'
import { PartId } from './text.ts'

/** The closed words of claims; `docs/formats/act.md` names for each the kind that supports or opposes it. */
export const ClaimWord = OneOf([
  'will be established',
  'agreed to establish',
  'explore',
  'discussed',
  'would start',
  'decided',
  'cannot happen',
  'never formalised',
  'may still be pursued',
  'in effect',
  'accepted the denial',
  'denied',
  'acknowledged',
  'consultations agreed',
  'other',
])

const Claim = Type.Object(
  {
    matter: ActRef,
    question: PartId,
    /** `yes`, `no`, `open`, or a code: set by whoever cites. */
    answer: Type.String({ pattern: '^[a-z0-9-]{1,64}$' }),
    word: ClaimWord,
    /** Where `word` is `other`, or to print the speaker's own shade: a few words. */
    as: Type.Optional(Prose(120)),
  },
  { additionalProperties: false },
)
const Link = Type.Object(
  { rel: OneOf(['revises', 'contradicts', 'denies', 'supports']), act: ActRef },
  { additionalProperties: false },
)

/** The family `statement`. */
export const statement = {
  /** A public statement, as read by whoever cites it. */
  cite: body({
    lane: OneOf(['side', 'legislature', 'other']),
    /** Whose lane; absent for `other`. */
    side: Type.Optional(SideId),
    speaker: Prose(120),
    capacity: Prose(160),
    hand: OneOf(['first', 'second']),
    inRoom: Type.Optional(Type.Boolean()),
    saidOn: Dated,
    /** Words spoken in public, exactly, kept short. */
    words: Type.Optional(Prose(200)),
    /** In the citer's own words. */
    summary: ShortText,
    claims: Type.Array(Claim, { maxItems: 16 }),
    links: Type.Optional(Type.Array(Link, { maxItems: 16 })),
    /** The matter it bears on where it makes no claim (counts as a last word). */
    matter: Type.Optional(ActRef),
  }),
  reply: body({ to: ActRef, summary: ShortText }),
}
