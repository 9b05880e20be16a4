import { Type, type TSchema } from 'typebox'
import { CHANGES } from '../api/people.ts'
import { ROLES } from '../people/roles.ts'

const closed = { additionalProperties: false } as const
const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Base64Url = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9_-]*$', maxLength })
const Secret = Type.String({ minLength: 1, maxLength: 200 })
const Name = Type.String({ minLength: 1, maxLength: 120 })
const Id = Type.String({ pattern: '^[a-z0-9-]{1,64}$' })
const Time = Type.Integer({ description: 'milliseconds since 1970' })
const RoleName = Type.Enum([...ROLES])
const Roles = Type.Array(RoleName, { maxItems: ROLES.length, uniqueItems: true })
const Offices = Type.Array(Id, { maxItems: 64, uniqueItems: true })
const How = Type.Enum(['passkey', 'ministry', 'link', 'recovery-code', 'demonstration'])

/** Who is signed in at this address. */
export const Signed = Type.Object(
  { id: Id, name: Type.String(), roles: Roles, offices: Offices, how: How, until: Time },
  { $id: 'Signed', ...closed },
)

/** Who was signed in just now. */
export const SignedIn = Type.Object({ person: Signed }, { $id: 'SignedIn', ...closed })

/** Who was signed in, and the recovery codes, shown this once. */
export const Welcomed = Type.Object(
  { person: Signed, codes: Type.Array(Type.String()) },
  { $id: 'Welcomed', ...closed },
)

/** New recovery codes, shown this once. */
export const Codes = Type.Object({ codes: Type.Array(Type.String()) }, { $id: 'Codes', ...closed })

/** How one can sign in at this address. */
export const WaysIn = Type.Object(
  {
    demonstration: Type.Array(RoleName, { description: 'roles one can sit down as with one click' }),
    ministry: Type.Boolean({ description: 'whether a sign-in of the ministry is set up' }),
    nobody: Type.Boolean({ description: 'whether nobody can sign in yet: the console shows a link' }),
  },
  { $id: 'WaysIn', ...closed },
)

/** What a browser answers to being asked for a passkey (WebAuthn). What the passkey derives never comes here. */
export const AssertionSchema = Type.Object(
  {
    id: Base64Url(2048),
    rawId: Base64Url(2048),
    type: Type.Literal('public-key'),
    response: Type.Object(
      {
        clientDataJSON: Base64Url(8192),
        authenticatorData: Base64Url(8192),
        signature: Base64Url(8192),
        userHandle: Type.Optional(Base64Url(256)),
      },
      closed,
    ),
  },
  { $id: 'Assertion', ...closed },
)

/** What a browser answers to making a passkey (WebAuthn). */
export const AttestationSchema = Type.Object(
  {
    id: Base64Url(2048),
    rawId: Base64Url(2048),
    type: Type.Literal('public-key'),
    response: Type.Object(
      {
        clientDataJSON: Base64Url(8192),
        attestationObject: Base64Url(65_536),
        transports: Type.Optional(Type.Array(Type.String({ maxLength: 32 }), { maxItems: 8 })),
      },
      closed,
    ),
    clientExtensionResults: Type.Optional(
      Type.Object(
        { prf: Type.Optional(Type.Object({ enabled: Type.Optional(Type.Boolean()) }, closed)) },
        closed,
      ),
    ),
  },
  { $id: 'Attestation', ...closed },
)

/** What `navigator.credentials` is to be asked, as WebAuthn has it. */
export const PasskeyOptions = Type.Object(
  { challenge: Base64Url(128) },
  { $id: 'PasskeyOptions', additionalProperties: true },
)

/** Nothing more is to be said. */
export const Nothing = Type.Object({}, { $id: 'Nothing', ...closed })

/** One's answer to being asked for a passkey, and the challenge that was sent: the passkey answers a digest of it. */
export const SignInRequest = Type.Object(
  { challenge: Base64Url(256), response: AssertionSchema },
  { $id: 'SignInRequest', ...closed },
)
/** Sitting down in the demonstration. */
export const DemonstrationRequest = Type.Object(
  { role: RoleName },
  { $id: 'DemonstrationRequest', ...closed },
)
/** The word of a link. */
export const LinkRequest = Type.Object(
  { link: Secret, name: Type.Optional(Name) },
  { $id: 'LinkRequest', ...closed },
)
/** Whom a link is for. */
export const LinkFor = Type.Object(
  { name: Nullable(Type.String()), roles: Roles, offices: Offices },
  { $id: 'LinkFor', ...closed },
)
/** Taking a link up with a passkey; a name where the link is for whoever comes first. */
export const WelcomeRequest = Type.Object(
  {
    link: Secret,
    name: Type.Optional(Name),
    label: Type.Optional(Name),
    response: AttestationSchema,
  },
  { $id: 'WelcomeRequest', ...closed },
)
/** A recovery code. */
export const CodeRequest = Type.Object({ code: Secret }, { $id: 'CodeRequest', ...closed })
/** Using a recovery code up for a new passkey. */
export const RecoverRequest = Type.Object(
  { code: Secret, label: Type.Optional(Name), response: AttestationSchema },
  { $id: 'RecoverRequest', ...closed },
)
/** Another passkey. */
export const PasskeyRequest = Type.Object(
  { label: Type.Optional(Name), response: AttestationSchema },
  { $id: 'PasskeyRequest', ...closed },
)
/** Where the ministry’s sign-in stands. */
export const Elsewhere = Type.Object({ to: Type.String() }, { $id: 'Elsewhere', ...closed })

