import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { timed } from './git-peer.ts'

/**
 * Seconds that the disk needs to make 512 bytes at the end of a file durable, by fdatasync: the mean of so many.
 *
 * @param pause seconds of computing before each, not counted
 */
export function syncSeconds(folder: string, count: number, pause = 0): number {
  const path = join(folder, 'sync-probe')
  const handle = openSync(path, 'w')
  const block = new Uint8Array(512)
  try {
    let spent = 0
    for (let i = 0; i < count; i++) {
      compute(pause)
      spent += timed(() => {
        writeSync(handle, block)
        fdatasyncSync(handle)
      })
    }
    return spent / count
  } finally {
    closeSync(handle)
    rmSync(path, { force: true })
  }
}

function compute(seconds: number): void {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end);
}
