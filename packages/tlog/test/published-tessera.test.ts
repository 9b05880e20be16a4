import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  consistencyProof,
  encodeBundle,
  leafHash,
  openCheckpoint,
  parseBundle,
  parseVkey,
  rootFrom,
  tilePath,
  tileReader,
  verifyConsistency,
  type Checkpoint,
} from '../src/index.ts'
import { goModule, TESSERA } from './support/go-module.ts'
import { nodeCrypto } from './support/node-crypto.ts'
import { valueOf } from './support/value.ts'

const tessera = goModule(TESSERA)

describe.skipIf(tessera === null)('the log kept in tessera’s testdata', () => {
  const root = join(tessera ?? '', 'testdata/log')
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)))
  // await_test.go and the workflows of the module name the key.
  const vkey = valueOf(
    parseVkey(nodeCrypto, 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx'),
  )
  const sizes = Array.from({ length: 16 }, (_, size) => size).filter((n) =>
    existsSync(join(root, `checkpoint.${n}`)),
  )
  const checkpointAt = (size: number): Checkpoint =>
    valueOf(openCheckpoint(nodeCrypto, read(`checkpoint.${size}`), vkey)).checkpoint
  const leavesAt = (size: number): Uint8Array[] =>
    valueOf(parseBundle(read(tilePath('entries', 0, size)), size)).map((entry) => leafHash(nodeCrypto, entry))

  it('every checkpoint opens and is written back byte for byte', () => {
    expect(sizes.length).toBeGreaterThanOrEqual(15)
    for (const size of sizes) {
      const bytes = read(`checkpoint.${size}`)
      const opened = valueOf(openCheckpoint(nodeCrypto, bytes, vkey))
      expect(opened.checkpoint.size).toBe(size)
      expect(opened.own).toEqual(bytes)
    }
  })

  it('the tiles lead to the roots of the checkpoints', () => {
    for (const size of sizes.filter((n) => n > 0)) {
      const reader = tileReader(nodeCrypto, size, ({ level, index, width }) =>
        level === 0 ? read(tilePath(level, index, width)) : null,
      )
      expect(valueOf(rootFrom(nodeCrypto, reader, size))).toEqual(checkpointAt(size).root)
    }
  })

  it('the bundles hash to the tiles and are written back byte for byte', () => {
    for (let size = 1; size <= 15; size++) {
      const bytes = read(tilePath('entries', 0, size))
      expect(encodeBundle(valueOf(parseBundle(bytes, size)))).toEqual(bytes)
      expect(Buffer.concat(leavesAt(size))).toEqual(Buffer.from(read(tilePath(0, 0, size))))
    }
  })

  it('each checkpoint continues each earlier one', () => {
    const leaves = leavesAt(15)
    for (const size2 of sizes) {
      for (const size1 of sizes.filter((n) => n > 0 && n <= size2)) {
        const claim = {
          size1,
          size2,
          root1: checkpointAt(size1).root,
          root2: checkpointAt(size2).root,
          proof: consistencyProof(nodeCrypto, leaves, size1, size2),
        }
        valueOf(verifyConsistency(nodeCrypto, claim))
      }
    }
  })
})
