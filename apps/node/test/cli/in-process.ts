import { SYSTEM_PORTS, type Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'
import type { Ended } from './spawned.ts'

/** Runs the command line in this process: the same code, without starting a program for every step. */
export async function inProcess(
  cwd: string,
  args: readonly string[],
  more: Partial<Io> = {},
): Promise<Ended> {
  let [out, err] = ['', '']
  const io: Io = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    env: {},
    cwd,
    isTTY: false,
    columns: 80,
    ports: SYSTEM_PORTS,
    ask: () => Promise.resolve(null),
    stopped: () => Promise.resolve(),
    ...more,
  }
  const code = await run(args, io)
  return { code, out, err }
}
