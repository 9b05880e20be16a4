import { BundleSummary, CourierReport, ImportReport, OutgoingSummary } from './bundle-schemas.ts'
import { Type, type TSchema } from 'typebox'
import { FallenActs } from './fallen-schema.ts'
import { SIDE_SCHEMAS } from './side-schemas.ts'
import { CardSchema, FoldSchema, PART_SCHEMAS } from './part-schemas.ts'
import { SIGNING_SCHEMAS } from './signing-schemas.ts'
import { PEOPLE_SCHEMAS, Signed, WaysIn } from './people-schemas.ts'
import { NoteGone, NoteRequest, Notes, NoteSent } from './note-schemas.ts'

const closed = { additionalProperties: false }
const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'a calendar day, UTC' })
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Words = Type.String({ maxLength: 65_536 })
const ActRef = Type.Object({ log: Type.String(), index: Type.Integer(), leaf: Hex32 }, closed)

/** Every error: a code for programs, one plain sentence, a place if known; more fields for some codes. */
export const Problem = Type.Object(
  { code: Type.String(), message: Type.String(), where: Type.Optional(Type.String()) },
  { $id: 'Problem', additionalProperties: true },
)

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

/** Every figure of the trend page, with its interval and its day. */
export const TrendPage = Type.Object({}, { $id: 'TrendPage', additionalProperties: true })

/** All schemas with a name, for the OpenAPI document. */
export const NAMED = [
  Problem,
  Finding,
  Refused,
  Session,
  FoldSchema,
  CardSchema,
  TextRevision,
  StandingSchema,
  FallenActs,
  Status,
  ActRequest,
  NormRequest,
  BracketRequest,
  Released,
  GuardRequest,
  GuardAnswer,
  Drafts,
  DraftGone,
  Notes,
  NoteRequest,
  NoteSent,
  NoteGone,
  BundleSummary,
  OutgoingSummary,
  CourierReport,
  ImportReport,
  TrendPage,
  ...PART_SCHEMAS,
  ...PEOPLE_SCHEMAS,
  ...SIGNING_SCHEMAS,
  ...SIDE_SCHEMAS,
] as const
