import { Type, type TSchema } from 'typebox'

const closed = { additionalProperties: false }
const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const ActRef = Type.Object({ log: Type.String(), index: Type.Integer(), leaf: Hex32 }, closed)
const Place = Type.Object({ log: Type.String(), index: Type.Integer() }, closed)
const List = Type.Object(
  {
    upTo: Type.Array(Type.Object({ log: Type.String(), size: Type.Integer(), root: Hex32 }, closed)),
    public: Type.Array(Place),
  },
  { ...closed, description: 'the body of record.manifest' },
)

/** The lists of public acts that our side can put on the record now. */
export const PublicListsSchema = Type.Object(
  {
    ours: Type.Object(
      {
        list: List,
        acts: Type.Array(Type.Object({ ref: ActRef, kind: Type.String(), on: Type.String() }, closed)),
      },
      closed,
    ),
    theirs: Nullable(
      Type.Object(
        {
          by: Type.String(),
          act: ActRef,
          list: List,
          fault: Nullable(
            Type.Object(
              { code: Type.String(), message: Type.String(), where: Type.Optional(Type.String()) },
              { ...closed, description: 'why it cannot be adopted; null where nothing speaks against it' },
            ),
          ),
          missing: Type.Array(Place, { description: 'public here, and not on it' }),
          extra: Type.Array(Place, { description: 'on it, and not public here' }),
        },
        closed,
      ),
    ),
  },
  { $id: 'PublicLists', ...closed },
)
