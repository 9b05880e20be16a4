import { Type, type TSchema } from 'typebox'
import { Finding } from './act-schemas.ts'

const closed = { additionalProperties: false }
const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })

const Draft = Type.Object(
  {
    id: Type.String(),
    at: Type.String({ description: 'the minute it was kept, UTC' }),
    dialogue: Type.String(),
    kind: Type.String(),
    level: Nullable(Type.String()),
    office: Nullable(Type.String()),
    body: Type.Object({}, { additionalProperties: true, description: 'as it was about to be signed' }),
    texts: Type.Array(Type.Object({ digest: Hex32, words: Nullable(Type.String()) }, closed)),
    refused: Nullable(
      Type.Object(
        {
          code: Type.String(),
          message: Type.String(),
          where: Type.Optional(Type.String()),
          findings: Type.Optional(Type.Array(Finding)),
        },
        { additionalProperties: true, description: 'why it did not leave; null for one kept by hand' },
      ),
    ),
  },
  closed,
)

/** What was typed at this seat and has not left. */
export const Drafts = Type.Object({ drafts: Type.Array(Draft) }, { $id: 'Drafts', ...closed })

/** The draft that was thrown away. */
export const DraftGone = Type.Object({ id: Type.String() }, { $id: 'DraftGone', ...closed })
