import { Type, type TSchema } from 'typebox'

const closed = { additionalProperties: false }
const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Words = Type.String({ maxLength: 65_536 })
const ActRef = Type.Object({ log: Type.String(), index: Type.Integer(), leaf: Hex32 }, closed)

/** What the guard found in words that were about to leave. Offsets are UTF-16 code units. */
export const Finding = Type.Object(
  {
    rule: Type.String(),
    kind: Type.Enum(['marking', 'indicator']),
    path: Type.String(),
    start: Type.Integer(),
    end: Type.Integer(),
    excerpt: Type.String(),
    why: Type.String(),
    advice: Type.String(),
  },
  { $id: 'Finding', additionalProperties: true },
)

/** An act that did not go out: why, where, what the guard found, and the draft that keeps what was typed. */
export const Refused = Type.Object(
  {
    code: Type.String(),
    message: Type.String(),
    where: Type.Optional(Type.String()),
    findings: Type.Optional(Type.Array(Finding)),
    draft: Type.Optional(Nullable(Type.String({ description: 'id of the saved draft; null for none' }))),
  },
  { $id: 'Refused', additionalProperties: true },
)

/** An act to be performed. `texts` names free text by the field of the body that gets its reference. */
export const ActRequest = Type.Object(
  {
    kind: Type.String({ description: 'family.act' }),
    body: Type.Object(
      {},
      {
        additionalProperties: true,
        description: 'by the schema of its kind, to be found here under the name of the kind',
      },
    ),
    level: Type.Optional(Type.Enum(['between', 'public'])),
    office: Type.Optional(Type.String()),
    texts: Type.Optional(
      Type.Record(Type.String(), Type.Object({ lang: Type.String({ maxLength: 32 }), words: Words }, closed)),
    ),
  },
  { $id: 'ActRequest', ...closed },
)

/** A norm to be tabled: paragraphs by language, the same number in each. */
export const NormRequest = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 160 }),
    slug: Type.String({ pattern: '^[a-z0-9-]{1,64}$' }),
    rows: Type.Array(Type.String(), { maxItems: 16 }),
    languages: Type.Record(Type.String(), Type.Array(Words, { minItems: 1, maxItems: 512 })),
    office: Type.Optional(Type.String()),
  },
  { $id: 'NormRequest', ...closed },
)

/** Words of one paragraph put in brackets, or another alternative in a bracket. */
export const BracketRequest = Type.Object(
  {
    matter: Type.Union([ActRef, Type.String()]),
    base: Hex32,
    paragraph: Type.String(),
    bracket: Type.Optional(Type.String()),
    step: Type.Enum(['place', 'alternative']),
    words: Type.Record(
      Type.String(),
      Type.Object(
        {
          run: Type.Integer({ minimum: 0 }),
          from: Type.Optional(Type.Integer({ minimum: 0 })),
          to: Type.Optional(Type.Integer({ minimum: 0 })),
          words: Type.Optional(Words),
        },
        closed,
      ),
    ),
    office: Type.Optional(Type.String()),
  },
  { $id: 'BracketRequest', ...closed },
)

/** The body of `text.table` that settles brackets: what shall stand in the place of each one named, by language. */
export const RevisionBody = Type.Object(
  {
    as: Type.Enum(['norm', 'text']),
    matter: Type.Union([ActRef, Type.String()]),
    base: Hex32,
    settled: Type.Record(Type.String(), Type.Record(Type.String(), Type.String({ maxLength: 4096 }))),
  },
  closed,
)

/** What was released: where it stands, and what became of it. */
export const Released = Type.Object(
  { ref: ActRef, entry: Nullable(Type.Object({ outcome: Type.String() }, { additionalProperties: true })) },
  { $id: 'Released', ...closed },
)

/** Words to try on the guard; nothing is kept and nothing leaves. */
export const GuardRequest = Type.Object({ text: Words }, { $id: 'GuardRequest', ...closed })

/** What the guard would decide. */
export const GuardAnswer = Type.Object(
  { decision: Type.Enum(['pass', 'block']), findings: Type.Array(Finding) },
  { $id: 'GuardAnswer', ...closed },
)
