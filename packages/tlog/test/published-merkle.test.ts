import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  base64ToBytes,
  hexToBytes,
  leafHash,
  rootOf,
  toHex,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
  type Result,
} from '../src/index.ts'
import { goModule, MERKLE, X_MOD } from './support/go-module.ts'
import { nodeCrypto } from './support/node-crypto.ts'
import { valueOf } from './support/value.ts'

const merkle = goModule(MERKLE)
const xmod = goModule(X_MOD)

interface Vector {
  readonly [member: string]: unknown
  readonly desc: string
  readonly wantErr: boolean
}

const count = (v: Vector, member: string): number => Number(v[member])
const bytes = (v: Vector, member: string): Uint8Array => base64ToBytes(String(v[member] ?? '')) as Uint8Array
const proof = (v: Vector): Uint8Array[] =>
  ((v['proof'] ?? []) as string[]).map((hash) => base64ToBytes(hash) as Uint8Array)

const kinds: Record<string, { least: number; check: (v: Vector) => Result<void> }> = {
  inclusion: {
    least: 98,
    check: (v) =>
      verifyInclusion(nodeCrypto, {
        index: count(v, 'leafIdx'),
        size: count(v, 'treeSize'),
        leafHash: bytes(v, 'leafHash'),
        proof: proof(v),
        root: bytes(v, 'root'),
      }),
  },
  consistency: {
    least: 98,
    check: (v) =>
      verifyConsistency(nodeCrypto, {
        size1: count(v, 'size1'),
        size2: count(v, 'size2'),
        root1: bytes(v, 'root1'),
        root2: bytes(v, 'root2'),
        proof: proof(v),
      }),
  },
  subtreeconsistency: {
    least: 118,
    check: (v) =>
      verifySubtreeConsistency(nodeCrypto, {
        start: count(v, 'start'),
        end: count(v, 'end'),
        size: count(v, 'size'),
        subtreeRoot: bytes(v, 'root1'),
        root: bytes(v, 'root2'),
        proof: proof(v),
      }),
  },
  subtreeinclusion: {
    least: 204,
    check: (v) =>
      verifySubtreeInclusion(nodeCrypto, {
        index: count(v, 'leafIdx'),
        start: count(v, 'start'),
        end: count(v, 'end'),
        leafHash: bytes(v, 'leafHash'),
        subtreeRoot: bytes(v, 'root'),
        proof: proof(v),
      }),
  },
}

describe.skipIf(merkle === null)('the vectors of transparency-dev/merkle', () => {
  for (const [kind, { least, check }] of Object.entries(kinds)) {
    it(`${kind}: every file ends as it says`, () => {
      const folder = join(merkle as string, 'testdata', kind)
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) =>
        f.endsWith('.json'),
      )
      expect(files.length).toBeGreaterThanOrEqual(least)
      const wrong = files.filter((file) => {
        const vector = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Vector
        return check(vector).ok === vector.wantErr
      })
      expect(wrong).toEqual([])
    })
  }
})

describe.skipIf(xmod === null)('the answers of the Argon 2020 log kept in golang.org/x/mod', () => {
  const read = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(xmod as string, 'sumdb/tlog/testdata/argon2020', name), 'utf8')) as never
  const hashes = (list: unknown): Uint8Array[] =>
    (list as string[]).map((h) => base64ToBytes(h) as Uint8Array)

  it('entry 10000 is in the tree of 961984013 leaves', () => {
    const sth = read('sth.json')
    const entry = (read('entries.json')['entries'] as { leaf_input: string }[])[0]
    const found = verifyInclusion(nodeCrypto, {
      index: 10000,
      size: Number(sth['tree_size']),
      leafHash: leafHash(nodeCrypto, base64ToBytes(entry?.leaf_input ?? '') as Uint8Array),
      proof: hashes(read('proof.json')['audit_path']),
      root: base64ToBytes(String(sth['sha256_root_hash'])) as Uint8Array,
    })
    valueOf(found)
  })

  it('the tree of 3654490 leaves begins it', () => {
    const sth = read('sth.json')
    const grown = verifyConsistency(nodeCrypto, {
      size1: 3654490,
      size2: Number(sth['tree_size']),
      // The old root stands in sumdb/tlog/ct_test.go.
      root1: base64ToBytes('AuIZ5V6sDUj1vn3Y1K85oOaQ7y+FJJKtyRTl1edIKBQ=') as Uint8Array,
      root2: base64ToBytes(String(sth['sha256_root_hash'])) as Uint8Array,
      proof: hashes(read('consistency.json')['consistency']),
    })
    valueOf(grown)
  })
})

describe('the eight leaves every RFC 6962 log is tested with', () => {
  // github.com/transparency-dev/merkle testonly/constants.go, from certificate-transparency's merkle_tree_test.cc.
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const leaves = inputs.map((hex) => leafHash(nodeCrypto, hexToBytes(hex) as Uint8Array))

  for (const [size, root] of roots.entries()) {
    it(`have the known root at size ${size}`, () => {
      expect(toHex(rootOf(nodeCrypto, leaves.slice(0, size)))).toBe(root)
    })
  }
})
