import { minuteOfSeconds } from '@alternat/acts'
import { toBase64, type Result } from '@alternat/tlog'
import type { Command } from 'commander'
import { nodeCrypto } from '../crypto.ts'
import type { Store } from '../store/types.ts'
import { knownSize, ownLogs, requestFrom, type Asked } from '../witness/ask.ts'
import type { WitnessedAt } from '../witness/keep-line.ts'
import { pinnedWitnesses, WITNESSES_KEY, withWitness, witnessNamed } from '../witness/pinned.ts'
import { witnessStandings, type WitnessStanding } from '../witness/trouble.ts'
import { declare, handle, type Answer, type Cli, type Given } from './command.ts'
import { throughDoor } from '../host/socket.ts'
import { deed } from './deed.ts'
import { safe } from './escape.ts'
import { readInput, writeOutput } from './files.ts'
import { isReaders } from './reader-store.ts'
import { withReceiver } from './receiving.ts'
import { oneDialogue, reading } from './reading.ts'
import { misuse, refuse, take } from './stop.ts'

interface PinOptions {
  readonly further?: string
}
interface AskOptions {
  readonly dialogue?: string
  readonly witness?: string
  readonly file?: string
  readonly old?: string
}

/** An address with a path, without a query; a name and password in it would stand in the store in clear. */
function addressFrom(url: string): string {
  const parsed = URL.parse(url)
  const plain =
    parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.search === '' && parsed.hash === ''
  if (!plain || parsed.username !== '' || parsed.password !== '')
    misuse('The address is no http:// or https:// URL.')
  return url.replace(/\/+$/, '')
}

const nobodySigns = (): never => refuse('not-what-was-meant', 'Relying on a witness signs nothing.')

/** A reader relies on witnesses too: of what it is sent, their lines alone are more than the sides' own word. */
async function keepList(given: Given<object>, list: readonly object[]): Promise<void> {
  const args = { key: WITNESSES_KEY, value: JSON.stringify(list) }
  if (!(await isReaders(given))) return void (await deed(given, 'setting', args, []))
  const through = await throughDoor(given.store, 'setting', args, nobodySigns)
  if (through !== null) return void take(through)
  await withReceiver(given, true, async ({ store }) => {
    take<void>(store.setSetting(args.key, args.value))
  })
}

async function pin(given: Given<PinOptions>, name = '', vkey = '', url?: string): Promise<Answer> {
  const { further } = given.options
  const witness = {
    name,
    vkey,
    ...(further === undefined ? {} : { further }),
    ...(url === undefined ? {} : { url: addressFrom(url) }),
  }
  const list = await reading(given.store, (store) => take(withWitness(nodeCrypto, store, witness)))
  await keepList(given, list)
  const how = url === undefined ? 'by file' : `at ${safe(witness.url ?? '')}`
  return { json: witness, text: `${name} is pinned as a neutral witness, asked ${how}.\n` }
}

async function unpin(given: Given<object>, name = ''): Promise<Answer> {
  const rest = await reading(given.store, (store) => {
    take(witnessNamed(nodeCrypto, store, name))
    return pinnedWitnesses(store).filter((one) => one.name !== name)
  })
  await keepList(given, rest)
  return { json: { unpinned: name }, text: `${name} is no longer relied on; the lines it gave stay.\n` }
}

/** One line for a witness and a log: how far it has cosigned, or why it has not. */
export function witnessText({ witness, log, size, time, of, trouble }: WitnessStanding): string {
  const minute = minuteOfSeconds(time ?? 0)
  const when = minute === null ? '' : ` (${minute})`
  const state = size === 0 ? 'has cosigned nothing yet' : `has cosigned ${size} of ${of}${when}`
  const wrong = trouble === null ? '' : `. ${safe(trouble.message)} (${trouble.code})`
  return `${safe(witness)}: ${safe(log)} ${state}${wrong}`
}

function list(given: Given<object>): Promise<Answer> {
  return reading(given.store, (store) => {
    const witnesses = pinnedWitnesses(store)
    const standings = witnessStandings(store)
    const lines = [
      ...witnesses.map(({ name, url, vkey, further }) =>
        [
          `${name}  ${safe(url ?? 'by file')}`,
          ...[vkey, further ?? []].flat().map((key) => `  ${safe(key)}`),
        ].join('\n'),
      ),
      ...standings.map(witnessText),
    ]
    return {
      json: { witnesses, standings },
      text: lines.length === 0 ? 'No neutral witness is pinned.\n' : `${lines.join('\n')}\n`,
    }
  })
}

