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
import { fingerprintOf, fingerprintText, isSameFingerprint } from '../fingerprints.ts'
import { isReaders, recipientOf } from '../reader-store.ts'
import { reading } from '../reading.ts'
import { withReceiver } from '../receiving.ts'
import { misuse, refuse, take } from '../stop.ts'

interface CardOptions {
  readonly output?: string
}
interface MeetOptions {
  readonly fingerprint?: string
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
    const fingerprint = fingerprintOf(side, own.root)
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

/** A person compares the groups with what the other side read out; a program gives what it was told. */
async function compared(given: Given<MeetOptions>, met: Introduction): Promise<boolean> {
  const { io, options } = given
  if (options.fingerprint !== undefined) return isSameFingerprint(options.fingerprint, met.fingerprint)
  const title = `${safe(met.card.name)} (${met.card.side}) shows this fingerprint`
  io.err(`${fingerprintText(title, met.fingerprint).join('\n')}\n`)
  const answer = await io.ask('Is it, group by group, the one they read to you? (yes/no) ', false)
  if (answer === null) misuse('There is no terminal to ask at: give --fingerprint as the other side read it.')
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
  return {
    json: { side, name, custody, fingerprint: met.fingerprint },
    text: `${safe(name)} (${side}) has been met; its root is pinned.\n`,
  }
}

function list(given: Given<object>): Promise<Answer> {
  return reading(given.store, (store) => {
    const sides = store.cards().map(({ side, pinnedAt }) => {
      const { card: known, root } = take(sideCard(store, side))
      const address = store.setting(`peer:${side}`)
      const fingerprint = fingerprintOf(side, root).groups.join(' ')
      return {
        side,
        name: known.name,
        custody: known.custody,
        own: side === store.side,
        pinnedAt,
        fingerprint,
        address,
      }
    })
    const text = sides.map((s) => `${s.own ? 'own ' : 'met '} ${safe(s.name)} (${s.side})  ${s.fingerprint}`)
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

/** `side`: our own card, meeting the other side, and whom we have met. */
export function addSide(program: Command, cli: Cli): void {
  const side = program.command('side').description('our own side card, and meeting the other sides')
  const own = declare(side, {
    use: 'card',
    summary: 'show our side card (a reader’s recipient) and write it into a file',
    example: 'side card -o us.card',
  })
  handle<CardOptions>(cli, own.option('-o, --output <file>', 'write the card here'), card)
  const meeting = declare(side, {
    use: 'meet <file>',
    summary: 'pin the root of another side, after comparing fingerprints',
    example: 'side meet them.card',
    keys: true,
  })
  meeting.option('--fingerprint <groups>', 'the fingerprint as the other side read it out')
  handle<MeetOptions>(cli, meeting, meet)
  handle<object>(
    cli,
    declare(side, { use: 'list', summary: 'list the sides that have been met', example: 'side list' }),
    list,
  )
  const at = declare(side, {
    use: 'address <side> <url>',
    summary: 'set where bundles for a side are couriered to',
    example: 'side address foreign.example http://localhost:7200',
    keys: true,
  })
  handle<object>(cli, at, address)
}
