import { checkEvidence, isDay } from '@alternat/acts'
import type { Command } from 'commander'
import { nodeCrypto } from '../../crypto.ts'
import { writeEvidence } from '../../evidence/write.ts'
import { refFor } from '../../host/names.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { writeOutput } from '../files.ts'
import { foldIn, oneDialogue, reading } from '../reading.ts'
import { misuse, take } from '../stop.ts'

interface Options {
  readonly output: string
  readonly dialogue?: string
  readonly covers: string
  readonly public?: boolean
  readonly asOf?: string
}

/** What anybody may see of a dialogue, with the lists against which an omission shows. */
function publicEvidence(given: Given<Options>, name?: string): Promise<Answer> {
  const { output } = given.options
  return reading(given.store, (store) => {
    const dialogue = oneDialogue(store, name ?? given.options.dialogue)
    const request = { dialogue, matter: null, covers: 'public' } as const
    const bytes = take(writeEvidence({ store, crypto: nodeCrypto }, request))
    const { publicSet } = checkEvidence(nodeCrypto, bytes)
    const file = writeOutput(given.io, output, bytes)
    const list =
      publicSet?.adopted === true
        ? `${publicSet.inside} of ${publicSet.listed} acts listed as public are inside`
        : 'no list of them is adopted by all sides yet, so what is left out does not show'
    const text = `What is public of ${dialogue} (${list}), ${bytes.length} bytes, is in ${file}.\n`
    return { json: { dialogue, covers: 'public', file, size: bytes.length, publicSet }, text }
  })
}

async function evidence(given: Given<Options>, name?: string): Promise<Answer> {
  if (given.options.public === true) return publicEvidence(given, name)
  if (name === undefined) return misuse('Which matter? Or --public, for what is public of a dialogue.')
  return evidenceFor(given, name)
}

function evidenceFor(given: Given<Options>, name: string): Promise<Answer> {
  const { output, covers, asOf } = given.options
  if (covers !== 'all' && covers !== 'some') return misuse('--covers is all or some.')
  if (asOf !== undefined && !isDay(asOf)) misuse('--as-of wants a day of the calendar: YYYY-MM-DD.')
  return reading(given.store, (store) => {
    const dialogue = oneDialogue(store, given.options.dialogue)
    const matter = take(refFor(foldIn(store, dialogue, asOf), name)).leaf
    const day = asOf === undefined ? {} : { asOf }
    const request = { dialogue, matter, covers, ...day } as const
    const bytes = take(writeEvidence({ store, crypto: nodeCrypto }, request))
    const file = writeOutput(given.io, output, bytes)
    const shows = covers === 'all' ? 'so that absence is shown' : 'so that absence is not shown'
    const text = `Evidence for ${name} (covers ${covers}, ${shows}), ${bytes.length} bytes, is in ${file}.\n`
    return { json: { dialogue, matter, covers, file, size: bytes.length }, text }
  })
}

/** `evidence`: writes a file that shows a matter to anybody, without our store. */
export function addEvidence(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'evidence [matter]',
    summary: 'write a file that shows a matter to anybody',
    example: 'evidence some-matter -o matter.evidence',
  })
  command.requiredOption('-o, --output <file>', 'write the file here')
  command.option('--dialogue <dialogue>', 'which dialogue, if several are held')
  command.option(
    '--covers <covers>',
    'all: every act, so that absence is shown; some: only the matter’s',
    'all',
  )
  command.option('--public', 'what is public of a dialogue, named in place of a matter')
  command.option('--as-of <day>', 'the day the card is shown as of (with --covers all)')
  handle<Options>(cli, command, evidence)
}
