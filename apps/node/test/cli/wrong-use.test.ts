import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { must, newSide, scratch, twoSides } from '../host/support.ts'
import { inProcess } from './in-process.ts'
import { errorCode, json } from './spawned.ts'

const { folder, clean } = scratch()
const run = (...args: string[]) => inProcess(folder, args)

beforeAll(async () => {
  const { east, west } = await twoSides(folder)
  east.store.close()
  west.store.close()
  mkdirSync(join(folder, 'empty'))
  writeFileSync(join(folder, 'a-file'), new Uint8Array([104, 0, 255]))
  writeFileSync(join(folder, 'raise.json'), '{"slug":"a","title":"A"}')
})
afterAll(clean)

describe('wrong use ends with 2', () => {
  it.each([
    [['unheard-of']],
    [['status', '--no-such-option']],
    [['init', '--side', 'x.example']],
    [['act', 'dialogue.raise']],
    [['act', 'dialogue.shout', '--file', 'x.json', '--store', 'east']],
    [['status', '--as-of', '2026-02-30', '--store', 'east']],
    [['serve', '--port', '80', '--store', 'east']],
    [['init', '--side', 'x.example', '--name', 'X', '--custody', 'nobody']],
    [['side', 'address', 'west.example', 'not an address', '--store', 'east']],
    [['side', 'address', 'west.example', 'http://name:secret@localhost:7200', '--store', 'east']],
    [['side', 'address', 'west.example', 'http://localhost:7200/elsewhere', '--store', 'east']],
    [['act']],
    [['act', 'dialogue.shout', '--fields']],
    [['draft', 'save', 'dialogue.shout', '--file', 'x.json', '--store', 'east']],
    [['verify', 'x.evidence', '--as-of', 'yesterday']],
    [['init', '--reader', '--side', 'x.example', '--custody', 'nobody']],
    [['demo', '--once', '--folder', '--no-screens']],
  ])('%j', async (args) => {
    const ended = await run(...args, '--json')
    expect([ended.code, errorCode(ended)]).toEqual([2, 'usage'])
    expect((await run(...args)).code).toBe(2)
  })
})

