import { Type } from 'typebox'

const closed = { additionalProperties: false } as const
const Text = Type.String()
const Texts = Type.Array(Text)
const Hex = Type.String({ pattern: '^[0-9a-f]{32}$' })
const Base64 = Type.String({ maxLength: 400_000, pattern: '^[A-Za-z0-9+/]{4,}={0,2}$' })
const SideId = Type.String({ pattern: '^[a-z0-9.-]{1,120}$' })
const OfficeName = Type.String({ pattern: '^[a-z0-9-]{1,64}$' })
const OrNull = (one: ReturnType<typeof Type.String>) => Type.Union([one, Type.Null()])

const Spoken = Type.Object(
  { hex: Text, groups: Texts, words: Type.Record(Text, Texts, { description: 'sixteen, by language' }) },
  closed,
)
const Key = Type.Object(
  {
    use: Type.Enum(['root', 'log', 'witness', 'mirror', 'off-record', 'bundle', 'office']),
    role: Text,
    id: Text,
    key: Text,
  },
  closed,
)
const Office = Type.Object(
  { name: Text, powers: Texts, from: Text, until: OrNull(Text), keys: Type.Array(Key) },
  closed,
)
const Ref = Type.Object({ log: Text, index: Type.Integer({ minimum: 0 }), leaf: Text }, closed)

/** Our own side, whom it has met, and which dialogues it is in. */
export const SideBeginning = Type.Object(
  {
    own: Type.Object(
      {
        side: Text,
        name: Text,
        custody: Text,
        fingerprint: Spoken,
        keys: Type.Array(Key),
        offices: Type.Array(Office),
      },
      closed,
    ),
    met: Type.Array(
      Type.Object(
        { side: Text, name: Text, custody: Text, fingerprint: Spoken, pinnedAt: Text, after: OrNull(Text) },
        closed,
      ),
    ),
    dialogues: Type.Array(
      Type.Object(
        {
          dialogue: Text,
          title: Text,
          joined: Type.Boolean(),
          invited: Type.Boolean(),
          proposal: Type.Union([Ref, Type.Null()]),
          sides: Type.Array(
            Type.Object(
              {
                id: Text,
                name: Text,
                address: Type.String({ description: 'the name under which it is written to now' }),
                accepted: Type.Boolean(),
              },
              closed,
            ),
          ),
          toCompare: Type.Array(Type.Object({ name: Text, side: Text }, closed)),
          movedTo: OrNull(Text),
          goesOnAs: Type.Array(Type.Object({ side: Text, name: Text, move: Ref }, closed), {
            description: 'the sides that say they go on as this one: accepting takes `as`',
          }),
          open: Type.Boolean({ description: 'whether our log of it is there and has not come to its end' }),
        },
        closed,
      ),
    ),
  },
  { $id: 'SideBeginning', ...closed },
)

/** What a card says, before anybody is met. */
export const CardSeen = Type.Object(
  {
    side: Text,
    name: Text,
    custody: Text,
    fingerprint: Spoken,
    known: Type.Boolean({ description: 'whether this root is the one pinned before' }),
    movedFrom: OrNull(Text),
    otherRootNamedBy: Type.Array(Text, {
      description: 'the sides whose logs say that they go on under this name with another root',
    }),
    card: Type.String({ description: 'the same bytes, base64: to be sent back once compared' }),
  },
  { $id: 'CardSeen', ...closed },
)

/** A card whose words two people have compared, and the fingerprint that they compared. */
export const MeetRequest = Type.Object({ card: Base64, fingerprint: Hex }, { $id: 'MeetRequest', ...closed })

/** Who has been met. */
export const SideMet = Type.Object({ side: Text }, { $id: 'SideMet', ...closed })

/** A dialogue to be. */
export const ProposeRequest = Type.Object(
  {
    dialogue: OfficeName,
    title: Type.String({ minLength: 1, maxLength: 160 }),
    with: Type.Array(SideId, { minItems: 1, maxItems: 63, uniqueItems: true }),
    office: Type.Optional(OfficeName),
  },
  { $id: 'ProposeRequest', ...closed },
)

/** Accepts the dialogue in the address. */
export const AcceptRequest = Type.Object(
  { office: Type.Optional(OfficeName), as: Type.Optional(SideId) },
  { $id: 'AcceptRequest', ...closed },
)

/** The new machine's card, compared, and what opens the old root. */
export const MoveOutRequest = Type.Object(
  { card: Base64, fingerprint: Hex, passphrase: Type.String({ minLength: 1, maxLength: 1024 }) },
  { $id: 'MoveOutRequest', ...closed },
)

/** Where the side goes on, and in which dialogues it has said so. */
export const SideMoved = Type.Object({ to: Text, dialogues: Texts }, { $id: 'SideMoved', ...closed })

/** The offices of our side in one dialogue. */
export const OfficesNow = Type.Object(
  {
    offices: Type.Array(
      Type.Object(
        {
          office: Text,
          powers: Texts,
          from: Text,
          until: OrNull(Text),
          lent: Type.Boolean(),
          further: Texts,
          keys: Type.Array(Type.Object({ key: Text, id: Text, state: Text }, closed)),
        },
        closed,
      ),
    ),
  },
  { $id: 'OfficesNow', ...closed },
)

/** All of them, for the OpenAPI document. */
export const SIDE_SCHEMAS = [
  SideBeginning,
  CardSeen,
  MeetRequest,
  SideMet,
  ProposeRequest,
  AcceptRequest,
  MoveOutRequest,
  SideMoved,
  OfficesNow,
] as const
