import type { Command } from 'commander'
import type { Cli } from './command.ts'
import { addAct } from './commands/act.ts'
import { addBench } from './commands/bench.ts'
import { addDemo } from './commands/demo.ts'
import { addDialogue } from './commands/dialogue.ts'
import { addDraft } from './commands/draft.ts'
import { addEvidence } from './commands/evidence.ts'
import { addExport } from './commands/export.ts'
import { addFsck } from './commands/fsck.ts'
import { addImport } from './commands/import.ts'
import { addInit } from './commands/init.ts'
import { addLog } from './commands/log.ts'
import { addServe } from './commands/serve.ts'
import { addSide } from './commands/side.ts'
import { addStatus } from './commands/status.ts'
import { addVerify } from './commands/verify.ts'

/** Every command, in the order in which a newcomer meets them. */
export const COMMANDS: readonly ((program: Command, cli: Cli) => void)[] = [
  addDemo,
  addInit,
  addSide,
  addDialogue,
  addAct,
  addDraft,
  addExport,
  addImport,
  addStatus,
  addLog,
  addVerify,
  addEvidence,
  addServe,
  addFsck,
  addBench,
]
