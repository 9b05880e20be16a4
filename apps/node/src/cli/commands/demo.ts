import { existsSync, readdirSync } from 'node:fs'
import type { Command } from 'commander'
import { buildDemo } from '../../demo/build.ts'
import type { DemoReport } from '../../demo/report.ts'
import type { Host } from '../../host/host.ts'
import { storesToHost } from '../../host/open-seats.ts'
import { frontCard, leadingFirst, questionTitles } from '../../http/front.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../keys/keyring.ts'
import { cardText } from '../card-text.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { demoText } from '../demo-text.ts'
import { folderNamed } from '../folders.ts'
import { hosting, hostingOptions, portFrom, untilStopped, type HostingOptions } from '../hosting.ts'
import { refuse, take } from '../stop.ts'

interface Options extends HostingOptions {
  readonly once?: boolean
  readonly folder: string
}

function isThere(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}

async function built(given: Given<Options>, folder: string): Promise<DemoReport> {
  given.progress(`Building the demonstration in ${folder}`)
  return take(await buildDemo(folder, given.io.ports, given.progress))
}

async function once(given: Given<Options>, folder: string): Promise<Answer> {
  const report = await built(given, folder)
  const ended = new Date(given.io.ports.clock()).toISOString()
  const text = demoText(report, { width: given.io.columns, paint: given.paint })
  return { json: { ...report, ended }, text, exit: report.ok ? 0 : 1 }
}

/** The same card as on the front page, then the one address and how to stop. */
function greet(given: Given<Options>, host: Host): void {
  const store = host.seats[0]?.receiver.store
  const [leading] = store === undefined ? [] : leadingFirst(store)
  if (store !== undefined && leading !== undefined) {
    const card = frontCard(store, leading)
    const { io, paint } = given
    const options = { width: io.columns, paint, questions: questionTitles(store, leading) }
    if (card !== null) io.out(`\n${cardText(card, options)}\n`)
  }
  given.io.out(`${given.paint.strong(host.front)}   press Ctrl-C to stop\n`)
}

async function live(given: Given<Options>, folder: string): Promise<Answer> {
  if (!isThere(folder)) await built(given, folder)
  const stores = storesToHost(folder)
  if (stores.length === 0) {
    refuse('demo-absent', 'There is no demonstration in this folder: name a fresh one with --folder.')
  }
  const host = await hosting(given, stores, DEMONSTRATION_PASSPHRASE)
  if (given.options.json !== true) greet(given, host)
  await untilStopped(given, host)
  return { json: { address: host.front, ended: 'stopped' }, text: '' }
}

/** `demo`: a reconstruction from public sources and a live dialogue between two sides, on this machine. */
export function addDemo(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'demo',
    summary: 'build the demonstration and sit down at it',
    example: 'demo --once --json',
    store: false,
  })
  command.option('--once', 'build it in a fresh folder, check every side, print the cards and end')
  command.option('--folder <folder>', 'where it is built', 'demo')
  hostingOptions(command)
  handle<Options>(cli, command, (given) => {
    portFrom(given.options.port)
    const folder = folderNamed(given.io, given.options.folder)
    return given.options.once === true ? once(given, folder) : live(given, folder)
  })
}
