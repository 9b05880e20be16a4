import type { Command } from 'commander'
import { declare, handle, type Cli, type Given } from '../command.ts'
import type { Answer } from '../command.ts'
import { misuse } from '../stop.ts'

/** What the measuring program gives: one object a measurement, passed on as it is made. */
interface Bench {
  readonly bench: (onLine: (line: Readonly<Record<string, unknown>>) => void, quick: boolean) => Promise<void>
}

/** The same for long logs. */
interface LargeBench {
  readonly benchLarge: (onLine: (line: object) => void, to: number) => Promise<void>
}

interface Options {
  readonly quick?: boolean
  readonly large?: boolean
  readonly to?: string
}

// Loaded only when asked for: it starts other programs and is of no use to a running side.
const BENCH = new URL('../../bench/main.ts', import.meta.url).href
const LARGE = new URL('../../bench/large.ts', import.meta.url).href

async function measure(given: Given<Options>): Promise<Answer> {
  const lines: object[] = []
  const onLine = (line: object): void => {
    lines.push(line)
    if (given.options.json !== true) given.io.out(`${JSON.stringify(line)}\n`)
  }
  const { quick, large, to = '1000000' } = given.options
  if (large === true) await ((await import(LARGE)) as LargeBench).benchLarge(onLine, sizeOf(to))
  else await ((await import(BENCH)) as Bench).bench(onLine, quick === true)
  return { json: lines, text: '' }
}

function sizeOf(to: string): number {
  if (!/^10{3,6}$/.test(to)) misuse('The largest log is of 1000, 10000, 100000 or 1000000 acts.')
  return Number(to)
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
  command.option('--large', 'long logs instead, of 1,000 to 1,000,000 acts: a quarter of an hour, and 6 GB')
  command.option('--to <acts>', 'with --large: the longest log')
  handle<Options>(cli, command, measure)
}
