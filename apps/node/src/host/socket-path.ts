import { createHash } from 'node:crypto'
import { join, relative, resolve } from 'node:path'

/** The longest path a unix socket can have on every system we run on, in bytes. */
const MAX_PATH = 100

/**
 * Where the server that holds a store can be reached by other programs of the same person: a unix socket in
 * the store's folder (a named pipe on Windows).
 *
 * @returns `null` where the folder lies too deep for a socket: then a second writer is refused by the lock
 */
export function socketPath(folder: string, platform: string = process.platform): string | null {
  const path = resolve(folder, 'writer.sock')
  if (platform === 'win32') {
    return `\\\\.\\pipe\\alternat-${createHash('sha256').update(path.toLowerCase()).digest('hex').slice(0, 32)}`
  }
  const short = relative(process.cwd(), join(folder, 'writer.sock'))
  const best = short.length < path.length ? short : path
  return Buffer.byteLength(best) <= MAX_PATH ? best : null
}
