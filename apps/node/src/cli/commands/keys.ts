import type { OfficeNow, SideCard } from '@alternat/acts'
import type { Command } from 'commander'
import { nodeCrypto } from '../../crypto.ts'
import { delegate, introduce, lastAlone, overlap, revoke } from '../../keys/changes.ts'
import { openOffice } from '../../keys/keyring.ts'
import { changePassphrase, makeOfficeKey, nextOfficeKey, takeOver } from '../../keys/office-files.ts'
import { goodKeys, officesNow, seenSizeNow } from '../../keys/offices-now.ts'
import { ownDialogues } from '../../keys/own-dialogues.ts'
import { renewedCard } from '../../keys/renew.ts'
import { sheetHtml } from '../../keys/sheet-html.ts'
import { sheetText } from '../../keys/sheet-text.ts'
import { sheetOf } from '../../keys/sheet.ts'
import type { Store } from '../../store/types.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { deed, ownCard, passphraseOnce } from '../deed.ts'
import { writeOutput } from '../files.ts'
import { wordLanguage } from '../fingerprints.ts'
import {
  changedText,
  changeKeys,
  dialoguesFor,
  madeHere,
  newKeyOf,
  offeredKey,
  orDrop,
  termsFrom,
  whereIs,
  type Change,
  type ChangeOptions,
  type NewKey,
} from '../keys-change.ts'
import { keysListed, keysText } from '../keys-list.ts'
import { officePassphrase, passphraseForNew } from '../passphrase.ts'
import { reading } from '../reading.ts'
import { misuse, take } from '../stop.ts'

interface SheetOptions {
  readonly lang?: string
  readonly output?: string
}

async function sheet(given: Given<SheetOptions>): Promise<Answer> {
  const { lang, output } = given.options
  const made = sheetOf(nodeCrypto, await ownCard(given.store), wordLanguage(lang))
  const text = sheetText(made)
  if (output === undefined) return { json: made, text }
  const file = writeOutput(given.io, output, output.endsWith('.html') ? sheetHtml(made) : text)
  return { json: { ...made, file }, text: `The sheet is in ${file}: print it, compare, sign it.\n` }
}

async function list(given: Given<ChangeOptions>): Promise<Answer> {
  const card = await ownCard(given.store)
  return reading(given.store, (store) => {
    const all = keysListed(store, card, given.store, given.options.dialogue)
    return { json: { dialogues: all }, text: keysText(all) }
  })
}

/** Makes the change with a new key; a key that was refused everywhere is deleted again. */
function withKey(given: Given<ChangeOptions>, card: SideCard, key: NewKey, change: Change) {
  const { id } = key
  const isKnown = () =>
    reading(given.store, (store) =>
      ownDialogues(store)
        .flatMap((dialogue) => officesNow(store, dialogue))
        .some(({ keys }) => keys.some((one) => one.id === id)),
    )
  return orDrop(key, () => changeKeys(given, card, change), isKnown)
}

/** The key that was offered, or one made here. */
async function newKeyFor(given: Given<ChangeOptions>, card: SideCard, office: string): Promise<NewKey> {
  const offered = offeredKey(given, card, office)
  return offered ?? madeHere(take(await makeOfficeKey(await newKeyOf(given, card, office))))
}

async function introduceKey(given: Given<ChangeOptions>, office = ''): Promise<Answer> {
  const card = await ownCard(given.store)
  const terms = termsFrom(given)
  const key = await newKeyFor(given, card, office)
  const done = await withKey(given, card, key, (now) => introduce(now, office, key.key, terms))
  const { id, file } = key
  return {
    json: { office, key: id, file, done },
    text: changedText(`${office} has the key ${id}, ${whereIs(key)}.`, done),
  }
}

async function delegateOffice(given: Given<ChangeOptions>, office = ''): Promise<Answer> {
  const card = await ownCard(given.store)
  const terms = termsFrom(given)
  const { until } = terms
  if (until === null) return misuse('--until is wanted: a delegation has an end.')
  const key = await newKeyFor(given, card, office)
  const done = await withKey(given, card, key, (now) => delegate(now, office, key.key, { ...terms, until }))
  const { id, file } = key
  return {
    json: { office, key: id, file, until, done },
    text: changedText(`${office} is lent until ${until}, with the key ${id}, ${whereIs(key)}.`, done),
  }
}