describe('what is refused ends with 1, one code and one sentence', () => {
  it.each([
    ['store-absent', ['status', '--store', 'empty']],
    ['file-unreadable', ['act', 'dialogue.raise', '--file', 'gone.json', '--store', 'east']],
    ['dialogue-unknown', ['log', '--dialogue', 'nothing', '--store', 'east']],
    ['draft-unknown', ['draft', 'show', '0000', '--store', 'east']],
    ['file-absent', ['verify', 'gone.evidence']],
    [
      'card-absent',
      ['dialogue', 'propose', 'more', '--title', 'More', '--with', 'x.example', '--store', 'east'],
    ],
    ['passphrase-wanted', ['init', '--side', 'x.example', '--name', 'X', '--folder', 'x']],
    [
      'key-exists',
      ['init', '--side', 'x.example', '--name', 'X', '--folder', 'east', '--custody', 'demonstration'],
    ],
    ['to-no-side', ['export', '--to', 'x.example', '-o', 'x.alternat', '--store', 'east']],
    ['to-self', ['export', '--to', 'east.example', '-o', 'x.alternat', '--store', 'east']],
    [
      'recipient-bad',
      ['export', '--to', 'x.example', '--to-recipient', 'age1x', '-o', 'x.alternat', '--store', 'east'],
    ],
    ['folder-bad', ['demo', '--once', '--folder', 'a-file']],
    [
      'folder-bad',
      ['init', '--side', 'x.example', '--name', 'X', '--folder', 'a-file', '--custody', 'demonstration'],
    ],
    ['reader-id', ['init', '--reader', '--side', 'The Press', '--folder', 'r', '--custody', 'demonstration']],
    [
      'text-not-plain',
      ['act', 'dialogue.raise', '--file', 'raise.json', '--text', 'note:en=a-file', '--store', 'east'],
    ],
  ])('%s', async (code, args) => {
    const ended = await run(...args, '--json')
    expect([ended.code, errorCode(ended)]).toEqual([1, code])
    const { error } = json(ended) as { error: { message: string } }
    expect(error.message).toMatch(/^[A-Z].*\.$/)
  })

  it.each([
    ['twice the same key', '{"slug":"a","slug":"b"}'],
    ['a lone surrogate', '{"slug":"a","title":"\\ud800"}'],
    ['no JSON at all', 'raise it'],
    ['a hundred levels', '['.repeat(100)],
  ])('a body file with %s is bad-json', async (_name, text) => {
    writeFileSync(join(folder, 'bad.json'), text)
    const ended = await run('act', 'dialogue.raise', '--file', 'bad.json', '--store', 'east', '--json')
    expect([ended.code, errorCode(ended)]).toEqual([1, 'bad-json'])
  })

  it('a bundle that is cut off, or is none, changes nothing', async () => {
    writeFileSync(join(folder, 'none.alternat'), 'not a bundle')
    const ended = await run('import', 'none.alternat', '--store', 'east', '--json')
    expect([ended.code, errorCode(ended)]).toEqual([1, 'bundle-damaged'])
  })

  it('a body that lacks a field names the place', async () => {
    writeFileSync(join(folder, 'lacks.json'), '{"slug":"a","title":7}')
    const ended = await run('act', 'dialogue.raise', '--file', 'lacks.json', '--store', 'east', '--json')
    expect(json(ended)).toMatchObject({
      error: { code: 'schema', where: expect.stringContaining('title') as string },
    })
  })

  it('a slug that two matters have is refused with the candidates', async () => {
    writeFileSync(join(folder, 'twin.json'), '{"slug":"twin","title":"Twin"}')
    await run('act', 'dialogue.raise', '--file', 'twin.json', '--store', 'east')
    await run('act', 'dialogue.raise', '--file', 'twin.json', '--store', 'east')
    const ended = await run('status', 'twin', '--store', 'east', '--json')
    expect([ended.code, errorCode(ended)]).toEqual([1, 'matter-ambiguous'])
    const { candidates } = (json(ended) as { error: { candidates: { id: string }[] } }).error
    expect(candidates).toHaveLength(2)
    const one = await run('status', candidates[0]?.id.slice(0, 12) ?? '', '--store', 'east', '--json')
    expect(one.code).toBe(0)
  })
})

describe('a store somebody else writes', () => {
  it('refuses a second writer that cannot reach the first', async () => {
    const node = await newSide(join(folder, 'held'), 'held.example', 'Held')
    writeFileSync(join(folder, 'raise.json'), '{}')
    const ended = await run('draft', 'drop', 'x', '--store', 'held', '--json')
    expect(errorCode(ended)).toBe('draft-unknown')
    must(node.store.saveDraft('x', '2026-01-01T00:00Z', '{}'))
    const locked = await run('draft', 'drop', 'x', '--store', 'held', '--json')
    expect([locked.code, errorCode(locked)]).toEqual([1, 'store-locked'])
    node.store.close()
  })
})

describe('help', () => {
  it.each(Object.keys(COMMANDS))('of %s has an example', async (name) => {
    const ended = await run(name, '--help')
    const groups = [
      'side',
      'keys',
      'dialogue',
      'draft',
      'witness',
      'manifest',
      'nonpaper',
      'misbehaviour',
      'people',
    ]
    expect(ended.code).toBe(0)
    expect(ended.out).toMatch(groups.includes(name) ? /Commands:/ : /Example:\n {2}\$ alternat /)
  })
})

describe('an old Node', () => {
  it('gets one line instead of a syntax error', () => {
    const bin = fileURLToPath(new URL('../../bin/alternat.js', import.meta.url))
    const old = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' })`
    const loader = `data:text/javascript,${encodeURIComponent(old)}`
    let told = ''
    try {
      execFileSync(process.execPath, ['--import', loader, bin], { stdio: 'pipe' })
    } catch (error) {
      const failed = error as { status: number; stderr: Buffer }
      told = `${failed.status} ${failed.stderr.toString()}`
    }
    expect(told).toMatch(/^2 alternat needs Node 26 or later and this is Node 20\.1\.0\.[^\n]*\n$/)
  })
})
