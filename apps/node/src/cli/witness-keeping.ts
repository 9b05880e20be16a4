import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeVkey, parseNote, toHex, utf8ToString } from '@alternat/tlog'
import type { Command } from 'commander'
import { addCheckpoint } from '../witness/add-checkpoint.ts'
import type { Answer as WitnessAnswer } from '../witness/answer.ts'
import { misbehaviourFrom } from '../witness/convict.ts'
import { createWitness, openWitness, type NeutralWitness } from '../witness/neutral.ts'
import { serveWitness } from '../witness/server.ts'
import { openWitnessStore, type Kept, type WitnessStore } from '../witness/witness-store.ts'
import { declare, handle, pathOf, type Answer, type Cli, type Given } from './command.ts'
import { safe } from './escape.ts'
import { readInput, writeOutput } from './files.ts'
import { folderNamed } from './folders.ts'
import { newPassphrase, passphrase } from './passphrase.ts'
import { misuse, refuse, take } from './stop.ts'

interface Folder {
  readonly folder?: string
}
interface InitOptions extends Folder {
  readonly name: string
}
interface ServeOptions extends Folder {
  readonly host: string
  readonly port: string
}
interface LogOptions extends Folder {
  readonly output?: string
}
interface AnswerOptions extends Folder {
  readonly output: string
}

function folderOf({ io, options }: Given<Folder>): string {
  return pathOf(io, options.folder ?? io.env['ALTERNAT_WITNESS'] ?? 'alternat-witness')
}

async function init(given: Given<InitOptions>): Promise<Answer> {
  const { io, options } = given
  const folder = folderOf(given)
  const secret = await newPassphrase(given)
  const made = take(await createWitness({ folder, name: options.name, passphrase: secret, ports: io.ports }))
  const vkey = encodeVkey(made.key)
  const further = made.further === null ? null : encodeVkey(made.further)
  made.store.close()
  const text = [
    `The witness ${safe(options.name)} is ready in ${folder}.`,
    'Its key, to be given to everybody who is to rely on it:',
    vkey,
    'Beside it signs a key of ML-DSA-44; its address shows both, and --json prints them.',
    'Next: alternat witness add-log VKEY, for every log it is to cosign (alternat log policy shows the key).',
    'Never restore this folder from a copy: make a new witness with a new key instead.',
  ]
  return { json: { name: options.name, folder, vkey, further }, text: `${text.join('\n')}\n` }
}

function withStore<T>(given: Given<Folder>, write: boolean, use: (store: WitnessStore) => T): T {
  const store = take(openWitnessStore(folderOf(given), { write }))
  try {
    return use(store)
  } finally {
    store.close()
  }
}

function addLog(given: Given<Folder>, vkey = ''): Answer {
  const added = withStore(given, true, (store) => take(store.addLog(vkey)))
  return { json: added, text: `Checkpoints of ${safe(added.origin)} signed by this key will be cosigned.\n` }
}

async function opened(given: Given<Folder>): Promise<NeutralWitness> {
  const secret = await passphrase(given, 'Passphrase of this witness: ')
  return take(await openWitness({ folder: folderOf(given), passphrase: secret, ports: given.io.ports }))
}

