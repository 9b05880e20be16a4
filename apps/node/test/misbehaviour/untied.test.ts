import { checkMisbehaviour } from '@alternat/acts'
import { afterAll, describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { receiveBundle } from '../../src/bundle/receive.ts'
import { alarmsOf } from '../../src/misbehaviour/alarms.ts'
import { isHalted } from '../../src/misbehaviour/halted.ts'
import type { Node } from '../../src/side/node.ts'
import { DIALOGUE, LOG_A, must, removeFolders, send, SUDRIA } from '../bundle/support.ts'
import { growTo, NOW, trio, twins } from './support.ts'

afterAll(removeFolders)

/** What a writer says who counts on it that nothing can be proved from a size that is a power of two. */
async function slyly(twin: Node, to: Node, from: number): Promise<string> {
  const bundle = must(await exportBundle(twin, { dialogue: DIALOGUE, to: SUDRIA, from }))
  const taken = await receiveBundle(to, bundle, NOW)
  return taken.ok ? 'taken' : taken.fault.code
}

const kindsOf = (node: Node): string[] => node.store.branches.files().map(({ kind }) => kind)

describe('a checkpoint under the key of its log that cannot be tied to what is held', () => {
  test.each([
    ['of the size that is heard next', 6, 6, 'fork-same-size'],
    ['of a smaller size than is heard next', 6, 9, 'fork-other-size'],
  ])('is kept, and convicts as soon as more of the log is held: %s', async (_, theirs, later, kind) => {
    const { a, b } = await trio(300 + later)
    const [here, twin] = await twins(a, 3)
    growTo(here, LOG_A, 5, 'for-us')
    growTo(twin, LOG_A, theirs, 'for-others')
    await send(here, b)
    expect(await slyly(twin, b, 4)).toBe('bad-root')
    expect(b.store.branches.all()).toMatchObject([{ log: LOG_A, size: theirs, standing: 'untied' }])
    // No sentence about the log yet: it may be our arithmetic. Of the office’s two acts for one place there is no doubt.
    expect(kindsOf(b)).toEqual(['act-double'])
    expect(isHalted(b.store, LOG_A)).toBe(false)
    growTo(here, LOG_A, later, 'and-on')
    await send(here, b)
    expect(kindsOf(b)).toContain(kind)
    expect(isHalted(b.store, LOG_A)).toBe(true)
    expect(alarmsOf(b.store).map(({ code }) => code)).toContain('fork')
    for (const { file } of b.store.branches.files()) expect(checkMisbehaviour(b.crypto, file).ok).toBe(true)
    for (const node of [here, twin, b]) node.store.close()
  })

  test('of the very history that is held is forgotten once that is known, and accuses nobody', async () => {
    const { a, b } = await trio(340)
    growTo(a, LOG_A, 5, 'for-us')
    await send(a, b)
    growTo(a, LOG_A, 8, 'and-on')
    const bundle = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from: 8 }))
    await receiveBundle(b, bundle, NOW)
    await send(a, b)
    growTo(a, LOG_A, 9, 'and-on')
    await send(a, b)
    expect(b.store.branches.all()).toEqual([])
    expect(kindsOf(b)).toEqual([])
    expect(isHalted(b.store, LOG_A)).toBe(false)
    for (const node of [a, b]) node.store.close()
  })
})
