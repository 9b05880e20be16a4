import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leafData } from '@alternat/acts'
import { leafHash, openCheckpoint, makeVkey, rootOf, toHex } from '@alternat/tlog'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { createStore, openStore } from '../../src/store/open.ts'
import { actsOf, sealedOf, tempFolder, valueOf } from './support.ts'

const LOG = 'norland.example/alternat/plain'

/** Lets a second program write, kills it without warning once it has said `sizes` sizes, gives the last one. */
function killAfter(folder: string, sizes: number): Promise<number> {
  const script = join(import.meta.dirname, 'writer-child.ts')
  const child = spawn(process.execPath, [script, folder, LOG], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.split('\n').length > sizes) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(Number(said.trimEnd().split('\n').at(-1))))
  })
}

test('a writer killed at any moment leaves no lock, loses nothing it had confirmed, and leaves a sound log', async () => {
  const folder = tempFolder()
  const made = valueOf(createStore(folder, 'norland.example'))
  valueOf(made.createOwnLog(LOG, 'plain'))
  made.close()
  const key = makeVkey(nodeCrypto, LOG, signerFromSeed(LOG, new Uint8Array(32).fill(7)).publicKey)
  for (const sizes of [1, 20, 120]) {
    const confirmed = await killAfter(folder, sizes)
    const store = valueOf(openStore(folder, { write: true }))
    const head = store.head(LOG)
    expect(head?.size).toBeGreaterThanOrEqual(confirmed)
    const hashes = actsOf(0, head?.size ?? 0).map((_, n) =>
      leafHash(nodeCrypto, leafData(nodeCrypto, sealedOf(n))),
    )
    expect(toHex(head?.root ?? new Uint8Array())).toBe(toHex(rootOf(nodeCrypto, hashes)))
    const { checkpoint } = valueOf(openCheckpoint(nodeCrypto, head?.checkpoint ?? new Uint8Array(), key))
    expect([checkpoint.size, store.integrity()]).toEqual([head?.size, []])
    store.close()
  }
})