function officeIn(now: readonly OfficeNow[], office: string): OfficeNow | undefined {
  return now.find((one) => one.office === office)
}

async function finishRotation(given: Given<ChangeOptions>, office: string): Promise<Answer> {
  const done = await changeKeys(given, await ownCard(given.store), (now) => {
    const before = officeIn(now, office)
    return before !== undefined && goodKeys(before).length === 1 ? null : lastAlone(now, office)
  })
  return { json: { office, done }, text: changedText(`${office} signs with its last key alone.`, done) }
}

async function rotate(given: Given<ChangeOptions>, office = ''): Promise<Answer> {
  if (given.options.finish === true) return finishRotation(given, office)
  const card = await ownCard(given.store)
  const offered = offeredKey(given, card, office)
  const key = offered ?? madeHere(take(await nextOfficeKey(await newKeyOf(given, card, office))))
  const { id } = key
  let old = 'before'
  const done = await changeKeys(given, card, (now) => {
    const before = officeIn(now, office)
    old = before?.keys.findLast((one) => one.state === 'good' && one.id !== id)?.id ?? old
    return before?.keys.some((one) => one.id === id) === true ? null : overlap(now, office, key.key)
  })
  const file = offered === null ? takeOver({ folder: given.store, office }, old) : null
  const what = `${office} has the key ${id} beside ${old}, ${whereIs({ ...key, file })}. Both sign until --finish.`
  return { json: { office, key: id, old, file, done }, text: changedText(what, done) }
}

function lastGoodFrom(typed: string, store: Store, dialogue: string): number {
  if (typed === 'auto') return seenSizeNow(store, dialogue)
  const size = Number(typed)
  const held = store.heads(dialogue).find(({ own }) => own)?.size ?? 0
  if (Number.isSafeInteger(size) && size >= 0 && size <= held) return size
  return misuse(`--last-good is a size of our log, 0 to ${held}, or auto.`)
}

/** Whether none of the keys named is left to be taken, so that a change broken off can be made again. */
function isRevoked(now: readonly OfficeNow[], office: string, ids: readonly string[]): boolean {
  const keys = officeIn(now, office)?.keys ?? []
  const named = keys.filter(
    ({ id, state }) => ids.includes(id) || (ids.includes('all') && state !== 'replaced'),
  )
  return named.length > 0 && named.every(({ state }) => state === 'revoked')
}

async function revokeKeys(given: Given<ChangeOptions>, office = ''): Promise<Answer> {
  const { key: ids = [], lastGood, dialogue: named } = given.options
  if (ids.length === 0) misuse('--key is wanted: the short ids of the keys, or all.')
  const card = await ownCard(given.store)
  const several = await reading(given.store, (store) => dialoguesFor(store, named).length > 1)
  if (several && lastGood !== undefined && lastGood !== 'auto') {
    misuse('A size is of one log: name the dialogue with --dialogue, or say auto.')
  }
  const done = await changeKeys(given, card, (now, dialogue, store) => {
    const good = lastGood === undefined ? undefined : lastGoodFrom(lastGood, store, dialogue)
    return isRevoked(now, office, ids) ? null : revoke(now, office, ids, good)
  })
  const text = changedText(`${office} has lost ${ids.join(', ')}.`, done)
  return { json: { office, keys: ids, done }, text }
}

/** Signs our card anew with the offices as one dialogue has them; dialogues to come begin with it. */
async function renew(given: Given<ChangeOptions>): Promise<Answer> {
  const card = await ownCard(given.store)
  const now = await reading(given.store, (store) => {
    const [dialogue = ''] = dialoguesFor(store, given.options.dialogue)
    return officesNow(store, dialogue)
  })
  const secret = await officePassphrase(given, 'root', passphraseOnce(given, card))
  const root = take(await openOffice(given.store, card.side, 'root', secret))
  const renewed = renewedCard(nodeCrypto, card, now, root)
  await deed(given, 'renew-card', { card: renewed.toBase64() }, [])
  const json = { side: card.side, offices: now.map(({ office }) => office) }
  const text =
    'Our card names the offices as they are now. Next: alternat side card -o FILE, for the others.\n'
  return { json, text }
}

