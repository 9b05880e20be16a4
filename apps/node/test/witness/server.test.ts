import { connect } from 'node:net'
import { encodeVkey, MAX_WITNESS_REQUEST, toHex, utf8 } from '@alternat/tlog'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import type { NeutralWitness } from '../../src/witness/neutral.ts'
import { serveWitness, type ListeningWitness } from '../../src/witness/server.ts'
import { ALog, must, newWitness, ORIGIN, removeFolders, WITNESS, words } from './support.ts'

const log = new ALog(words(20))
const MONITORED = `/${toHex(nodeCrypto.sha256(utf8(ORIGIN)))}/checkpoint`

let witness: NeutralWitness
let listening: ListeningWitness

beforeEach(async () => {
  witness = newWitness(log)
  listening = must(await serveWitness(witness, { host: 'localhost', port: 0, patience: 1500 }))
})

afterEach(async () => {
  await listening.close()
  witness.store.close()
  removeFolders()
})

const at = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`http://localhost:${listening.port}${path}`, init)

const post = (body: Uint8Array): Promise<Response> =>
  at('/add-checkpoint', { method: 'POST', body: new Uint8Array(body) })

/** What a raw connection is sent until it is closed. */
function spoken(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(listening.port, 'localhost', () => socket.write(text))
    socket.on('data', (bytes) => (heard += bytes.toString('latin1')))
    socket.on('close', () => resolve(heard)).on('error', reject)
  })
}

describe('a witness that serves', () => {
  it('cosigns over HTTP, and shows monitors the checkpoint with both lines', async () => {
    expect((await at(MONITORED)).status).toBe(404)
    const answer = await post(log.request(0, 9))
    expect(answer.status).toBe(200)
    const line = await answer.text()
    expect(line.startsWith(`— ${WITNESS} `)).toBe(true)
    const shown = await at(MONITORED)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    const note = new Uint8Array(await shown.arrayBuffer())
    expect(Buffer.from(note).toString()).toBe(Buffer.from(log.note(9)).toString() + line)
  })

  it('names its size in a conflict, in the type of the standard', async () => {
    await post(log.request(0, 9))
    const answer = await post(log.request(0, 12))
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      409,
      'text/x.tlog.size',
      '9\n',
    ])
  })

  it('shows nothing of a log that was added and never cosigned, nor of any other', async () => {
    expect((await at(`/${'0'.repeat(64)}/checkpoint`)).status).toBe(404)
    expect((await at(MONITORED.toUpperCase())).status).toBe(404)
    expect((await at('/anything')).status).toBe(404)
    expect((await at('/sign-subtree', { method: 'POST', body: 'x' })).status).toBe(404)
  })

  it('has one method for each address', async () => {
    expect((await at('/add-checkpoint')).status).toBe(405)
    expect((await at(MONITORED, { method: 'POST', body: 'x' })).status).toBe(405)
    expect((await at('/', { method: 'HEAD' })).status).toBe(200)
  })

  it('tells people its name and its key', async () => {
    expect(await (await at('/')).text()).toContain(encodeVkey(witness.key))
  })

  it('reads no more than half a megabyte, whatever length is promised', async () => {
    const declared = await spoken(
      `POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: ${MAX_WITNESS_REQUEST + 1}\r\n\r\nold 0`,
    )
    expect(declared.startsWith('HTTP/1.1 413')).toBe(true)
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    const endless = `POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}`
    const heard = await spoken(endless).catch(() => 'reset')
    expect(heard).not.toContain(' 200 ')
    expect((await post(log.request(0, 9))).status).toBe(200)
  })

  it('does not wait for ever for a client that sends a byte now and then', async () => {
    const heard = await spoken('POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nold')
    expect(heard).toContain('408')
    expect((await post(log.request(0, 9))).status).toBe(200)
  })

  it('cosigns one of many that come at once, and one history among them all', async () => {
    const sizes = Array.from({ length: 20 }, (_, i) => i + 1)
    const answers = await Promise.all(sizes.map((size) => post(log.request(0, size))))
    const good = answers.filter(({ status }) => status === 200)
    expect(good).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
  })

  it('says that a port is used', async () => {
    const again = await serveWitness(witness, { host: 'localhost', port: listening.port })
    expect(again.ok ? 'ok' : again.fault.code).toBe('port-used')
  })
})
