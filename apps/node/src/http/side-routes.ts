import { notYours, problem, tooMany, untaken } from './answers.ts'
import { postAccept, postPropose } from './opening.ts'
import type { Route } from './route.ts'
import { Refused, Released } from './act-schemas.ts'
import * as schema from './side-schemas.ts'
import { getOffices, getOwnCard, getSide, postCardLook, postMeet, postMoveOut } from './side.ts'
import { waits } from './signing-routes.ts'

const signedOut = problem('nobody is signed in, or not lately where that is wanted')
const gate = { 401: signedOut, 403: notYours, 429: tooMany }
const refused = { description: 'refused; nothing was logged', schema: Refused }
const done = { description: 'our log of it is open', schema: Released }

/** Beginning as a side: its card, meeting the others, opening a dialogue, and moving out of a convenor’s machine. */
export const SIDE_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/side',
    needs: 'self',
    summary: 'Our own card in words, whom we have met, which dialogues we are in or are asked into',
    answers: { 200: { description: 'as the store has it', schema: schema.SideBeginning }, ...gate },
    handle: getSide,
  },
  {
    method: 'get',
    path: '/api/side/card',
    needs: 'self',
    summary: 'Our own side card, for anybody',
    answers: { 200: { description: 'the file', type: 'application/octet-stream' }, ...gate },
    handle: getOwnCard,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/offices',
    needs: ['read', 'between'],
    summary: 'The offices of our side with their keys, as our log of a dialogue has them now',
    answers: {
      200: { description: 'the offices', schema: schema.OfficesNow },
      404: problem('no such dialogue is held here'),
      ...gate,
    },
    handle: getOffices,
  },
  {
    method: 'post',
    path: '/api/sides/look',
    needs: ['meet', 'between'],
    summary: 'Says what the card of another side says; nobody is met by it',
    request: 'octets',
    answers: {
      200: { description: 'what it says', schema: schema.CardSeen },
      ...untaken,
      415: problem('no file was sent'),
      422: problem('no card that can be met'),
      ...gate,
    },
    handle: postCardLook,
  },
  {
    method: 'post',
    path: '/api/sides',
    needs: ['meet', 'between'],
    fresh: true,
    summary: 'Meets a side: pins the root of a card whose words two people have compared',
    request: schema.MeetRequest,
    answers: {
      201: { description: 'pinned', schema: schema.SideMet },
      ...untaken,
      422: problem('nobody was met'),
      ...gate,
    },
    handle: postMeet,
  },
  {
    method: 'post',
    path: '/api/dialogues',
    needs: 'act',
    summary: 'Proposes a dialogue to sides that have been met',
    request: schema.ProposeRequest,
    answers: { 201: done, 202: waits, ...untaken, 409: problem('asked before'), 422: refused, ...gate },
    handle: postPropose,
  },
  {
    method: 'post',
    path: '/api/dialogues/{dialogue}/accept',
    needs: 'act',
    summary: 'Accepts a dialogue that another side has proposed',
    request: schema.AcceptRequest,
    answers: { 201: done, 202: waits, ...untaken, 409: problem('asked before'), 422: refused, ...gate },
    handle: postAccept,
  },
  {
    method: 'post',
    path: '/api/move-out',
    needs: ['act-manage-keys', 'between'],
    fresh: true,
    summary: 'The last act of a hosted side in each of its dialogues: where it goes on, under which root',
    request: schema.MoveOutRequest,
    answers: {
      201: { description: 'said in every dialogue', schema: schema.SideMoved },
      ...untaken,
      422: refused,
      ...gate,
    },
    handle: postMoveOut,
  },
]
