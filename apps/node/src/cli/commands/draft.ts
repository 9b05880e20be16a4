import { createHash } from 'node:crypto'
import { canonicalize, KINDS } from '@alternat/acts'
import type { Command } from 'commander'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import type { ActDeed } from '../../host/deeds.ts'
import { refsIn } from '../../host/names.ts'
import { officeFor } from '../../host/offices.ts'
import type { Told } from '../../host/released.ts'
import { deed, ownCard } from '../deed.ts'
import { safe } from '../escape.ts'
import { readJsonInput } from '../files.ts'
import { minuteNow } from '../now.ts'
import { oneDialogue, reading } from '../reading.ts'
import { misuse, refuse, take } from '../stop.ts'

interface SaveOptions {
  readonly file: string
  readonly dialogue?: string
}
interface ReleaseOptions {
  readonly office?: string
}
interface Kept {
  readonly request?: Partial<ActDeed>
  readonly refused?: { readonly code: string; readonly message: string }
}

function drafts(given: Given<object>): Promise<{ id: string; at: string; draft: Kept }[]> {
  return reading(given.store, (store) =>
    store.drafts().map(({ id, at, draft }) => ({ id, at, draft: JSON.parse(draft) as Kept })),
  )
}

async function list(given: Given<object>): Promise<Answer> {
  const kept = await drafts(given)
  const lines = kept.map(({ id, at, draft }) => {
    const why = draft.refused === undefined ? '' : `  ${safe(draft.refused.message)}`
    return `${id}  ${at}  ${safe(draft.request?.kind ?? 'unknown')}  ${safe(draft.request?.dialogue ?? '')}${why}`
  })
  return { json: { drafts: kept }, text: lines.length === 0 ? 'No drafts.\n' : `${lines.join('\n')}\n` }
}

async function show(given: Given<object>, id = ''): Promise<Answer> {
  const draft = (await drafts(given)).find((d) => d.id === id)
  if (draft === undefined) refuse('draft-unknown', 'There is no draft of this id.', { where: id })
  return { json: draft, text: `${safe(JSON.stringify(draft?.draft)).replaceAll('<U+000A>', '\n')}\n` }
}

async function save(given: Given<SaveOptions>, kind = ''): Promise<Answer> {
  if (!KINDS.has(kind)) misuse(`There is no act called “${kind}”. alternat act --fields lists them.`)
  const body = readJsonInput(given.io, given.options.file)
  const dialogue = await reading(given.store, (store) => oneDialogue(store, given.options.dialogue))
  const draft = JSON.stringify({ request: { dialogue, kind, body } })
  const id = createHash('sha256').update(canonicalize({ dialogue, kind, body })).digest('hex').slice(0, 16)
  await deed(given, 'draft-save', { id, draft }, [])
  return { json: { id }, text: `Kept as draft ${id}. Nothing has left.\n` }
}

async function drop(given: Given<object>, id = ''): Promise<Answer> {
  if (!(await drafts(given)).some((d) => d.id === id)) {
    refuse('draft-unknown', 'There is no draft of this id.', { where: id })
  }
  await deed(given, 'draft-drop', { id }, [])
  return { json: { id, dropped: true }, text: `Draft ${id} is gone.\n` }
}

/** A draft leaves by the one way out, as if it were typed now; it is gone once it is on the record. */
async function releaseIt(given: Given<ReleaseOptions>, id = ''): Promise<Answer> {
  const draft = (await drafts(given)).find((one) => one.id === id)
  const { kind, body, dialogue, level, blobs, ...typed } = draft?.draft.request ?? {}
  if (kind === undefined || dialogue === undefined || !isFields(body))
    return refuse('draft-unknown', 'There is no draft of this id that could be released.', { where: id })
  const card = await ownCard(given.store)
  const office = given.options.office ?? typed.office ?? take(officeFor(card, kind, minuteNow(given.io)))
  const refs = typed.refs ?? refsIn(body)
  const wanted: ActDeed = {
    dialogue,
    office,
    kind,
    body,
    refs,
    level: level ?? 'between',
    blobs: blobs ?? [],
  }
  const told = (await deed(given, 'act', wanted, [office])) as Told
  await deed(given, 'draft-drop', { id }, [])
  const became = told.entry?.outcome ?? 'in the log'
  return { json: told, text: `${kind} by ${safe(office)}: ${became}. The draft is gone.\n` }
}

function isFields(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}

/** `draft`: what our people have typed and not released. */
export function addDraft(program: Command, cli: Cli): void {
  const draft = program.command('draft').description('what has been typed and has not left')
  handle<object>(
    cli,
    declare(draft, { use: 'list', summary: 'list the drafts', example: 'draft list' }),
    list,
  )
  const showing = { use: 'show <id>', summary: 'show one draft', example: 'draft show 0123456789abcdef' }
  handle<object>(cli, declare(draft, showing), show)
  const saving = declare(draft, {
    use: 'save <kind>',
    summary: 'keep a body as a draft, without releasing it',
    example: 'draft save channel.notice --file notice.json',
    keys: true,
  })
  saving.requiredOption('--file <body.json>', 'the body')
  saving.option('--dialogue <dialogue>', 'which dialogue, if several are held')
  handle<SaveOptions>(cli, saving, save)
  const releasing = declare(draft, {
    use: 'release <id>',
    summary: 'put a draft on the record, as it is',
    example: 'draft release 0123456789abcdef',
    keys: true,
  })
  releasing.option('--office <office>', 'which office signs (default: the one named in it)')
  handle<ReleaseOptions>(cli, releasing, releaseIt)
  const dropping = declare(draft, {
    use: 'drop <id>',
    summary: 'throw a draft away',
    example: 'draft drop 0123456789abcdef',
    keys: true,
  })
  handle<object>(cli, dropping, drop)
}
