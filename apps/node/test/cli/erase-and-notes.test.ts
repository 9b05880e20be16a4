import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { scratch, twoSides } from '../host/support.ts'
import { inProcess } from './in-process.ts'
import { errorCode, json } from './spawned.ts'

const { folder, clean } = scratch()
const asked: string[] = []
const answering = (answer: string | null): Partial<Io> => ({
  ask: (question) => {
    asked.push(question)
    return Promise.resolve(answer)
  },
})
const run = (args: readonly string[], more: Partial<Io> = {}) => inProcess(folder, args, more)
const [EAST, WEST] = [
  ['--store', 'east'],
  ['--store', 'west'],
] as const

async function ok(...args: string[]): Promise<string> {
  const ended = await run(args)
  expect(ended.code, `${args.join(' ')}\n${ended.err}${ended.out}`).toBe(0)
  return ended.out
}

async function carry(from: string, to: string, side: string, name: string): Promise<string> {
  await ok('export', '--store', from, '--to', side, '-o', name, '--all')
  return ok('import', name, '--store', to)
}

let names: { east: string; west: string }

beforeAll(async () => {
  const { east, west } = await twoSides(folder)
  names = { east: east.store.side, west: west.store.side }
  for (const node of [east, west]) node.store.close()
  writeFileSync(join(folder, 'words.txt'), 'Words that will have to go.')
  writeFileSync(join(folder, 'raise.json'), JSON.stringify({ slug: 'spilled', title: 'Spilled' }))
  await ok(
    'act',
    'dialogue.raise',
    '--file',
    'raise.json',
    '--text',
    'note:en=words.txt',
    '--level',
    'public',
    ...EAST,
  )
  await carry('east', 'west', names.west, 'one.alternat')
})
afterAll(clean)

describe('alternat erase', () => {
  it('lists what will be gone and asks; anything but the word leaves all as it was', async () => {
    const args = ['erase', 'spilled', '--reason', 'legal-order', ...EAST]
    for (const answer of ['no', '', null]) {
      const ended = await run(args, answering(answer))
      expect([ended.code, ended.err]).toEqual([
        1,
        expect.stringContaining('Would be taken off the record for good'),
      ])
      expect(ended.err).toContain('beside dialogue.raise')
    }
    expect(asked).toContain('Type erase to go on: ')
    const wrong = await run(['erase', 'spilled', '--reason', 'because', ...EAST])
    expect(wrong.code).toBe(2)
    const theirs = await run(['erase', 'spilled', '--reason', 'error', '--yes', '--json', ...WEST])
    expect([theirs.code, errorCode(theirs)]).toEqual([1, 'text-none'])
  })

  it('deletes the other side’s words here alone, if that is asked for', async () => {
    expect(await ok('erase', 'spilled', '--only-here', '--yes', ...WEST)).toContain('from this store alone')
    expect(readFileSync(join(folder, 'west', 'store.db')).includes('Words that will have to go.')).toBe(false)
    expect(await ok('status', 'spilled', ...WEST)).not.toContain('Words taken off the record')
  })

  it('takes them off the record, and the page says so on both sides', async () => {
    const order = ['--reason', 'legal-order', '--ordered-by', 'A court', ...EAST]
    const ended = await run(['erase', 'spilled', ...order], answering('erase'))
    expect(ended.code, ended.err).toBe(0)
    await carry('east', 'west', names.west, 'two.alternat')
    for (const store of [EAST, WEST]) {
      const page = await ok('status', 'spilled', ...store)
      expect(page).toContain('Words taken off the record')
      expect(page).toContain('legal order, ordered by A court')
    }
    expect(readFileSync(join(folder, 'east', 'store.db')).includes('Words that will have to go.')).toBe(false)
    const again = await run(['erase', 'spilled', '--reason', 'error', '--yes', '--json', ...EAST])
    expect(errorCode(again)).toBe('text-none')
    expect(await ok('fsck', ...EAST)).not.toContain('erased')
  })
})

describe('alternat nonpaper', () => {
  it('goes to the other side, is shown there, becomes the body of a text, and is dropped', async () => {
    writeFileSync(join(folder, 'idea.txt'), 'First paragraph,\non two lines.\n\nSecond paragraph.\n')
    const sent = await run([
      'nonpaper', 'write', '--to', names.west, '--title', 'An Idea!', '--file', 'idea.txt', '--draft', '--json', ...EAST,
    ]) // prettier-ignore
    const id = String(json(sent)['id'])
    expect(await carry('east', 'west', names.west, 'three.alternat')).toContain('1 off the record')
    expect(await ok('nonpaper', 'list', ...WEST)).toContain(`draft from ${names.east}: An Idea!`)
    expect(await ok('nonpaper', 'show', id.slice(0, 10), ...WEST)).toContain('Second paragraph.')
    const body = await ok('nonpaper', 'show', id, '--as-text', ...WEST)
    expect(JSON.parse(body)).toEqual({
      as: 'text',
      slug: 'an-idea',
      title: 'An Idea!',
      languages: { en: ['First paragraph, on two lines.', 'Second paragraph.'] },
    })
    writeFileSync(join(folder, 'text.json'), body)
    expect(await ok('act', 'text.table', '--file', 'text.json', ...WEST)).toContain('applied')
    await ok('nonpaper', 'drop', id, ...WEST)
    expect(await ok('nonpaper', 'list', ...WEST)).toBe('Nothing off the record.\n')
    const unknown = await run(['nonpaper', 'show', id, '--json', ...WEST])
    expect(errorCode(unknown)).toBe('note-unknown')
  })

  it('is refused by the guard as an act would be, and kept as a draft', async () => {
    writeFileSync(join(folder, 'leak.txt'), 'TOP SECRET//NOFORN')
    const args = [
      'nonpaper',
      'write',
      '--to',
      names.west,
      '--title',
      'Leak',
      '--file',
      'leak.txt',
      '--json',
      ...EAST,
    ]
    expect(errorCode(await run(args))).toBe('guard-blocked')
    expect(await ok('draft', 'list', ...EAST)).toContain('off-record.note')
  })
})

describe('alternat manifest', () => {
  it('is proposed, adopted, and what a file of public acts leaves out is told against it', async () => {
    await carry('west', 'east', names.east, 'four.alternat')
    expect(await ok('manifest', 'propose', ...EAST)).toContain('A list of 1 public acts')
    await carry('east', 'west', names.west, 'five.alternat')
    await ok('manifest', 'adopt', ...WEST)
    expect(await ok('manifest', 'show', ...WEST)).toContain('1 acts listed as public')
    const again = await run(['manifest', 'adopt', '--json', ...WEST])
    expect(errorCode(again)).toBe('manifest-none')
    expect(await ok('evidence', '--public', '-o', 'public.evidence', ...WEST)).toContain('1 of 1 acts')
    const told = await run(['verify', 'public.evidence'])
    expect(told.out).toContain('1 of 1 acts listed as public are here.')
    expect(told.code).toBe(0)
    expect((await run(['evidence', '-o', 'x.evidence', ...WEST])).code).toBe(2)
  })
})
