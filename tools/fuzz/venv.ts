import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The version that the figures of this project were made with. */
const VERSION = '4.32.5'
const FOLDER = join(tmpdir(), `alternat-schemathesis-${VERSION}`)

function runs(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/**
 * The path of schemathesis: the one that is installed, else one put into a folder of its own by Python and pip. `null`
 * with one line said where neither can be had.
 */
export async function findSchemathesis(): Promise<string | null> {
  const ours = join(FOLDER, 'bin', 'st')
  if (existsSync(ours)) return ours
  if (runs('st', '--version')) return 'st'
  process.stdout.write(`Installing schemathesis ${VERSION} …\n`)
  const made =
    runs('python3', '-m', 'venv', FOLDER) &&
    runs(join(FOLDER, 'bin', 'pip'), 'install', '-q', `schemathesis==${VERSION}`)
  if (made) return ours
  process.stderr.write(
    'This needs schemathesis: install Python 3 with venv and pip, or put `st` on the path.\n',
  )
  return null
}
