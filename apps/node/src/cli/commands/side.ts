import { fingerprintWords } from '@alternat/acts'
import { toBase64 } from '@alternat/tlog'
import type { Command } from 'commander'
import { isReader } from '../../bundle/receiver.ts'
import { sideCard } from '../../side/card.ts'
import type { Store } from '../../store/types.ts'
import type { Introduction } from '../../side/meet.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { deed } from '../deed.ts'
import { safe } from '../escape.ts'
import { readInput, writeOutput } from '../files.ts'
import { fingerprintOf, fingerprintText, wordLanguage } from '../fingerprints.ts'
import { addMoveOut } from './move-out.ts'
import { compared, pin, type MeetOptions } from '../meeting.ts'
import { recipientOf } from '../reader-store.ts'
import { reading } from '../reading.ts'
import { misuse, refuse, take } from '../stop.ts'

interface CardOptions {
  readonly output?: string
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

async function meet(given: Given<MeetOptions>, file: string | undefined): Promise<Answer> {
  const bytes = readInput(given.io, file ?? '')
  const met = await compared(given, bytes)
  await pin(given, bytes)
  const { side, name, custody } = met.card
  const words = fingerprintWords(met.fingerprint, wordLanguage(given.options.lang))
  const spoken = { ...met.fingerprint, words }
  return {
    json: {
      side,
      name,
      custody,
      fingerprint: spoken,
      movedFrom: met.movedFrom,
      otherRootNamedBy: met.otherRootNamedBy,
    },
    text: `${safe(name)} (${side}) has been met; its root is pinned.\n${movedText(met)}${NEXT}`,
  }
}

const NEXT =
  'Next: alternat dialogue propose NAME --title TITLE --with SIDE, or import the bundle in which they propose one\n'

/** The old keys say that it goes on here; who goes on is known by the words alone. */
function movedText({ movedFrom }: Introduction): string {
  return movedFrom === null ? '' : `It is where ${safe(movedFrom)} said that it goes on, under this root.\n`
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
  addMoveOut(side, cli)
  const at = declare(side, {
    use: 'address <side> <url>',
    summary: 'set where bundles for a side are couriered to',
    example: 'side address foreign.example http://localhost:7200',
    keys: true,
  })
  handle<object>(cli, at, address)
}
