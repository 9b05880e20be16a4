import { checkMisbehaviour } from '@alternat/acts'
import {
  ALG_COSIGNATURE,
  cosign,
  encodeCheckpoint,
  encodeSignatureLine,
  encodeVkey,
  makeVkey,
} from '@alternat/tlog'
import { afterAll, expect, test } from 'vitest'
import { receiveBundle } from '../../src/bundle/receive.ts'
import { alarmsOf } from '../../src/misbehaviour/alarms.ts'
import { isHalted } from '../../src/misbehaviour/halted.ts'
import { generateSigner } from '../../src/crypto.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import { pinWitness } from '../../src/witness/pinned.ts'
import type { Node } from '../../src/side/node.ts'
import type { LogHead } from '../../src/store/types.ts'
import { LOG_A, OSTMARK, removeFolders, send } from '../bundle/support.ts'
import { bareBundle, checkpointBy, growTo, lineBy, NOW, trio, twins } from './support.ts'

afterAll(removeFolders)

const headAt = (node: Node): LogHead => node.store.head(LOG_A) as LogHead
const saysOf = ({ size, root }: LogHead) => ({ origin: LOG_A, size, root })

/** Norland's checkpoint as a store holds it, with lines under it, handed to Sudria by Ostmark. */
async function hand(to: Node, at: LogHead, lines: readonly string[]): Promise<string> {
  const bundle = await bareBundle(to, OSTMARK, { log: LOG_A, size: at.size, note: at.checkpoint }, lines)
  const taken = await receiveBundle(to, bundle, NOW)
  return taken.ok ? 'taken' : taken.fault.code
}

const kindsHeld = (node: Node): string[] =>
  node.store.branches.files().map(({ kind, keyName }) => `${kind} ${keyName}`)

test('a cosigner that cosigns two histories of one log is convicted, together with the log', async () => {
  const { a, b, c } = await trio(300)
  const [here, there] = await twins(a, 5)
  growTo(here, LOG_A, 6, 'for-us')
  growTo(there, LOG_A, 6, 'for-others')
  await send(here, b)
  const [ours, theirs] = [headAt(here), headAt(there)]
  expect(await hand(b, ours, [lineBy(c, saysOf(ours), 2_000_000_000)])).toBe('taken')
  expect(kindsHeld(b)).toEqual([])

  expect(await hand(b, theirs, [lineBy(c, saysOf(theirs), 2_000_000_100)])).toBe('fork')

  expect(kindsHeld(b)).toEqual([`cosigner-fork ${OSTMARK}/witness`, `fork-same-size ${LOG_A}`])
  for (const { file } of b.store.branches.files()) expect(checkMisbehaviour(b.crypto, file).ok).toBe(true)
  expect(alarmsOf(b.store).map(({ code, side }) => [code, side])).toEqual([
    ['fork', 'norland.example'],
    ['cosigner', OSTMARK],
  ])
  const against = b.store
    .drafts()
    .map(({ draft }) => (JSON.parse(draft) as { request: { body: unknown } }).request.body)
  expect(against).toContainEqual({ against: `${OSTMARK}/alternat/conduct`, digest: expect.any(String) })
  for (const node of [here, there, b, c]) node.store.close()
})

test('a cosigner is found out also when its line over our history comes after the other history did', async () => {
  const { a, b, c } = await trio(320)
  const [here, there] = await twins(a, 5)
  growTo(here, LOG_A, 7, 'for-us')
  growTo(there, LOG_A, 5, 'for-others')
  await send(here, b)
  const [ours, theirs] = [headAt(here), headAt(there)]
  expect(await hand(b, theirs, [lineBy(c, saysOf(theirs), 2_000_000_000)])).toBe('fork')
  expect(kindsHeld(b)).toEqual([`fork-other-size ${LOG_A}`])
  expect(await hand(b, ours, [lineBy(c, saysOf(ours), 2_000_000_100)])).toBe('taken')
  expect(kindsHeld(b)).toEqual([`cosigner-fork ${OSTMARK}/witness`, `fork-other-size ${LOG_A}`])
  for (const node of [here, there, b, c]) node.store.close()
})

