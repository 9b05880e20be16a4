import { Type, type TSchema } from 'typebox'

const closed = { additionalProperties: false } as const
const Count = Type.Integer({ minimum: 0 })
const Text = Type.Union([Type.String(), Type.Null()])
const Logs = Type.Array(Type.Object({ log: Type.String(), code: Type.String() }, closed), {
  description: 'logs of third sides that cannot be taken in here, each with the reason',
})

const DescribedAct = Type.Object(
  { log: Type.String(), index: Count, kind: Text, at: Text, office: Text, title: Text },
  closed,
)

const Refusal = Type.Object(
  { code: Type.String(), message: Type.String(), where: Type.Optional(Type.String()) },
  closed,
)

/** What is inside a bundle, and what taking it in would do. */
export const BundleSummary = Type.Object(
  {
    from: Type.String(),
    to: Type.String(),
    dialogue: Type.String(),
    sender: Type.Object(
      {
        fingerprint: Type.Union([
          Type.Object({ hex: Type.String(), groups: Type.Array(Type.String()) }, closed),
          Type.Null(),
        ]),
        root: Type.Enum(['pinned', 'differs', 'not met', 'no card']),
      },
      closed,
    ),
    logs: Type.Array(
      Type.Object({ log: Type.String(), from: Count, size: Count, held: Count, brings: Count }, closed),
    ),
    acts: Type.Array(DescribedAct, { description: 'those that would be new' }),
    blobs: Count,
    would: Type.Enum(['apply', 'wait', 'bring nothing', 'be refused']),
    refusal: Type.Union([Refusal, Type.Null()]),
    leftOut: Logs,
  },
  { $id: 'BundleSummary', ...closed },
)

/** What a bundle for another side would carry if it were made now. */
export const OutgoingSummary = Type.Object(
  {
    to: Type.String(),
    dialogue: Type.String(),
    logs: Type.Array(Type.Object({ log: Type.String(), from: Count, size: Count }, closed)),
    acts: Type.Array(DescribedAct),
    blobs: Count,
    notes: Count,
  },
  { $id: 'OutgoingSummary', ...closed },
)

const brought = {
  from: Type.String(),
  dialogue: Type.String(),
  logs: Type.Array(
    Type.Object(
      { log: Type.String(), before: Count, after: Count, late: Count, tooLarge: Type.Array(Type.String()) },
      closed,
    ),
  ),
  confirmed: Count,
  blobs: Count,
  nothingNew: Type.Boolean(),
  held: Type.Boolean({ description: 'it waits for the bundle before it' }),
}

const noMore = { followed: Type.Array(Type.Unknown(), { maxItems: 0 }) }
const followed = (report: Readonly<Record<string, TSchema>>) =>
  Type.Array(Type.Object({ ...report, ...noMore }, closed), {
    description: 'bundles that had been waiting for this one',
  })

/** What a bundle brought, as its courier is told: nothing of what is off the record, or shows others. */
export const CourierReport = Type.Object(
  { ...brought, followed: followed(brought) },
  { $id: 'CourierReport', ...closed },
)

const toOurPeople = { ...brought, notes: Count, leftOut: Logs }

/** What a bundle brought, as our own people are told. */
export const ImportReport = Type.Object(
  { ...toOurPeople, followed: followed(toOurPeople) },
  { $id: 'ImportReport', ...closed },
)