/** One’s own passkeys, sign-ins and codes. */
export const Mine = Type.Object(
  {
    person: Signed,
    passkeys: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          label: Type.String(),
          prf: Type.Boolean({ description: 'whether it can wrap the key of an office' }),
          synced: Type.Boolean({ description: 'whether its maker copies it to other devices' }),
          made: Time,
          used: Nullable(Time),
          stopped: Nullable(Time),
        },
        closed,
      ),
    ),
    sessions: Type.Array(
      Type.Object(
        { id: Id, how: How, agent: Type.String(), made: Time, seen: Time, until: Time, own: Type.Boolean() },
        closed,
      ),
    ),
    codesLeft: Type.Integer(),
    fresh: Type.Boolean({ description: 'whether the sign-in is of the last ten minutes' }),
  },
  { $id: 'Mine', ...closed },
)

/** What was ended or taken away. */
export const Ended = Type.Object({ ended: Type.Integer() }, { $id: 'Ended', ...closed })

const PersonLine = Type.Object(
  {
    id: Id,
    name: Type.String(),
    roles: Roles,
    offices: Offices,
    disabled: Type.Boolean(),
    passkeys: Type.Integer(),
    codesLeft: Type.Integer(),
    links: Type.Array(Type.Object({ issuer: Type.String(), subject: Type.String() }, closed)),
    sessions: Type.Integer(),
    invitedUntil: Nullable(Time),
  },
  { $id: 'PersonLine', ...closed },
)

/** Everybody of this side, and the offices there are. */
export const Everybody = Type.Object(
  { people: Type.Array(PersonLine), offices: Offices },
  { $id: 'Everybody', ...closed },
)

const Named = Type.Object({ id: Id, name: Type.String() }, closed)

/** Who changed what of whom, the latest first. */
export const Changes = Type.Object(
  {
    changes: Type.Array(
      Type.Object(
        {
          n: Type.Integer({ description: 'its place in the list, from 1' }),
          at: Time,
          how: Type.Enum(['person', 'command-line', 'convenor', 'program']),
          by: Nullable(Named),
          what: Type.Enum([...CHANGES]),
          whom: Nullable(Named),
          roles: Nullable(Roles),
          offices: Nullable(Offices),
          detail: Nullable(Type.String()),
        },
        closed,
      ),
    ),
    more: Type.Boolean({ description: 'whether there are earlier ones: ask with `before`' }),
  },
  { $id: 'Changes', ...closed },
)

/** Somebody to be invited. */
export const InviteRequest = Type.Object(
  { name: Name, roles: Roles, offices: Offices },
  { $id: 'InviteRequest', ...closed },
)
/** Other roles and offices. */
export const RolesRequest = Type.Object(
  { roles: Roles, offices: Offices },
  { $id: 'RolesRequest', ...closed },
)
/** Whether somebody is let in no more. */
export const DisabledRequest = Type.Object(
  { disabled: Type.Boolean() },
  { $id: 'DisabledRequest', ...closed },
)
/** A person, and the link that is shown this once. */
export const Invited = Type.Object({ person: PersonLine, link: Type.String() }, { $id: 'Invited', ...closed })
/** A person as changed. */
export const PersonChanged = Type.Object({ person: PersonLine }, { $id: 'PersonChanged', ...closed })

/** All of these, for the OpenAPI document. */
export const PEOPLE_SCHEMAS = [
  Signed,
  SignedIn,
  Welcomed,
  Codes,
  WaysIn,
  AssertionSchema,
  AttestationSchema,
  PasskeyOptions,
  Nothing,
  SignInRequest,
  DemonstrationRequest,
  LinkRequest,
  LinkFor,
  WelcomeRequest,
  CodeRequest,
  RecoverRequest,
  PasskeyRequest,
  Elsewhere,
  Mine,
  Ended,
  PersonLine,
  Everybody,
  Changes,
  InviteRequest,
  RolesRequest,
  DisabledRequest,
  Invited,
  PersonChanged,
] as const
