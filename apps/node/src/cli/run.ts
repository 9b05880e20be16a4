import { describe, type Finding } from '@alternat/guard'
import { Command, CommanderError } from 'commander'
import type { Cli } from './command.ts'
import { commandsFor, type AddCommand } from './commands.ts'
import { safe } from './escape.ts'
import type { Io } from './io.ts'
import { Stop, type Exit } from './stop.ts'

const ABOUT =
  'Alternat: a dialogue on acceptable conduct in cyberspace, as software. One page per matter, the same on ' +
  'both sides, that neither can change unnoticed and a third can check.'

function quiet(command: Command): void {
  command.exitOverride()
  command.configureOutput({ writeErr: () => {} })
  command.commands.forEach(quiet)
}

function program(cli: Cli, json: boolean, commands: readonly AddCommand[]): Command {
  const root = new Command('alternat').description(ABOUT).exitOverride()
  root.configureOutput({ writeOut: cli.io.out, writeErr: json ? () => {} : cli.io.err })
  root.showHelpAfterError('(add --help for what can be asked)')
  root.configureHelp({ sortSubcommands: false })
  // An option belongs to the command it stands behind: `log policy --store X` is not `log`'s.
  root.enablePositionalOptions()
  for (const add of commands) add(root, cli)
  if (json) quiet(root)
  return root
}

/** What the guard found, in the words themselves, and where what was typed is kept. */
function moreLines(more: Stop['more']): string[] {
  const findings = (Array.isArray(more['findings']) ? more['findings'] : []) as Finding[]
  const { draft } = more
  return [
    ...findings.map((finding) => `  ${describe(finding)}`),
    ...(typeof draft === 'string' ? [`  What you typed is kept as draft ${draft}.`] : []),
  ]
}

function printFault(io: Io, json: boolean, { fault, more }: Stop): void {
  if (json) {
    io.out(`${JSON.stringify({ error: { ...fault, ...more } })}\n`)
    return
  }
  const place = fault.where ?? more['where']
  const isNew = typeof place === 'string' && place !== '' && !fault.message.includes(place)
  const where = isNew ? ` (${safe(place)})` : ''
  const lines = [
    `${safe(fault.message)}${where}`,
    ...moreLines(more).map(safe),
    `  code: ${safe(fault.code)}`,
  ]
  io.err(`${lines.join('\n')}\n`)
}

/** A mistake of ours: one line for people, and where it happened for whoever mends it. */
function internal(io: Io, error: unknown): Stop {
  if (error instanceof Error && (io.env['ALTERNAT_DEBUG'] ?? '') !== '') io.err(`${error.stack ?? ''}\n`)
  const what = error instanceof Error ? error.message : String(error)
  return new Stop({ code: 'internal', message: `Something went wrong inside this program: ${what}` })
}

/** What commander refused: wrong use, except where help was asked for. */
function misused(io: Io, json: boolean, error: CommanderError): Exit {
  if (error.exitCode === 0) return 0
  if (json)
    printFault(io, true, new Stop({ code: 'usage', message: error.message.replace(/^error: /, '') }, 2))
  return 2
}

/**
 * Runs the command line once.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 fine, 1 refused or failed check, 2 wrong use
 */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const cli: Cli = { io, exit: 0 }
  const json = argv.includes('--json')
  try {
    await program(cli, json, await commandsFor(argv)).parseAsync([...argv], { from: 'user' })
    return cli.exit
  } catch (error) {
    if (error instanceof CommanderError) return misused(io, json, error)
    const stop = error instanceof Stop ? error : internal(io, error)
    printFault(io, json, stop)
    return stop.exit
  }
}
