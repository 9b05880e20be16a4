import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  encodeProof,
  inclusionProof,
  leafHash,
  parseProof,
  verifyProof,
  parsePolicy,
  utf8,
} from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'
import { tempFolder } from '../store/support.ts'
import { bytesIn, GoPeer } from './go-peer.ts'
import { goProgram } from './go-programs.ts'
import { flipped, seeded } from './random.ts'
import { keptLog, ORIGIN, served, type KeptLog, type Tamper } from './served-log.ts'
import { valueOf } from './value.ts'

const fsck = goProgram('fsck')
const program = goProgram('peer')
const go = program === null ? null : new GoPeer(program)
afterAll(() => go?.close())

const SIZES = [1, 255, 256, 257, 1000]

/** What tessera's fsck says of a served log; it exits with 0 whatever it finds, so its last line decides. */
function fsckOf(url: string, vkey: string): Promise<string> {
  const key = join(tempFolder(), 'key')
  writeFileSync(key, vkey)
  const args = ['--storage_url', url, '--public_key', key, '--ui=false', '--logtostderr', '--N=2']
  return new Promise((resolve, reject) => {
    execFile(fsck as string, args, { timeout: 30_000 }, (error, _out, said) =>
      error === null ? resolve(said) : reject(new Error(`${error.message}\n${said}`)),
    )
  })
}

const isClean = (said: string): boolean => said.includes('Successfully fsck') && !said.includes('fsck failed')

async function fsckWith(log: KeptLog, tamper?: Tamper): Promise<{ said: string; paths: readonly string[] }> {
  const { url, paths } = await served(log.node, tamper)
  return { said: await fsckOf(url, log.vkey), paths }
}

describe.skipIf(fsck === null).each(SIZES)('our log of %i acts, served', (size) => {
  it('passes the fsck of tessera', async () => {
    const log = await keptLog(size)
    const { said, paths } = await fsckWith(log)
    expect(said).toContain(`log of size ${size}`)
    expect(isClean(said), said).toBe(true)
    expect(paths).toContain('checkpoint')
  })

  it('fails it with one byte of any file changed', async () => {
    const log = await keptLog(size)
    const { paths } = await fsckWith(log)
    const random = seeded(`tamper ${size}`)
    for (const path of new Set(paths)) {
      const { said } = await fsckWith(log, (asked, bytes) =>
        asked === path ? flipped(bytes, random.below(bytes.length * 8)) : bytes,
      )
      expect(isClean(said), `${path}: ${said}`).toBe(false)
    }
  })
})

describe.skipIf(go === null).each(SIZES)('our log of %i acts, read by a monitor of torchwood', (size) => {
  const peer = go as GoPeer
  const policyOf = (log: KeptLog): string => `log ${log.vkey}\nquorum none\n`

  it('gives every entry, each proven by the tiles', async () => {
    const log = await keptLog(size)
    const { url } = await served(log.node)
    const read = await peer.value<{ size: number; entries: string[] }>('read-served', {
      url,
      policy: policyOf(log),
    })
    expect(read.size).toBe(size)
    const leaves = log.node.store.leaves(ORIGIN).map(({ leaf }) => leaf.toBase64())
    expect(read.entries).toEqual(leaves)
  })

  it('is refused with one byte of an entry or a tile changed', async () => {
    const log = await keptLog(size)
    for (const kind of ['tile/entries/', 'tile/0/']) {
      const { url } = await served(log.node, (path, bytes) =>
        path.startsWith(kind) ? flipped(bytes, bytes.length * 8 - 1) : bytes,
      )
      expect(await peer.takes('read-served', { url, policy: policyOf(log) }), kind).toBe(false)
    }
  })
})

describe.skipIf(go === null)('proof files between us and torchwood', () => {
  const peer = go as GoPeer

  it('are the same bytes, and both take them under the same policy', async () => {
    const log = await keptLog(300)
    const { checkpoint } = log.node.store.head(ORIGIN) as { checkpoint: Uint8Array }
    const leaves = log.node.store.leaves(ORIGIN).map(({ leaf }) => leafHash(nodeCrypto, leaf))
    const policy = `log ${log.vkey}\nquorum none\n`
    for (const index of [0, 1, 255, 256, 299]) {
      const hashes = inclusionProof(nodeCrypto, leaves, index, 300)
      const body = encodeProof({ extra: null, index, hashes, checkpoint })
      const theirs = await peer.value<string>('format-proof', { index, proof: hashes, note: checkpoint })
      expect(bytesIn(theirs)).toEqual(body)
      const leaf = leaves[index] as Uint8Array
      expect(await peer.takes('verify-proof', { policy, leaf, body })).toBe(true)
      const parsed = valueOf(parseProof(body))
      const ours = valueOf(parsePolicy(nodeCrypto, utf8(policy)))
      expect(verifyProof(nodeCrypto, parsed, leaf, ours).ok).toBe(true)
      const other = leaves[(index + 1) % 300] as Uint8Array
      expect(await peer.takes('verify-proof', { policy, leaf: other, body })).toBe(false)
      expect(verifyProof(nodeCrypto, parsed, other, ours).ok).toBe(false)
    }
  })
})
