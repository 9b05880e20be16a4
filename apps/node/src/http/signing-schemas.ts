import { Type, type TSchema } from 'typebox'
import { AssertionSchema } from './people-schemas.ts'

const closed = { additionalProperties: false } as const
const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Name = Type.String({ pattern: '^[a-z0-9-]{1,64}$' })
const SideName = Type.String({ pattern: '^[a-z0-9.-]{1,120}$' })
const Base64 = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$', maxLength })
const Time = Type.Integer({ description: 'milliseconds since 1970' })

/** An act that waits for its officer’s signature. */
export const ToSignSchema = Type.Object(
  {
    ticket: Type.String({ description: 'names it for this session' }),
    step: Type.Integer({ description: 'counts what it asks: it asks anew where the log has moved on' }),
    office: Type.String(),
    message: Type.String({ description: 'the bytes to be signed, base64: read them, believe nothing else' }),
    digest: Hex32,
    until: Time,
    blobs: Type.Array(Type.Object({ digest: Hex32, salted: Type.String() }, closed), {
      description: 'the texts beside the act, base64 of salt and bytes',
    }),
  },
  { $id: 'ToSign', ...closed },
)

/** What an officer’s browser brings: the signature, and at the first step what the passkey answered over the digest. */
export const SignatureRequest = Type.Object(
  {
    step: Type.Integer({ minimum: 0, maximum: 64 }),
    signature: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9+/]{86,3312}={0,2}$',
        description:
          '64 bytes of Ed25519, and behind them those of ML-DSA-44 where the office has such a key; base64. Without it: what is to be signed now, where the log has moved on',
      }),
    ),
    assertion: Type.Optional(AssertionSchema),
  },
  { $id: 'SignatureRequest', ...closed },
)

/** Nothing waits under that ticket any more. */
export const TicketGone = Type.Object({ ticket: Type.String() }, { $id: 'TicketGone', ...closed })

/** A wrapped key (docs/formats/wrapped-office-key.md): nobody here can open it. */
export const WrappedKeyFile = Type.Object(
  {
    format: Type.Literal('alternat/wrapped-office-key/v1'),
    side: SideName,
    office: Name,
    publicKey: Base64(44),
    further: Nullable(Base64(1752)),
    under: Type.Union([
      Type.Object(
        {
          method: Type.Literal('passkey'),
          credential: Type.String({ pattern: '^[A-Za-z0-9_-]{16,1366}$' }),
          prf: Base64(44),
        },
        closed,
      ),
      Type.Object(
        { method: Type.Literal('passphrase'), work: Type.Integer({ minimum: 10, maximum: 20 }) },
        closed,
      ),
    ]),
    salt: Base64(44),
    iv: Base64(16),
    sealed: Base64(128),
  },
  { $id: 'WrappedKeyFile', ...closed },
)

/** One’s own offices with their keys on the record, one’s wrapped keys, and the passkeys that can wrap one. */
export const OwnOfficeKeys = Type.Object(
  {
    side: Type.String(),
    further: Type.Boolean({ description: 'whether offices of this side have a key of ML-DSA-44 beside' }),
    offices: Type.Array(
      Type.Object(
        {
          office: Type.String(),
          keys: Type.Array(
            Type.Object(
              { id: Type.String(), key: Type.String(), state: Type.String(), dialogue: Type.String() },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    keys: Type.Array(Type.Object({ id: Type.String(), made: Time, file: WrappedKeyFile }, closed)),
    passkeys: Type.Array(
      Type.Object({ id: Type.String(), label: Type.String(), prf: Type.Boolean() }, closed),
    ),
  },
  { $id: 'OwnOfficeKeys', ...closed },
)

/** The wrapped key that is kept now, or gone. */
export const KeyKept = Type.Object({ id: Type.String() }, { $id: 'KeyKept', ...closed })

/** All of them, for the OpenAPI document. */
export const SIGNING_SCHEMAS = [
  ToSignSchema,
  SignatureRequest,
  TicketGone,
  WrappedKeyFile,
  OwnOfficeKeys,
  KeyKept,
] as const
