import { Type, type TSchema } from 'typebox'
import { Signed, WaysIn } from './people-schemas.ts'

const closed = { additionalProperties: false }
const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'a calendar day, UTC' })
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** Every error: a code for programs, one plain sentence, a place if known; more fields for some codes. */
export const Problem = Type.Object(
  { code: Type.String(), message: Type.String(), where: Type.Optional(Type.String()) },
  { $id: 'Problem', additionalProperties: true },
)

const SideName = Type.Object({ id: Type.String(), name: Type.String() }, closed)
const DialogueLine = Type.Object(
  {
    dialogue: Type.String(),
    title: Type.String(),
    reconstruction: Nullable(Type.String()),
    sides: Type.Array(SideName),
    joined: Type.Boolean({ description: 'whether our log of it is open' }),
    self: Nullable(
      Type.String({
        description: 'which of them this seat speaks for; another id than its own where it has moved',
      }),
    ),
    lead: Nullable(
      Type.Object(
        { slug: Type.String(), title: Type.String() },
        { ...closed, description: 'the matter shown first' },
      ),
    ),
    days: Nullable(Type.Object({ first: Day, last: Day }, closed)),
    marks: Type.Array(Day),
    front: Nullable(
      Type.Object({}, { additionalProperties: true, description: 'what the front page shows of it' }),
    ),
  },
  closed,
)

/** Who this address belongs to, what it holds, and where the others are. */
export const Session = Type.Object(
  {
    side: Nullable(Type.String()),
    name: Type.String(),
    role: Type.Enum(['side', 'reader']),
    custody: Nullable(Type.Enum(['own', 'convenor', 'demonstration'])),
    beginning: Type.Boolean({ description: 'whether no log of this side is open yet' }),
    demonstration: Type.Boolean(),
    alarms: Type.Array(
      Type.Object(
        {
          code: Type.Enum(['fork', 'cosigner', 'act-double', 'older-copy', 'no-signing']),
          side: Type.String(),
          log: Type.String(),
          message: Type.String(),
        },
        { ...closed, description: 'what our people must know now; it does not go away by itself' },
      ),
    ),
    others: Type.Array(Type.Object({ name: Type.String(), address: Nullable(Type.String()) }, closed)),
    dialogues: Type.Array(DialogueLine),
    addresses: Type.Object(
      {
        front: Type.String(),
        sides: Type.Array(
          Type.Object({ side: Type.String(), name: Type.String(), address: Type.String() }, closed),
        ),
      },
      closed,
    ),
    person: Nullable(Signed),
    waysIn: WaysIn,
    may: Type.Object(
      { read: Type.Boolean(), drafts: Type.Boolean(), act: Type.Boolean(), people: Type.Boolean() },
      closed,
    ),
  },
  { $id: 'Session', ...closed },
)

/** A revision of a text, recomputed from the stored words. */
export const TextRevision = Type.Object(
  { digest: Hex32, content: Type.Object({ v: Type.Literal('v1') }), ok: Type.Boolean() },
  { $id: 'TextRevision', ...closed },
)

const Confirmed = Type.Object({ by: Type.String(), size: Type.Integer(), time: Type.Integer() }, closed)
const FirmnessSchema = Type.Enum(['own log only', 'mirrored', 'witnessed'])

/** How firmly acts stand. */
export const StandingSchema = Type.Object(
  {
    firmness: FirmnessSchema,
    logs: Type.Array(
      Type.Object(
        {
          log: Type.String(),
          upTo: Type.Integer(),
          firmness: FirmnessSchema,
          mirrors: Type.Array(Confirmed),
          witnesses: Type.Array(Confirmed),
          named: Type.Integer({ description: 'leading acts that an act of another side has named as seen' }),
        },
        closed,
      ),
    ),
  },
  { $id: 'Standing', ...closed },
)

/** The heads of every log, when its side was last heard, and the nearest open deadline. */
export const Status = Type.Object(
  {
    self: Nullable(Type.String()),
    heads: Type.Array(
      Type.Object(
        {
          log: Type.String(),
          size: Type.Integer(),
          root: Type.String(),
          own: Type.Boolean(),
          lastHeard: Nullable(Type.String()),
        },
        closed,
      ),
    ),
    nearestDeadline: Nullable(
      Type.Object(
        { matter: Hex32, title: Type.String(), to: Type.Array(Type.String()), replyBy: Type.String() },
        closed,
      ),
    ),
    witnesses: Type.Array(
      Type.Object(
        {
          witness: Type.String(),
          log: Type.String(),
          size: Type.Integer({ description: 'the size it cosigned last, 0 for none' }),
          time: Nullable(Type.Integer({ description: 'seconds since 1970' })),
          of: Type.Integer({ description: 'the size of the log' }),
          trouble: Nullable(
            Type.Object({ code: Type.String(), message: Type.String(), since: Type.Integer() }, closed),
          ),
        },
        closed,
      ),
    ),
  },
  { $id: 'Status', ...closed },
)

/** Every figure of the trend page, with its interval and its day. */
export const TrendPage = Type.Object({}, { $id: 'TrendPage', additionalProperties: true })
