import { notYours, problem, tooMany, untaken } from './answers.ts'
import { deleteOfficeKey, getOfficeKeys, putOfficeKey } from './office-keys.ts'
import type { Route } from './route.ts'
import { Refused, Released } from './act-schemas.ts'
import * as schema from './signing-schemas.ts'
import { deleteSigning, postSignature } from './signing.ts'

const signedOut = problem('nobody is signed in')

/** What an act is answered with that waits for its officer’s signature. */
export const waits = {
  description: 'checked by the whole one way out; waits for the signature of its office',
  schema: schema.ToSignSchema,
}

/** Office keys in the officer’s browser, and signing with them. */
export const SIGNING_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/office-keys',
    needs: 'self',
    summary: 'One’s own offices, one’s wrapped keys, and the passkeys that can wrap one',
    answers: {
      200: { description: 'one’s own, and nobody else’s', schema: schema.OwnOfficeKeys },
      401: signedOut,
      403: notYours,
      429: tooMany,
    },
    handle: getOfficeKeys,
  },
  {
    method: 'put',
    path: '/api/office-keys/{id}',
    needs: 'self',
    summary: 'Keeps a wrapped key of one’s own; nobody here can open it',
    request: schema.WrappedKeyFile,
    answers: {
      200: { description: 'kept', schema: schema.KeyKept },
      ...untaken,
      401: signedOut,
      403: notYours,
      422: problem('not kept'),
      429: tooMany,
    },
    handle: putOfficeKey,
  },
  {
    method: 'delete',
    path: '/api/office-keys/{id}',
    needs: 'self',
    fresh: true,
    summary: 'Takes a wrapped key of one’s own away',
    answers: {
      200: { description: 'gone', schema: schema.KeyKept },
      401: signedOut,
      403: notYours,
      404: problem('no such key of yours'),
      429: tooMany,
    },
    handle: deleteOfficeKey,
  },
  {
    method: 'post',
    path: '/api/signing/{ticket}',
    needs: 'act',
    summary:
      'Brings the signature of an office, and what its officer’s passkey answered over the content digest',
    request: schema.SignatureRequest,
    answers: {
      201: { description: 'released', schema: Released },
      202: {
        ...waits,
        description: 'the log has moved on: the same content is to be signed in its new place',
      },
      ...untaken,
      401: signedOut,
      403: notYours,
      404: problem('nothing waits under that ticket in this session'),
      409: problem('that step was signed with another signature'),
      422: { description: 'not taken, or refused after all', schema: Refused },
      429: tooMany,
    },
    handle: postSignature,
  },
  {
    method: 'delete',
    path: '/api/signing/{ticket}',
    needs: 'act',
    summary: 'Leaves what waits: nothing goes out',
    answers: {
      200: { description: 'nothing waits under it any more', schema: schema.TicketGone },
      401: signedOut,
      403: notYours,
      404: problem('nothing waits under that ticket in this session'),
      429: tooMany,
    },
    handle: deleteSigning,
  },
]
