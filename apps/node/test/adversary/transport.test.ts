import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { heardAt } from '../../src/bundle/heard-at.ts'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { receiveBundle } from '../../src/bundle/receive.ts'
import { peerKey, startCouriers } from '../../src/host/couriers.ts'
import { fetchCheckpoint } from '../../src/rollback/net.ts'
import { httpNet } from '../../src/witness/net.ts'
import {
  DIALOGUE,
  LOG_A,
  must,
  newPair,
  NORLAND,
  openDialogue,
  proposeIn,
  raise,
  removeFolders,
  SUDRIA,
} from '../bundle/support.ts'
import { scratch, seatOf, twoSides } from '../host/support.ts'
import { appOf, asking } from '../http/support.ts'
import { expectGoesOn } from './counterpart.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})
afterAll(removeFolders)

type Handler = Parameters<typeof createServer>[1]

/** Somebody at an address, who answers as they like. */
async function somebody(answers: Handler): Promise<string> {
  const server = createServer(answers)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

describe('an answer from another side or a witness', () => {
  test('that unfolds to gigabytes is read no further than an answer can be', async () => {
    const bomb = gzipSync(new Uint8Array(64 << 20))
    const address = await somebody((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/plain' }).end(bomb)
    })
    expect(await fetchCheckpoint(`${address}/checkpoint`)).toBeNull()
    expect(await httpNet()('GET', `${address}/checkpoint`, null)).toBeNull()
  })

  test('that sends us to an address only we can reach is not followed', async () => {
    let reached = 0
    const inside = await somebody((_, response) => {
      reached += 1
      response.end('secrets')
    })
    const address = await somebody((_, response) => response.writeHead(302, { location: inside }).end())
    expect(await fetchCheckpoint(`${address}/checkpoint`)).toBeNull()
    expect(await httpNet()('POST', `${address}/add-checkpoint`, new Uint8Array(1))).toBeNull()
    expect(reached).toBe(0)
  })

  test('that never ends does not keep a courier, nor fill its memory', async () => {
    const { a, b } = await newPair(1400)
    await openDialogue({ a, b })
    const gone = Promise.withResolvers<void>()
    const address = await somebody((_, response) => {
      response.writeHead(200)
      const more = (): void => {
        while (response.write(Buffer.alloc(65_536)));
      }
      response.on('drain', more)
      response.on('close', () => gone.resolve())
      more()
    })
    must(a.store.setSetting(peerKey(SUDRIA), address))
    const couriers = startCouriers(a)
    await gone.promise
    couriers.stop()
    await expectGoesOn(a, b, 'flood')
  })
})

describe('what nobody asked for', () => {
  test('is not taken: there is no way to push entries, tickets or parts of a log to a side', async () => {
    const { folder, clean } = scratch()
    const { east, west } = await twoSides(folder)
    const seat = seatOf(east, 7461)
    const app = appOf(seat)
    const before = east.store.digest()
    for (const path of [
      '/add-entries',
      '/log/west.example/alternat/talks/add-entries',
      '/add-checkpoint',
      '/tile/0/000',
    ]) {
      const init = {
        method: 'POST',
        body: new Uint8Array(64),
        headers: { origin: seat.address, 'content-length': '64' },
      }
      const answer = await app.request(asking(seat, path, init))
      expect([404, 405]).toContain(answer.status)
    }
    expect(east.store.digest()).toBe(before)
    east.store.close()
    west.store.close()
    clean()
  })
})

describe('bundles that come at once', () => {
  test('of one log, overlapping and twice, end as one after another would', async () => {
    const { a, b } = await newPair(1410)
    await openDialogue({ a, b })
    const bundles: Uint8Array[] = []
    for (const word of ['one', 'two', 'three']) {
      raise(a, word)
      bundles.push(must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from: 2 })))
    }
    const orders = [...bundles, ...bundles.toReversed()]
    const ends = await Promise.all(orders.map((bundle) => importBundle(b, bundle)))
    expect(ends.every((end) => end.ok)).toBe(true)
    expect(b.store.head(LOG_A)).toMatchObject({ size: 5, root: a.store.head(LOG_A)?.root })
    await expectGoesOn(a, b, 'at-once')
  })
})

describe('a side that shows an old checkpoint for ever', () => {
  test('does not look alive: the day it was last heard stands where it stood', async () => {
    const { a, b } = await newPair(1420)
    proposeIn(a)
    const bundle = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA }))
    must(await receiveBundle(b, bundle, Date.UTC(2026, 2, 4)))
    must(await receiveBundle(b, bundle, Date.UTC(2026, 5, 4)))
    expect(heardAt(b.store, DIALOGUE, NORLAND)).toBe('2026-03-04T00:00Z')
    raise(a, 'alive')
    const next = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA }))
    must(await receiveBundle(b, next, Date.UTC(2026, 6, 4)))
    expect(heardAt(b.store, DIALOGUE, NORLAND)).toBe('2026-07-04T00:00Z')
  })
})
