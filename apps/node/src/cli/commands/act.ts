import { KINDS, type Fold } from '@alternat/acts'
import { toBase64, utf8ToString } from '@alternat/tlog'
import type { Command } from 'commander'
import type { ActDeed } from '../../host/deeds.ts'
import { refsIn, withRefs } from '../../host/names.ts'
import { officeFor } from '../../host/offices.ts'
import { prepareBody } from '../../host/prepare-body.ts'
import type { Told } from '../../host/released.ts'
import type { Store } from '../../store/types.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { nodeCrypto } from '../../crypto.ts'
import { deed, ownCard } from '../deed.ts'
import { safe } from '../escape.ts'
import { readInput, readJsonInput } from '../files.ts'
import { fieldLines, kindLines, schemaOf, shortForm } from '../kind-fields.ts'
import { minuteNow } from '../now.ts'
import { foldIn, oneDialogue, reading } from '../reading.ts'
import { misuse, refuse, Stop, take } from '../stop.ts'

/** What a person gives of an act. */
export interface ActOptions {
  readonly file?: string
  readonly fields?: boolean
  readonly office?: string
  readonly dialogue?: string
  readonly level: string
  readonly text?: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

function bodyFrom(given: Given<ActOptions>): Fields {
  const body = readJsonInput(given.io, given.options.file ?? '')
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Fields
  return misuse('The file must hold one JSON object: the body of the act.')
}

/** Controls other than tab and line ends: nobody typed them, and a file that holds them is no text. */
const CONTROL = /[^\P{Cc}\t\n\r]/u

/** The words of a file: what is no plain text is refused, never mended on its way onto the record. */
function wordsIn(given: Given<ActOptions>, file: string): string {
  const words = utf8ToString(readInput(given.io, file))
  if (words !== null && !CONTROL.test(words)) return words
  return refuse('text-not-plain', 'The file is no plain text in UTF-8, so it cannot go beside an act.', {
    where: file,
  })
}

/** `--text note:en=memo.txt` puts a file's words beside the act. */
function textsFrom(given: Given<ActOptions>): Record<string, { lang: string; words: string }> {
  const texts: Record<string, { lang: string; words: string }> = {}
  for (const option of given.options.text ?? []) {
    const [, field = '', lang = '', file = ''] = /^([a-z]+):([A-Za-z0-9-]+)=(.+)$/.exec(option) ?? []
    if (field === '') misuse('--text is written FIELD:LANGUAGE=FILE, as in note:en=memo.txt.')
    texts[field] = { lang, words: wordsIn(given, file) }
  }
  return texts
}

function levelFrom(options: ActOptions): 'between' | 'public' {
  const { level } = options
  return level === 'between' || level === 'public' ? level : misuse('--level is between or public.')
}

function compose(given: Given<ActOptions>, store: Store, fold: Fold, kind: string, office: string): ActDeed {
  const typed = take(withRefs(fold, kind, bodyFrom(given)))
  const { body, blobs } = take(
    prepareBody({ store, crypto: nodeCrypto, ports: given.io.ports }, fold, {
      kind,
      body: typed,
      texts: textsFrom(given),
    }),
  )
  return {
    dialogue: fold.dialogue,
    office,
    kind,
    body,
    refs: refsIn(body),
    level: levelFrom(given.options),
    blobs: blobs.map(({ digest, salted }) => ({ digest, salted: toBase64(salted) })),
  }
}

/** `act --fields`: the kinds; `act KIND --fields`: what its body may hold. Needs no store. */
function fields(kind: string | undefined): Answer {
  if (kind === undefined) {
    const kinds = kindLines()
    return {
      json: { kinds },
      text: `${kinds.map((one) => `${one.kind.padEnd(26)} ${one.power}`).join('\n')}\n`,
    }
  }
  const short = shortForm(kind)
  const lines = fieldLines(kind).map(
    ({ field, needed, what }) => `${field.padEnd(14)} ${needed ? 'needed  ' : '        '} ${what}`,
  )
  const text = [`The body of ${kind}:`, ...lines, ...(short === null ? [] : ['', short])]
  return { json: { kind, schema: schemaOf(kind), fields: fieldLines(kind) }, text: `${text.join('\n')}\n` }
}

async function act(given: Given<ActOptions>, kind?: string): Promise<Answer> {
  if (kind !== undefined && !KINDS.has(kind)) {
    misuse(`There is no act called “${kind}”. alternat act --fields lists them.`)
  }
  if (given.options.fields === true) return fields(kind)
  if (kind === undefined) return misuse('Which act? alternat act --fields lists them.')
  if (given.options.file === undefined) return misuse('--file is wanted: the body of the act as JSON.')
  return perform(given, kind)
}

/** A body that lacks a field is refused with the way to see them all. */
async function released(given: Given<ActOptions>, kind: string, wanted: ActDeed): Promise<unknown> {
  try {
    return await deed(given, 'act', wanted, [wanted.office])
  } catch (error) {
    if (error instanceof Stop && error.fault.code === 'schema') {
      given.progress(`What the body may hold: alternat act ${kind} --fields`)
    }
    throw error
  }
}

async function perform(given: Given<ActOptions>, kind: string): Promise<Answer> {
  const card = await ownCard(given.store)
  const office = given.options.office ?? take(officeFor(card, kind, minuteNow(given.io)))
  const wanted = await reading(given.store, (store) =>
    compose(given, store, foldIn(store, oneDialogue(store, given.options.dialogue)), kind, office),
  )
  const told = (await released(given, kind, wanted)) as Told
  const { log, index, leaf } = told.ref
  const became = told.entry?.outcome ?? 'in the log'
  return {
    json: told,
    text: `${kind} by ${safe(office)}: ${became}.\n${safe(log)} #${index}  ${leaf}\n`,
  }
}

/** `act <kind>`: performs an act of an office of ours; the one way out decides whether it leaves. */
export function addAct(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'act [kind]',
    summary: 'perform an act: put something on the record',
    example: 'act dialogue.raise --file raise.json',
    keys: true,
  })
  command.option('--file <body.json>', 'the body; a matter may be named by its slug')
  command.option('--fields', 'only say what the body of this kind holds; without a kind, list the kinds')
  command.option('--office <office>', 'which office signs (default: the first with the power)')
  command.option('--dialogue <dialogue>', 'which dialogue, if several are held')
  command.option('--level <level>', 'between or public', 'between')
  command.option('--text <field:lang=file...>', 'free text that goes beside the act')
  handle<ActOptions>(cli, command, act)
}
