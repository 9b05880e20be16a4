import { Type } from 'typebox'

const closed = { additionalProperties: false } as const
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** What went and came off the record at this seat. */
export const Notes = Type.Object(
  {
    notes: Type.Array(
      Type.Object({
        id: Hex32,
        way: Type.Enum(['out', 'in']),
        v: Type.Literal('v0'),
        dialogue: Type.String(),
        from: Type.String(),
        to: Type.String(),
        at: Type.String(),
        kind: Type.Enum(['non-paper', 'draft']),
        title: Type.String(),
        lang: Type.String(),
        words: Type.String(),
      }),
    ),
  },
  { $id: 'Notes', ...closed },
)

/** The note that was thrown away. */
export const NoteGone = Type.Object({ id: Hex32 }, { $id: 'NoteGone', ...closed })
