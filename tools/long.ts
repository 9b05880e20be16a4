import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { ROOT } from './docs/root.ts'
import { writeReport, type PartResult } from './long/report.ts'

/**
 * The long run: everything counted to its end. `npm run test:long`, or parts of it: `-- --only kills --only sim`. What
 * was found is written to docs/reports after each part. Where a night is too short for a million seeds: `--seeds N --from S`.
 */

/** One part of the long run. */
interface Part {
  readonly name: string
  /** What it counts to. */
  readonly what: string
  readonly command: readonly string[]
}

const vitest = (...files: string[]): readonly string[] => [
  'npx',
  'vitest',
  'run',
  '--reporter=verbose',
  ...files,
]

const workers = ['--workers', String(availableParallelism())]

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    seeds: { type: 'string', default: '1000000' },
    from: { type: 'string', default: '0' },
  },
})

const PARTS: readonly Part[] = [
  {
    name: 'sim',
    what: `${values.seeds} seeds of the simulation, from ${values.from} on`,
    command: ['npm', 'run', '-s', 'sim', '--', '--seeds', values.seeds, '--from', values.from, ...workers],
  },
  {
    name: 'planted',
    what: 'every planted bug',
    command: ['npm', 'run', '-s', 'sim', '--', '--planted', ...workers],
  },
  {
    name: 'mutation',
    what: 'a million mutations',
    command: vitest('apps/node/test/mutation'),
  },
  {
    name: 'kills',
    what: 'a thousand killed processes',
    command: vitest('apps/node/test/faults/killed.test.ts'),
  },
  {
    name: 'syscalls',
    what: 'every call that changes the disk, failed, full and stopped',
    command: vitest('apps/node/test/faults/syscalls.test.ts'),
  },
]

/** What is kept of a part: its last lines, and those it meant for the report. */
const KEPT_LINES = 40

/** Runs a part, shows what it prints as it prints it, and keeps what belongs into the report. */
function runPart({ name, what, command }: Part): Promise<PartResult> {
  const [program, ...args] = command as readonly [string, ...string[]]
  const began = Date.now()
  const env = { ...process.env, ALTERNAT_LONG: '1', NO_COLOR: '1' }
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  const hear = (chunk: Buffer): void => {
    process.stdout.write(chunk)
    lines.push(...chunk.toString().split('\n'))
    if (lines.length > 10_000) lines.splice(0, lines.length - 10_000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const told = lines
        .filter((line) => line.startsWith('long: '))
        .map((line) => line.slice('long: '.length))
      const last = lines.filter((line) => line.trim() !== '').slice(-KEPT_LINES)
      const seconds = Math.round((Date.now() - began) / 1000)
      resolve({ name, what, command: command.join(' '), code: code ?? 1, seconds, told, last })
    })
  })
}

async function main(): Promise<number> {
  const names = PARTS.map(({ name }) => name)
  const strange = values.only?.find((name) => !names.includes(name))
  if (strange !== undefined) {
    process.stderr.write(`There is no part ${strange}: ${names.join(', ')}.\n`)
    return 2
  }
  let failed = 0
  for (const part of PARTS.filter(({ name }) => values.only?.includes(name) ?? true)) {
    process.stdout.write(`\n== ${part.name}: ${part.what}\n`)
    const result = await runPart(part)
    if (result.code !== 0) failed += 1
    // After each part, so that a machine that stops in the night has not run for nothing.
    process.stdout.write(`== ${part.name} ended with ${result.code}; kept in ${writeReport(result)}\n`)
  }
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