function askedText({ witness, log, result }: Asked): string {
  return result.ok
    ? `${safe(witness)} has cosigned ${safe(log)} at size ${result.value.size}.`
    : `${safe(witness)}, ${safe(log)}: ${safe(result.fault.message)} (${result.fault.code})`
}

function oldFrom(typed: string | undefined): number | null {
  if (typed === undefined) return null
  return /^[0-9]{1,15}$/.test(typed) ? Number(typed) : misuse('--old is the size that the witness has named.')
}

/** The witness that is meant: the one named, or the only one there is. */
function oneWitness(store: Store, named: string | undefined): string {
  const [only, ...more] = pinnedWitnesses(store)
  if (named !== undefined) return named
  if (only === undefined)
    return refuse('witness-unknown', 'No neutral witness is pinned: alternat witness pin.')
  return more.length === 0 ? only.name : misuse('Several witnesses are pinned: name one with --witness.')
}

/** Writes the very body that a C2SP witness takes, to be carried there. */
function askByFile(given: Given<AskOptions>, file: string): Promise<Answer> {
  return reading(given.store, (store) => {
    const dialogue = oneDialogue(store, given.options.dialogue)
    const witness = take(witnessNamed(nodeCrypto, store, oneWitness(store, given.options.witness)))
    const [head] = ownLogs(store, dialogue)
    if (head === undefined) return refuse('log-empty', 'The log is empty: there is nothing to cosign yet.')
    const old = oldFrom(given.options.old) ?? knownSize(store, witness, head)
    const body = requestFrom(store, head, old)
    if (body === null)
      return refuse('witness-ahead', 'The log has never had this size here.', { where: String(old) })
    const written = writeOutput(given.io, file, body)
    const text = `The request for ${witness.name}, ${head.log} from ${old} to ${head.size}, is in ${written}.\n`
    return { json: { file: written, witness: witness.name, log: head.log, old, size: head.size }, text }
  })
}

async function ask(given: Given<AskOptions>): Promise<Answer> {
  const { dialogue, witness, file, old } = given.options
  if (file !== undefined) return askByFile(given, file)
  if (old !== undefined) misuse('--old goes with --file; over the network the witness is asked for its size.')
  await reading(given.store, (store) => {
    if (pinnedWitnesses(store).length === 0) oneWitness(store, undefined)
    if (witness !== undefined) take(witnessNamed(nodeCrypto, store, witness))
    if (dialogue !== undefined) oneDialogue(store, dialogue)
  })
  const what = {
    ...(dialogue === undefined ? {} : { dialogue }),
    ...(witness === undefined ? {} : { witness }),
  }
  const asked = (await deed(given, 'witness-ask', what, [])) as Asked[]
  const exit = asked.every(({ result }: { result: Result<WitnessedAt> }) => result.ok) ? 0 : 1
  return { json: { asked }, text: `${asked.map(askedText).join('\n')}\n`, exit }
}

async function takeIn(given: Given<object>, file = ''): Promise<Answer> {
  const answer = toBase64(readInput(given.io, file))
  const taken = (await deed(given, 'witness-take', { answer }, [])) as WitnessedAt
  const text = `${safe(taken.witness)} has cosigned ${safe(taken.log)} at size ${taken.size}; its line is kept.\n`
  return { json: taken, text }
}

/** The commands of a side that has its logs cosigned by neutral witnesses. */
export function addUsing(witness: Command, cli: Cli): void {
  const own = (use: string, summary: string, example: string, keys = true): Command =>
    declare(witness, { use, summary, example, keys })
  const pinning = own(
    'pin <name> <vkey> [url]',
    'rely on a neutral witness, by the key that its keeper gave us',
    'witness pin uni witness.example/w1+0a1b2c3d+BA… https://witness.example',
  )
  pinning.option('--further <vkey>', 'its ML-DSA-44 key too: its lines are kept beside, and decide nothing')
  handle<PinOptions>(cli, pinning, pin)
  handle<object>(cli, own('unpin <name>', 'no longer rely on a witness', 'witness unpin uni'), unpin)
  handle<object>(
    cli,
    own('list', 'list the witnesses, and how far each has cosigned our logs', 'witness list', false),
    list,
  )
  const asking = own('ask', 'ask the witnesses to cosign our logs', 'witness ask --dialogue talks')
  asking.option('--dialogue <dialogue>', 'the log of this dialogue only')
  asking.option('--witness <name>', 'this witness only')
  asking.option('--file <file>', 'write the request into a file, for a witness that cannot be reached')
  asking.option('--old <size>', 'with --file: the size that the witness has cosigned last')
  handle<AskOptions>(cli, asking, ask)
  handle<object>(
    cli,
    own('take <answer>', 'take in the answer of a witness that came as a file', 'witness take answer.txt'),
    takeIn,
  )
}
