import { dialogueOf, payloadToSign } from '@alternat/acts'
import { base64ToBytes, ok, type Bad, type Result } from '@alternat/tlog'
import { ownKeys, perform, type ActDeed } from '../host/deeds.ts'
import type { Told } from '../host/released.ts'
import type { Assertion } from '../people/passkeys.ts'
import type { Person } from '../people/persons.ts'
import type { People } from '../people/people.ts'
import { keepDraft } from '../release/draft.ts'
import type { ReleaseRequest } from '../release/types.ts'
import type { Node } from '../side/node.ts'
import { SIGNING_CODES, signingFault } from './codes.ts'
import { officeKeysOf, type OfficeKeys } from './kept.ts'
import { settleAnswer } from './performed.ts'
import { Requests } from './requests.ts'
import { Signing, type Standing, type StepAnswer, type ToSign } from './signing.ts'
import { vouch } from './vouched.ts'

/** How performing an act ended, or under which ticket it waits for its officer. */
export type Outcome = { readonly done: Result<unknown> } | { readonly ticket: string }

/** Where the officers of one seat perform acts: what waits for a signature, what is kept, what was asked before. */
export interface Desk {
  readonly node: Node
  readonly people: People
  readonly kept: OfficeKeys
  readonly signing: Signing
  readonly requests: Requests<Outcome>
}

/** Opens the desk of a side. */
export function openDesk(node: Node, people: People): Desk {
  const { crypto, ports } = node
  const kept = officeKeysOf(people)
  return { node, people, kept, signing: new Signing(crypto, ports), requests: new Requests(crypto, ports) }
}

/**
 * Begins an act whose office’s key is in its officer’s browser: it is walked down the whole one way out first
 * (`apps/node/src/host/deeds.ts`), so that nobody is asked to sign what would be refused; then it waits for the signature
 * under a ticket of this person.
 */
export async function beginAct(desk: Desk, person: string, act: ActDeed): Promise<Outcome> {
  const { node, signing, kept } = desk
  const standing = await signing.begin({
    person,
    blobs: act.blobs,
    run: (ask) => perform({ node, receiver: node, ports: node.ports }, 'act', act, ask),
    isStale: ({ log, seq }) => node.store.head(log)?.size !== seq,
    whenOver: () => over(node, requestOf(act)),
    whenDone: (vouched, done) => settleAnswer(kept, vouched, endOf(done)),
  })
  return 'done' in standing ? standing : { ticket: standing.toSign.ticket }
}

function requestOf({ blobs, ...act }: ActDeed): ReleaseRequest {
  return {
    ...act,
    blobs: blobs.map(({ digest, salted }) => ({ digest, salted: base64ToBytes(salted) ?? new Uint8Array() })),
  }
}

/** What was typed is kept: whoever’s browser went away finds it in the outbox. */
function over(node: Node, request: ReleaseRequest): Result<never> {
  const fault = { code: 'ticket-over', message: SIGNING_CODES['ticket-over'] } as const
  return { ok: false, fault: Object.assign({ draft: keepDraft(node, request, fault) }, fault) }
}

function endOf(done: Result<unknown>) {
  return done.ok ? (done.value as Told).ref : done.fault.code
}

/** What an officer’s browser brings for one step. */
export interface Brought {
  readonly person: Person
  readonly ticket: string
  readonly step: number
  /** `null`: nothing yet; the browser asks what is to be signed now, for the log may have moved on. */
  readonly signatures: Uint8Array | null
  /** Of the passkey over the content digest; needed once for each ticket. */
  readonly assertion: Assertion | undefined
  readonly origin: string
}

/** Takes what an officer’s browser brings: where the act stands afterwards, or why nothing was taken. */
export function takeSignature(desk: Desk, brought: Brought): Promise<Bad | Standing> {
  const { person, ticket, step, signatures } = brought
  if (signatures === null) return desk.signing.lookAgain(person.id, ticket)
  const look: StepAnswer['look'] = async (toSign, vouched) => {
    if (!isByOffice(desk.node, toSign, signatures)) return signingFault('signature-wrong', toSign.office)
    if (vouched !== null) return ok(vouched)
    if (brought.assertion === undefined) return signingFault('assertion-wanted')
    const { people, kept } = desk
    const { assertion, origin } = brought
    return vouch({ people, kept, person, assertion, origin }, toSign)
  }
  return desk.signing.give(person.id, ticket, { step, signatures, look })
}

/** Looked at before it is used: one slip of a browser must not end what waits. */
function isByOffice(node: Node, { office, message }: ToSign, signatures: Uint8Array): boolean {
  const own = ownKeys(node, dialogueOf(payloadToSign(message)?.log ?? ''))(office)
  const first = signatures.slice(0, 64)
  return own?.keys.some((key) => node.crypto.ed25519Verify(key, message, first)) === true
}
