import type { Command } from 'commander'
import { openHost, type Host } from '../host/host.ts'
import { closeSeat, openSeats } from '../host/open-seats.ts'
import { screens } from '../host/screens.ts'
import type { Seat } from '../host/seat.ts'
import { fetchBundle, fetchCheckpoint } from '../rollback/net.ts'
import { rejoinNode } from '../rollback/rejoining.ts'
import type { Given } from './command.ts'
import { safe } from './escape.ts'
import { PEOPLE_CODES } from '../people/codes.ts'
import { misuse, refuse, take } from './stop.ts'

/** The port of the front page of the demonstration. */
const FIRST_PORT = 7100

/** `--port` as a number that leaves room for every seat beside it. */
export function portFrom(typed: string | undefined): number {
  const port = Number(typed ?? FIRST_PORT)
  if (Number.isInteger(port) && port >= 1024 && port <= 65_500) return port
  return misuse('--port is a number from 1024 to 65500.')
}

/** The options of commands that serve. */
export interface HostingOptions {
  readonly port?: string
  /** False with `--no-screens`: the plain page stands in their place and nothing is built. */
  readonly screens?: boolean
  /** Where people reach it, if not at localhost. */
  readonly origin?: string
}

/** `--origin` as an address without a path: `https://NAME`. */
export function originFrom(typed: string | undefined): { origin?: string } {
  if (typed === undefined) return {}
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (url?.protocol === 'https:' && url.origin === typed.replace(/\/$/, '')) return { origin: url.origin }
  return refuse('origin-bad', PEOPLE_CODES['origin-bad'], { where: typed })
}

/** Adds the options of commands that serve. */
export function hostingOptions(command: Command): Command {
  command.option('--port <port>', 'the port on localhost; further seats have the next ones', '7100')
  return command.option('--no-screens', 'serve the plain page only, and build nothing')
}

/** Opens several stores as seats at consecutive ports and serves them. */
export async function hosting(
  given: Given<HostingOptions>,
  folders: readonly string[],
  passphrase: string,
): Promise<Host> {
  const port = portFrom(given.options.port)
  const origin = originFrom(given.options.origin)
  const site = given.options.screens === false ? null : await screens(given.progress)
  const seats = take(await openSeats(folders, { port, ports: given.io.ports, passphrase, ...origin }))
  await Promise.all(seats.map((seat) => rejoinSeat(given, seat)))
  const host = await openHost({ seats, site })
  if (host.ok) return host.value
  seats.forEach(closeSeat)
  return take(host)
}

/** Before anything is signed: what do the others hold of our logs? A store in doubt is served, and signs nothing. */
export async function rejoinSeat(given: Given<HostingOptions>, { node, name }: Seat): Promise<void> {
  if (node === null) return
  const report = await rejoinNode(node, { fetch: fetchCheckpoint, fetchBundle, bundles: [] })
  const { code, where = '' } = report.ok ? (report.value.doubt ?? NO_DOUBT) : report.fault
  if (code !== null) given.io.err(`${safe(name)} signs nothing for now (${code}): ${safe(where)}\n`)
}

const NO_DOUBT = { code: null, where: '' }

/** Serves until the person stops it, then closes cleanly. */
export async function untilStopped(given: Given<object>, host: Host): Promise<void> {
  await given.io.stopped()
  given.progress('\nStopping …')
  await host.close()
}
