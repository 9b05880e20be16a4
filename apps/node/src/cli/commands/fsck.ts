import type { Command } from 'commander'
import { nodeCrypto } from '../../crypto.ts'
import { fsckStore } from '../../store/fsck.ts'
import { declare, handle, type Cli } from '../command.ts'
import { safe } from '../escape.ts'
import { reading } from '../reading.ts'

/** `fsck`: recomputes every byte of a store from the sealed acts, and says where something is wrong. */
export function addFsck(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'fsck',
    summary: 'check every stored byte: acts, tiles, checkpoints, texts',
    example: 'fsck --store ./alternat',
  })
  handle<object>(cli, command, (given) =>
    reading(given.store, (store) => {
      const report = fsckStore(store, nodeCrypto)
      const lines = report.problems.map(({ where, what }) => `${safe(where)}: ${safe(what)}`)
      const text = report.ok ? 'Everything is as it was signed.' : ['Not sound:', ...lines].join('\n')
      return { json: report, text: `${text}\n`, exit: report.ok ? 0 : 1 }
    }),
  )
}
