import { malformed, octets, unknown, untaken } from './answers.ts'
import { BundleSummary, CourierReport, ImportReport, OutgoingSummary } from './bundle-schemas.ts'
import { getOutgoing, postBundle, postLook } from './bundles.ts'
import { getCourier, postCourier } from './courier.ts'
import type { Route } from './route.ts'
import { Problem } from './schemas.ts'

const unbundled = { ...untaken, 415: malformed }

/** Bundles from program to program, and in a person's hands: a stick, an attachment, a one-way link. */
export const CARRY_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/courier/{dialogue}/{side}',
    needs: 'open',
    summary: 'A bundle for another side, encrypted to it',
    answers: { 200: octets, 404: unknown },
    handle: getCourier,
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
      422: { description: 'refused; the store is as before', schema: Problem },
    },
    handle: postCourier,
  },
  {
    method: 'post',
    path: '/api/bundles/look',
    needs: ['carry', 'between'],
    summary: 'Says what is inside a bundle and what taking it in would do; nothing changes',
    request: 'octets',
    answers: {
      200: { description: 'what is inside', schema: BundleSummary },
      ...unbundled,
      422: { description: 'this is no bundle for us', schema: Problem },
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
      422: { description: 'refused; the store is as before', schema: Problem },
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
