import { existsSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { bad, concat, ok, toHex, utf8, type Result, type Signer } from '@alternat/tlog'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { signaturesOf } from '../../src/dialogue/signatures.ts'
import { perform } from '../../src/host/deeds.ts'
import { nodeCrypto } from '../../src/crypto.ts'
import { withSignaturesFrom } from '../../src/host/remote-signer.ts'
import {
  openDoor,
  throughDoor,
  type AskSignature,
  type LocalDoor,
  type Perform,
} from '../../src/host/socket.ts'
import { socketPath } from '../../src/host/socket-path.ts'
import { nodeOf, type Node } from '../../src/side/node.ts'
import { release } from '../../src/release/release.ts'
import { carry, must, scratch, twoSides } from './support.ts'

let folder: string
let clean: () => void
let door: LocalDoor | null = null

beforeEach(() => ({ folder, clean } = scratch()))
afterEach(async () => {
  await door?.close()
  door = null
  clean()
})

const nobody: AskSignature = () => Promise.reject(new Error('nobody should be asked'))
const echo: Perform = async (op, args) => ok({ op, args })

describe('the local door of a store', () => {
  it('does not exist where no server runs', async () => {
    expect(await throughDoor(folder, 'act', {}, nobody)).toBeNull()
  })

  it('lets only the same user in', async () => {
    door = await openDoor(folder, echo)
    expect(statSync(join(folder, 'writer.sock')).mode & 0o777).toBe(0o600)
  })

  it('carries an operation there and its result back, values and faults alike', async () => {
    door = await openDoor(folder, async (op, args) =>
      op === 'no' ? bad('refused', 'No.', 'here') : ok({ op, args }),
    )
    expect(await throughDoor(folder, 'yes', { a: [1, 'ü'] }, nobody)).toEqual(
      ok({ op: 'yes', args: { a: [1, 'ü'] } }),
    )
    expect(await throughDoor(folder, 'no', {}, nobody)).toEqual(bad('refused', 'No.', 'here'))
  })

  it('asks the officer for a signature as often as it needs one', async () => {
    const asked: string[] = []
    door = await openDoor(folder, async (_op, _args, ask) => {
      const first = await ask('desk', utf8('one'))
      const second = await ask('desk', utf8('two'))
      const third = await ask('desk', utf8('three'))
      return ok([first, second, third].map((one) => one && toHex(one)))
    })
    const sign: AskSignature = async (office, message) => {
      asked.push(`${office} ${toHex(message)}`)
      return message.length > 3 ? null : message.toReversed()
    }
    const result = await throughDoor(folder, 'act', {}, sign)
    expect(asked).toEqual(['one', 'two', 'three'].map((one) => `desk ${toHex(utf8(one))}`))
    expect(result).toEqual(ok([toHex(utf8('eno')), toHex(utf8('owt')), null]))
  })

  it('takes the place of one left behind by a process that has died', async () => {
    door = await openDoor(folder, echo)
    expect(existsSync(join(folder, 'writer.sock'))).toBe(true)
    const second = await openDoor(folder, echo)
    expect(second).not.toBeNull()
    await second?.close()
  })

  it('survives what is no request', async () => {
    door = await openDoor(folder, echo)
    await new Promise((resolve) => {
      const socket = connect(socketPath(folder) ?? '')
      socket.on('close', resolve).on('error', resolve)
      socket.end('this is not json\n')
      socket.resume()
    })
    expect(await throughDoor(folder, 'still', 'there', nobody)).toEqual(ok({ op: 'still', args: 'there' }))
  })

  it('is not made where its path would be too long', () => {
    expect(socketPath(`/${'deep/'.repeat(40)}`, 'linux')).toBeNull()
    expect(socketPath('C:\\stores\\east', 'win32')).toMatch(/^\\\\\.\\pipe\\alternat-[0-9a-f]{32}$/)
  })
})

describe('an office whose key is not in the server', () => {
  let east: Node
  let west: Node
  const request = {
    dialogue: 'talks',
    office: 'foreign-affairs',
    kind: 'dialogue.raise',
    body: { slug: 'a-unit', title: 'A unit' },
    refs: [],
    level: 'between',
    blobs: [],
  } as const

  beforeEach(async () => ({ east, west } = await twoSides(folder)))
  afterEach(() => {
    east.store.close()
    west.store.close()
  })

  const signerIn = (node: Node, office: string): Result<Signer> => {
    const signer = node.offices(office)
    return signer === null ? bad('office', 'No such office.') : ok(signer)
  }
  const raiseIn = (node: Node, slug: string) =>
    release(node, { ...request, body: { slug, title: 'A matter' } })
  const closed = (node: Node): Node => nodeOf(node.store, node.keys, node.ports, new Map())
  const doing = (node: Node) => ({ node, receiver: node, ports: node.ports })

  it('signs in the officer’s own program, and the act is as any other', async () => {
    const offices: string[] = []
    const sign: AskSignature = async (office, message) => {
      offices.push(office)
      return must(signerIn(east, office)).sign(message)
    }
    const result = await perform(doing(closed(east)), 'act', request, sign)
    expect(offices).toEqual(['foreign-affairs'])
    expect(result).toMatchObject({ ok: true, value: { entry: { outcome: 'applied' } } })
  })

  it('signs there with both suites, and nothing is logged where the further one does not verify', async () => {
    const signer = must(signerIn(east, 'foreign-affairs'))
    const size = () => east.store.head('east.example/alternat/talks')?.size ?? 0
    const before = size()
    const answers = [
      (message: Uint8Array) => concat(signer.sign(message), new Uint8Array(2420)),
      (message: Uint8Array) => concat(signer.sign(message), signer.further?.sign(message) ?? message),
    ]
    for (const answer of answers) {
      await perform(doing(closed(east)), 'act', request, async (_, message) => answer(message))
    }
    const places = Array.from({ length: size() - before }, (_, n) => before + n)
    const shown = signaturesOf(east.store, foldOf(east.store, 'talks'))
      .filter(({ log, index }) => log.startsWith('east.') && places.includes(index))
      .map(({ signatures }) => signatures.map(({ suite, verifies }) => `${suite} ${verifies}`).sort())
    expect(shown.at(-1)).toEqual(['Ed25519 true', 'ML-DSA-44 true'])
    expect(shown.flat()).not.toContain('ML-DSA-44 false')
  })

  it('is asked for one and the same bytes as long as the place is the same, whatever the clock and the courier do', async () => {
    const later = { ms: 0 }
    const ports = { ...east.ports, clock: () => east.ports.clock() + later.ms }
    const node = nodeOf(east.store, east.keys, ports, new Map())
    const asked: string[] = []
    let isSigned = false
    // The officer takes a minute each time, and meanwhile something of the other side arrives.
    const slow: AskSignature = async (office, message) => {
      asked.push(toHex(message))
      later.ms += 60_000
      await carry(west, east, 'talks')
      return isSigned ? must(signerIn(east, office)).sign(message) : null
    }
    const given = await perform(doing(node), 'act', request, slow)
    expect(given).toMatchObject({ ok: false, fault: { code: 'head-moved' } })
    must(raiseIn(west, 'another'))
    isSigned = true
    expect(await perform(doing(node), 'act', request, slow)).toMatchObject({ ok: true })
    expect(asked.length).toBeGreaterThan(2)
    expect(new Set(asked).size).toBe(1)
    // In its next place it is said anew.
    const other = { ...request, body: { slug: 'b-unit', title: 'B unit' } }
    expect(await perform(doing(node), 'act', other, slow)).toMatchObject({ ok: true })
    expect(new Set(asked).size).toBe(2)
  })

  it('is not asked to sign what would be refused afterwards', async () => {
    const node = closed(east)
    const sign: AskSignature = async (office, message) => must(signerIn(east, office)).sign(message)
    expect(await perform(doing(node), 'act', request, sign)).toMatchObject({ ok: true })
    const again = await perform(doing(node), 'act', { ...request, body: { slug: 'nameless' } }, nobody)
    expect(again).toMatchObject({ ok: false, fault: { code: 'would-be-void' } })
  })

  it('is not asked to open a log, nor is the root, where the second act would not get past the guard', async () => {
    const asked: string[] = []
    const sign: AskSignature = async (office, message) => {
      asked.push(office)
      return must(signerIn(east, office)).sign(message)
    }
    const sides = [
      { id: 'east.example', name: 'East' },
      { id: 'west.example', name: 'West' },
    ]
    const propose = (title: string) =>
      perform(doing(closed(east)), 'propose', { dialogue: 'further', title, sides }, sign)
    expect(await propose('SECRET//NOFORN')).toMatchObject({ ok: false, fault: { code: 'guard-blocked' } })
    expect(asked).toEqual([])
    expect(await propose('Further talks')).toMatchObject({ ok: true })
    expect(asked).toEqual(['root', 'foreign-affairs'])
  })

  it('logs nothing where the signature is another’s', async () => {
    const size = east.store.head('east.example/alternat/talks')?.size
    const wrong: AskSignature = async (_office, message) =>
      must(ok(west.offices('foreign-affairs')))?.sign(message) ?? message
    await expect(
      perform(doing(closed(east)), 'act', request, wrong).then((r: Result<unknown>) => r.ok),
    ).resolves.toBe(false)
    expect(east.store.head('east.example/alternat/talks')?.size).toBe(size)
  })

  it('is asked again when the log has moved on, and in the end given up', async () => {
    let moved = 0
    const keyOf = () => ({ name: 'x/desk', keys: [new Uint8Array(32)], further: [] })
    const attempt = (offices: (office: string) => Signer | null) =>
      ok(offices('desk')?.sign(utf8(`at ${Math.min(moved, 2)}`)))
    const ask: AskSignature = async (_office, message) => {
      moved += 1
      return message
    }
    const elsewhere = { crypto: nodeCrypto, ask, keyOf, before: () => ok(null) }
    expect(await withSignaturesFrom({ ...elsewhere, attempt })).toEqual(ok(utf8('at 2')))
    const never = await withSignaturesFrom({
      ...elsewhere,
      attempt: (offices) => ok(offices('desk')?.sign(utf8(`at ${(moved += 1)}`))),
    })
    expect(never).toMatchObject({ ok: false, fault: { code: 'head-moved' } })
  })
})
