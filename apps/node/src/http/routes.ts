import { BundleSummary, CourierReport, ImportReport, OutgoingSummary } from './bundle-schemas.ts'
import { getOutgoing, postBundle, postLook } from './bundles.ts'
import { getCourier, postCourier } from './courier.ts'
import { deleteDraft, getDrafts } from './drafts.ts'
import { getEvents, LISTENING } from './listening.ts'
import { deleteNote, getNotes, postNote } from './notes.ts'
import { getBlob, getCard, getFallen, getFold, getStanding, getStatus, getText } from './read.ts'
import { FallenActs } from './fallen-schema.ts'
import { CardSchema, FoldSchema } from './part-schemas.ts'
import { PART_ROUTES } from './part-routes.ts'
import { PEOPLE_ROUTES } from './people-routes.ts'
import { SIDE_ROUTES } from './side-routes.ts'
import { SIGNING_ROUTES, waits } from './signing-routes.ts'
import type { Route } from './route.ts'
import { NoteGone, NoteRequest, Notes, NoteSent } from './note-schemas.ts'
import * as schema from './schemas.ts'
import { session } from './session.ts'
import { TILE_ROUTES } from './tile-routes.ts'
import { getEvidence, getRaw, getTrend, postGuard } from './take.ts'
import { postAct, postBracket, postNorm } from './write.ts'

const AS_OF = { asOf: 'what stood at the end of this day, YYYY-MM-DD' }
const unknown = { description: 'not held here, or not on the record as of that day', schema: schema.Problem }
const unchanged = { description: 'as it was when it had the name in If-None-Match' }
const erased = { description: 'its words were taken off the record', schema: schema.Problem }
const malformed = { description: 'the request is not as it must be', schema: schema.Problem }
const refused = {
  description: 'refused; nothing was logged, what was typed is kept as a draft',
  schema: schema.Refused,
}
const done = { description: 'released', schema: schema.Released }
const octets = { description: 'the file', type: 'application/octet-stream' }

const READING: readonly Route[] = [
  {
    method: 'get',
    path: '/api/session',
    needs: 'open',
    summary: 'Who this address belongs to, what it holds, where the others are',
    answers: { 200: { description: 'the session', schema: schema.Session } },
    handle: session,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/fold',
    needs: ['read', 'between'],
    summary: 'The state of a dialogue, computed from its logs alone',
    query: AS_OF,
    answers: {
      200: { description: 'the fold, canonical JSON', schema: FoldSchema },
      304: unchanged,
      404: unknown,
      422: malformed,
    },
    handle: getFold,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/card/{matter}',
    needs: ['read', 'between'],
    summary: 'One page per matter, the same bytes on both sides',
    query: AS_OF,
    answers: {
      200: { description: 'the card, canonical JSON', schema: CardSchema },
      304: unchanged,
      404: unknown,
      422: malformed,
    },
    handle: getCard,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/standing/{matter}',
    needs: ['read', 'between'],
    summary: 'How firmly the acts of a matter stand: who has mirrored and witnessed the logs they are in',
    query: AS_OF,
    answers: {
      200: { description: 'as far as heard here', schema: schema.StandingSchema },
      404: unknown,
      422: malformed,
    },
    handle: getStanding,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/fallen',
    needs: ['read', 'between'],
    summary: 'Which acts a revocation of keys made void, by which act, and how far back it reaches',
    query: AS_OF,
    answers: {
      200: { description: 'the acts', schema: FallenActs },
      404: unknown,
      422: malformed,
    },
    handle: getFallen,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/text/{matter}/{digest}',
    needs: ['read', 'between'],
    summary: 'A revision of a text, recomputed from the stored words',
    answers: {
      200: { description: 'the text', schema: schema.TextRevision },
      404: unknown,
      410: erased,
      422: malformed,
    },
    handle: getText,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/blob/{digest}',
    needs: ['read', 'between'],
    summary: 'Free text that stands beside an act',
    answers: { 200: { description: 'the words', type: 'text/plain' }, 404: unknown, 410: erased },
    handle: getBlob,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/status',
    needs: ['read', 'between'],
    summary: 'Heads of the logs, when each side was last heard, the nearest deadline',
    answers: { 200: { description: 'the status', schema: schema.Status }, 404: unknown },
    handle: getStatus,
  },
]

const TAKING: readonly Route[] = [
  {
    method: 'get',
    path: '/api/d/{dialogue}/raw',
    needs: ['read', 'between'],
    summary: 'The raw bytes of the dialogue as an evidence file that covers all',
    answers: { 200: octets, 404: unknown },
    handle: getRaw,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/evidence/{matter}',
    needs: ['read', 'between'],
    summary: 'The evidence file of one matter',
    query: AS_OF,
    answers: { 200: octets, 404: unknown, 422: malformed },
    handle: getEvidence,
  },
  {
    method: 'get',
    path: '/api/trend',
    needs: ['read', 'public'],
    summary: 'The trend page, every figure with its interval and its day',
    query: AS_OF,
    answers: { 200: { description: 'the page', schema: schema.TrendPage }, 400: malformed },
    handle: getTrend,
  },
  {
    method: 'get',
    path: '/api/events',
    needs: LISTENING,
    summary: 'Server-sent events: `heads` {dialogue, log, size} after each change',
    answers: { 200: { description: 'a stream without end', type: 'text/event-stream' } },
    handle: getEvents,
  },
  {
    method: 'get',
    path: '/courier/{dialogue}/{side}',
    needs: 'open',
    summary: 'A bundle for another side, encrypted to it',
    answers: { 200: octets, 404: unknown },
    handle: getCourier,
  },
]

