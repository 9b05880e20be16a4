import { digestOfPayload, payloadToSign, type Payload } from '@alternat/acts'
import { toBase64, toHex, type Bad, type Crypto, type Result } from '@alternat/tlog'
import type { AskSignature } from '../host/socket.ts'
import type { Ports } from '../ports.ts'
import { signingFault } from './codes.ts'
import { turnsOf, type Turns } from './turns.ts'

/** How long a person may take to sign, in milliseconds. */
export const SIGN_WITHIN = 10 * 60_000
/** Things to be signed that one person may have open: the oldest is left when another begins beyond. */
const MAX_OPEN = 8
const TICKET_BYTES = 16

/** What an officer is asked to sign. */
export interface ToSign {
  /** Names it for the person who began it, and for nobody else. */
  readonly ticket: string
  /** Counts what this ticket has asked: it asks anew where the log has moved on. */
  readonly step: number
  readonly office: string
  /** The bytes to be signed (DSSE pre-authentication encoding of the act). */
  readonly message: Uint8Array
  /** The content digest: the same at every step, but where a log is opened by two acts. */
  readonly digest: string
  /** When it is over, milliseconds since 1970. */
  readonly until: number
  readonly blobs: Begun['blobs']
}

/** Where a performance stands. */
export type Standing = { readonly toSign: ToSign } | { readonly done: Result<unknown> }

/** What is begun. */
export interface Begun {
  /** Who began it: whoever is signed out meanwhile goes on when they are back. */
  readonly person: string
  /** The texts beside the act, base64 of salt ‖ bytes: whoever signs looks at them. */
  readonly blobs: readonly { readonly digest: string; readonly salted: string }[]
  readonly run: (ask: AskSignature) => Promise<Result<unknown>>
  /** Whether the place of an act is taken by another one by now. */
  readonly isStale: (payload: Payload) => boolean
  /** Nobody signed in time: keeps what was typed, and says so. */
  readonly whenOver: () => Result<unknown>
  /** It has ended after somebody vouched for it: notes how. */
  readonly whenDone: (vouched: Uint8Array, done: Result<unknown>) => void
}

/** What came for one step. */
export interface StepAnswer {
  readonly step: number
  readonly signatures: Uint8Array
  /**
   * Looks at what came before it is used.
   *
   * @param vouched what vouched for it at an earlier step: then nobody is asked again
   * @returns what vouches for it: the name under which that is kept
   */
  readonly look: (toSign: ToSign, vouched: Uint8Array | null) => Promise<Result<Uint8Array>>
}

interface Ticket {
  readonly id: string
  readonly begun: Begun
  readonly turns: Turns
  readonly until: number
  vouched: Uint8Array | null
  step: number
  /** What was given at each step, and where that led. */
  readonly given: Map<number, { readonly signatures: string; readonly led: Promise<Bad | Standing> }>
}

/**
 * Acts that wait for an officer's signature at one seat, each for the person who began it. In memory: a restart
 * loses what waits, and nothing else.
 */
export class Signing {
  readonly #crypto: Crypto
  readonly #ports: Ports
  readonly #tickets = new Map<string, Ticket>()

  constructor(crypto: Crypto, ports: Ports) {
    this.#crypto = crypto
    this.#ports = ports
  }

