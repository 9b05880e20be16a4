import { checkMisbehaviour, deedOf } from '@alternat/acts'
import type { MisbehaviourKind } from '@alternat/tlog'
import type { Command } from 'commander'
import { nodeCrypto } from '../../crypto.ts'
import { alarmsOf } from '../../misbehaviour/alarms.ts'
import type { MisbehaviourKept } from '../../store/branches.ts'
import type { Store } from '../../store/types.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { writeOutput } from '../files.ts'
import { alarmsText, misbehaviourText } from '../misbehaviour-text.ts'
import { reading } from '../reading.ts'
import { refuse } from '../stop.ts'

interface Export {
  readonly output: string
}

/** The one file whose id begins so. */
function fileOf(store: Store, id: string): MisbehaviourKept {
  const found = store.branches.files().filter((file) => id !== '' && file.id.startsWith(id))
  const [file] = found
  if (file === undefined)
    return refuse('misbehaviour-unknown', 'No misbehaviour file of this id is kept here.', { where: id })
  if (found.length === 1) return file
  return refuse('misbehaviour-ambiguous', 'Several files begin so: name one by more of its id.', {
    where: id,
  })
}

function list(given: Given<object>, store: Store): Answer {
  const files = store.branches.files()
  const branches = store.branches.all().map(({ id, log, size, standing }) => {
    const leaves = store.branches.leaves(id)
    const acts = leaves.filter(({ sealed }) => sealed !== null).length
    return { id, log, size, standing, leaves: leaves.length, acts }
  })
  const alarms = alarmsOf(store)
  const lines = [
    ...files.map(
      ({ id, kind, keyName }) =>
        `  ${id.slice(0, 12)}  ${safe(keyName)} ${deedOf(kind as MisbehaviourKind)} (${safe(kind)})`,
    ),
    ...branches.map(
      (one) =>
        `  kept: ${safe(one.log)}, another history of size ${one.size} (${one.standing}), ${one.acts} acts of it`,
    ),
  ]
  const none = lines.length === 0 ? 'Nobody has contradicted themselves here.\n' : ''
  return {
    json: { alarms, files: files.map(({ file, ...rest }) => ({ ...rest, bytes: file.length })), branches },
    text: `${alarmsText(alarms, given.paint)}${none}${lines.map((line) => `${line}\n`).join('')}`,
  }
}

function show(given: Given<object>, store: Store, id: string): Answer {
  const cards = store.cards().map(({ card }) => card)
  const report = checkMisbehaviour(nodeCrypto, fileOf(store, id).file, { cards })
  return { json: report, text: misbehaviourText(report, given.paint), exit: report.ok ? 0 : 1 }
}

function write(given: Given<Export>, store: Store, id: string): Answer {
  const kept = fileOf(store, id)
  const file = writeOutput(given.io, given.options.output, kept.file)
  const text = `The file is in ${file}. Whoever has it can check it: alternat verify FILE, or the page that checks files.\n`
  return { json: { id: kept.id, kind: kept.kind, file, size: kept.file.length }, text }
}

/** `misbehaviour`: what was found here about whoever signed what came in. Sends nothing. */
export function addMisbehaviour(program: Command, cli: Cli): void {
  const misbehaviour = program
    .command('misbehaviour')
    .description('list, show or write out files that convict whoever signed two histories')
  const listed = declare(misbehaviour, {
    use: 'list',
    summary: 'what was found, and which other histories are kept',
    example: 'misbehaviour list --store ./alternat',
  })
  handle<object>(cli, listed, (given) => reading(given.store, (store) => list(given, store)))
  const shown = declare(misbehaviour, {
    use: 'show <id>',
    summary: 'what one file shows, under the side cards that were compared here',
    example: 'misbehaviour show 3f2a',
  })
  handle<object>(cli, shown, (given, id = '') => reading(given.store, (store) => show(given, store, id)))
  const written = declare(misbehaviour, {
    use: 'export <id>',
    summary: 'write a file out, for whoever is to check it; nothing else leaves',
    example: 'misbehaviour export 3f2a -o norland.misbehaviour',
  })
  written.requiredOption('-o, --output <file>', 'write the file here')
  handle<Export>(cli, written, (given, id = '') => reading(given.store, (store) => write(given, store, id)))
}
