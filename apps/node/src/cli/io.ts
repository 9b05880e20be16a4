import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { isatty } from 'node:tty'
import type { Ports } from '../ports.ts'
import { systemRandom } from '../random.ts'

/** Everything the command line takes from outside, so that a test can drive it in one process. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly isTTY: boolean
  readonly columns: number
  readonly ports: Ports
  /** Asks at the terminal. `secret`: what is typed is not shown. `null`: there is no terminal to ask at. */
  readonly ask: (question: string, secret: boolean) => Promise<string | null>
  /** Resolves when the person asks the program to stop (Ctrl-C, or the system's termination). */
  readonly stopped: () => Promise<void>
}

async function ask(question: string, secret: boolean): Promise<string | null> {
  if (!isatty(0)) return null
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  // The line editor clears the line it begins on: it must know a question that is to stay there.
  if (secret) process.stderr.write(question)
  const line = createInterface({ input: stdin, output: secret ? silent : process.stderr, terminal: true })
  try {
    return await line.question(secret ? '' : question)
  } finally {
    line.close()
    if (secret) process.stderr.write('\n')
  }
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** The real clock and the system's randomness. */
export const SYSTEM_PORTS: Ports = {
  clock: () => Date.now(),
  random: systemRandom,
}

/** The process's own terminal, environment, clock and randomness. */
export function processIo(): Io {
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    isTTY: isatty(1),
    columns: stdout.columns ?? 80,
    ports: SYSTEM_PORTS,
    ask,
    stopped,
  }
}