  /** Begins a performance: what is to be signed, or how it ended at once. */
  async begin(begun: Begun): Promise<Standing> {
    this.#sweep()
    this.#makeRoom(begun.person)
    const id = toHex(this.#ports.random(TICKET_BYTES))
    const until = this.#ports.clock() + SIGN_WITHIN
    const turns = turnsOf(begun.run)
    const ticket: Ticket = { id, begun, turns, until, vouched: null, step: 0, given: new Map() }
    this.#tickets.set(id, ticket)
    const standing = await this.#standing(ticket)
    // What was refused at once waits for nobody, and takes nobody's place.
    if ('done' in standing) this.#tickets.delete(id)
    return standing
  }

  /** Where a ticket of this person stands; `null` where there is none. */
  standing(person: string, id: string): Promise<Standing> | null {
    const ticket = this.#own(person, id)
    return ticket === null ? null : this.#standing(ticket)
  }

  /**
   * What is to be signed now: an officer who has read for a while must not sign for a place that another act has taken,
   * and their page signs no second act of one place. `ticket-unknown`.
   */
  async lookAgain(person: string, id: string): Promise<Bad | Standing> {
    const ticket = this.#own(person, id)
    if (ticket === null) return signingFault('ticket-unknown')
    const now = await ticket.turns.now()
    if ('done' in now) return now
    const payload = payloadToSign(now.message)
    if (payload !== null && ticket.begun.isStale(payload)) {
      ticket.step += 1
      await ticket.turns.give(null)
    }
    return this.#standing(ticket)
  }

  /**
   * Takes the signatures for a step. The same ones twice lead where they led, and do nothing twice; others are
   * refused. `ticket-unknown`, `ticket-used`, or what {@link StepAnswer.look} says.
   */
  give(person: string, id: string, answer: StepAnswer): Promise<Bad | Standing> {
    const ticket = this.#own(person, id)
    if (ticket === null) return Promise.resolve(signingFault('ticket-unknown'))
    const signatures = toBase64(answer.signatures)
    const before = ticket.given.get(answer.step)
    if (before?.signatures === signatures) return before.led
    if (before !== undefined || answer.step !== ticket.step) {
      return Promise.resolve(signingFault('ticket-used'))
    }
    const led = this.#take(ticket, answer)
    ticket.given.set(answer.step, { signatures, led })
    return led
  }

  /** Leaves it: nothing goes out, and no draft is kept. Whether there was one. */
  drop(person: string, id: string): boolean {
    const ticket = this.#own(person, id)
    if (ticket !== null) this.#leave(ticket, () => signingFault('ticket-over'))
    return ticket !== null
  }

  async #standing({ id, turns, step, until, begun }: Ticket): Promise<Standing> {
    const now = await turns.now()
    if ('done' in now) return now
    const payload = payloadToSign(now.message)
    if (payload === null) throw new TypeError('something is to be signed that is no act')
    const digest = digestOfPayload(this.#crypto, payload)
    return { toSign: { ticket: id, step, ...now, digest, until, blobs: begun.blobs } }
  }

  async #take(ticket: Ticket, { step, signatures, look }: StepAnswer): Promise<Bad | Standing> {
    const now = await this.#standing(ticket)
    if ('done' in now) return now
    const vouched = await look(now.toSign, ticket.vouched)
    if (!vouched.ok) {
      // Nothing was given: the person may try again.
      ticket.given.delete(step)
      return vouched
    }
    ticket.vouched = vouched.value
    // Meanwhile its page has looked again: this was for a place that is taken.
    if (ticket.step !== step) return this.#standing(ticket)
    ticket.step += 1
    await ticket.turns.give(signatures)
    const next = await this.#standing(ticket)
    if ('done' in next) ticket.begun.whenDone(vouched.value, next.done)
    return next
  }

  #own(person: string, id: string): Ticket | null {
    this.#sweep()
    const ticket = this.#tickets.get(id)
    return ticket?.begun.person === person ? ticket : null
  }

  #sweep(): void {
    for (const ticket of this.#tickets.values()) {
      if (ticket.until <= this.#ports.clock()) this.#leave(ticket, ticket.begun.whenOver)
    }
  }

  #makeRoom(person: string): void {
    const open = [...this.#tickets.values()].filter((one) => one.begun.person === person)
    const over = open.slice(0, Math.max(0, open.length + 1 - MAX_OPEN))
    over.forEach((ticket) => this.#leave(ticket, ticket.begun.whenOver))
  }

  /** One that has ended already is only forgotten. */
  #leave({ id, turns, vouched, begun }: Ticket, ending: () => Result<unknown>): void {
    this.#tickets.delete(id)
    const left = turns.leave(ending)
    if (left && vouched !== null) begun.whenDone(vouched, signingFault('ticket-over'))
  }
}
