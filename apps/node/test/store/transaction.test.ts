import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ok } from '@alternat/tlog'
import { storeFault } from '../../src/store/codes.ts'
import { Db } from '../../src/store/db.ts'
import { createStore } from '../../src/store/open.ts'
import { transact } from '../../src/store/transaction.ts'
import { faultOf, tempFolder, valueOf } from './support.ts'

function openDb(path = join(tempFolder(), 'plain.db')): Db {
  const db = new Db(path)
  onTestFinished(() => db.close())
  return db
}

describe('a transaction', () => {
  test('whose commit fails is fatal: nothing is known of the disk any more', () => {
    const db = openDb()
    db.exec('CREATE TABLE a (id INTEGER PRIMARY KEY)')
    db.exec('CREATE TABLE b (a INTEGER REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED)')
    let fatal = 0
    // The one failure of a commit that can be had without breaking a disk: a check put off until then.
    const done = transact(
      db,
      () => ok(db.run('INSERT INTO b (a) VALUES (7)')),
      () => (fatal += 1),
    )
    expect([faultOf(done), fatal, db.all('SELECT * FROM b')]).toEqual(['store-fatal', 1, []])
  })

  test('that refuses keeps nothing of what it had written, and is not fatal', () => {
    const db = openDb()
    db.exec('CREATE TABLE a (id INTEGER PRIMARY KEY)')
    let fatal = 0
    const work = () => {
      db.run('INSERT INTO a (id) VALUES (1)')
      return storeFault('head-moved', 'here')
    }
    const done = transact(db, work, () => (fatal += 1))
    expect([faultOf(done), fatal, db.all('SELECT * FROM a')]).toEqual(['head-moved', 0, []])
  })

  test('of a file that a foreign program holds is put off, not fatal', () => {
    const folder = tempFolder()
    const store = valueOf(createStore(folder, 'norland.example'))
    onTestFinished(() => store.close())
    const other = openDb(join(folder, 'store.db'))
    other.exec('BEGIN IMMEDIATE')
    expect(faultOf(store.setSetting('a', 'b'))).toBe('store-locked')
    other.exec('ROLLBACK')
    valueOf(store.setSetting('a', 'b'))
  })

  test('cannot be begun inside a snapshot', () => {
    const store = valueOf(createStore(tempFolder(), 'norland.example'))
    onTestFinished(() => store.close())
    expect(() => store.snapshot(() => store.setSetting('a', 'b'))).toThrow(TypeError)
    valueOf(store.setSetting('a', 'b'))
  })
})
