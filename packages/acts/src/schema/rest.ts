import { Type } from 'typebox'
import { ActRef, body, Count, Day, Hex32, OneOf, Origin, ShortText, Slug, Title } from './common.ts'

const Head = Type.Object({ log: Origin, size: Count, root: Hex32 }, { additionalProperties: false })

/** The family `exercise`. */
export const exercise = {
  invite: body({ slug: Slug, title: Title, items: Type.Integer({ minimum: 1, maximum: 500 }) }),
  commit: body({ exercise: ActRef, round: OneOf(['1', '2']), digest: Hex32 }),
  open: body({ exercise: ActRef, round: OneOf(['1', '2']), digest: Hex32 }),
  close: body({ exercise: ActRef }),
}

/** The family `adherence`. */
export const adherence = {
  register: body({ matter: ActRef, scope: Hex32, cut: Day, from: Day, to: Day, method: ShortText }),
  publish: body({ registered: ActRef, digest: Hex32, summary: ShortText }),
}

/** The family `record`. */
export const record = {
  /** What is public up to these heads; adopted when every side has logged an equal body. */
  manifest: body({
    upTo: Type.Array(Head, { minItems: 1, maxItems: 64 }),
    public: Type.Array(Type.Object({ log: Origin, index: Count }, { additionalProperties: false }), {
      maxItems: 4096,
    }),
  }),
  evidence: body({ against: Origin, digest: Hex32 }),
  /** Takes the words of texts that this side has put on the record off it; never an act. */
  erase: body({
    blobs: Type.Array(Hex32, { minItems: 1, maxItems: 64, uniqueItems: true }),
    reason: OneOf(['legal order', 'spilled secret', 'error']),
    /** The rule it rests on. */
    basis: Type.Optional(ShortText),
    /** Who ordered it: an office, a court. */
    orderedBy: Type.Optional(Title),
  }),
  recover: body({ reason: OneOf(['restored backup', 'lost guard', 'failover']), size: Count }),
}
