import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../src/cli/fingerprints.ts'
import { sideCard } from '../../src/side/card.ts'
import { must, newSide, scratch, twoSides } from '../host/support.ts'
import { inProcess } from './in-process.ts'
import { errorCode, json } from './spawned.ts'

const { folder, clean } = scratch()
const run = (...args: string[]) => inProcess(folder, args)
const fingerprints: Record<string, string> = {}

async function ok(...args: string[]): Promise<string> {
  const ended = await run(...args)
  expect(ended.code, `${args.join(' ')}\n${ended.err}${ended.out}`).toBe(0)
  return ended.out
}

const press = ['--store', 'press', '--passphrase-file', 'pass']
const handOver = ['export', '--to', 'press.example', '--to-recipient', 'press.recipient', '--store', 'east']
const meeting = (side: string) => {
  return ['side', 'meet', `${side}.card`, '--fingerprint', fingerprints[side] ?? '', ...press]
}

beforeAll(async () => {
  const { east, west } = await twoSides(folder)
  for (const node of [east, west]) {
    const { card, root, bytes } = must(sideCard(node.store))
    const [name = ''] = card.side.split('.')
    writeFileSync(join(folder, `${name}.card`), bytes)
    fingerprints[name] = fingerprintOf(card.side, root).hex
    node.store.close()
  }
  writeFileSync(join(folder, 'pass'), 'of the press room\n')
  await ok('init', '--reader', '--side', 'press.example', '--folder', 'press', '--passphrase-file', 'pass')
}, 60_000)
afterAll(clean)

describe('a reader, such as press or a legislature', () => {
  it('is handed a dialogue in a file once it has met both sides, and prints the same card', async () => {
    writeFileSync(join(folder, 'raise.json'), '{"slug":"a-unit","title":"A unit"}')
    await ok('act', 'dialogue.raise', '--file', 'raise.json', '--level', 'public', '--store', 'east')
    await ok('side', 'card', '--store', 'press', '-o', 'press.recipient')
    expect(readFileSync(join(folder, 'press.recipient'), 'utf8')).toMatch(/^age1\S+\n$/)
    expect(await ok(...handOver, '-o', 'press.alternat')).toContain('Every act of the dialogue is public')
    const unmet = await run('import', 'press.alternat', ...press, '--json')
    expect([unmet.code, errorCode(unmet)]).toEqual([1, 'side-unknown'])
    await ok(...meeting('east'))
    await ok(...meeting('west'))
    await ok('import', 'press.alternat', ...press)
    expect(await ok('status', 'a-unit', '--store', 'press', '--json')).toBe(
      await ok('status', 'a-unit', '--store', 'east', '--json'),
    )
  })

  it('is not handed what is meant between the sides, sees that it is there, and is told how many', async () => {
    writeFileSync(join(folder, 'quiet.json'), '{"slug":"quietly","title":"Said quietly"}')
    await ok('act', 'dialogue.raise', '--file', 'quiet.json', '--store', 'east')
    const told = await ok(...handOver, '-o', 'public.alternat')
    expect(told).toContain('1 act meant between the sides is left out')
    await ok('import', 'public.alternat', ...press)
    const { entries } = json(await run('log', '--store', 'press', '--json')) as {
      entries: { outcome: string; body?: object }[]
    }
    expect(entries.filter(({ outcome }) => outcome === 'withheld')).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain('quietly')
    const checked = await ok('verify', 'public.alternat', '--identity', 'press', ...press.slice(2))
    expect(checked).toContain('1 withheld')
  })

  it('is handed all of it when somebody says so for this reader, and then holds what was withheld', async () => {
    const told = await ok(...handOver, '--everything', '--all', '-o', 'whole.alternat')
    expect(told).toContain('released to this reader')
    await ok('import', 'whole.alternat', ...press)
    expect(await ok('status', 'quietly', '--store', 'press', '--json')).toBe(
      await ok('status', 'quietly', '--store', 'east', '--json'),
    )
    const slip = ['export', '--to', 'west.example', '--everything', '-o', 'w.alternat', '--store', 'east']
    expect((await run(...slip)).code).toBe(2)
  })

  it('opens its bundles under its own passphrase only', async () => {
    const without = await run('import', 'press.alternat', '--store', 'press', '--json')
    expect([without.code, errorCode(without)]).toEqual([1, 'passphrase-wanted'])
    writeFileSync(join(folder, 'other'), 'guessed\n')
    const guessed = ['import', 'press.alternat', '--store', 'press', '--passphrase-file', 'other', '--json']
    expect(errorCode(await run(...guessed))).toBe('passphrase-wrong')
  })

  it('relies on a neutral witness, whose line comes with what it is sent, and is shown under the card', async () => {
    const keeper = ['--folder', 'neutral', '--passphrase-file', 'pass']
    const made = await ok('witness', 'init', '--name', 'w.example/1', ...keeper, '--json')
    const { vkey, further } = JSON.parse(made) as { vkey: string; further: string }
    await ok('witness', 'pin', 'institute', vkey, '--further', further, ...press)
    await ok('witness', 'pin', 'institute', vkey, '--store', 'east')
    const policies = await ok('log', 'policy', 'talks', '--store', 'east', '--json')
    const logKey = /log (east\.example[^\\\s]+)/.exec(policies)?.[1] ?? ''
    await ok('witness', 'add-log', logKey, '--folder', 'neutral')
    await ok('witness', 'ask', '--file', 'request', '--store', 'east')
    await ok('witness', 'answer', 'request', '-o', 'answer', ...keeper)
    await ok('witness', 'take', 'answer', '--store', 'east')
    expect(await ok('status', 'a-unit', '--store', 'press')).not.toContain('witnessed by')
    await ok(...handOver, '-o', 'again.alternat')
    await ok('import', 'again.alternat', ...press)
    expect(await ok('status', 'a-unit', '--store', 'press')).toMatch(/witnessed by institute on \d{4}-/)
    expect(await ok('witness', 'list', '--store', 'press')).toContain(vkey)
  })

  it('says nothing', async () => {
    const spoken = await run('act', 'dialogue.raise', '--file', 'raise.json', ...press, '--json')
    expect([spoken.code, errorCode(spoken)]).toEqual([1, 'reader'])
  })
})

