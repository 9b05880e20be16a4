import { ActRequest, BracketRequest, GuardAnswer, GuardRequest, NormRequest } from './act-schemas.ts'
import { done, refused, unknown, untaken } from './answers.ts'
import { DraftGone, Drafts } from './draft-schemas.ts'
import { deleteDraft, getDrafts } from './drafts.ts'
import { NoteGone, NoteRequest, Notes, NoteSent } from './note-schemas.ts'
import { deleteNote, getNotes, postNote } from './notes.ts'
import type { Route } from './route.ts'
import { waits } from './signing-routes.ts'
import { postGuard } from './take.ts'
import { postAct, postBracket, postNorm } from './write.ts'

/** What goes on the record, what was typed for it and has not left, and what goes beside it. */
export const WRITE_ROUTES: readonly Route[] = [
  {
    method: 'post',
    path: '/api/d/{dialogue}/acts',
    needs: 'act',
    summary: 'Performs an act by the one way out',
    request: ActRequest,
    answers: { 201: done, 202: waits, ...untaken, 404: unknown, 422: refused },
    handle: postAct,
  },
  {
    method: 'post',
    path: '/api/d/{dialogue}/norms',
    needs: 'act',
    summary: 'Tables a norm from paragraphs by language',
    request: NormRequest,
    answers: { 201: done, 202: waits, ...untaken, 404: unknown, 422: refused },
    handle: postNorm,
  },
  {
    method: 'post',
    path: '/api/d/{dialogue}/brackets',
    needs: 'act',
    summary: 'Puts words in brackets, or adds an alternative',
    request: BracketRequest,
    answers: { 201: done, 202: waits, ...untaken, 404: unknown, 422: refused },
    handle: postBracket,
  },
  {
    method: 'post',
    path: '/api/d/{dialogue}/guard',
    needs: ['ask-guard', 'between'],
    summary: 'What the guard would say of these words',
    request: GuardRequest,
    answers: {
      200: { description: 'the decision', schema: GuardAnswer },
      ...untaken,
      404: unknown,
    },
    handle: postGuard,
  },
  {
    method: 'get',
    path: '/api/drafts',
    needs: ['read-drafts', 'between'],
    summary: 'What was typed at this seat and has not left, the latest first',
    answers: { 200: { description: 'the drafts', schema: Drafts } },
    handle: getDrafts,
  },
  {
    method: 'delete',
    path: '/api/drafts/{id}',
    needs: ['keep-drafts', 'between'],
    summary: 'Throws a draft away',
    answers: { 200: { description: 'the draft that is gone', schema: DraftGone }, 404: unknown },
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
