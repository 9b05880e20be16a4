import type { Command } from 'commander'
import { isReader } from '../../bundle/receiver.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../keys/keyring.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { ownCard, passphraseOnce } from '../deed.ts'
import { hosting, portFrom, untilStopped } from '../hosting.ts'
import { reading } from '../reading.ts'

interface Options {
  readonly port?: string
}

async function secretFor(given: Given<Options>): Promise<string> {
  if (await reading(given.store, isReader)) return DEMONSTRATION_PASSPHRASE
  return passphraseOnce(given, await ownCard(given.store))()
}

async function serve(given: Given<Options>): Promise<Answer> {
  const port = portFrom(given.options.port)
  const host = await hosting(given, [given.store], port, await secretFor(given))
  const [seat] = host.seats
  given.io.err(`${seat?.name ?? ''} is at ${host.front}\nPress Ctrl-C to stop.\n`)
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
  handle<Options>(cli, command.option('--port <port>', 'the port on localhost', '7100'), serve)
}
