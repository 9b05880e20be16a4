import { join } from 'node:path'
import type { Command } from 'commander'
import { DEMONSTRATION_PASSPHRASE, type Custody } from '../../keys/keyring.ts'
import { createSide } from '../../side/create.ts'
import { sideCard } from '../../side/card.ts'
import { declare, handle, pathOf, type Answer, type Cli, type Given } from '../command.ts'
import { fingerprintOf, fingerprintText } from '../fingerprints.ts'
import { newPassphrase } from '../passphrase.ts'
import { misuse, take } from '../stop.ts'

interface Options {
  readonly side: string
  readonly name: string
  readonly folder?: string
  readonly custody: string
}

const CUSTODIES: readonly string[] = ['own', 'convenor', 'demonstration']

async function init(given: Given<Options>): Promise<Answer> {
  const { io, options } = given
  if (!CUSTODIES.includes(options.custody)) misuse(`--custody is one of: ${CUSTODIES.join(', ')}.`)
  const custody = options.custody as Custody
  const passphrase = custody === 'demonstration' ? DEMONSTRATION_PASSPHRASE : await newPassphrase(given)
  const folder = options.folder === undefined ? given.store : pathOf(io, options.folder)
  const { side, name } = options
  given.progress('Making the keys; under a real passphrase this takes a moment …')
  const node = take(await createSide({ folder, side, name, custody, passphrase, ports: io.ports }))
  const { card, root } = take(sideCard(node.store))
  node.store.close()
  const fingerprint = fingerprintOf(card.side, root)
  const offices = card.offices.map((o) => ({ name: o.name, powers: o.powers }))
  const text = [
    `${name} (${side}) is ready in ${folder}.`,
    `Keys: ${join(folder, 'keys')}, each under the passphrase${custody === 'demonstration' ? ' that everybody knows: they protect nothing' : ''}.`,
    `Offices: ${offices.map((o) => o.name).join(', ')}.`,
    ...fingerprintText('Fingerprint of the root, to be read aloud to the other side', fingerprint),
    'Next: alternat side card -o FILE, and give the file to the other side.',
  ]
  return { json: { side, name, custody, folder, fingerprint, offices }, text: `${text.join('\n')}\n` }
}

/** `init`: makes a side: its keys, its store, its side card. */
export function addInit(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'init',
    summary: 'make a side: its keys, its store and its side card',
    example: 'init --side foreign.example --name Example --folder ./example',
    keys: true,
  })
  command.requiredOption('--side <side>', 'the side’s domain name, in small letters')
  command.requiredOption('--name <name>', 'its name as printed')
  command.option('--folder <folder>', 'where to make it (default: the store folder)')
  command.option('--custody <custody>', 'who keeps the keys: own, convenor, demonstration', 'own')
  handle<Options>(cli, command, init)
}
