import { join } from 'node:path'
import type { Command } from 'commander'
import { DEMONSTRATION_PASSPHRASE, type Custody } from '../../keys/keyring.ts'
import { createSide } from '../../side/create.ts'
import { sideCard } from '../../side/card.ts'
import { defaultGuard } from '../../rollback/open-record.ts'
import { declare, handle, pathOf, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { fingerprintOf, fingerprintText } from '../fingerprints.ts'
import { folderNamed } from '../folders.ts'
import { newPassphrase } from '../passphrase.ts'
import { newReader } from '../reader-store.ts'
import { misuse, take } from '../stop.ts'

interface Options {
  readonly side: string
  readonly name?: string
  readonly folder?: string
  readonly custody: string
  readonly reader?: boolean
  readonly ed25519Only?: boolean
  readonly guard?: string
}

const CUSTODIES: readonly string[] = ['own', 'convenor', 'demonstration']

function custodyFrom({ custody }: Options): Custody {
  return CUSTODIES.includes(custody)
    ? (custody as Custody)
    : misuse(`--custody is one of: ${CUSTODIES.join(', ')}.`)
}

function folderFrom({ io, options, store }: Given<Options>): string {
  return folderNamed(io, options.folder ?? store)
}

async function reader(given: Given<Options>): Promise<Answer> {
  const { side } = given.options
  const open = custodyFrom(given.options) === 'demonstration'
  const folder = folderFrom(given)
  const recipient = await newReader(given, {
    folder,
    side,
    passphrase: open ? null : await newPassphrase(given),
  })
  const text = [
    `The reader ${side} is ready in ${folder}: it follows dialogues and says nothing.`,
    'Next: alternat side card -o FILE writes its recipient, which may be given to anybody;',
    `a side hands a dialogue over with alternat export --to ${side} --to-recipient FILE -o BUNDLE`,
    'and the reader meets each side (alternat side meet CARD) before it imports the bundle.',
    'Recipient:',
    recipient,
  ]
  return { json: { reader: side, folder, recipient }, text: `${text.join('\n')}\n` }
}

async function init(given: Given<Options>): Promise<Answer> {
  const { io, options } = given
  const { side, name } = options
  if (options.reader === true) return reader(given)
  if (name === undefined) return misuse('--name is wanted: how the side is printed.')
  const custody = custodyFrom(options)
  const folder = folderFrom(given)
  const ed25519Only = options.ed25519Only === true
  const passphrase = custody === 'demonstration' ? DEMONSTRATION_PASSPHRASE : await newPassphrase(given)
  given.progress('Making the keys; under a real passphrase this takes a moment …')
  const node = take(
    await createSide({
      folder,
      side,
      name,
      custody,
      passphrase,
      ports: io.ports,
      ed25519Only,
      ...(options.guard === undefined ? {} : { guard: pathOf(io, options.guard) }),
    }),
  )
  const { card, root } = take(sideCard(node.store))
  node.store.close()
  const fingerprint = fingerprintOf(card.side, root)
  const guard = options.guard === undefined ? defaultGuard(folder) : pathOf(io, options.guard)
  const offices = card.offices.map((o) => ({ name: o.name, powers: o.powers }))
  const text = [
    `${safe(name)} (${side}) is ready in ${folder}.`,
    `Keys: ${join(folder, 'keys')}, each under the passphrase${custody === 'demonstration' ? ' that everybody knows: they protect nothing' : ''}.`,
    `Record of what is signed: ${guard}. Keep it apart from backups of the store (docs/operating/rollback.md).`,
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
  command.requiredOption('--side <side>', 'the domain name of the side or reader, in small letters')
  command.option('--name <name>', 'its name as printed (a reader has none)')
  command.option('--reader', 'make a reader: a store for press or a legislature that says nothing')
  command.option('--folder <folder>', 'where to make it (default: the store folder)')
  command.option('--guard <folder>', 'where the record of what is signed lies; better on another disk')
  command.option('--custody <custody>', 'who keeps the keys: own, convenor, demonstration', 'own')
  command.option(
    '--ed25519-only',
    'make no ML-DSA-44 keys, which sign beside Ed25519 and make each act 3 KB larger',
  )
  handle<Options>(cli, command, init)
}
