import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { renderUnicodeCompact } from 'uqr'
import { conveneApp } from '../../convene/app.ts'
import { CONVENE_CODES } from '../../convene/codes.ts'
import { inviteTo, placesOf } from '../../convene/invited.ts'
import { makeMeeting, type MeetingSide } from '../../convene/make-meeting.ts'
import { nodeCrypto } from '../../crypto.ts'
import { openHost, type Host } from '../../host/host.ts'
import { listen, type Listening } from '../../host/listen.ts'
import { closeSeat, openSeat, storesToHost } from '../../host/open-seats.ts'
import { screens } from '../../host/screens.ts'
import type { Seat } from '../../host/seat.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { folderNamed } from '../folders.ts'
import { hostingOptions, originFrom, portFrom, rejoinSeat, type HostingOptions } from '../hosting.ts'
import { newPassphrase, officePassphrase, passphrase } from '../passphrase.ts'
import { misuse, refuse, take } from '../stop.ts'

interface Options extends HostingOptions {
  readonly folder: string
  readonly side?: readonly string[]
  readonly dialogue: string
  readonly title: string
  readonly qr?: boolean
  readonly sidePassphraseFile?: readonly string[]
  readonly at?: readonly string[]
}

/** `north.example=North`. */
function namedSide(typed: string): { side: string; name: string } {
  const at = typed.indexOf('=')
  if (at < 1 || at === typed.length - 1) misuse('--side is written ID=NAME: north.example=North.')
  return { side: typed.slice(0, at), name: typed.slice(at + 1) }
}

/** Each side's own, by `ID=FILE`; else the one for all, else typed. */
function secretOf(
  given: Given<Options>,
  side: string,
  ask: (given: Given<object>) => Promise<string>,
): Promise<string> {
  const { sidePassphraseFile: files = [], ...options } = given.options
  const own = { ...given, options: { ...options, officePassphraseFile: files } }
  return officePassphrase(own, side, () => ask(given))
}

async function make(given: Given<Options>, folder: string): Promise<void> {
  const sides: MeetingSide[] = []
  for (const typed of given.options.side ?? []) {
    const { side, name } = namedSide(typed)
    if (given.options.passphraseFile === undefined) given.io.err(`${safe(name)}: `)
    sides.push({ side, name, passphrase: await secretOf(given, side, newPassphrase) })
  }
  const { dialogue, title } = given.options
  const { ports } = given.io
  take(await makeMeeting({ folder, sides, dialogue, title, ports, progress: given.progress }))
}

/** Where people reach a side, if not at `localhost`: something in front of it speaks TLS. */
function originOf({ options }: Given<Options>, side: string): { origin?: string } {
  const typed = options.at?.find((one) => one.startsWith(`${side}=`))?.slice(side.length + 1)
  return originFrom(typed)
}

async function opened(given: Given<Options>, folders: readonly string[], port: number): Promise<Seat[]> {
  const seats: Seat[] = []
  try {
    for (const folder of folders) {
      const side = folder.slice(folder.lastIndexOf('/') + 1)
      const secret = await secretOf(given, side, (own) => passphrase(own, `Passphrase of ${side}: `))
      given.progress(`Opening the keys of ${side} …`)
      const place = { port: port + 1 + seats.length, ...originOf(given, side) }
      seats.push(take(await openSeat({ folder, ports: given.io.ports, passphrase: secret, ...place })))
    }
    return seats
  } catch (error) {
    seats.forEach(closeSeat)
    throw error
  }
}

interface Served {
  readonly host: Host
  readonly page: Listening
  readonly address: string
}

async function serve(given: Given<Options>, seats: readonly Seat[], port: number): Promise<Served> {
  const site = given.options.screens === false ? null : await screens(given.progress)
  for (const seat of seats) await rejoinSeat(given, seat)
  const host = await openHost({ seats, site })
  if (!host.ok) seats.forEach(closeSeat)
  const running = take(host)
  const secret = given.io.ports.random(32).toBase64({ alphabet: 'base64url', omitPadding: true })
  const address = `http://localhost:${port}`
  const page = await listen(conveneApp({ seats, address, secret, crypto: nodeCrypto }), port)
  if (!page.ok) await running.close()
  return { host: running, page: take(page), address: `${address}/convenor/${secret}` }
}

interface Link {
  readonly side: string
  readonly role: string
  readonly link: string
}

/** A link for every place that nobody has taken yet. */
function links(seats: readonly Seat[]): Link[] {
  return seats.flatMap((seat) =>
    placesOf(seat).flatMap(({ role, state }) => {
      const link = state === 'nobody yet' ? inviteTo(seat, role) : null
      return link?.ok === true ? [{ side: seat.side, role, link: link.value }] : []
    }),
  )
}

function greeting(given: Given<Options>, seats: readonly Seat[], page: string): string {
  const made = links(seats)
  const lines = seats.flatMap(({ side, name, address }) => [
    '',
    `${safe(name)} (${side}) is at ${address}`,
    ...made
      .filter((one) => one.side === side)
      .flatMap(({ role, link }) => [
        `  ${role.padEnd(18)} ${link}`,
        ...(given.options.qr === true ? [renderUnicodeCompact(link, { border: 2 })] : []),
      ]),
  ])
  return [
    'Whoever runs this machine could read everything on it and sign in the name of every side: each card says so.',
    ...lines,
    '',
    'Each link lets one person in, once, within seven days. New ones, and how far each side is, on your own page:',
    `  ${page}`,
    'Press Ctrl-C to stop.',
    '',
  ].join('\n')
}

async function host(given: Given<Options>): Promise<Answer> {
  const port = portFrom(given.options.port)
  const folder = folderNamed(given.io, given.options.folder)
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0
  if (!isNew && given.options.side !== undefined)
    refuse('meeting-exists', CONVENE_CODES['meeting-exists'], { where: folder })
  if (isNew && given.options.side === undefined)
    refuse('meeting-absent', CONVENE_CODES['meeting-absent'], { where: folder })
  if (isNew) await make(given, folder)
  const folders = storesToHost(folder)
  if (folders.length === 0) refuse('meeting-absent', CONVENE_CODES['meeting-absent'], { where: join(folder) })
  const seats = await opened(given, folders, port)
  const { host: running, page, address } = await serve(given, seats, port)
  given.io.err(greeting(given, seats, address))
  await given.io.stopped()
  given.progress('\nStopping …')
  await page.close()
  await running.close()
  return { json: { sides: seats.map(({ side }) => side), ended: 'stopped' }, text: '' }
}

/** `host`: a convenor's laptop, with the sides of a meeting on it. */
export function addHost(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'host',
    summary: 'host a meeting: two or more sides on this machine, each invited by link',
    example: 'host --folder ./meeting --side north.example=North --side south.example=South --title "Talks"',
    keys: true,
  })
  hostingOptions(command)
  command.option('--folder <folder>', 'where the meeting is kept, a folder for each side', './meeting')
  command.option('--side <id=name...>', 'a side to be made; without any, what is in the folder is served')
  command.option('--dialogue <dialogue>', 'the name of the dialogue between them', 'talks')
  command.option('--title <title>', 'what it is about', 'Talks')
  command.option(
    '--side-passphrase-file <id=file...>',
    'the passphrase of one side’s keys; by it the side is handed over',
  )
  command.option(
    '--at <id=address...>',
    'where people reach a side, if something in front of it speaks TLS: ID=https://NAME',
  )
  command.option('--qr', 'print each link as a code to be photographed, too')
  handle<Options>(cli, command, host)
}
