import { fingerprintWords } from '@alternat/acts'
import { toBase64 } from '@alternat/tlog'
import type { Command } from 'commander'
import { isReader } from '../../bundle/receiver.ts'
import { throughDoor } from '../../host/socket.ts'
import { sideCard } from '../../side/card.ts'
import type { Store } from '../../store/types.ts'
import { introduce, meet as pinCard, type Introduction } from '../../side/meet.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { deed } from '../deed.ts'
import { safe } from '../escape.ts'
import { readInput, writeOutput } from '../files.ts'
import { fingerprintOf, fingerprintText, isSameFingerprint, wordLanguage } from '../fingerprints.ts'
import { isReaders, recipientOf } from '../reader-store.ts'
import { reading } from '../reading.ts'
import { withReceiver } from '../receiving.ts'
import { misuse, refuse, take } from '../stop.ts'

interface CardOptions {
  readonly output?: string
  readonly lang?: string
}
interface MeetOptions {
  readonly fingerprint?: string
  readonly words?: string
  readonly lang?: string
}
interface ListOptions {
  readonly lang?: string
}

/** A reader has no card: what others need of it is where bundles for it are addressed to. */
function readerCard(given: Given<CardOptions>, store: Store): Answer {
  const recipient =
    recipientOf(store) ??
    refuse(
      'recipient-absent',
      'This reader’s store does not keep its recipient: it was made for a demonstration.',
    )
  const { output } = given.options
  const file = output === undefined ? null : writeOutput(given.io, output, `${recipient}\n`)
  const told = file === null ? `is ${recipient}` : `is in ${file}.`
  const text = `${safe(store.side)} is a reader and has no card. Its recipient ${told}\n`
  return { json: { reader: store.side, recipient, file }, text }
}

function card(given: Given<CardOptions>): Promise<Answer> {
  return reading(given.store, (store) => {
    if (isReader(store)) return readerCard(given, store)
    const own = take(sideCard(store))
    const { side, name, custody } = own.card
    const fingerprint = fingerprintOf(side, own.root, wordLanguage(given.options.lang))
    const { output } = given.options
    const file = output === undefined ? null : writeOutput(given.io, output, own.bytes)
    const text = [
      `${safe(name)} (${side}), keys: ${custody}`,
      ...fingerprintText('Fingerprint of the root', fingerprint),
      file === null ? 'Give -o FILE to write the card into a file.' : `The card is in ${file}.`,
    ]
    return {
      json: { side, name, custody, fingerprint, file, card: toBase64(own.bytes) },
      text: `${text.join('\n')}\n`,
    }
  })
}

/** Long enough to be a fingerprint, and not a yes with a word behind it. */
const TYPED_FINGERPRINT = 24

/**
 * A person compares the words or groups with what the other side read out, or types what they hear; a program gives
 * what it was told. What was typed is compared here, so nobody has to say yes to what they did not look at.
 */
async function compared(given: Given<MeetOptions>, met: Introduction): Promise<boolean> {
  const { io, options } = given
  const told = options.words ?? options.fingerprint
  if (told !== undefined) return isSameFingerprint(told, met.fingerprint)
  const title = `${safe(met.card.name)} (${met.card.side}) shows this fingerprint`
  const words = fingerprintWords(met.fingerprint, wordLanguage(options.lang))
  io.err(`${fingerprintText(title, { ...met.fingerprint, words }).join('\n')}\n`)
  const question = 'Is it, word by word, the one they read to you? (yes/no, or type what they read) '
  const answer = await io.ask(question, false)
  if (answer === null)
    misuse('There is no terminal to ask at: give --words or --fingerprint as the other side read it.')
  if (answer.trim().length >= TYPED_FINGERPRINT) return isSameFingerprint(answer, met.fingerprint)
  return answer.trim().toLowerCase() === 'yes'
}

