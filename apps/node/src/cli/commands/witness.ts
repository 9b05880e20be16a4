import type { Command } from 'commander'
import type { Cli } from '../command.ts'
import { addKeeping } from '../witness-keeping.ts'
import { addUsing } from '../witness-using.ts'

/** `witness`: being a neutral witness of the logs of others, and having our own logs witnessed. */
export function addWitness(program: Command, cli: Cli): void {
  const witness = program
    .command('witness')
    .description('neutral witnesses: having our logs cosigned by one, and being one (C2SP tlog-witness)')
  addUsing(witness, cli)
  addKeeping(witness, cli)
}
