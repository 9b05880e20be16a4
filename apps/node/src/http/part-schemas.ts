import { Type, type TSchema } from 'typebox'
import { PART_SECTIONS } from '@alternat/acts'

const closed = { additionalProperties: false }
const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'a calendar day, UTC' })
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Ref = Type.Object({ log: Type.String(), index: Type.Integer(), leaf: Hex32 }, closed)
/** As in the fold; docs/formats/card.md has every field. */
const AsInFold = Type.Object({}, { additionalProperties: true, description: 'as the fold has it' })

/** The state of a dialogue; docs/formats/card.md has every field. */
export const FoldSchema = Type.Object(
  {
    foldVersion: Type.Enum(['v1', 'v2']),
    dialogue: Type.String(),
    title: Type.String(),
    reconstruction: Nullable(Type.String()),
    asOf: Nullable(Day),
    logs: Type.Array(Type.Object({ log: Type.String(), size: Type.Integer(), root: Type.String() })),
    sides: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
    entries: Type.Array(Type.Object({ outcome: Type.String() })),
    matters: Type.Array(Type.Object({ id: Hex32, slug: Type.String(), title: Type.String() })),
  },
  { $id: 'Fold', additionalProperties: true },
)

/** One page per matter; docs/formats/card.md has every field. */
export const CardSchema = Type.Object(
  {
    format: Type.Literal('alternat/card/v1'),
    foldVersion: Type.Enum(['v1', 'v2']),
    dialogue: Type.String(),
    asOf: Nullable(Day),
    matter: Type.Object({ id: Hex32, slug: Type.String(), title: Type.String() }),
  },
  { $id: 'Card', additionalProperties: true },
)

/** The names of the sections that are drawn from several matters. */
export const SECTION_NAMES = PART_SECTIONS.join(', ')

/** The frame of every page of a dialogue. */
export const OutlineSchema = Type.Object(
  {
    dialogue: Type.String(),
    title: Type.String(),
    reconstruction: Nullable(Type.String()),
    asOf: Nullable(Day),
    logs: Type.Array(Type.Object({ log: Type.String(), size: Type.Integer(), root: Type.String() }, closed)),
    sides: Type.Array(AsInFold),
    manifest: Nullable(Type.Object({ adopted: Type.Boolean(), by: Type.Array(Type.String()) }, closed)),
    acts: Type.Array(Type.Object({ log: Type.String(), count: Type.Integer() }, closed)),
    mayHaveFallen: Type.Boolean({ description: 'a void act may be so by a revocation: see /fallen' }),
    matters: Type.Array(
      Type.Object(
        {
          id: Hex32,
          ref: Ref,
          slug: Type.String(),
          title: Type.String(),
          kind: Type.String({ description: 'of the act that opened it' }),
          on: Type.String(),
          has: Type.Array(Type.Enum(['notice', 'watch', 'text', 'norm', 'words', 'group', 'arrangement'])),
        },
        closed,
      ),
    ),
  },
  { $id: 'Outline', ...closed },
)

/** An act and what became of it. */
const ActLine = Type.Object(
  { ref: Ref, outcome: Type.String(), of: Type.Array(Type.String()), matters: Type.Array(Hex32) },
  { $id: 'ActLine', additionalProperties: true },
)

/** What the page of one matter is drawn from. */
export const MatterPartSchema = Type.Object(
  {
    matter: Type.Object(
      { id: Hex32, slug: Type.String(), title: Type.String() },
      { additionalProperties: true, description: 'as the fold has it, without the list of all its acts' },
    ),
    acts: Type.Array(ActLine, { description: 'the acts it names; with bodies where it is a notice' }),
  },
  { $id: 'MatterPart', ...closed },
)

/** What a section is drawn from. */
export const SectionPartSchema = Type.Object(
  {
    matters: Type.Array(AsInFold),
    conduct: Type.Array(AsInFold),
    notices: Type.Array(AsInFold),
    ledger: Type.Array(AsInFold),
    watches: Type.Array(AsInFold),
    acts: Type.Array(ActLine, { description: 'the acts that these name, without bodies' }),
  },
  { $id: 'SectionPart', ...closed },
)

const windowOf = (line: TSchema) => ({
  of: Type.Integer({ description: 'all there are' }),
  found: Type.Integer({ description: 'those that fit' }),
  from: Type.Integer(),
  lines: Type.Array(line),
})

/** Some acts of the history. */
export const ActsWindow = Type.Object(windowOf(ActLine), { $id: 'ActsWindow', ...closed })

/** Some matters with their three lines. */
export const MattersWindow = Type.Object(
  windowOf(
    Type.Object(
      {
        id: Hex32,
        slug: Type.String(),
        title: Type.String(),
        line1: AsInFold,
        line2: AsInFold,
        lead: Nullable(AsInFold),
      },
      closed,
    ),
  ),
  { $id: 'MattersWindow', ...closed },
)

/** One act. */
export const OneAct = Type.Object(
  { act: ActLine, erased: Type.Array(AsInFold, { description: 'words beside it that are off the record' }) },
  { $id: 'OneAct', ...closed },
)

/** Those with a name, for the OpenAPI document. */
export const PART_SCHEMAS = [
  OutlineSchema,
  ActLine,
  MatterPartSchema,
  SectionPartSchema,
  ActsWindow,
  MattersWindow,
  OneAct,
] as const
