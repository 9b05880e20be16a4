import type { Body, OfficeNow, Power } from '@alternat/acts'
import { bad, ok, toBase64, type Result } from '@alternat/tlog'
import { goodKeys } from './offices-now.ts'

/** Every way in which a change of keys is refused before an act is made, with the sentence shown to people. */
export const CHANGE_CODES = {
  'office-absent': 'Our log of this dialogue knows no such office.',
  'office-taken': 'There is an office of that name: a delegation has a name of its own.',
  'office-name': 'The name of an office is small letters, digits and hyphens, and not root, node or record.',
  'key-unknown': 'The office has no such key: alternat keys list shows them.',
  'keys-many': 'The office has more keys than one act can name: drop some first.',
  'powers-wanted': 'A new office needs powers.',
} as const

/** The closed set of codes of changes of keys. */
export type ChangeCode = keyof typeof CHANGE_CODES

type KeysBody = Body<'side.keys'>
type Office = KeysBody['office']

/** The public half of a key: all that an act about keys needs of it. */
export interface PublicKey {
  readonly publicKey: Uint8Array
  /** Of ML-DSA-44, where there is one beside. */
  readonly further?: { readonly publicKey: Uint8Array }
}

/** What an office is to be. */
export interface Terms {
  readonly powers?: readonly Power[]
  readonly from: string
  readonly until: string | null
}

const MAX_KEYS = 8
const MAX_FURTHER = 4

/** A further key of an office, or the first of a new one. `powers-wanted`, `keys-many`. */
export function introduce(
  now: readonly OfficeNow[],
  name: string,
  key: PublicKey,
  terms: Terms,
): Result<KeysBody, ChangeCode> {
  const before = now.find((one) => one.office === name)
  const powers = terms.powers ?? (before?.powers as readonly Power[] | undefined)
  if (powers === undefined) return refused('powers-wanted', name)
  const until = terms.until ?? before?.until ?? null
  const from = before?.from ?? terms.from
  return ok({
    step: 'introduce',
    office: { name, keys: [keyOf(key)], powers: [...powers], from, until, ...furtherOf(key) },
  })
}

/** A new key beside those that are good: the first half of a rotation. `office-absent`, `keys-many`. */
export function overlap(
  now: readonly OfficeNow[],
  name: string,
  key: PublicKey,
): Result<KeysBody, ChangeCode> {
  const before = now.find((one) => one.office === name)
  if (before === undefined) return refused('office-absent', name)
  const keys = [...new Set([...goodKeys(before), keyOf(key)])]
  if (keys.length > MAX_KEYS) return refused('keys-many', name)
  const own = key.further === undefined ? [] : [toBase64(key.further.publicKey)]
  const further = [...new Set([...before.further, ...own])].slice(-MAX_FURTHER)
  return ok({
    step: 'rotate',
    office: { ...asIs(before), keys, ...(further.length === 0 ? {} : { further }) },
  })
}

/** One key alone: the second half of a rotation. The key is the one that came last. `office-absent`, `key-unknown`. */
export function lastAlone(now: readonly OfficeNow[], name: string): Result<KeysBody, ChangeCode> {
  const before = now.find((one) => one.office === name)
  if (before === undefined) return refused('office-absent', name)
  const last = goodKeys(before).at(-1)
  if (last === undefined) return refused('key-unknown', name)
  const further = before.further.slice(-1)
  return ok({
    step: 'rotate',
    office: { ...asIs(before), keys: [last], ...(further.length === 0 ? {} : { further }) },
  })
}

/**
 * Takes keys, named by their short ids, out of an office. `office-absent`, `key-unknown`, `keys-many`.
 *
 * @param lastGood the size of the log up to which they are good; all of it if absent
 */
export function revoke(
  now: readonly OfficeNow[],
  name: string,
  ids: readonly string[],
  lastGood?: number,
): Result<KeysBody, ChangeCode> {
  const before = now.find((one) => one.office === name)
  if (before === undefined) return refused('office-absent', name)
  const keys = before.keys.filter(
    ({ id, state }) => ids.includes(id) || (ids.includes('all') && state === 'good'),
  )
  const absent = ids.find((id) => id !== 'all' && !before.keys.some((key) => key.id === id))
  if (absent !== undefined || keys.length === 0) return refused('key-unknown', absent ?? name)
  if (keys.length > MAX_KEYS) return refused('keys-many', name)
  const office = { ...asIs(before), keys: keys.map(({ key }) => key) }
  return ok({ step: 'revoke', office, ...(lastGood === undefined ? {} : { lastGood }) })
}

/** An office for a time, under a name of its own. `office-taken`, `powers-wanted`. */
export function delegate(
  now: readonly OfficeNow[],
  name: string,
  key: PublicKey,
  terms: Terms & { readonly until: string },
): Result<KeysBody, ChangeCode> {
  const before = now.find((one) => one.office === name)
  if (before !== undefined && !before.lent && goodKeys(before).length > 0)
    return refused('office-taken', name)
  if (terms.powers === undefined) return refused('powers-wanted', name)
  const { powers, from, until } = terms
  return ok({
    step: 'delegate',
    office: { name, keys: [keyOf(key)], powers: [...powers], from, until, ...furtherOf(key) },
  })
}

const RESERVED = new Set(['root', 'node', 'record'])

/** Whether an office can be called this. `office-name`. */
export function checkOfficeName(name: string): Result<void, ChangeCode> {
  return /^[a-z0-9-]{1,64}$/.test(name) && !RESERVED.has(name) ? ok(undefined) : refused('office-name', name)
}

function asIs({ office, powers, from, until }: OfficeNow): Omit<Office, 'keys'> {
  return { name: office, powers: [...(powers as readonly Power[])], from, until }
}

function keyOf({ publicKey }: PublicKey): string {
  return toBase64(publicKey)
}

function furtherOf({ further }: PublicKey): { further?: string[] } {
  return further === undefined ? {} : { further: [toBase64(further.publicKey)] }
}

function refused(code: ChangeCode, where: string): Result<never, ChangeCode> {
  return bad(code, CHANGE_CODES[code], where)
}
