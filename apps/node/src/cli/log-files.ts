import { join } from 'node:path'
import { recordPolicyOf } from '@alternat/acts'
import { encodePolicy, utf8ToString } from '@alternat/tlog'
import type { Command } from 'commander'
import { nodeCrypto } from '../crypto.ts'
import { confirmersOf } from '../dialogue/confirmers.ts'
import { sideCard } from '../side/card.ts'
import type { LogHead, Store } from '../store/types.ts'
import { exportTiles, type ExportedLog } from '../tiles/export.ts'
import { diskFolder } from '../tiles/files.ts'
import { knownWitnesses } from '../witness/pinned.ts'
import { declare, handle, pathOf, type Answer, type Cli, type Given } from './command.ts'
import { safe } from './escape.ts'
import { folderNamed } from './folders.ts'
import { oneDialogue, reading } from './reading.ts'
import { refuse, take } from './stop.ts'

interface ExportOptions {
  readonly output: string
}

function logsOf(store: Store, dialogue: string): LogHead[] {
  return store.heads(dialogue).filter(({ size }) => size > 0)
}

/** The policy of a log, from the cards pinned here of the sides that may confirm it. */
function policyText(store: Store, { log, dialogue }: LogHead): string {
  const cards = confirmersOf(store, dialogue, log).flatMap((side) => {
    const card = sideCard(store, side)
    return card.ok ? [card.value.card] : []
  })
  const neutral = knownWitnesses(nodeCrypto, store).map(({ key, url }) => ({ key, url: url ?? null }))
  const policy = recordPolicyOf(nodeCrypto, log, cards, neutral)
  if (policy !== null) return utf8ToString(encodePolicy(policy)) ?? ''
  return refuse(
    'policy-none',
    'No policy follows for this log: its side has not been met, or a key is named twice.',
    {
      where: log,
    },
  )
}

function policy(given: Given<object>, named?: string): Promise<Answer> {
  return reading(given.store, (store) => {
    const dialogue = oneDialogue(store, named)
    const heads = logsOf(store, dialogue)
    const policies = heads.map((head) => ({ log: head.log, policy: policyText(store, head) }))
    const text = policies.map(({ log, policy: file }) => `# ${log}\n${file}`).join('\n')
    return { json: { dialogue, policies }, text }
  })
}

function exported(given: Given<ExportOptions>, named?: string): Promise<Answer> {
  const folder = folderNamed(given.io, given.options.output)
  return reading(given.store, (store) => {
    const dialogue = oneDialogue(store, named)
    const logs = logsOf(store, dialogue).map(({ log }): ExportedLog =>
      take(exportTiles(store, log, diskFolder(join(folder, 'log', log)))),
    )
    const lines = logs.map(({ log, size, files }) => `${safe(log)}: size ${size}, ${files} files written.`)
    const where = `${pathOf(given.io, given.options.output)} can be served as it is: the prefix of a log is log/ORIGIN.`
    return { json: { dialogue, folder, logs }, text: `${[...lines, where].join('\n')}\n` }
  })
}

/** `log policy` and `log export-tiles`: what strangers need who watch a log with the tools of others. */
export function addLogFiles(log: Command, cli: Cli): void {
  const deciding = declare(log, {
    use: 'policy [dialogue]',
    summary: 'print for each log the policy file by which a checkpoint is on the record (C2SP tlog-policy)',
    example: 'log policy talks',
  })
  handle<object>(cli, deciding, policy)
  const writing = declare(log, {
    use: 'export-tiles [dialogue]',
    summary:
      'write the logs of a dialogue as files for any web server (C2SP tlog-tiles); no words are in them',
    example: 'log export-tiles talks -o ./public',
  })
  writing.requiredOption('-o, --output <folder>', 'write into this folder; what is there is added to')
  handle<ExportOptions>(cli, writing, exported)
}
