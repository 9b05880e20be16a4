import { AS_OF, malformed, octets, unchanged, unknown } from './answers.ts'
import { FallenActs } from './fallen-schema.ts'
import { LISTENING, getEvents } from './listening.ts'
import { CardSchema, FoldSchema } from './part-schemas.ts'
import { PublicListsSchema } from './public-list-schemas.ts'
import { getPublicLists } from './public-lists.ts'
import { getBlob, getCard, getFallen, getFold, getStanding, getStatus, getText } from './read.ts'
import type { Route } from './route.ts'
import { Problem, Session, StandingSchema, Status, TextRevision, TrendPage } from './schemas.ts'
import { session } from './session.ts'
import { getEvidence, getRaw, getTrend } from './take.ts'

const erased = { description: 'its words were taken off the record', schema: Problem }

/** What is read of a dialogue, whole or one thing of it, and what is taken away as a file. */
export const READ_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/session',
    needs: 'open',
    summary: 'Who this address belongs to, what it holds, where the others are',
    answers: { 200: { description: 'the session', schema: Session } },
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
      200: { description: 'as far as heard here', schema: StandingSchema },
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
    path: '/api/d/{dialogue}/public-lists',
    needs: ['read', 'between'],
    summary:
      'The list of public acts as the logs held here have it, and the latest of another side to be adopted',
    answers: {
      200: { description: 'the lists', schema: PublicListsSchema },
      403: { description: 'this address is a reader’s', schema: Problem },
      404: unknown,
    },
    handle: getPublicLists,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/text/{matter}/{digest}',
    needs: ['read', 'between'],
    summary: 'A revision of a text, recomputed from the stored words',
    answers: {
      200: { description: 'the text', schema: TextRevision },
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
    answers: { 200: { description: 'the status', schema: Status }, 404: unknown },
    handle: getStatus,
  },
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
    answers: { 200: { description: 'the page', schema: TrendPage }, 400: malformed },
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
]
