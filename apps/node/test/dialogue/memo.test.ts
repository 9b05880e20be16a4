import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import { FoldMemo } from '../../src/dialogue/memo.ts'
import { Remembered } from '../../src/dialogue/remembered.ts'

test('what is remembered is what was last said under that name, and never weighs more than it may', () => {
  const said = fc.array(fc.tuple(fc.nat(30).map(String), fc.nat(100), fc.integer({ min: 1, max: 4 })))
  fc.assert(
    fc.property(said, (all) => {
      const memory = new Remembered<number>(20)
      const truth = new Map<string, number>()
      for (const [name, value, weight] of all) {
        memory.set(name, value, weight)
        truth.set(name, value)
        for (const [known, last] of truth) expect([undefined, last]).toContain(memory.get(known))
        expect(memory.get(name)).toBe(value)
      }
    }),
  )
})

test('what is asked for again and again is kept while the rest goes', () => {
  const memory = new Remembered<number>(20)
  memory.set('often', 1)
  for (let n = 0; n < 500; n++) {
    memory.set(`once ${n}`, n)
    expect(memory.get('often')).toBe(1)
  }
  expect(memory.get('once 0')).toBeUndefined()
})

test('a fold knows what another store has read and verified, and nothing of what it does not hold', () => {
  const [one, other] = [new FoldMemo(nodeCrypto), new FoldMemo(nodeCrypto)]
  const read = { read: { signed: new Uint8Array(9) } }
  one.set('read a 0 leaf', read).set('signed a 0 leaf keys', ['keyid'])
  one.set('read a 1 leaf', { withheld: true }).set('roots a', ['its own'])
  expect(other.get('read a 0 leaf')).toBe(read)
  expect(other.get('signed a 0 leaf keys')).toEqual(['keyid'])
  expect(other.get('read a 1 leaf')).toBeUndefined()
  expect(other.get('roots a')).toBeUndefined()
  expect(one.get('read a 1 leaf')).toEqual({ withheld: true })
})
