import type { Command } from 'commander'
import { declare, handle, type Cli, type Given } from '../command.ts'
import type { Answer } from '../command.ts'

/** What the measuring program gives: one object a measurement, passed on as it is made. */
interface Bench {
  readonly bench: (onLine: (line: Readonly<Record<string, unknown>>) => void, quick: boolean) => Promise<void>
}

interface Options {
  readonly quick?: boolean
}

// Loaded only when asked for: it starts other programs and is of no use to a running side.
const BENCH = new URL('../../bench/main.ts', import.meta.url).href

async function measure(given: Given<Options>): Promise<Answer> {
  const { bench } = (await import(BENCH)) as Bench
  const lines: Readonly<Record<string, unknown>>[] = []
  await bench((line) => {
    lines.push(line)
    if (given.options.json !== true) given.io.out(`${JSON.stringify(line)}\n`)
  }, given.options.quick === true)
  return { json: lines, text: '' }
}

/** `bench`: measures appending and verifying against signed git commits, in the same run. */
export function addBench(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'bench',
    summary: 'measure appending and verifying against signed git commits',
    example: 'bench --json',
    store: false,
  })
  command.option('--quick', 'a tenth of the counts: to see that it runs, not to quote')
  handle<Options>(cli, command, measure)
}
