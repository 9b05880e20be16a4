import { Type } from 'typebox'
import { ActRef, body, Day, Hex32, OneOf, ShortText, Slug, Title } from './common.ts'
import { PartId } from './text.ts'

const MeasureId = PartId
const measures = Type.Optional(Type.Array(MeasureId, { minItems: 1, maxItems: 64 }))
const life = { matter: ActRef, measures, summary: Type.Optional(ShortText) }
const opens = { slug: Type.Optional(Slug), title: Type.Optional(Title), matter: Type.Optional(ActRef) }
const Measure = Type.Object({ id: MeasureId, title: Title }, { additionalProperties: false })

/** The family `arrangement`. `measures` absent means all. */
export const arrangement = {
  /** Adopts one digest; without an earlier text it opens the matter (an arrangement made elsewhere). */
  adopt: body({
    ...opens,
    digest: Hex32,
    form: OneOf([
      'joint text',
      'joint statement',
      'exchange of notes',
      "chair's summary",
      'oral understanding',
    ]),
    adReferendum: Type.Optional(Type.Boolean()),
    /** The measures it consists of. */
    consistsOf: Type.Optional(Type.Array(Measure, { minItems: 1, maxItems: 64 })),
    /** Its words on being binding, as its maker gives them. */
    standing: Type.Optional(ShortText),
  }),
  confirm: body({ matter: ActRef, digest: Hex32 }),
  /** A side's own statement, to be matched item by item; a later one may change an item. */
  parallel: body({
    ...opens,
    items: Type.Array(
      Type.Object({ id: PartId, digest: Hex32, title: Title }, { additionalProperties: false }),
      { minItems: 1, maxItems: 256 },
    ),
    consistsOf: Type.Optional(Type.Array(Measure, { minItems: 1, maxItems: 64 })),
  }),
  /** Says that an item of one statement and an item of another say the same. */
  match: body({
    matter: ActRef,
    item: PartId,
    pairs: Type.Array(
      Type.Object({ statement: ActRef, item: PartId, digest: Hex32 }, { additionalProperties: false }),
      { minItems: 2, maxItems: 64 },
    ),
  }),
  exchange: body({ matter: ActRef, digest: Hex32 }),
  operative: body({ ...life, on: Day }),
  contest: body(life),
  suspend: body(life),
  resume: body(life),
  discontinue: body(life),
  supersede: body({ ...life, by: ActRef }),
}
