import { problem, tooMany, untaken } from './answers.ts'
import { deleteMyOthers, deleteMyPasskey, deleteMySession, getMe } from './me.ts'
import { postMyCodes, postMyPasskey, postMyPasskeyOptions } from './me.ts'
import { getBack, postMinistry } from './ministry.ts'
import { getChanges, getPeople, postDisabled, postLinkAgain, postPerson, postRoles } from './people.ts'
import * as schema from './people-schemas.ts'
import type { Route } from './route.ts'
import { Problem } from './schemas.ts'
import { postDemonstration, postPasskey, postPasskeyOptions, postSignOut } from './sign-in.ts'
import { postLink, postRecovery, postRecoveryOptions, postWelcome, postWelcomeOptions } from './welcome.ts'

const unsigned = problem('nobody was signed in')
const unfit = problem('refused; nothing was changed')
const signedIn = { description: 'signed in: the answer sets the cookie', schema: schema.SignedIn }
const options = { description: 'what the browser is to ask', schema: schema.PasskeyOptions }
const welcomed = {
  description: 'signed in; the recovery codes are shown this once',
  schema: schema.Welcomed,
}

/** Coming in. Open to all, slowly: each decides by itself who somebody is. */
const SIGN_IN: readonly Route[] = [
  {
    method: 'post',
    path: '/api/sign-in/passkey/options',
    needs: 'open',
    summary: 'What the browser is to ask the person’s passkeys',
    request: schema.Nothing,
    answers: { 200: options, ...untaken, 429: tooMany },
    handle: postPasskeyOptions,
  },
  {
    method: 'post',
    path: '/api/sign-in/passkey',
    needs: 'open',
    summary: 'Signs in with a passkey',
    request: schema.SignInRequest,
    answers: { 200: signedIn, ...untaken, 401: unsigned, 429: tooMany },
    handle: postPasskey,
  },
  {
    method: 'post',
    path: '/api/sign-in/demonstration',
    needs: 'open',
    summary: 'Sits down as a role with one click, in the demonstration alone',
    request: schema.DemonstrationRequest,
    answers: { 200: signedIn, ...untaken, 429: tooMany },
    handle: postDemonstration,
  },
  {
    method: 'post',
    path: '/api/sign-in/link',
    needs: 'open',
    summary: 'Whom a one-time link is for',
    request: schema.LinkRequest,
    answers: {
      200: {
        description: 'a person, or no name where it is for the first administrator',
        schema: schema.LinkFor,
      },
      ...untaken,
      401: unsigned,
      429: tooMany,
    },
    handle: postLink,
  },
  {
    method: 'post',
    path: '/api/sign-in/welcome/options',
    needs: 'open',
    summary: 'What the browser is to make for whoever takes up a link',
    request: schema.LinkRequest,
    answers: { 200: options, ...untaken, 401: unsigned, 422: unfit, 429: tooMany },
    handle: postWelcomeOptions,
  },
  {
    method: 'post',
    path: '/api/sign-in/welcome',
    needs: 'open',
    summary: 'Takes a link up with a new passkey',
    request: schema.WelcomeRequest,
    answers: { 200: welcomed, ...untaken, 401: unsigned, 422: unfit, 429: tooMany },
    handle: postWelcome,
  },
  {
    method: 'post',
    path: '/api/sign-in/recovery/options',
    needs: 'open',
    summary: 'What the browser is to make for whoever has a recovery code',
    request: schema.CodeRequest,
    answers: { 200: options, ...untaken, 401: unsigned, 429: tooMany },
    handle: postRecoveryOptions,
  },
  {
    method: 'post',
    path: '/api/sign-in/recovery',
    needs: 'open',
    summary: 'Uses a recovery code up for a new passkey; every other sign-in of the person ends',
    request: schema.RecoverRequest,
    answers: { 200: welcomed, ...untaken, 401: unsigned, 422: unfit, 429: tooMany },
    handle: postRecovery,
  },
  {
    method: 'post',
    path: '/api/sign-in/ministry',
    needs: 'open',
    summary: 'Where the ministry’s sign-in stands (OpenID Connect)',
    request: schema.Nothing,
    answers: {
      200: { description: 'an address to go to', schema: schema.Elsewhere },
      ...untaken,
      404: problem('none is set up'),
      422: unfit,
      429: tooMany,
    },
    handle: postMinistry,
  },
  {
    method: 'get',
    path: '/api/sign-in/ministry/back',
    needs: 'open',
    summary: 'Where the ministry’s sign-in sends the browser back to',
    answers: { 302: { description: 'to the beginning, signed in or with the reason' } },
    handle: getBack,
  },
  {
    method: 'post',
    path: '/api/sign-out',
    needs: 'open',
    summary: 'Signs out',
    answers: { 200: { description: 'signed out', schema: schema.Ended } },
    handle: postSignOut,
  },
]

