import { minuteOf, type Fold } from '@alternat/acts'
import { ok, toBase64, type Result } from '@alternat/tlog'
import { perform, type ActDeed } from '../host/deeds.ts'
import { refsIn, withRefs } from '../host/names.ts'
import { prepareBody, type Typed } from '../host/prepare-body.ts'
import { officeNow } from '../keys/office-for.ts'
import { signingFault } from '../office-keys/codes.ts'
import { beginAct, type Desk, type Outcome } from '../office-keys/performing.ts'
import type { Told } from '../host/released.ts'
import { noteActed } from '../people/acted.ts'
import { holds, mayActAs } from '../people/perform.ts'
import type { SignedIn } from '../people/sessions.ts'
import type { Node } from '../side/node.ts'

/** An act as a screen asks for it. */
export interface Wanted extends Typed {
  readonly level: 'between' | 'public'
  readonly office?: string
}

/** Who performs, and where. */
export interface Performing {
  readonly desk: Desk
  readonly signedIn: SignedIn
  readonly custody: string | null
  readonly fold: Fold
}

/** Custodies under which the server itself opens the offices’ keys. */
const OPENED_HERE: ReadonlySet<string | null> = new Set(['demonstration', 'convenor'])

/** Where the server opens every office it is never asked for a signature. */
const nobodySigns = (): never => {
  throw new TypeError('an office key is wanted that is not open in the server')
}

/** What was typed, complete: names are references, words are salted texts, an office that this person holds. */
function deedOf({ desk, signedIn, custody, fold }: Performing, wanted: Wanted): Result<ActDeed> {
  const { node } = desk
  const { kind, level } = wanted
  const named = withRefs(fold, kind, wanted.body)
  if (!named.ok) return named
  const prepared = prepareBody(node, fold, { ...wanted, body: named.value })
  if (!prepared.ok) return prepared
  const office = officeOf(node, signedIn, { custody, dialogue: fold.dialogue, wanted })
  if (!office.ok) return office
  const { body, blobs } = prepared.value
  const salted = blobs.map((blob) => ({ digest: blob.digest, salted: toBase64(blob.salted) }))
  const what = { dialogue: fold.dialogue, office: office.value, kind, body, refs: refsIn(body), level }
  return ok({ ...what, blobs: salted })
}

interface Where {
  readonly custody: string | null
  readonly dialogue: string
  readonly wanted: Wanted
}

function officeOf(node: Node, { person }: SignedIn, { custody, dialogue, wanted }: Where): Result<string> {
  const now = minuteOf(node.ports.clock())
  const office =
    wanted.office === undefined
      ? officeNow(node.store, dialogue, {
          kind: wanted.kind,
          now,
          holds: (name) => holds(person, name, custody),
        })
      : ok(wanted.office)
  if (!office.ok) return office
  const held = mayActAs(person, office.value, custody)
  return held.ok ? office : held
}

/**
 * Performs an act for whoever is signed in. Where the server opens the keys it is on the record at once; else it waits under a
 * ticket until its officer, whose browser alone has the key, has signed.
 */
export async function performWanted(performing: Performing, wanted: Wanted): Promise<Outcome> {
  const deed = deedOf(performing, wanted)
  if (!deed.ok) return { done: deed }
  const { desk, signedIn, custody } = performing
  const { node } = desk
  if (OPENED_HERE.has(custody)) {
    const done = await perform({ node, receiver: node, ports: node.ports }, 'act', deed.value, nobodySigns)
    // No passkey vouches for it: who sat there is all that can ever be said of who performed it.
    if (done.ok) noteActed(desk.people, signedIn.person, deed.value, (done.value as Told).ref)
    return { done }
  }
  // What the server itself could sign would go out without anybody’s passkey.
  if (node.offices(deed.value.office) !== null) {
    return { done: signingFault('office-of-node', deed.value.office) }
  }
  return beginAct(desk, signedIn.person.id, deed.value)
}
