import { frontier, leafHash, toHex } from '@alternat/tlog'
import { nodeCrypto } from '@alternat/node/crypto.ts'
import { describe, expect, test } from 'vitest'
import { Histories, History } from '../src/watch/history.ts'

const leaf = (n: number): Uint8Array => nodeCrypto.sha256(Uint8Array.of(n))

describe('what the watch knows of logs', () => {
  test('its roots, written anew, are those of the program', () => {
    const history = new History()
    const edge = frontier(nodeCrypto)
    for (let n = 0; n < 70; n++) {
      expect(history.rootAt(n)).toBe(toHex(edge.root()))
      history.append(leaf(n))
      edge.append(leafHash(nodeCrypto, leaf(n)))
    }
  })

  test('leaves that continue a history are one with it, others are a second one', () => {
    const histories = new Histories()
    expect(histories.learn('a', [leaf(1), leaf(2)])).toBeNull()
    expect(histories.learn('a', [leaf(1), leaf(2), leaf(3)])).toBeNull()
    expect(histories.learn('a', [leaf(1)])).toBeNull()
    expect(histories.of('a')).toHaveLength(1)
    expect(histories.learn('a', [leaf(1), leaf(9)])).toBe(1)
    expect(histories.of('a')).toHaveLength(2)
  })

  test('points agree where one history has them all', () => {
    const histories = new Histories()
    histories.learn('a', [leaf(1), leaf(2)])
    histories.learn('a', [leaf(1), leaf(9)])
    const [first, second] = histories.of('a')
    const at = (history: History | undefined, size: number) => ({ size, root: history?.rootAt(size) ?? '' })
    expect(histories.agree('a', [at(first, 1), at(second, 2)])).toBe(true)
    expect(histories.agree('a', [at(first, 2), at(second, 2)])).toBe(false)
  })
})
