import type { Command } from 'commander'
import type { Cli } from './command.ts'

/** Adds one command to the program. */
export type AddCommand = (program: Command, cli: Cli) => void

/**
 * Every command, in the order in which a newcomer meets them. Each is loaded when it is asked for: `status`
 * in a script should not wait for the server and its screens.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  demo: async () => (await import('./commands/demo.ts')).addDemo,
  init: async () => (await import('./commands/init.ts')).addInit,
  side: async () => (await import('./commands/side.ts')).addSide,
  keys: async () => (await import('./commands/keys.ts')).addKeys,
  dialogue: async () => (await import('./commands/dialogue.ts')).addDialogue,
  act: async () => (await import('./commands/act.ts')).addAct,
  manifest: async () => (await import('./commands/manifest.ts')).addManifest,
  nonpaper: async () => (await import('./commands/nonpaper.ts')).addNonpaper,
  erase: async () => (await import('./commands/erase.ts')).addErase,
  draft: async () => (await import('./commands/draft.ts')).addDraft,
  export: async () => (await import('./commands/export.ts')).addExport,
  import: async () => (await import('./commands/import.ts')).addImport,
  status: async () => (await import('./commands/status.ts')).addStatus,
  text: async () => (await import('./commands/text.ts')).addText,
  log: async () => (await import('./commands/log.ts')).addLog,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  evidence: async () => (await import('./commands/evidence.ts')).addEvidence,
  misbehaviour: async () => (await import('./commands/misbehaviour.ts')).addMisbehaviour,
  host: async () => (await import('./commands/host.ts')).addHost,
  serve: async () => (await import('./commands/serve.ts')).addServe,
  people: async () => (await import('./commands/people.ts')).addPeople,
  rejoin: async () => (await import('./commands/rejoin.ts')).addRejoin,
  witness: async () => (await import('./commands/witness.ts')).addWitness,
  fsck: async () => (await import('./commands/fsck.ts')).addFsck,
  bench: async () => (await import('./commands/bench.ts')).addBench,
}

/** The command that is asked for, alone; all of them where none is, so that help and mistakes show the list. */
export function commandsFor(argv: readonly string[]): Promise<AddCommand[]> {
  const [first = ''] = argv
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  return Promise.all((named === undefined ? Object.values(COMMANDS) : [named]).map((load) => load()))
}