/** What a body that cannot be taken is answered with: no such request, no length, too large. */
const untaken = { 400: malformed, 411: malformed, 413: malformed }

const WRITING: readonly Route[] = [
  {
    method: 'post',
    path: '/api/d/{dialogue}/acts',
    needs: 'act',
    summary: 'Performs an act by the one way out',
    request: schema.ActRequest,
    answers: { 201: done, 202: waits, ...untaken, 404: unknown, 422: refused },
    handle: postAct,
  },
  {
    method: 'post',
    path: '/api/d/{dialogue}/norms',
    needs: 'act',
    summary: 'Tables a norm from paragraphs by language',
    request: schema.NormRequest,
    answers: { 201: done, 202: waits, ...untaken, 404: unknown, 422: refused },
    handle: postNorm,
  },
  {
    method: 'post',
    path: '/api/d/{dialogue}/brackets',
    needs: 'act',
    summary: 'Puts words in brackets, or adds an alternative',
    request: schema.BracketRequest,
    answers: { 201: done, 202: waits, ...untaken, 404: unknown, 422: refused },
    handle: postBracket,
  },
  {
    method: 'post',
    path: '/api/d/{dialogue}/guard',
    needs: ['ask-guard', 'between'],
    summary: 'What the guard would say of these words',
    request: schema.GuardRequest,
    answers: {
      200: { description: 'the decision', schema: schema.GuardAnswer },
      ...untaken,
      404: unknown,
    },
    handle: postGuard,
  },
  {
    method: 'post',
    path: '/courier',
    needs: 'open',
    summary: 'Takes in a bundle from another side',
    request: 'octets',
    answers: {
      200: { description: 'what it brought', schema: CourierReport },
      411: malformed,
      413: malformed,
      415: malformed,
      422: { description: 'refused; the store is as before', schema: schema.Problem },
    },
    handle: postCourier,
  },
]

const DRAFTING: readonly Route[] = [
  {
    method: 'get',
    path: '/api/drafts',
    needs: ['read-drafts', 'between'],
    summary: 'What was typed at this seat and has not left, the latest first',
    answers: { 200: { description: 'the drafts', schema: schema.Drafts } },
    handle: getDrafts,
  },
  {
    method: 'delete',
    path: '/api/drafts/{id}',
    needs: ['keep-drafts', 'between'],
    summary: 'Throws a draft away',
    answers: { 200: { description: 'the draft that is gone', schema: schema.DraftGone }, 404: unknown },
    handle: deleteDraft,
  },
  {
    method: 'get',
    path: '/api/notes',
    needs: ['read-drafts', 'between'],
    summary: 'What went and came off the record at this seat, the latest first',
    answers: { 200: { description: 'the notes', schema: Notes } },
    handle: getNotes,
  },
  {
    method: 'post',
    path: '/api/d/{dialogue}/notes',
    needs: ['write-note', 'between'],
    summary: 'Lets another side read something off the record: signed by nobody, known to no log',
    request: NoteRequest,
    answers: {
      201: { description: 'goes with the next bundle to that side', schema: NoteSent },
      ...untaken,
      404: unknown,
      422: { ...refused, description: 'refused; nothing leaves, what was typed is kept as a draft' },
    },
    handle: postNote,
  },
  {
    method: 'delete',
    path: '/api/notes/{id}',
    needs: ['write-note', 'between'],
    summary: 'Throws a note away here',
    answers: { 200: { description: 'the note that is gone', schema: NoteGone }, 404: unknown },
    handle: deleteNote,
  },
]

const unbundled = { ...untaken, 415: malformed }

/** Bundles in a person's hands: a stick, an attachment, a one-way link. */
const CARRYING: readonly Route[] = [
  {
    method: 'post',
    path: '/api/bundles/look',
    needs: ['carry', 'between'],
    summary: 'Says what is inside a bundle and what taking it in would do; nothing changes',
    request: 'octets',
    answers: {
      200: { description: 'what is inside', schema: BundleSummary },
      ...unbundled,
      422: { description: 'this is no bundle for us', schema: schema.Problem },
    },
    handle: postLook,
  },
  {
    method: 'post',
    path: '/api/bundles',
    needs: ['carry', 'between'],
    summary: 'Takes in a bundle that a person brings',
    request: 'octets',
    answers: {
      200: { description: 'what it brought', schema: ImportReport },
      ...unbundled,
      422: { description: 'refused; the store is as before', schema: schema.Problem },
    },
    handle: postBundle,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/outgoing/{side}',
    needs: ['read', 'between'],
    summary: 'What a bundle for another side would carry if it were made now',
    answers: { 200: { description: 'what it would carry', schema: OutgoingSummary }, 404: unknown },
    handle: getOutgoing,
  },
]

/** Every route of the API. `/openapi.json` and the server are both made of this table. */
export const ROUTES: readonly Route[] = [
  ...READING,
  ...PART_ROUTES,
  ...TAKING,
  ...WRITING,
  ...DRAFTING,
  ...CARRYING,
  ...TILE_ROUTES,
  ...PEOPLE_ROUTES,
  ...SIGNING_ROUTES,
  ...SIDE_ROUTES,
]

/** The document itself, as a route of it. */
export const OPENAPI_PATH = '/openapi.json'
