import { Type } from 'typebox'

const closed = { additionalProperties: false } as const
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'a calendar day, UTC' })
const ActRef = Type.Object({ log: Type.String(), index: Type.Integer(), leaf: Hex32 }, closed)

/** Acts that a revocation took. */
export const FallenActs = Type.Object(
  {
    fallen: Type.Array(
      Type.Object(
        {
          act: ActRef,
          by: ActRef,
          on: Day,
          floor: Type.Integer({ description: 'the revocation takes nothing in front of this place' }),
          seen: Type.Boolean({ description: 'it is bounded by what another side had seen' }),
          rests: Type.Boolean({ description: 'the act rests on a key, a power or a date that fell' }),
          sentence: Type.String(),
        },
        closed,
      ),
    ),
  },
  { $id: 'FallenActs', ...closed },
)
