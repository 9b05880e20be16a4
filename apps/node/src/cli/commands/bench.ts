import type { Command } from 'commander'
import { declare, handle, type Cli, type Given } from '../command.ts'
import type { Answer } from '../command.ts'

/** What the measuring program gives: one object a measurement, passed on as it is made. */
interface Bench {
  readonly bench: (onLine: (line: Readonly<Record<string, unknown>>) => void) => Promise<void>
}

// Loaded only when asked for: it starts other programs and is of no use to a running side.
const BENCH = new URL('../../bench/main.ts', import.meta.url).href

async function measure(given: Given<object>): Promise<Answer> {
  const { bench } = (await import(BENCH)) as Bench
  const lines: Readonly<Record<string, unknown>>[] = []
  await bench((line) => {
    lines.push(line)
    given.progress(JSON.stringify(line))
  })
  return { json: lines, text: `${lines.map((line) => JSON.stringify(line)).join('\n')}\n` }
}

/** `bench`: measures appending and verifying against signed git commits, in the same run. */
export function addBench(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'bench',
    summary: 'measure appending and verifying against signed git commits',
    example: 'bench --json',
    store: false,
  })
  handle<object>(cli, command, measure)
}
