import { rootOf, leafHash, toHex } from '@alternat/tlog'
import { nodeCrypto } from '@alternat/node/crypto.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldLog } from '../src/fold/held.ts'
import { rootsAt } from '../src/fold/roots.ts'

const LOG = 'a.example/alternat/cables'
const leaf = (n: number): Uint8Array => nodeCrypto.sha256(Uint8Array.of(n))
const logOf = (leaves: readonly number[]) =>
  heldLog({ log: LOG, leaves: leaves.map((n) => ({ leaf: leaf(n), sealed: null })) })

const looks = fc.array(
  fc.record({
    leaves: fc.array(fc.nat(2), { maxLength: 9 }),
    wanted: fc.uniqueArray(fc.nat(9), { maxLength: 4 }),
  }),
  { maxLength: 8 },
)

test('the roots of a log are those of its leaves, whatever was asked of it or of another under its name before', () => {
  fc.assert(
    fc.property(looks, (all) => {
      const memo = new Map<string, unknown>()
      for (const { leaves, wanted } of all) {
        const roots = rootsAt(nodeCrypto, logOf(leaves), new Set(wanted), memo)
        const held = [0, ...wanted].filter((size) => size <= leaves.length)
        expect([...roots.keys()].toSorted()).toEqual([...new Set(held)].toSorted())
        for (const [size, root] of roots)
          expect(root).toBe(
            toHex(
              rootOf(
                nodeCrypto,
                leaves.slice(0, size).map((n) => leafHash(nodeCrypto, leaf(n))),
              ),
            ),
          )
      }
    }),
    { numRuns: 300 },
  )
})
