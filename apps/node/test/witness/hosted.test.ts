import { encodeVkey } from '@alternat/tlog'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHost, type Host } from '../../src/host/host.ts'
import type { Node } from '../../src/side/node.ts'
import { linesBy } from '../../src/witness/keep-line.ts'
import type { NeutralWitness } from '../../src/witness/neutral.ts'
import { pinWitness } from '../../src/witness/pinned.ts'
import { serveWitness, type ListeningWitness } from '../../src/witness/server.ts'
import { cookieOf, scratch, seatOf, somePort, twoSides } from '../host/support.ts'
import { logKeyOf, witnessFor } from './nets.ts'
import { must, removeFolders } from './support.ts'

const LOG = 'east.example/alternat/talks'

let clean: () => void
let sides: { east: Node; west: Node }
let port: number
let host: Host
let witness: NeutralWitness
let listening: ListeningWitness

beforeEach(async () => {
  const made = scratch()
  clean = made.clean
  sides = await twoSides(made.folder)
  port = somePort()
  witness = witnessFor(sides.east, [])
  must(witness.store.addLog(encodeVkey(logKeyOf(sides.east, LOG))))
  listening = must(await serveWitness(witness, { host: 'localhost', port: 0 }))
  const pin = { name: 'uni', vkey: encodeVkey(witness.key), url: `http://localhost:${listening.port}` }
  must(pinWitness(sides.east.store, pin))
  must(pinWitness(sides.west.store, { name: 'theirs', vkey: pin.vkey }))
  host = must(await openHost({ seats: [seatOf(sides.east, port), seatOf(sides.west, port + 1)], site: null }))
})

afterEach(async () => {
  await host.close()
  await listening.close()
  witness.store.close()
  clean()
  removeFolders()
})

function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => void (isSo() ? resolve() : setTimeout(look, 5))
    look()
  })
}

describe('a server with a neutral witness', () => {
  it('has an act witnessed by itself, and the line reaches the other side with the next bundle', async () => {
    const cookie = cookieOf(seatOf(sides.east, port))
    const answer = await fetch(`http://localhost:${port}/api/d/talks/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://localhost:${port}`, cookie },
      body: JSON.stringify({ kind: 'dialogue.raise', body: { slug: 'a-unit', title: 'A unit' } }),
    })
    expect(answer.status).toBe(201)
    const isHeld = ({ store }: Node): boolean =>
      linesBy(store, LOG, witness.key).some(({ size }) => size === 3)
    await until(() => isHeld(sides.east) && isHeld(sides.west))
    const status = await fetch(`http://localhost:${port}/api/d/talks/status`, { headers: { cookie } })
    expect(((await status.json()) as { witnesses: unknown }).witnesses).toMatchObject([
      { witness: 'uni', log: LOG, size: 3, of: 3, trouble: null },
    ])
    const shown = await fetch(`http://localhost:${port + 1}/log/${LOG}/checkpoint`)
    expect(await shown.text()).toContain(`— ${witness.store.name} `)
  })
})
