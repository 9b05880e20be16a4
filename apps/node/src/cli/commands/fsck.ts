import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { nodeCrypto } from '../../crypto.ts'
import { fsckStore } from '../../store/fsck.ts'
import type { Problem } from '../../store/fsck-problem.ts'
import { fullCheck, type FullReport } from '../../verify/full.ts'
import type { LogVerified } from '../../verify/verify-store.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { reading } from '../reading.ts'
import { take } from '../stop.ts'

interface Options {
  readonly full?: boolean
}

/** `fsck`: recomputes every byte of a store from the sealed acts, and says where something is wrong. */
export function addFsck(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'fsck',
    summary: 'check every stored byte: acts, tiles, checkpoints, texts',
    example: 'fsck --store ./alternat',
  })
  command.option(
    '--full',
    'the signature of every act too, on all cores and in little memory: for long logs, some minutes for a million acts',
  )
  handle<Options>(cli, command, (given) => (given.options.full === true ? full(given) : quick(given)))
}

function quick(given: Given<Options>): Promise<Answer> {
  return reading(given.store, (store) => {
    const report = fsckStore(store, nodeCrypto)
    return { json: report, text: `${foundText(report.problems)}\n`, exit: report.ok ? 0 : 1 }
  })
}

function full(given: Given<Options>): Promise<Answer> {
  const stop = new AbortController()
  void given.io.stopped().then(() => stop.abort())
  return reading(given.store, async (store) => {
    const progress = tenths(given)
    const report = take(
      await fullCheck(store, { workers: availableParallelism(), progress, signal: stop.signal }),
    )
    return { json: report, text: `${fullText(report)}\n`, exit: report.ok ? 0 : 1 }
  })
}

/** Fewer acts are checked before anybody has read a line about it. */
const MANY = 20_000

/** A line for each tenth of a long log, for whoever waits at a terminal. */
function tenths({ io, progress }: Given<Options>): (done: number, all: number) => void {
  let told = 0
  return (done, all) => {
    const tenth = Math.floor((10 * done) / all)
    if (!io.isTTY || all < MANY || tenth <= told) return
    told = tenth
    progress(`${done} of ${all} acts checked. Ctrl-C stops; nothing is changed either way.`)
  }
}

function foundText(problems: readonly Problem[], count = problems.length): string {
  if (count === 0) return 'Everything is as it was signed.'
  const lines = problems.map(({ where, what }) => `${safe(where)}: ${safe(what)}`)
  const more = count > problems.length ? [`and ${count - problems.length} more.`] : []
  return ['Not sound:', ...lines, ...more].join('\n')
}

function fullText({ stopped, problems, count, logs }: FullReport): string {
  if (!stopped) return [foundText(problems, count), ...logs.map(logText)].join('\n')
  const found = count === 0 ? 'Up to there everything is as it was signed.' : foundText(problems, count)
  return `Stopped before the end.\n${found}`
}

function logText({ log, size, withheld, signatures }: LogVerified): string {
  const { good, unknown, void: faulty } = signatures ?? { good: 0, unknown: 0, void: 0 }
  const rest = [
    ...(unknown > 0 ? [`${unknown} signed by keys that the log does not name`] : []),
    ...(faulty > 0 ? [`${faulty} void for all: not an act of an office of theirs`] : []),
    ...(withheld > 0 ? [`${withheld} not held here`] : []),
  ]
  return `  ${[`${safe(log)}: ${size} acts, ${good} signed by their office`, ...rest].join('; ')}.`
}
