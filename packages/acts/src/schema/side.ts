import { Type } from 'typebox'
import { body, Count, Minute, OfficeName, OneOf, Prose, SideId, Slug } from './common.ts'

/**
 * A raw 32-byte public key in padded standard base64. The last digit carries four bits: any other would be a
 * second spelling of the same key.
 */
export const RawKey = Type.String({ pattern: '^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$' })

/**
 * A raw ML-DSA-44 public key of 1312 bytes in padded standard base64: signs beside an Ed25519 key and decides nothing
 * (docs/decisions/0018-further-signatures.md).
 */
export const FurtherKey = Type.String({ pattern: '^[A-Za-z0-9+/]{1749}[AQgw]==$' })

/** What an office may do (design §9 rule 12); powers do not imply one another. */
export const POWERS = ['speak', 'negotiate', 'conclude', 'notify', 'manage-keys', 'record'] as const

/** One of {@link POWERS}. */
export type Power = (typeof POWERS)[number]

/** An office of a side: its name, its Ed25519 keys, its powers, from when until when, and further keys. */
export const Office = Type.Object(
  {
    name: OfficeName,
    keys: Type.Array(RawKey, { minItems: 1, maxItems: 8 }),
    powers: Type.Array(Type.Enum(['speak', 'negotiate', 'conclude', 'notify', 'manage-keys', 'record']), {
      minItems: 1,
      maxItems: 6,
    }),
    from: Minute,
    until: Type.Union([Minute, Type.Null()]),
    /** ML-DSA-44 keys; absent for none. */
    further: Type.Optional(Type.Array(FurtherKey, { minItems: 1, maxItems: 4 })),
  },
  { additionalProperties: false },
)

/** What a side tells of itself: the side card, and `side.open` which repeats it. */
export const sideCardFields = {
  side: SideId,
  name: Prose(80),
  root: RawKey,
  log: RawKey,
  witness: RawKey,
  mirror: RawKey,
  /** The age recipient (`age1…`) to which bundles for this side are encrypted. */
  bundle: Type.String({ pattern: '^age1[a-z0-9]{50,2000}$' }),
  /** X25519 public key for what stays off the record (design §9 rule 20). */
  offRecord: RawKey,
  /** ML-DSA-44 keys that sign checkpoints and cosignatures beside `log`, `witness` and `mirror`; absent for none. */
  further: Type.Optional(
    Type.Object(
      { log: FurtherKey, witness: FurtherKey, mirror: FurtherKey },
      { additionalProperties: false },
    ),
  ),
  offices: Type.Array(Office, { minItems: 1, maxItems: 64 }),
  custody: OneOf(['own', 'convenor', 'demonstration']),
}

/** The side card (design §9 rule 4): belongs to no log. */
export const SideCard = Type.Object(
  { v: Type.Literal('v1'), ...sideCardFields },
  { additionalProperties: false },
)

/** The family `side`. */
export const side = {
  open: body({ ...sideCardFields, dialogue: Slug }),
  keys: body({
    step: OneOf(['introduce', 'rotate', 'revoke', 'delegate']),
    office: Office,
    /** For revoke: the size of this log up to which the keys are good. */
    lastGood: Type.Optional(Count),
  }),
  seal: body({ successor: Type.Optional(Prose(255)) }),
  /** The last act of a log: where its side goes on, under a root of its own (docs/decisions/0025-moving-out.md). */
  move: body({ to: SideId, root: RawKey }),
}
