import { describe, expect, test } from 'vitest'
import { SimDisk } from '../src/machine/disk.ts'
import { Crash } from '../src/machine/faults.ts'

const PATH = '/a/b.db'

function begun(): { disk: SimDisk; rows: () => number } {
  const disk = new SimDisk()
  const db = disk.open(PATH)
  db.exec('CREATE TABLE t (n INTEGER)')
  const rows = (): number => {
    disk.powerOn()
    return disk.open(PATH).get<{ n: number }>('SELECT count(*) AS n FROM t')?.n ?? -1
  }
  return { disk, rows }
}

describe('the disk of a world', () => {
  test('keeps what was committed, and of an open transaction nothing', () => {
    const { disk, rows } = begun()
    const db = disk.open(PATH)
    db.run('INSERT INTO t VALUES (?)', 1)
    db.exec('BEGIN IMMEDIATE')
    db.run('INSERT INTO t VALUES (?)', 2)
    disk.powerOff(0)
    expect(rows()).toBe(1)
  })

  test('loses what was committed without a sync, from the end', () => {
    const { disk, rows } = begun()
    const db = disk.open(PATH)
    db.exec('PRAGMA synchronous = NORMAL')
    for (const n of [1, 2, 3]) db.run('INSERT INTO t VALUES (?)', n)
    expect(disk.powerOff(2)).toBe(1)
    expect(rows()).toBe(2)
  })

  test('loses what it confirmed while it lied', () => {
    const { disk, rows } = begun()
    const db = disk.open(PATH)
    const file = disk.file(PATH)
    if (file !== undefined) file.lies = true
    db.run('INSERT INTO t VALUES (?)', 1)
    disk.powerOff(0)
    expect(rows()).toBe(0)
  })

  test('stops before a commit, or after it', () => {
    for (const [fault, kept] of [
      ['crash', 0],
      ['crash-after', 1],
    ] as const) {
      const { disk, rows } = begun()
      const db = disk.open(PATH)
      db.exec('BEGIN IMMEDIATE')
      db.run('INSERT INTO t VALUES (?)', 1)
      disk.threaten(0, fault)
      expect(() => db.exec('COMMIT')).toThrow(Crash)
      expect(() => db.get('SELECT 1')).toThrow(Crash)
      disk.powerOff(0)
      expect(rows()).toBe(kept)
    }
  })

  test('is full or fails as SQLite says it', () => {
    for (const [fault, errcode] of [
      ['full', 13],
      ['io', 10],
    ] as const) {
      const { disk, rows } = begun()
      const db = disk.open(PATH)
      disk.threaten(0, fault)
      expect(() => db.run('INSERT INTO t VALUES (?)', 1)).toThrow(expect.objectContaining({ errcode }))
      expect(rows()).toBe(0)
    }
  })

  test('gives one place for a writer', () => {
    const disk = new SimDisk()
    const first = disk.lock('/a')
    expect(disk.lock('/a').ok).toBe(false)
    if (first.ok) first.value.release()
    expect(disk.lock('/a').ok).toBe(true)
  })

  test('an old copy put back is what is read', () => {
    const { disk, rows } = begun()
    const copy = disk.image()
    disk.open(PATH).run('INSERT INTO t VALUES (?)', 1)
    disk.powerOff(0)
    disk.putBack(copy)
    expect(rows()).toBe(0)
  })
})
