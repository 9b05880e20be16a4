import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  encodeVkey,
  evaluatePolicy,
  makePolicy,
  makeVkey,
  parseVkey,
  tilePath,
  tileReader,
  rootFrom,
  utf8,
  type Policy,
} from '@alternat/tlog'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { witnessOf, type NeutralWitness } from '../../src/witness/neutral.ts'
import { serveWitness } from '../../src/witness/server.ts'
import { createWitnessStore } from '../../src/witness/witness-store.ts'
import { tempFolder } from '../store/support.ts'
import { goProgram } from './go-programs.ts'
import { seeded } from './random.ts'
import { valueOf } from './value.ts'

const program = goProgram('tessera-log')
const ORIGIN = 'tessera.example/log'
const SIGNER = signerFromSeed(ORIGIN, seeded('tessera log').bytes(32))
const VKEY = encodeVkey(makeVkey(nodeCrypto, ORIGIN, SIGNER.publicKey))

/** Our neutral witness, listening, with that log known to it or not. */
async function ourWitness(knows: boolean): Promise<{ witness: NeutralWitness; url: string }> {
  const store = valueOf(createWitnessStore(tempFolder(), 'witness.example/ours'))
  if (knows) valueOf(store.addLog(VKEY))
  const signer = signerFromSeed('witness.example/ours', seeded('our witness').bytes(32))
  const witness = witnessOf(store, signer, () => Date.now())
  const listening = valueOf(await serveWitness(witness, { host: '127.0.0.1', port: 0 }))
  onTestFinished(async () => {
    await listening.close()
    store.close()
  })
  return { witness, url: `http://127.0.0.1:${listening.port}` }
}

function policyWith(witness: NeutralWitness, url: string): Policy {
  const log = valueOf(parseVkey(nodeCrypto, VKEY))
  const parts = {
    logs: [{ vkey: log, url: null }],
    witnesses: [{ name: 'ours', vkey: witness.key, url }],
    groups: [],
    quorum: 'ours',
  }
  return makePolicy(nodeCrypto, parts)
}

interface TesseraLog {
  readonly folder: string
  /** Adds so many entries; the checkpoint that then stands, or null where it gave up. */
  add(count: number): Promise<string | null>
}

function tesseraLog(policy: Policy): TesseraLog {
  const folder = tempFolder()
  const policyFile = join(folder, 'policy')
  writeFileSync(policyFile, policy.text)
  const seed = seeded('tessera log').bytes(32)
  const id = VKEY.split('+')[1] ?? ''
  const key = `PRIVATE+KEY+${ORIGIN}+${id}+${new Uint8Array([1, ...seed]).toBase64()}`
  const args = ['-dir', join(folder, 'log'), '-key', key, '-policy', policyFile]
  const child = spawn(program as string, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill())
  const lines = createInterface({ input: child.stdout })
  return {
    folder: join(folder, 'log'),
    add: (count) => {
      child.stdin.write(`${count}\n`)
      return nextLine(lines)
    },
  }
}

function nextLine(lines: Interface): Promise<string | null> {
  return new Promise((resolve) => {
    lines.once('line', (line) => resolve(JSON.parse(line) as string))
    lines.once('close', () => resolve(null))
  })
}

describe.skipIf(program === null)('a log of tessera', () => {
  it('has its checkpoints cosigned by our witness, and our policy takes them', async () => {
    const { witness, url } = await ourWitness(true)
    const policy = policyWith(witness, url)
    const log = tesseraLog(policy)
    for (const [count, size] of [
      [1, 1],
      [20, 21],
      [300, 321],
    ] as const) {
      const checkpoint = await log.add(count)
      const verdict = valueOf(evaluatePolicy(nodeCrypto, policy, utf8(checkpoint ?? '')))
      expect(verdict.checkpoint.size).toBe(size)
      expect(verdict.cosigned.map((one) => one.witness)).toEqual(['ours'])
      expect(witness.store.head(ORIGIN)?.size).toBe(size)
    }
  })

  it('is read by us out of its tiles', async () => {
    const { witness, url } = await ourWitness(true)
    const policy = policyWith(witness, url)
    const log = tesseraLog(policy)
    const checkpoint = await log.add(600)
    const { checkpoint: head } = valueOf(evaluatePolicy(nodeCrypto, policy, utf8(checkpoint ?? '')))
    const reader = tileReader(nodeCrypto, head.size, ({ level, index, width }) => {
      const path = join(log.folder, tilePath(level, index, width))
      return existsSync(path) ? new Uint8Array(readFileSync(path)) : null
    })
    expect(valueOf(rootFrom(nodeCrypto, reader, head.size))).toEqual(head.root)
  })

  it('gets nothing from our witness where that does not know it', async () => {
    const { witness, url } = await ourWitness(false)
    const log = tesseraLog(policyWith(witness, url))
    expect(await log.add(1)).toBeNull()
    expect(witness.store.head(ORIGIN)).toBeNull()
  })
})
