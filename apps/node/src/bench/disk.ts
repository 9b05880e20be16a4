import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { timed } from './git-peer.ts'

/** Seconds that the disk needs to make 512 bytes at the end of a file durable, by fdatasync: the mean of so many. */
export function syncSeconds(folder: string, count: number): number {
  const path = join(folder, 'sync-probe')
  const handle = openSync(path, 'w')
  const block = new Uint8Array(512)
  try {
    const spent = timed(() => {
      for (let i = 0; i < count; i++) {
        writeSync(handle, block)
        fdatasyncSync(handle)
      }
    })
    return spent / count
  } finally {
    closeSync(handle)
    rmSync(path, { force: true })
  }
}
