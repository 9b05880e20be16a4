import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSideCard } from '@alternat/acts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import { scratch } from '../host/support.ts'
import { inProcess } from './in-process.ts'
import { json } from './spawned.ts'

const { folder, clean } = scratch()

async function ok(...args: string[]): Promise<string> {
  const ended = await inProcess(folder, args)
  expect(ended.code, `${args.join(' ')}\n${ended.err}${ended.out}`).toBe(0)
  return ended.out
}

const init = (side: string, ...more: string[]) =>
  ok(
    'init',
    '--side',
    `${side}.example`,
    '--name',
    side,
    '--folder',
    side,
    '--custody',
    'demonstration',
    ...more,
  )

async function cardOf(side: string) {
  await ok('side', 'card', '--store', side, '-o', `${side}.card`)
  const read = readSideCard(nodeCrypto, new Uint8Array(readFileSync(join(folder, `${side}.card`))))
  if (!read.ok) throw new Error(read.fault.code)
  return read.value.card
}

async function meet(store: string, other: string): Promise<void> {
  const card = json(await inProcess(folder, ['side', 'card', '--store', other, '--json']))
  const { groups } = card['fingerprint'] as { groups: string[] }
  await ok('side', 'meet', `${other}.card`, '--store', store, '--fingerprint', groups.join(' '))
}

describe('a side made with ML-DSA-44 beside Ed25519, and one with Ed25519 alone', () => {
  beforeAll(async () => {
    await init('east')
    await init('west', '--ed25519-only')
  })
  afterAll(clean)

  it('say so on their cards', async () => {
    const [east, west] = [await cardOf('east'), await cardOf('west')]
    expect(east.further?.log).toHaveLength(1752)
    expect(east.offices.every((office) => office.further?.length === 1)).toBe(true)
    expect(JSON.stringify(west)).not.toContain('further')
  })

  it('talk with each other, and each shows what the other has signed with', async () => {
    await meet('east', 'west')
    await meet('west', 'east')
    const carry = async (from: string, to: string) => {
      await ok('export', '--store', from, '--to', `${to}.example`, '-o', `${from}.bundle`)
      await ok('import', `${from}.bundle`, '--store', to)
    }
    await ok('dialogue', 'propose', 'talks', '--title', 'Talks', '--with', 'west.example', '--store', 'east')
    await carry('east', 'west')
    await ok('dialogue', 'accept', 'talks', '--store', 'west')
    await carry('west', 'east')
    const log = json(await inProcess(folder, ['log', '--store', 'east', '--json']))
    const acts = log['signatures'] as { log: string; index: number; signatures: Shown[] }[]
    const of = (side: string, index: number) =>
      acts.find((act) => act.log === `${side}.example/alternat/talks` && act.index === index)?.signatures
    expect(of('east', 0)).toEqual([{ keyid: expect.any(String), suite: 'Ed25519', verifies: true }])
    expect(
      of('east', 1)
        ?.map(({ suite, verifies }) => `${suite} ${verifies}`)
        .sort(),
    ).toEqual(['Ed25519 true', 'ML-DSA-44 true'])
    expect(of('west', 1)?.map(({ suite }) => suite)).toEqual(['Ed25519'])
    const said = await ok('verify', 'east')
    expect(said).toContain('also signed with ML-DSA-44: the checkpoint; 1 of 2 acts')
    expect(said.match(/also signed with ML-DSA-44/g)).toHaveLength(2)
    expect(said).toContain('cosigned by east.example/mirror, east.example/witness')
  })
})

interface Shown {
  readonly suite: string
  readonly verifies: boolean | null
}