async function serve(given: Given<ServeOptions>): Promise<Answer> {
  const { host } = given.options
  const port = Number(given.options.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) misuse('--port is a number up to 65535.')
  const witness = await opened(given)
  const listening = await serveWitness(witness, { host, port })
  if (!listening.ok) {
    witness.store.close()
    return take(listening)
  }
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${listening.value.port}`
  given.io.err(`${witness.store.name} is at ${address}\nPress Ctrl-C to stop.\n`)
  await given.io.stopped()
  await listening.value.close()
  witness.store.close()
  return { json: { address, ended: 'stopped' }, text: '' }
}

/** The checkpoint that was asked about, with the witness's line under it: what it also shows to monitors. */
function cosignedNow({ store }: NeutralWitness, request: Uint8Array): Uint8Array {
  const text = utf8ToString(request) ?? ''
  const [origin = ''] = text.slice(text.indexOf('\n\n') + 2).split('\n')
  return store.head(origin)?.note ?? refuse('log-unknown', 'This witness does not know the log.')
}

function refusedBy({ status, body }: WitnessAnswer): never {
  const said = (utf8ToString(body) ?? '').trim()
  if (status === 409) {
    const again = `This witness has cosigned size ${said} last: ask anew with --old ${said}.`
    return refuse('size-differs', again, { size: Number(said) })
  }
  const [sentence = ''] = said.split('\n')
  return refuse(/code: ([a-z-]+)$/.exec(said)?.[1] ?? 'bad-request', sentence, { status })
}

async function answer(given: Given<AnswerOptions>, file = ''): Promise<Answer> {
  const request = readInput(given.io, file)
  const witness = await opened(given)
  try {
    const answered = addCheckpoint(witness, request)
    if (answered.status !== 200) refusedBy(answered)
    const written = writeOutput(given.io, given.options.output, cosignedNow(witness, request))
    return { json: { file: written }, text: `The answer is in ${written}.\n` }
  } finally {
    witness.store.close()
  }
}

function noteText(bytes: Uint8Array): string[] {
  const note = parseNote(bytes)
  return note.ok ? note.value.text.trimEnd().split('\n').slice(1).map(safe) : ['unreadable']
}

function keptText(kept: Kept): string[] {
  const when = new Date(kept.time * 1000).toISOString().slice(0, 16)
  const what = kept.proven
    ? 'has signed TWO HISTORIES; both checkpoints are kept'
    : 'sent a checkpoint whose proof did not hold; it is kept, and it shows nothing by itself'
  return [
    `${when}  ${safe(kept.origin)} ${what}:`,
    `  held:    ${noteText(kept.held).join('  ')}`,
    `  offered: ${noteText(kept.offered).join('  ')}`,
  ]
}

/** The files that convict a log's key, each named by its own hash, so that one is written once. */
function writeFiles(given: Given<LogOptions>, store: WitnessStore): string[] {
  const { output } = given.options
  if (output === undefined) return []
  const files = store.kept().flatMap((kept) => misbehaviourFrom(store, kept) ?? [])
  const folder = folderNamed(given.io, output)
  mkdirSync(folder, { recursive: true })
  return files.map((bytes) => {
    const name = `${toHex(store.crypto.sha256(bytes)).slice(0, 16)}.misbehaviour`
    writeFileSync(join(folder, name), bytes, { mode: 0o600 })
    return join(folder, name)
  })
}

function logOf(given: Given<LogOptions>): Answer {
  return withStore(given, false, (store) => {
    const files = writeFiles(given, store)
    const logs = store.logs().map(({ origin, vkey }) => {
      const head = store.head(origin)
      return { origin, vkey, size: head?.size ?? null, time: head?.time ?? null }
    })
    const kept = store.kept()
    const lines = [
      ...logs.map(({ origin, size }) => `${safe(origin)}  ${size === null ? 'never asked' : `size ${size}`}`),
      ...(kept.length === 0 ? ['Nothing has been kept against any log.'] : kept.flatMap(keptText)),
      ...files.map((file) => `${file} shows it to anybody: alternat verify FILE.`),
    ]
    const json = kept.map((one) => ({
      ...one,
      root: toHex(one.root),
      held: utf8ToString(one.held),
      offered: utf8ToString(one.offered),
      proof: toHex(one.proof),
    }))
    return { json: { name: store.name, logs, kept: json, files }, text: `${lines.join('\n')}\n` }
  })
}

/** The commands of whoever keeps a neutral witness: it has a folder of its own and belongs to no side. */
export function addKeeping(witness: Command, cli: Cli): void {
  const own = (use: string, summary: string, example: string, keys = false): Command =>
    declare(witness, { use, summary, example, keys, store: false }).option(
      '--folder <folder>',
      'the folder of the witness (default: ALTERNAT_WITNESS, else ./alternat-witness)',
    )
  const make = own(
    'init',
    'make a neutral witness: its folder and its key',
    'witness init --name w.example/1',
    true,
  )
  make.requiredOption('--name <name>', 'the name of its key: a domain name and a path')
  handle<InitOptions>(cli, make, init)
  const log = own(
    'add-log <vkey>',
    'have the witness cosign a log',
    'witness add-log side.example/alternat/talks+0a1b2c3d+AQ…',
  )
  handle<Folder>(cli, log, addLog)
  const serving = own('serve', 'answer logs and monitors over HTTP', 'witness serve --port 7300', true)
  serving.option(
    '--host <host>',
    'where to listen; anything but the loopback is open to the network',
    'localhost',
  )
  serving.option('--port <port>', 'the port', '7300')
  handle<ServeOptions>(cli, serving, serve)
  const byFile = own(
    'answer <request>',
    'answer a request that came as a file',
    'witness answer ask.txt -o answer.txt',
    true,
  )
  byFile.requiredOption('-o, --output <file>', 'write the answer here')
  handle<AnswerOptions>(cli, byFile, answer)
  const shown = own(
    'log',
    'show what was cosigned, and every checkpoint that did not fit',
    'witness log -o ./found',
  )
  shown.option('-o, --output <folder>', 'write a misbehaviour file for each log that signed two histories')
  handle<LogOptions>(cli, shown, logOf)
}
