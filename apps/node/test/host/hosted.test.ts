import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { openHost, type Host } from '../../src/host/host.ts'
import { release } from '../../src/release/release.ts'
import type { Node } from '../../src/side/node.ts'
import { cookieOf, faultOf, must, scratch, seatOf, somePort, twoSides } from './support.ts'

let clean: () => void
let folder: string
let sides: { east: Node; west: Node }
let port: number
let host: Host | null = null

beforeEach(async () => {
  ;({ folder, clean } = scratch())
  sides = await twoSides(folder)
  port = somePort()
})
afterEach(async () => {
  if (host === null) {
    sides.east.store.close()
    sides.west.store.close()
  } else await host.close()
  host = null
  clean()
})

async function opened(): Promise<Host> {
  const seats = [seatOf(sides.east, port), seatOf(sides.west, port + 1)]
  host = must(await openHost({ seats, site: null }))
  return host
}

/** Somebody signed in at each of the two. */
function cookieAt(at: number): string {
  return cookieOf(seatOf(at === port ? sides.east : sides.west, at))
}

function act(at: number, kind: string, body: object): Promise<Response> {
  return fetch(`http://localhost:${at}/api/d/talks/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://localhost:${at}`, cookie: cookieAt(at) },
    body: JSON.stringify({ kind, body }),
  })
}

/** Reads a stream of events until one whose data matches. */
async function eventWith(response: Response, wanted: RegExp): Promise<string> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    text += new TextDecoder().decode(value)
    if (done || wanted.test(text)) return text
  }
}

describe('two sides in one process', () => {
  it('hear of each other’s acts by themselves, through bundles', async () => {
    await opened()
    const events = await fetch(`http://localhost:${port + 1}/api/events`, {
      headers: { cookie: cookieAt(port + 1) },
    })
    const heard = eventWith(events, /east\.example[^\n]*"size":3/)
    expect((await act(port, 'dialogue.raise', { slug: 'a-unit', title: 'A unit' })).status).toBe(201)
    expect(await heard).toMatch(
      /event: heads\ndata: \{"dialogue":"talks","log":"east\.example\/alternat\/talks","size":3\}\nid: 3\n/,
    )
    expect(foldOf(sides.west.store, 'talks').matters.map(({ slug }) => slug)).toEqual(['a-unit'])
  })

  it('close cleanly while a screen is still listening', async () => {
    const { close } = await opened()
    const events = await fetch(`http://localhost:${port}/api/events`, { headers: { cookie: cookieAt(port) } })
    const ended = eventWith(events, /never/).catch(() => 'ended')
    host = null
    await close()
    await ended
    await expect(fetch(`http://localhost:${port}/api/session`)).rejects.toThrow()
  })

  it('deliver later what the other side could not take at once', async () => {
    const seat = seatOf(sides.east, port)
    sides.east.store.setSetting('peer:west.example', `http://localhost:${port + 1}`)
    const first = must(await openHost({ seats: [seat], site: null }))
    expect((await act(port, 'dialogue.raise', { slug: 'a-unit', title: 'A unit' })).status).toBe(201)
    const second = must(await openHost({ seats: [seatOf(sides.west, port + 1)], site: null }))
    const arrived = new Promise<void>((resolve) => sides.west.store.onChange(() => resolve()))
    await arrived
    expect(sides.west.store.head('east.example/alternat/talks')?.size).toBe(3)
    const close = async (): Promise<void> => {
      await Promise.all([first.close(), second.close()])
    }
    host = { ...first, close }
  })

  it('send at the start what was said while nobody was serving', async () => {
    const body = { slug: 'a-unit', title: 'A unit' }
    const request = {
      dialogue: 'talks',
      office: 'foreign-affairs',
      kind: 'dialogue.raise',
      body,
      level: 'between',
    } as const
    expect(release(sides.east, request).ok).toBe(true)
    const arrived = new Promise<void>((resolve) => sides.west.store.onChange(() => resolve()))
    await opened()
    await arrived
    expect(sides.west.store.head('east.example/alternat/talks')?.size).toBe(3)
  })

  it('say in one line that a port is taken, and leave nothing open', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(port + 1, 'localhost', resolve))
    const seats = [seatOf(sides.east, port), seatOf(sides.west, port + 1)]
    const fault = faultOf(await openHost({ seats, site: null }))
    expect(fault).toMatchObject({ code: 'port-used', where: String(port + 1) })
    expect(fault.message).toContain('--port')
    await expect(fetch(`http://localhost:${port}/api/session`)).rejects.toThrow()
    await new Promise((resolve) => taken.close(resolve))
  })

  it('are reached by the name localhost alone', async () => {
    await opened()
    const answers = await Promise.all(
      [`http://127.0.0.1:${port}`, `http://[::1]:${port}`].map((at) =>
        fetch(`${at}/api/session`).then(
          (response) => response.status,
          () => 'unreachable',
        ),
      ),
    )
    for (const answer of answers) expect([403, 'unreachable']).toContain(answer)
  })
})
