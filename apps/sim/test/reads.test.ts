import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SimDisk } from '../src/machine/disk.ts'
import { same } from '../src/watch/same.ts'

type Doing = { readonly do: 'write' | 'drop'; readonly table: 'a' | 'b'; readonly n: number } | Ending
type Ending = { readonly do: 'begin' | 'commit' | 'rollback' | 'stop' }

const table = fc.constantFrom('a' as const, 'b' as const)
const doings = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('write' as const, 'drop' as const), table, n: fc.nat(3) }),
    fc.record({
      do: fc.constantFrom('begin' as const, 'commit' as const, 'rollback' as const, 'stop' as const),
    }),
  ),
  { maxLength: 30 },
)

/** What a plain database holds after the same, with nothing remembered. */
function shown(db: { all(sql: string, ...values: string[]): unknown[] }): unknown {
  return ['a', 'b'].map((one) => [
    db.all(`SELECT n FROM ${one} ORDER BY n`),
    db.all(`SELECT count(*) AS many FROM ${one} WHERE n > ?`, '1'),
  ])
}

describe('what is read of a disk', () => {
  test('is what stands there, whatever was read of it before', () => {
    fc.assert(fc.property(doings, playBoth), { numRuns: 150 })
  })
})

function playBoth(all: readonly Doing[]): void {
  const disk = new SimDisk()
  const plain = new DatabaseSync(':memory:')
  let db = disk.open('/x.db')
  for (const one of ['a', 'b']) {
    db.exec(`CREATE TABLE ${one} (n INTEGER)`)
    plain.exec(`CREATE TABLE ${one} (n INTEGER)`)
  }
  for (const doing of all) {
    if (doing.do === 'write' || doing.do === 'drop') {
      const sql = doing.do === 'write' ? 'INSERT INTO % VALUES (?)' : 'DELETE FROM % WHERE n = ?'
      db.run(sql.replace('%', doing.table), doing.n)
      plain.prepare(sql.replace('%', doing.table)).run(doing.n)
    } else if (doing.do === 'stop') {
      if (plain.isTransaction) plain.exec('ROLLBACK')
      disk.powerOff(0)
      disk.powerOn()
      db = disk.open('/x.db')
    } else if ((doing.do === 'begin') !== plain.isTransaction) {
      for (const one of [db, plain]) one.exec(doing.do.toUpperCase())
    }
    const truth = { all: (sql: string, ...values: string[]) => plain.prepare(sql).all(...values) }
    expect(shown(db)).toEqual(shown(truth))
  }
  plain.close()
}

describe('two pages', () => {
  test('are the same in whatever order their members stand, and only then', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, one]) => [name, turned(one)]),
      )
    }
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(same(a, turned(a))).toBe(true)
        expect(same({ a, b }, { a })).toBe(false)
        if (same(a, b)) expect(a).toEqual(b)
      }),
    )
  })
})