async function passphraseOf(given: Given<ChangeOptions>, name = ''): Promise<Answer> {
  const card = await ownCard(given.store)
  const from = await officePassphrase(given, name, passphraseOnce(given, card))
  const to = await passphraseForNew(given, given.options.newPassphraseFile)
  const file = take(await changePassphrase(given.store, name, card.custody, { from, to }))
  return { json: { name, file }, text: `${file} is under the new passphrase.\n` }
}

const NEW_PASSPHRASE = ['--new-passphrase-file <file>', 'read the new passphrase from a file'] as const
const OFFER = [
  '--offer <file>',
  'introduce the key of this offer, which its officer keeps in a browser',
] as const
const POWERS_OPTION = ['--powers <powers>', 'what the office may do, between commas'] as const
const FROM = ['--from <time>', 'from when (default: now)'] as const
const UNTIL = ['--until <time>', 'until when'] as const

function changing(keys: Command, use: string, summary: string, example: string): Command {
  const command = declare(keys, { use, summary, example: `keys ${example}`, keys: true })
  command.option('--dialogue <dialogue>', 'in this dialogue alone (default: all of ours)')
  return command.option('--by <office>', 'which office signs, or root (default: one that manages keys)')
}

function addChanges(keys: Command, cli: Cli): void {
  const summary = 'a new office, or a further key of one'
  const introducing = changing(keys, 'introduce <office>', summary, 'introduce envoy --powers speak')
  introducing
    .option(...POWERS_OPTION)
    .option(...FROM)
    .option(...OFFER)
  handle<ChangeOptions>(cli, introducing.option(...UNTIL).option(...NEW_PASSPHRASE), introduceKey)
  const overlapping = 'a new key beside the old one; then the new one alone'
  const rotating = changing(keys, 'rotate <office>', overlapping, 'rotate duty-desk')
  rotating.option('--finish', 'end the overlap: the last key signs alone')
  handle<ChangeOptions>(cli, rotating.option(...OFFER).option(...NEW_PASSPHRASE), rotate)
  const taking = 'revoke duty-desk --key all --last-good auto'
  const revoking = changing(keys, 'revoke <office>', 'take keys out of an office', taking)
  revoking.option('--key <id...>', 'the short ids of the keys, or all')
  revoking.option(
    '--last-good <size>',
    'the size of our log up to which they are good; auto: what others have seen (default: all of it)',
  )
  handle<ChangeOptions>(cli, revoking, revokeKeys)
  const until = 'delegate acting --powers speak --until 2026-08-31'
  const lending = changing(keys, 'delegate <office>', 'an office of its own name, for a time', until)
  lending
    .option(...POWERS_OPTION)
    .option(...FROM)
    .option(...OFFER)
  handle<ChangeOptions>(cli, lending.option(...UNTIL).option(...NEW_PASSPHRASE), delegateOffice)
}

/** `keys`: the sheet to be signed at a ceremony; who may sign for us, and every change of that. */
export function addKeys(program: Command, cli: Cli): void {
  const keys = program.command('keys').description('the ceremony sheet, and the keys of our offices')
  const printing = declare(keys, {
    use: 'sheet',
    summary: 'print the fingerprint and the keys of this side, to be compared and signed',
    example: 'keys sheet --lang fr -o sheet.html',
  })
  printing.option('--lang <language>', 'the language of the words: en, fr, es, ru, zh, ar')
  printing.option('-o, --output <file>', 'write it here: .html for a page, anything else for plain text')
  handle<SheetOptions>(cli, printing, sheet)
  const all = 'list our offices and their keys'
  const listing = declare(keys, { use: 'list', summary: all, example: 'keys list' })
  handle<ChangeOptions>(cli, listing.option('--dialogue <dialogue>', 'in this dialogue alone'), list)
  addChanges(keys, cli)
  const renewing = declare(keys, {
    use: 'renew',
    summary: 'sign our card anew, with the offices as they are now',
    example: 'keys renew',
    keys: true,
  })
  handle<ChangeOptions>(cli, renewing.option('--dialogue <dialogue>', 'as in this dialogue'), renew)
  const wrapping = declare(keys, {
    use: 'passphrase <key>',
    summary: 'put a key file (node, root or an office) under another passphrase',
    example: 'keys passphrase root',
    keys: true,
  })
  handle<ChangeOptions>(cli, wrapping.option(...NEW_PASSPHRASE), passphraseOf)
}
