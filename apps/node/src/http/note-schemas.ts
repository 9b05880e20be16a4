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
        v: Type.Literal('v1'),
        dialogue: Type.String(),
        from: Type.String(),
        to: Type.String(),
        at: Type.String(),
        kind: Type.Enum(['non-paper', 'draft']),
        title: Type.String(),
        lang: Type.String(),
        words: Type.String(),
        arrived: Type.Boolean({ description: 'of one that went out: the other side says that it has it' }),
      }),
    ),
  },
  { $id: 'Notes', ...closed },
)

/** The note that was thrown away. */
export const NoteGone = Type.Object({ id: Hex32 }, { $id: 'NoteGone', ...closed })

/** A note as a screen asks for it: what it may hold is said by the schema of notes itself. */
export const NoteRequest = Type.Object(
  {
    to: Type.String({ maxLength: 120 }),
    kind: Type.Enum(['non-paper', 'draft']),
    title: Type.String({ maxLength: 65_536 }),
    lang: Type.String({ maxLength: 64 }),
    words: Type.String({ maxLength: 65_536 }),
  },
  { $id: 'NoteRequest', ...closed },
)

/** The note that goes with the next bundle. */
export const NoteSent = Type.Object({ id: Hex32 }, { $id: 'NoteSent', ...closed })
