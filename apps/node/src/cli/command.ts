import { Command } from 'commander'
import { isAbsolute, join } from 'node:path'
import type { Io } from './io.ts'
import { paintFor, type Paint } from './paint.ts'
import { misuse, type Exit } from './stop.ts'

/** One run of the command line: where it prints, and how it ended. */
export interface Cli {
  readonly io: Io
  exit: Exit
}

/** The options every command has. */
export interface Common {
  readonly json?: boolean
  readonly store?: string
  readonly passphraseFile?: string
  /** For key files that are under another passphrase than the node's: an office's, the root's. */
  readonly officePassphraseFile?: readonly string[]
}

/** What a command found: one JSON document for programs, or a text for people. */
export interface Answer {
  /** A string is printed as it is (it is canonical JSON already); anything else is serialised. */
  readonly json: unknown
  readonly text: string
  readonly exit?: Exit
}

/** What a handler may use besides its arguments. */
export interface Given<O> {
  readonly io: Io
  readonly options: O & Common
  readonly paint: Paint
  /** The folder of the store: `--store`, else ALTERNAT_STORE, else `./alternat`. */
  readonly store: string
  /** A line on how far a long command has got; silent with `--json`. */
  readonly progress: (line: string) => void
}

/** A path as the person meant it: relative to where they stand. */
export function pathOf(io: Io, path: string): string {
  return isAbsolute(path) ? path : join(io.cwd, path)
}

/** The store's folder for these options. */
export function storeOf(io: Io, options: Common): string {
  return pathOf(io, options.store ?? io.env['ALTERNAT_STORE'] ?? 'alternat')
}

/** How a command is declared. */
export interface Declared {
  /** As commander reads it: `status [matter]`. */
  readonly use: string
  readonly summary: string
  /** One line that works, for `--help`. */
  readonly example: string
  /** Whether it takes a store; most do. */
  readonly store?: boolean
  /** Whether it opens keys, so that a passphrase may be asked. */
  readonly keys?: boolean
}

/** Adds a command with the options that all share and an example under its help. */
export function declare(parent: Command, declared: Declared): Command {
  const command = parent.command(declared.use).description(declared.summary)
  command.option('--json', 'print one JSON document')
  if (declared.store !== false) command.option('--store <path>', 'folder of the store')
  if (declared.keys === true) {
    command.option('--passphrase-file <file>', 'read the passphrase from the first line of a file')
    command.option(
      '--office-passphrase-file <[office=]file...>',
      'the same for the key of an office or the root, where it has a passphrase of its own',
    )
  }
  return command.addHelpText('after', `\nExample:\n  $ alternat ${declared.example}`)
}

function print(cli: Cli, json: boolean, answer: Answer): void {
  const text = typeof answer.json === 'string' ? answer.json : JSON.stringify(answer.json, null, 2)
  cli.io.out(json ? `${text}\n` : answer.text)
  cli.exit = answer.exit ?? 0
}

/** `--folder --json` would make a folder called “--json”: what looks like an option is none's value. */
function refuseSwallowed(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    const swallowed = [value].flat().find((one) => typeof one === 'string' && /^--[a-z]/.test(one))
    if (swallowed !== undefined) misuse(`The option for ${name} has no value.`)
  }
}

/**
 * Gives a command its handler. The handler gets the positional arguments (absent ones `undefined`) and
 * answers with both forms; here one of them is printed.
 */
export function handle<O extends object>(
  cli: Cli,
  command: Command,
  handler: (given: Given<O>, ...args: (string | undefined)[]) => Promise<Answer> | Answer,
): void {
  command.action(async (...all: unknown[]) => {
    const args = all.slice(0, command.registeredArguments.length) as (string | undefined)[]
    const options = command.opts<O & Common>()
    const json = options.json === true
    refuseSwallowed(options)
    const given: Given<O> = {
      io: cli.io,
      options,
      paint: paintFor(cli.io.isTTY, cli.io.env),
      store: storeOf(cli.io, options),
      progress: (line) => json || cli.io.err(`${line}\n`),
    }
    print(cli, json, await handler(given, ...args))
  })
}
