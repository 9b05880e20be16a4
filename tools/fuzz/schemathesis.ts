import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What to fuzz, and as whom. */
export interface Fuzzing {
  readonly who: string
  readonly address: string
  readonly seconds: number
  /** For the settings. */
  readonly folder: string
}

/** What was found. */
export interface Fuzzed {
  readonly who: string
  /** How many requests, in the words of the program. */
  readonly cases: string
  readonly clean: boolean
}

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
]

/** What is on the demonstration's table, so that requests get further than to *unknown*. */
const KNOWN = { dialogue: 'conduct', matter: 'no-interference', side: 'sudria' }

/** Half of the time with names that are there, half with whatever comes to mind. */
export async function fuzz(program: string, fuzzing: Fuzzing): Promise<Fuzzed> {
  const known = join(fuzzing.folder, 'known.toml')
  const free = join(fuzzing.folder, 'free.toml')
  const lines = Object.entries(KNOWN).map(([name, value]) => `${name} = "${value}"\n`)
  writeFileSync(known, `[parameters]\n${lines.join('')}`)
  writeFileSync(free, '')
  const runs = [await run(program, known, fuzzing), await run(program, free, fuzzing)]
  return {
    who: fuzzing.who,
    cases: runs.map(({ cases }) => cases).join(' and '),
    clean: runs.every(({ clean }) => clean),
  }
}

function run(
  program: string,
  settings: string,
  { address, seconds, folder }: Fuzzing,
): Promise<Omit<Fuzzed, 'who'>> {
  const args = [
    '--config-file',
    settings,
    'run',
    `${address}/openapi.json`,
    '--url',
    address,
    '--phases',
    'coverage,fuzzing',
    '--checks',
    CHECKS.join(','),
    '--continue-on-failure',
    // A stream that never ends is no answer that could be looked at; signing out would end the run.
    '--exclude-path',
    '/api/events',
    '--exclude-path',
    '/api/sign-out',
    '--request-timeout',
    '20',
    '--max-time',
    String(Math.ceil(seconds / 2)),
    '--no-color',
  ]
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString()
    process.stdout.write(bytes)
  })
  return new Promise((resolve) => {
    child.once('close', (code) =>
      resolve({ cases: /(\d+ generated[^\n]*)/.exec(said)?.[1] ?? 'no request', clean: code === 0 }),
    )
  })
}