const ended = { description: 'gone', schema: schema.Ended }
const again = { description: 'sign in (again) first', schema: Problem }

const MINE: readonly Route[] = [
  {
    method: 'get',
    path: '/api/me',
    needs: 'self',
    summary: 'One’s own passkeys, sign-ins and how many recovery codes are left',
    answers: { 200: { description: 'one’s own', schema: schema.Mine }, 401: again },
    handle: getMe,
  },
  {
    method: 'post',
    path: '/api/me/passkeys/options',
    needs: 'self',
    fresh: true,
    summary: 'What the browser is to make for another passkey',
    request: schema.Nothing,
    answers: { 200: options, ...untaken, 401: again },
    handle: postMyPasskeyOptions,
  },
  {
    method: 'post',
    path: '/api/me/passkeys',
    needs: 'self',
    fresh: true,
    summary: 'Keeps another passkey',
    request: schema.PasskeyRequest,
    answers: { 200: { description: 'one’s own', schema: schema.Mine }, ...untaken, 401: again, 422: unfit },
    handle: postMyPasskey,
  },
  {
    method: 'delete',
    path: '/api/me/passkeys/{id}',
    needs: 'self',
    fresh: true,
    summary: 'Takes a passkey away; not the last way in',
    answers: { 200: ended, 401: again, 404: problem('not one’s own'), 422: unfit },
    handle: deleteMyPasskey,
  },
  {
    method: 'post',
    path: '/api/me/codes',
    needs: 'self',
    fresh: true,
    summary: 'Ten new recovery codes; those from before are no longer valid',
    request: schema.Nothing,
    answers: { 200: { description: 'shown this once', schema: schema.Codes }, ...untaken, 401: again },
    handle: postMyCodes,
  },
  {
    method: 'delete',
    path: '/api/me/sessions/{id}',
    needs: 'self',
    summary: 'Ends one of one’s own sign-ins',
    answers: { 200: ended, 401: again, 404: problem('not one’s own') },
    handle: deleteMySession,
  },
  {
    method: 'delete',
    path: '/api/me/sessions',
    needs: 'self',
    summary: 'Ends all other sign-ins of one’s own',
    answers: { 200: ended, 401: again },
    handle: deleteMyOthers,
  },
]

const unknownPerson = problem('no such person here')
const invited = { description: 'the link is shown this once', schema: schema.Invited }
const changed = { description: 'as changed', schema: schema.PersonChanged }

const MANAGING: readonly Route[] = [
  {
    method: 'get',
    path: '/api/people',
    needs: ['read-people', 'between'],
    summary: 'Everybody of this side: roles, offices, how they can sign in',
    answers: { 200: { description: 'everybody', schema: schema.Everybody }, 401: again },
    handle: getPeople,
  },
  {
    method: 'get',
    path: '/api/people/changes',
    needs: ['read-people', 'between'],
    summary: 'Who changed what of whom among the people of this side, the latest first',
    query: { before: 'only changes before this place in the list' },
    answers: { 200: { description: 'the changes', schema: schema.Changes }, 400: untaken[400], 401: again },
    handle: getChanges,
  },
  {
    method: 'post',
    path: '/api/people',
    needs: ['manage-people', 'between'],
    fresh: true,
    summary: 'Invites somebody by a one-time link',
    request: schema.InviteRequest,
    answers: { 201: invited, ...untaken, 401: again, 422: unfit },
    handle: postPerson,
  },
  {
    method: 'post',
    path: '/api/people/{id}/link',
    needs: ['manage-people', 'between'],
    fresh: true,
    summary: 'A new one-time link for somebody who is here already; every way in that they had ends',
    request: schema.Nothing,
    answers: { 201: invited, ...untaken, 401: again, 404: unknownPerson, 422: unfit },
    handle: postLinkAgain,
  },
  {
    method: 'post',
    path: '/api/people/{id}/roles',
    needs: ['manage-people', 'between'],
    fresh: true,
    summary: 'Gives a person other roles and offices',
    request: schema.RolesRequest,
    answers: { 200: changed, ...untaken, 401: again, 404: unknownPerson, 422: unfit },
    handle: postRoles,
  },
  {
    method: 'post',
    path: '/api/people/{id}/disabled',
    needs: ['manage-people', 'between'],
    fresh: true,
    summary: 'Lets a person in no more and ends their sign-ins, or lets them in again',
    request: schema.DisabledRequest,
    answers: { 200: changed, ...untaken, 401: again, 404: unknownPerson, 422: unfit },
    handle: postDisabled,
  },
]

/** Every address of people and sign-in. */
export const PEOPLE_ROUTES: readonly Route[] = [...SIGN_IN, ...MINE, ...MANAGING]
