import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  cosign,
  encodeCosignatureLines,
  encodeVkey,
  makeVkey,
  parseNote,
  signCheckpoint,
} from '@alternat/tlog'
import type { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import type { Seat } from '../../src/host/seat.ts'
import { Secret } from '../../src/keys/secret.ts'
import type { Store } from '../../src/store/types.ts'
import { exportTiles } from '../../src/tiles/export.ts'
import { diskFolder } from '../../src/tiles/files.ts'
import { pinWitness } from '../../src/witness/pinned.ts'
import { takeAnswerFile } from '../../src/witness/take-answer.ts'
import { appOf, asking } from '../http/support.ts'
import { tempFolder } from '../store/support.ts'
import { codeOf, must, testSigner, WITNESS } from '../witness/support.ts'
import { keptLog, ORIGIN } from './kept-log.ts'
import { monitored, type Get } from './read-log.ts'

const PREFIX = `/log/${ORIGIN}/`

function seatOver(store: Store): Seat {
  const receiver = { store, crypto: nodeCrypto, keys: { bundleIdentity: new Secret(new Uint8Array()) } }
  const ports = { clock: () => 1_772_616_600_000, random: (length: number) => new Uint8Array(length) }
  const place = { port: 7555, address: 'http://localhost:7555' }
  return {
    role: 'reader',
    side: 'x',
    name: 'X',
    custody: null,
    receiver,
    node: null,
    people: null,
    ports,
    ...place,
  }
}

function servedBy(store: Store): {
  app: Hono
  seat: Seat
  get: Get
  status: (path: string) => Promise<number>
} {
  const seat = seatOver(store)
  const app = appOf(seat)
  const ask = async (path: string): Promise<Response> => app.fetch(asking(seat, path))
  const get: Get = async (path) => {
    const answer = await ask(PREFIX + path)
    return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null
  }
  return { app, seat, get, status: async (path) => (await ask(path)).status }
}

/** Gives a log the cosignature of a pinned witness at its head. */
function witnessed(store: Store): void {
  const signer = testSigner(WITNESS)
  must(
    pinWitness(store, { name: 'uni', vkey: encodeVkey(makeVkey(nodeCrypto, WITNESS, signer.publicKey, 4)) }),
  )
  const { text } = must(parseNote(store.head(ORIGIN)?.checkpoint as Uint8Array))
  const line = cosign(nodeCrypto, text, signer, 1_770_000_000n)
  must(takeAnswerFile({ store, ports: { clock: Date.now } }, encodeCosignatureLines([line])))
}

describe('a log on a served address', () => {
  it.each([1, 2, 255, 256, 257, 700])('is whole for a monitor at %i acts', async (size) => {
    const log = keptLog(size)
    expect((await monitored(servedBy(log.store).get, log.vkey)).size).toBe(size)
  })

  it('carries the log’s own line first and every cosignature held for that size', async () => {
    const { store, growTo, vkey } = keptLog(5)
    witnessed(store)
    const { get } = servedBy(store)
    const names = must(parseNote((await get('checkpoint')) as Uint8Array)).signatures.map(({ name }) => name)
    expect(names).toEqual([ORIGIN, WITNESS])
    await monitored(get, vkey)
    growTo(6)
    expect(must(parseNote((await get('checkpoint')) as Uint8Array)).signatures).toHaveLength(1)
  })

  it('has the types and the caching of the standard', async () => {
    const { app, seat } = servedBy(keptLog(300).store)
    const headers = async (path: string): Promise<(string | null)[]> => {
      const answer = await app.fetch(asking(seat, PREFIX + path))
      return [answer.headers.get('content-type'), answer.headers.get('cache-control')]
    }
    const forever = 'public, max-age=31536000, immutable'
    expect(await headers('checkpoint')).toEqual(['text/plain; charset=utf-8', 'max-age=5'])
    expect(await headers('tile/0/000')).toEqual(['application/octet-stream', forever])
    expect(await headers('tile/entries/001.p/44')).toEqual(['application/octet-stream', forever])
    const missing = await app.fetch(asking(seat, `${PREFIX}tile/0/002`))
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  it('has partial tiles of exactly the sizes that it signed, also when the full one is there', async () => {
    const { store } = keptLog(600)
    const { status } = servedBy(store)
    const signed = new Set(store.checkpoints(ORIGIN).map(({ size }) => size))
    expect(signed.size).toBeGreaterThan(5)
    for (let size = 1; size < 600; size++) {
      if (size % 256 === 0) continue
      const index = String(Math.floor(size / 256)).padStart(3, '0')
      const expected = signed.has(size) ? 200 : 404
      expect(await status(`${PREFIX}tile/0/${index}.p/${size % 256}`), String(size)).toBe(expected)
      expect(await status(`${PREFIX}tile/entries/${index}.p/${size % 256}`), String(size)).toBe(expected)
    }
    expect(await status(`${PREFIX}tile/1/000.p/1`)).toBe(200)
    expect(await status(`${PREFIX}tile/1/000.p/2`)).toBe(200)
    expect(await status(`${PREFIX}tile/1/000.p/3`)).toBe(404)
  })

  it.each([
    'tile/0/0',
    'tile/00/000',
    'tile/0/x000/001',
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/64/000',
    'tile/63/x999/x999/x999/x999/x999/999',
    'tile/entries/x999/x999/x999/x999/x999/999.p/255',
    'tile/data/000',
    'tile/0/%30%30%30x',
    'tile/0/../0/000x',
    'tile/0/000/',
    'tile/',
    'checkpoint/',
  ])('has nothing under %s', async (path) => {
    expect(await servedBy(keptLog(300).store).status(PREFIX + path)).toBe(404)
  })

  it('has nothing of a log that is not held, and nothing by another method or under another name', async () => {
    const { app, seat, status } = servedBy(keptLog(3).store)
    expect(await status('/log/other.example/alternat/talks/checkpoint')).toBe(404)
    expect(await status('/log/norland.example/alternat/other/tile/0/000.p/3')).toBe(404)
    const put = asking(seat, `${PREFIX}checkpoint`, { method: 'PUT', headers: { origin: seat.address } })
    expect((await app.fetch(put)).status).toBe(405)
    const rebound = asking(seat, `${PREFIX}checkpoint`, { headers: { host: 'evil.example' } })
    expect((await app.fetch(rebound)).status).toBe(403)
  })
})

describe('a log written as files', () => {
  const getFrom =
    (folder: string): Get =>
    (path) =>
      Promise.resolve(
        existsSync(join(folder, path)) ? new Uint8Array(readFileSync(join(folder, path))) : null,
      )

  it.each([1, 256, 700])('is the log that is served, at %i acts', async (size) => {
    const { store, vkey } = keptLog(size)
    const folder = tempFolder()
    expect(must(exportTiles(store, ORIGIN, diskFolder(folder))).size).toBe(size)
    expect((await monitored(getFrom(folder), vkey)).size).toBe(size)
    const { get } = servedBy(store)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(folder, path)).isFile(),
    )
    expect(files).toContain('checkpoint')
    for (const path of files) expect(await get(path), path).toEqual(await getFrom(folder)(path))
  })

  it('grows with the log, and writes no file twice', async () => {
    const { store, growTo, vkey } = keptLog(300)
    const folder = tempFolder()
    must(exportTiles(store, ORIGIN, diskFolder(folder)))
    expect(must(exportTiles(store, ORIGIN, diskFolder(folder))).files).toBe(1)
    growTo(600)
    must(exportTiles(store, ORIGIN, diskFolder(folder)))
    expect((await monitored(getFrom(folder), vkey)).size).toBe(600)
  })

  it('has its checkpoint last: broken off at any file, it is the log that it was', async () => {
    const { store, growTo, vkey } = keptLog(300)
    const before = tempFolder()
    must(exportTiles(store, ORIGIN, diskFolder(before)))
    growTo(600)
    const whole = must(exportTiles(store, ORIGIN, diskFolder(copyOf(before)))).files
    for (let stop = 0; stop < whole; stop++) {
      const folder = copyOf(before)
      const disk = diskFolder(folder)
      let left = stop
      const failing = {
        ...disk,
        write: (path: string, bytes: Uint8Array) => {
          if (left === 0) throw new Error('ENOSPC')
          left -= 1
          disk.write(path, bytes)
        },
      }
      expect(codeOf(exportTiles(store, ORIGIN, failing))).toBe('tiles-unwritable')
      expect((await monitored(getFrom(folder), vkey)).size).toBe(300)
    }
  })

  it('is never seen to shrink, and is not written over what is something else', () => {
    const [older, newer] = [keptLog(5), keptLog(9)]
    const folder = tempFolder()
    must(exportTiles(newer.store, ORIGIN, diskFolder(folder)))
    const shown = readFileSync(join(folder, 'checkpoint'))
    expect(codeOf(exportTiles(older.store, ORIGIN, diskFolder(folder)))).toBe('tiles-ahead')
    expect(readFileSync(join(folder, 'checkpoint'))).toEqual(shown)
    const other = { ...testSigner('x'), name: 'other.example/alternat/talks' }
    const foreign = signCheckpoint(
      nodeCrypto,
      { origin: other.name, size: 1, root: new Uint8Array(32), extensions: [] },
      other,
    )
    for (const content of [foreign, new Uint8Array([1]), new Uint8Array()]) {
      writeFileSync(join(folder, 'checkpoint'), content)
      expect(codeOf(exportTiles(newer.store, ORIGIN, diskFolder(folder)))).toBe('tiles-foreign')
    }
  })

  function copyOf(folder: string): string {
    const copy = tempFolder()
    rmSync(copy, { recursive: true })
    cpSync(folder, copy, { recursive: true })
    return copy
  }
})
