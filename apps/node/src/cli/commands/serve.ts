import type { Command } from 'commander'
import type { Seat } from '../../host/seat.ts'
import { inviteFirst, linkTo } from '../../people/invitations.ts'
import { canAnybodySignIn } from '../../people/persons.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { ownCard, passphraseOnce } from '../deed.ts'
import { hosting, hostingOptions, portFrom, untilStopped, type HostingOptions } from '../hosting.ts'
import { isReaders, readerPassphrase } from '../reader-store.ts'

async function secretFor(given: Given<HostingOptions>): Promise<string> {
  if (await isReaders(given)) return readerPassphrase(given)
  return passphraseOnce(given, await ownCard(given.store))()
}

/** Where nobody can sign in yet, a link for whoever is at this console: they become the first administrator. */
function firstLink(seat: Seat | undefined): string {
  const people = seat?.people ?? null
  if (seat === undefined || people === null || seat.custody === 'demonstration' || canAnybodySignIn(people))
    return ''
  const link = linkTo(seat.address, inviteFirst(people))
  return `Nobody can sign in yet. Within thirty minutes, and once, this lets the first administrator in:\n  ${link}\n`
}

async function serve(given: Given<HostingOptions>): Promise<Answer> {
  portFrom(given.options.port)
  const host = await hosting(given, [given.store], await secretFor(given))
  const [seat] = host.seats
  given.io.err(`${seat?.name ?? ''} is at ${host.front}\n${firstLink(seat)}Press Ctrl-C to stop.\n`)
  await untilStopped(given, host)
  return { json: { address: host.front, ended: 'stopped' }, text: '' }
}

/** `serve`: one side's program at its address, until it is stopped. */
export function addServe(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'serve',
    summary: 'serve one side’s screens and API on this machine',
    example: 'serve --store ./example --port 7200',
    keys: true,
  })
  hostingOptions(command)
  command.option(
    '--origin <address>',
    'where people reach it, if something in front of it speaks TLS: https://NAME',
  )
  handle<HostingOptions>(cli, command, serve)
}