describe('a side that was met but is no side of the dialogue', () => {
  it('is sent nothing of it by a slip', async () => {
    const third = await newSide(join(folder, 'north'), 'north.example', 'North')
    const { bytes, card, root } = must(sideCard(third.store))
    third.store.close()
    writeFileSync(join(folder, 'north.card'), bytes)
    const fingerprint = fingerprintOf(card.side, root).hex
    await ok('side', 'meet', 'north.card', '--fingerprint', fingerprint, '--store', 'east')
    const sent = await run('export', '--to', 'north.example', '-o', 'n.alternat', '--store', 'east', '--json')
    expect([sent.code, errorCode(sent)]).toEqual([1, 'to-no-side'])
    expect(() => readFileSync(join(folder, 'n.alternat'))).toThrow()
  })
})

describe('what a body holds', () => {
  it('is told for every kind, with the words a field may have', async () => {
    expect(await ok('act', '--fields')).toContain('channel.receipt')
    const receipt = await ok('act', 'channel.receipt', '--fields')
    expect(receipt).toMatch(/state +needed +transmitted \| received \| read/)
    const { kinds } = json(await run('act', '--fields', '--json')) as { kinds: { kind: string }[] }
    for (const { kind } of kinds) {
      const told = json(await run('act', kind, '--fields', '--json'))
      expect(told, kind).toMatchObject({ kind, schema: { type: 'object' } })
    }
  })
})

describe('the words of a text', () => {
  it('are printed with their brackets, each with its side, under the digest that acts name', async () => {
    const table = {
      as: 'norm',
      slug: 'grid',
      title: 'Grid',
      rows: [],
      languages: { en: ['Neither side harms it.'] },
    }
    writeFileSync(join(folder, 'table.json'), JSON.stringify(table))
    await ok('act', 'text.table', '--file', 'table.json', '--store', 'east')
    const { digest } = json(await run('text', 'grid', '--store', 'east', '--json'))
    const words = { en: { run: 0, from: 8, to: 12, words: 'state' } }
    const change = { matter: 'grid', base: digest, step: 'place', paragraph: 'p1', words }
    writeFileSync(join(folder, 'amend.json'), JSON.stringify(change))
    await ok('act', 'text.amend', '--file', 'amend.json', '--store', 'east')
    const printed = await ok('text', 'grid', '--store', 'east')
    expect(printed).toContain('Neither [East: side / East: state] harms it.')
    expect(await ok('text', 'grid', '--revision', String(digest), '--store', 'east')).toContain(
      'Neither side harms it.',
    )
  })
})

describe('what is vouched for', () => {
  it('decides the exit code where a script asks for it: a file under other roots fails', async () => {
    await ok('evidence', 'a-unit', '-o', 'unit.evidence', '--store', 'east')
    await ok('verify', 'unit.evidence')
    const { east = '', west = '' } = fingerprints
    await ok('verify', 'unit.evidence', '--trust', east, west)
    expect((await run('verify', 'unit.evidence', '--trust', '0'.repeat(32))).code).toBe(1)
    expect((await run('verify', 'unit.evidence', '--trust', east)).code).toBe(1)
  })
})