/** A reader pins roots too: it must know whose bundles it takes in. */
async function pin(given: Given<MeetOptions>, card: Uint8Array): Promise<void> {
  const args = { card: toBase64(card) }
  if (!(await isReaders(given))) return void (await deed(given, 'meet', args, []))
  const nobodySigns = () => refuse('not-what-was-meant', 'Meeting a side signs nothing.')
  const through = await throughDoor(given.store, 'meet', args, nobodySigns)
  if (through !== null) return void take(through)
  await withReceiver(given, true, async ({ store }) => void take(pinCard(store, card, given.io.ports)))
}

async function meet(given: Given<MeetOptions>, file: string | undefined): Promise<Answer> {
  const bytes = readInput(given.io, file ?? '')
  const met = await reading(given.store, (store) => take(introduce(store, bytes)))
  if (!(await compared(given, met))) {
    refuse(
      'fingerprint-differs',
      'The fingerprint is not the one given: nobody was met. Call the other side.',
      {
        fingerprint: met.fingerprint,
      },
    )
  }
  await pin(given, bytes)
  const { side, name, custody } = met.card
  const words = fingerprintWords(met.fingerprint, wordLanguage(given.options.lang))
  const spoken = { ...met.fingerprint, words }
  return {
    json: { side, name, custody, fingerprint: spoken },
    text: `${safe(name)} (${side}) has been met; its root is pinned.\n`,
  }
}

function list(given: Given<ListOptions>): Promise<Answer> {
  return reading(given.store, (store) => {
    const sides = store.cards().map(({ side, pinnedAt }) => {
      const { card: known, root } = take(sideCard(store, side))
      const address = store.setting(`peer:${side}`)
      const own = fingerprintOf(side, root, wordLanguage(given.options.lang))
      const [fingerprint, words] = [own.groups.join(' '), own.words.join(' ')]
      return {
        side,
        name: known.name,
        custody: known.custody,
        own: side === store.side,
        pinnedAt,
        fingerprint,
        words,
        address,
      }
    })
    const text = sides.flatMap((s) => [
      `${s.own ? 'own ' : 'met '} ${safe(s.name)} (${s.side})  ${s.fingerprint}`,
      `     ${s.words}`,
    ])
    return { json: { sides }, text: text.length === 0 ? 'Nobody yet.\n' : `${text.join('\n')}\n` }
  })
}

/** Scheme, host and port alone: a name and password in it would stand in the store in clear. */
function isAddress(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.origin === url.replace(/\/$/, '')
}

async function address(given: Given<object>, side = '', url = ''): Promise<Answer> {
  if (!isAddress(url)) misuse('The address is not written as http://HOST:PORT.')
  await reading(given.store, (store) => take(sideCard(store, side)))
  await deed(given, 'setting', { key: `peer:${side}`, value: url.replace(/\/$/, '') }, [])
  return { json: { side, address: url }, text: `Bundles for ${side} will be couriered to ${safe(url)}.\n` }
}

const LANG = ['--lang <language>', 'the language of the words: en, fr, es, ru, zh, ar'] as const

/** `side`: our own card, meeting the other side, and whom we have met. */
export function addSide(program: Command, cli: Cli): void {
  const side = program.command('side').description('our own side card, and meeting the other sides')
  const own = declare(side, {
    use: 'card',
    summary: 'show our side card (a reader’s recipient) and write it into a file',
    example: 'side card -o us.card',
  })
  own.option('-o, --output <file>', 'write the card here').option(...LANG)
  handle<CardOptions>(cli, own, card)
  const meeting = declare(side, {
    use: 'meet <file>',
    summary: 'pin the root of another side, after comparing fingerprints',
    example: 'side meet them.card',
    keys: true,
  })
  meeting.option('--words <words>', 'the sixteen words as the other side read them out')
  meeting.option('--fingerprint <groups>', 'the fingerprint as the other side read it out, in groups')
  meeting.option(...LANG)
  handle<MeetOptions>(cli, meeting, meet)
  const listing = declare(side, {
    use: 'list',
    summary: 'list the sides that have been met',
    example: 'side list',
  })
  handle<ListOptions>(cli, listing.option(...LANG), list)
  const at = declare(side, {
    use: 'address <side> <url>',
    summary: 'set where bundles for a side are couriered to',
    example: 'side address foreign.example http://localhost:7200',
    keys: true,
  })
  handle<object>(cli, at, address)
}
