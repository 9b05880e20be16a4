import { utf8ToString } from '@alternat/tlog'
import type { Command } from 'commander'
import { asText, findNote, listNotes, type ListedNote } from '../../off-record/list.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { deed } from '../deed.ts'
import { safe } from '../escape.ts'
import { readInput } from '../files.ts'
import { oneDialogue, reading } from '../reading.ts'
import { misuse, refuse, take } from '../stop.ts'

interface WriteOptions {
  readonly to: string
  readonly title: string
  readonly file: string
  readonly lang: string
  readonly dialogue?: string
  readonly draft?: boolean
}
interface ShowOptions {
  readonly asText?: boolean
}

function wordsIn(given: Given<WriteOptions>): string {
  const words = utf8ToString(readInput(given.io, given.options.file))
  return words?.trimEnd() ?? refuse('text-not-plain', 'The file is no plain text in UTF-8.')
}

async function write(given: Given<WriteOptions>): Promise<Answer> {
  const { to, title, lang, draft } = given.options
  const dialogue = await reading(given.store, (store) => oneDialogue(store, given.options.dialogue))
  const kind = draft === true ? 'draft' : 'non-paper'
  const request = { dialogue, to, kind, title, lang, words: wordsIn(given) } as const
  const { id } = (await deed(given, 'note-write', request, [])) as { id: string }
  const text = `${id.slice(0, 12)}  goes to ${safe(to)} with the next bundle, off the record: no log knows of it.\n`
  return { json: { id }, text }
}

function line({ id, way, from, to, at, kind, title, arrived }: ListedNote): string {
  const whom = way === 'out' ? `to ${safe(to)}` : `from ${safe(from)}`
  const there = way === 'in' ? '' : arrived ? '  (they say that they have it)' : '  (not yet heard of)'
  return `${id.slice(0, 12)}  ${at}  ${kind} ${whom}: ${safe(title)}${there}`
}

async function list(given: Given<object>): Promise<Answer> {
  const notes = await reading(given.store, (store) => listNotes(store))
  const text = notes.length === 0 ? 'Nothing off the record.\n' : `${notes.map(line).join('\n')}\n`
  return { json: { notes }, text }
}

async function show(given: Given<ShowOptions>, id = ''): Promise<Answer> {
  const note = await reading(given.store, (store) => take(findNote(store, id)))
  if (given.options.asText === true) {
    const body = asText(note)
    return { json: body, text: `${JSON.stringify(body, null, 2)}\n` }
  }
  const words = note.words.split('\n').map(safe).join('\n')
  return { json: note, text: `${line(note)}\n\n${words}\n` }
}

async function drop(given: Given<object>, id = ''): Promise<Answer> {
  if (id === '') misuse('Which note? alternat nonpaper list.')
  const done = (await deed(given, 'note-drop', { id }, [])) as { id: string }
  return { json: { ...done, dropped: true }, text: `${done.id.slice(0, 12)} is gone here.\n` }
}

/** `nonpaper`: what the sides let each other read without putting it on the record. */
export function addNonpaper(program: Command, cli: Cli): void {
  const nonpaper = program.command('nonpaper').description('let another side read something off the record')
  const writing = declare(nonpaper, {
    use: 'write',
    summary: 'write a note for another side; nothing signs it and no log knows of it',
    example: 'nonpaper write --to foreign.example --title "An idea" --file idea.txt',
    keys: true,
  })
  writing.requiredOption('--to <side>', 'a side of the dialogue')
  writing.requiredOption('--title <title>', 'one line')
  writing.requiredOption('--file <text>', 'the words, as plain text')
  writing.option('--lang <lang>', 'the language of the words', 'en')
  writing.option('--draft', 'a draft of a text before it is tabled, and no non-paper')
  writing.option('--dialogue <dialogue>', 'which dialogue, if several are held')
  handle<WriteOptions>(cli, writing, write)
  const listing = { use: 'list', summary: 'what went and came off the record', example: 'nonpaper list' }
  handle<object>(cli, declare(nonpaper, listing), list)
  const showing = declare(nonpaper, {
    use: 'show <id>',
    summary: 'show one; with --as-text as a body for alternat act text.table',
    example: 'nonpaper show 0123456789ab --as-text > text.json',
  })
  showing.option('--as-text', 'as the body of text.table: tabling is what makes it formal')
  handle<ShowOptions>(cli, showing, show)
  const dropping = { use: 'drop <id>', summary: 'throw one away here', example: 'nonpaper drop 0123456789ab' }
  handle<object>(cli, declare(nonpaper, { ...dropping, keys: true }), drop)
}
