import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file that is there whole or not at all, for its owner alone, and never over one that is there
 * (`EEXIST`): beside it under another name, synced, then given its name, then the folder synced. A disk that is
 * full, or a machine that stops, leaves no half of a bundle that somebody could send, and no key that opens nothing.
 * Throws what the system throws.
 */
export function writeWholeFile(path: string, content: Uint8Array | string): void {
  if (existsSync(path)) throw Object.assign(new Error(`There is a file already: ${path}`), { code: 'EEXIST' })
  const fresh = `${path}.new`
  // What an earlier try left behind was never named, so nobody misses it.
  rmSync(fresh, { force: true })
  try {
    writeFileSync(fresh, content, { mode: 0o600, flag: 'wx', flush: true })
    giveName(fresh, path)
  } catch (thrown) {
    dropQuietly(fresh)
    throw thrown
  }
  settle(path)
}

/** A name that may not be durable is no name: taken back, so that the same command can be given again. */
function settle(path: string): void {
  try {
    syncFolder(dirname(path))
  } catch (thrown) {
    dropQuietly(path)
    throw thrown
  }
}

/** A link never takes the place of a file that has come in between; sticks for couriers know no links. */
function giveName(fresh: string, path: string): void {
  try {
    linkSync(fresh, path)
  } catch (thrown) {
    if (!NO_LINKS.has((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown
    renameSync(fresh, path)
    return
  }
  dropQuietly(fresh)
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

function dropQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The file under its own name is what counts; a second name of it does no harm.
  }
}

/** Without this the name may be lost with the power although the bytes are on the disk. */
function syncFolder(folder: string): void {
  // Windows opens no folders; there the name is as durable as the file.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
