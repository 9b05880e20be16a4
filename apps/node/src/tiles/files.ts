import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** A folder into which a log is written: whole files only, each on the disk before it has its name. */
export interface Folder {
  /** The bytes of a file, or null. */
  read(path: string): Uint8Array | null
  /** How many bytes a file has, or null. */
  size(path: string): number | null
  /** Writes a file whole: under another name, synced, then renamed; the folder is synced too. */
  write(path: string, bytes: Uint8Array): void
}

/** A folder of this computer's disk. */
export function diskFolder(root: string): Folder {
  return {
    read: (path) => (existsSync(join(root, path)) ? new Uint8Array(readFileSync(join(root, path))) : null),
    size: (path) => statSync(join(root, path), { throwIfNoEntry: false })?.size ?? null,
    write(path, bytes) {
      const target = join(root, path)
      mkdirSync(dirname(target), { recursive: true })
      const fresh = `${target}.new`
      synced(fresh, 'w', (file) => writeFileSync(file, bytes))
      renameSync(fresh, target)
      synced(dirname(target), 'r', () => undefined)
    },
  }
}

function synced(path: string, flags: 'w' | 'r', use: (file: number) => void): void {
  const file = openSync(path, flags)
  try {
    use(file)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
