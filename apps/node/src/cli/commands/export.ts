import type { Command } from 'commander'
import { exportBundle } from '../../bundle/export.ts'
import { nodeCrypto } from '../../crypto.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { writeOutput } from '../files.ts'
import { oneDialogue, reading } from '../reading.ts'
import { take } from '../stop.ts'

interface Options {
  readonly to: string
  readonly output: string
  readonly dialogue?: string
  readonly mirrors?: boolean
}

function exportTo(given: Given<Options>): Promise<Answer> {
  const { to, output, mirrors } = given.options
  return reading(given.store, async (store) => {
    const dialogue = oneDialogue(store, given.options.dialogue)
    const asked = { dialogue, to, ...(mirrors === true ? { mirrors } : {}) }
    const bundle = take(await exportBundle({ store, crypto: nodeCrypto }, asked))
    const file = writeOutput(given.io, output, bundle)
    const text = `A bundle of ${dialogue} for ${to}, ${bundle.length} bytes, is in ${file}.\n`
    return { json: { dialogue, to, file, size: bundle.length }, text }
  })
}

/** `export`: writes a bundle for another side: what it lacks of our log. */
export function addExport(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'export',
    summary: 'write a bundle for another side, to be carried by e-mail or courier',
    example: 'export --to foreign.example -o to-them.alternat',
  })
  command.requiredOption('--to <side>', 'for whom it is encrypted')
  command.requiredOption('-o, --output <file>', 'write the bundle here')
  command.option('--dialogue <dialogue>', 'which dialogue, if several are held')
  command.option('--mirrors', 'also what we hold of third logs')
  handle<Options>(cli, command, exportTo)
}
