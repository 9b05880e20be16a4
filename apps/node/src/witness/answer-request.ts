import { encodeVkey, MAX_WITNESS_REQUEST, toHex, utf8 } from '@alternat/tlog'
import { addCheckpoint } from './add-checkpoint.ts'
import { answerOf, refusalOf, type Answer } from './answer.ts'
import type { NeutralWitness } from './neutral.ts'
import { signSubtree } from './sign-subtree.ts'

/** A request to a neutral witness, however it came. */
export interface WitnessAsked {
  readonly method: string
  /** The path alone. */
  readonly path: string
  readonly body: Uint8Array
}

/** Where checkpoints are submitted. */
export const ADD_CHECKPOINT = '/add-checkpoint'
/** Where parts of logs are submitted. */
const SIGN_SUBTREE = '/sign-subtree'

const MONITORED = /^\/([0-9a-f]{64})\/checkpoint$/

/** Answers one request by the rules of C2SP tlog-witness: submissions and monitoring under one prefix. */
export function answerRequest(witness: NeutralWitness, { method, path, body }: WitnessAsked): Answer {
  if (path === ADD_CHECKPOINT || path === SIGN_SUBTREE) {
    if (method !== 'POST') return refusalOf(405, 'method-wrong')
    if (body.length > MAX_WITNESS_REQUEST) return refusalOf(413, 'too-large')
    return path === ADD_CHECKPOINT ? addCheckpoint(witness, body) : signSubtree(witness, body)
  }
  const hash = MONITORED.exec(path)?.[1]
  if (hash === undefined && path !== '/') return refusalOf(404, 'no-address')
  if (method !== 'GET' && method !== 'HEAD') return refusalOf(405, 'method-wrong')
  return hash === undefined ? introduction(witness) : monitored(witness, hash)
}

/** The latest checkpoint of a log as it was cosigned, the log's line included, by the hash of its origin. */
function monitored({ store }: NeutralWitness, hash: string): Answer {
  const origin = store.origins().find((one) => toHex(store.crypto.sha256(utf8(one))) === hash)
  const head = origin === undefined ? null : store.head(origin)
  return head === null
    ? refusalOf(404, 'never-cosigned')
    : answerOf(200, 'text/plain; charset=utf-8', head.note)
}

/** For people who open the address in a browser: whose it is and with which key it signs. */
function introduction({ store, key, further }: NeutralWitness): Answer {
  const keys = [key, ...(further === null ? [] : [further])].map(encodeVkey)
  const text = [`${store.name}: a neutral witness (c2sp.org/tlog-witness)`, ...keys, '']
  return answerOf(200, 'text/plain; charset=utf-8', utf8(text.join('\n')))
}
