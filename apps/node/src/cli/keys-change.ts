import { POWERS, type Body, type OfficeNow, type Power, type SideCard } from '@alternat/acts'
import type { Result } from '@alternat/tlog'
import { officeFor } from '../host/offices.ts'
import type { Told } from '../host/released.ts'
import { nodeCrypto } from '../crypto.ts'
import { checkOfficeName, type PublicKey } from '../keys/changes.ts'
import { DEMONSTRATION_PASSPHRASE } from '../keys/keyring.ts'
import { dropKey, shortId, type MadeKey, type NewOfficeKey } from '../keys/office-files.ts'
import { readOffer } from '../office-keys/offer.ts'
import { officesNow } from '../keys/offices-now.ts'
import { isSealed, ownDialogues } from '../keys/own-dialogues.ts'
import type { Store } from '../store/types.ts'
import type { Given } from './command.ts'
import { deed } from './deed.ts'
import { readInput } from './files.ts'
import { minuteNow } from './now.ts'
import { passphraseForNew } from './passphrase.ts'
import { oneDialogue, reading } from './reading.ts'
import { misuse, refuse, take } from './stop.ts'

/** What a person gives of a change of keys. */
export interface ChangeOptions {
  readonly dialogue?: string
  readonly by?: string
  readonly newPassphraseFile?: string
  /** An offer of a key that its officer keeps in a browser. */
  readonly offer?: string
  readonly powers?: string
  readonly from?: string
  readonly until?: string
  readonly finish?: boolean
  readonly key?: readonly string[]
  readonly lastGood?: string
}

/** The body of the act that changes the keys of one dialogue; null where nothing is left to change. */
export type Change = (
  now: readonly OfficeNow[],
  dialogue: string,
  store: Store,
) => Result<Body<'side.keys'>> | null

/** What a change did in one dialogue. */
export interface Changed {
  readonly dialogue: string
  readonly told: unknown
}

/** The dialogues a change is made in: the one named, else every one of ours that is not sealed. */
export function dialoguesFor(store: Store, named: string | undefined): string[] {
  if (named !== undefined) return [oneDialogue(store, named)]
  const all = ownDialogues(store).filter((dialogue) => !isSealed(store, dialogue))
  if (all.length > 0) return all
  return refuse('dialogue-none', 'This side has no open dialogue: keys are changed by an act in one.')
}

/** Composes the act for each dialogue and releases it by the one way out. */
export async function changeKeys(
  given: Given<ChangeOptions>,
  card: SideCard,
  change: Change,
): Promise<Changed[]> {
  const by = given.options.by ?? take(officeFor(card, 'side.keys', minuteNow(given.io)))
  const wanted = await reading(given.store, (store) =>
    dialoguesFor(store, given.options.dialogue).flatMap((dialogue) => {
      const body = change(officesNow(store, dialogue), dialogue, store)
      return body === null ? [] : [{ dialogue, body: take(body) }]
    }),
  )
  const done: Changed[] = []
  for (const { dialogue, body } of wanted) {
    const level = 'between' as const
    const act = { dialogue, office: by, kind: 'side.keys', body, refs: [], level, blobs: [] }
    done.push({ dialogue, told: await deed(given, 'act', act, [by]) })
  }
  return done
}

/** What was done, a line for each dialogue. */
export function changedText(what: string, done: readonly Changed[]): string {
  const lines = done.map(({ dialogue, told }) => {
    const { ref, entry } = told as Told
    return `  ${dialogue}: ${entry?.outcome ?? 'in the log'}, #${ref.index}`
  })
  return [what, ...(lines.length === 0 ? ['  Nothing was left to change.'] : lines), ''].join('\n')
}

/** What a new key is made with: under a passphrase of its own, unless it protects nothing. */
export async function newKeyOf(
  given: Given<ChangeOptions>,
  card: SideCard,
  office: string,
): Promise<NewOfficeKey> {
  take(checkOfficeName(office))
  const { side, custody } = card
  const further = card.offices.some((one) => one.further !== undefined)
  const passphrase =
    custody === 'demonstration'
      ? DEMONSTRATION_PASSPHRASE
      : await passphraseForNew(given, given.options.newPassphraseFile)
  return { folder: given.store, side, office, custody, passphrase, random: given.io.ports.random, further }
}

/** A key that a change introduces: in a file made here, or offered by its officer, whose browser has it. */
export interface NewKey {
  readonly key: PublicKey
  readonly id: string
  /** `null` for one that was offered. */
  readonly file: string | null
  readonly drop: () => void
}

/** A key just made here, as one that a change introduces. */
export function madeHere(made: MadeKey): NewKey {
  const { signer, file } = made
  return { key: signer, id: shortId(signer), file, drop: () => dropKey(made) }
}

/** The key of `--offer`; `null` where there is no offer and one is to be made here. */
export function offeredKey(given: Given<ChangeOptions>, card: SideCard, office: string): NewKey | null {
  const { offer } = given.options
  if (offer === undefined) return null
  take(checkOfficeName(office))
  const { side } = card
  const key = take(readOffer(nodeCrypto, readInput(given.io, offer), { side, office }))
  return { key, id: shortId(key), file: null, drop: () => undefined }
}

/** Where a new key is, for whoever reads the answer. */
export function whereIs({ file }: NewKey): string {
  return file === null ? 'with its officer: compare this id with what they see, by voice' : `in ${file}`
}

/**
 * A key that no log has taken in is of no use to anybody, and its file would stand in the way. Where the first of
 * several dialogues has taken it in, it stays.
 */
export async function orDrop(
  key: NewKey,
  attempt: () => Promise<Changed[]>,
  isKnown: () => Promise<boolean>,
) {
  try {
    return await attempt()
  } catch (error) {
    if (!(await isKnown())) key.drop()
    throw error
  }
}

/** `--powers`, `--from` and `--until`; from now and without end, if not said. */
export function termsFrom(given: Given<ChangeOptions>) {
  const { powers, from, until } = given.options
  return {
    ...(powers === undefined ? {} : { powers: powersFrom(powers) }),
    from: from === undefined ? minuteNow(given.io) : minuteFrom(from, '00:00'),
    until: until === undefined ? null : minuteFrom(until, '23:59'),
  }
}

function minuteFrom(typed: string, ofDay: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return `${typed}T${ofDay}Z`
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(typed)) return typed
  return misuse('A time is written 2026-08-01, or 2026-08-01T09:00Z.')
}

function powersFrom(typed: string): Power[] {
  const powers = typed.split(',').map((one) => one.trim())
  const known = powers.filter((one): one is Power => (POWERS as readonly string[]).includes(one))
  return known.length === powers.length ? known : misuse(`--powers is a list of: ${POWERS.join(', ')}.`)
}