test('a cosigner that cosigns a smaller log after a larger one is convicted; the log is not', async () => {
  const { a, b, c } = await trio(340)
  growTo(a, LOG_A, 4, 'matter')
  const smaller = headAt(a)
  growTo(a, LOG_A, 6, 'matter')
  const larger = headAt(a)
  await send(a, b)
  expect(await hand(b, larger, [lineBy(c, saysOf(larger), 2_000_000_000)])).toBe('taken')
  expect(await hand(b, smaller, [lineBy(c, saysOf(smaller), 2_000_000_001)])).toBe('taken')
  expect(kindsHeld(b)).toEqual([`cosigner-time ${OSTMARK}/witness`])
  expect(isHalted(b.store, LOG_A)).toBe(false)
  expect(alarmsOf(b.store)).toMatchObject([{ code: 'cosigner', side: OSTMARK, log: LOG_A }])
  for (const node of [a, b, c]) node.store.close()
})

test('lines whose sizes and times rise together convict nobody, in whatever order they arrive', async () => {
  const { a, b, c } = await trio(360)
  const heads: LogHead[] = []
  for (const size of [3, 4, 6, 7]) {
    growTo(a, LOG_A, size, 'matter')
    heads.push(headAt(a))
  }
  await send(a, b)
  for (const n of [2, 0, 3, 1]) {
    const head = heads[n] as LogHead
    expect(await hand(b, head, [lineBy(c, saysOf(head), 2_000_000_000 + Math.floor(n / 2))])).toBe('taken')
  }
  expect(kindsHeld(b)).toEqual([])
  expect(alarmsOf(b.store)).toEqual([])
  for (const node of [a, b, c]) node.store.close()
})

test('a line made up beside a genuine second checkpoint hides nothing, and accuses nobody', async () => {
  const { a, b, c } = await trio(380)
  growTo(a, LOG_A, 5, 'matter')
  await send(a, b)
  const root = a.crypto.sha256(new Uint8Array(7))
  const note = checkpointBy(a, { origin: LOG_A, size: 5, root })
  const forged = lineBy(c, { origin: LOG_A, size: 4, root }, 2_000_000_000)
  expect(await hand(b, { ...headAt(a), checkpoint: note }, [forged])).toBe('fork')
  expect(kindsHeld(b)).toEqual([`fork-same-size ${LOG_A}`])
  for (const node of [a, b, c]) node.store.close()
})

test('a neutral witness pinned here is convicted like any cosigner; it has no log, so nobody is asked to act', async () => {
  const { a, b, c } = await trio(400)
  const { signer: neutral } = generateSigner('witness.example/north', b.ports.random)
  const vkey = encodeVkey(makeVkey(b.crypto, neutral.name, neutral.publicKey, ALG_COSIGNATURE))
  expect(pinWitness(b.store, { name: 'north', vkey }).ok).toBe(true)
  growTo(a, LOG_A, 4, 'matter')
  const smaller = headAt(a)
  growTo(a, LOG_A, 6, 'matter')
  const larger = headAt(a)
  await send(a, b)
  const line = (at: LogHead, time: bigint): string =>
    encodeSignatureLine(cosign(b.crypto, encodeCheckpoint({ ...saysOf(at), extensions: [] }), neutral, time))
  expect(await hand(b, larger, [line(larger, 2_000_000_000n)])).toBe('taken')
  expect(await hand(b, smaller, [line(smaller, 2_000_000_001n)])).toBe('taken')
  expect(kindsHeld(b)).toEqual(['cosigner-time witness.example/north'])
  expect(alarmsOf(b.store)).toMatchObject([{ code: 'cosigner', log: LOG_A }])
  expect(b.store.drafts()).toEqual([])
  expect(fsckStore(b.store, b.crypto).problems).toEqual([])
  for (const node of [a, b, c]) node.store.close()
})
