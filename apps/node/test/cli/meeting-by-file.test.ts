import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratch } from '../host/support.ts'
import { inProcess } from './in-process.ts'
import { alternat, errorCode, json } from './spawned.ts'

const { folder, clean } = scratch()
const run = (...args: string[]) => alternat(folder, ...args)

async function ok(...args: string[]): Promise<string> {
  const ended = await run(...args)
  expect(ended.err + ended.out, args.join(' ')).not.toContain('code:')
  expect(ended.code, `${args.join(' ')}\n${ended.err}${ended.out}`).toBe(0)
  return ended.out
}

/** For what comes after the main flow: the same code without starting a program each time. */
const inside = (...args: string[]) => inProcess(folder, args)

async function okInside(...args: string[]): Promise<string> {
  const ended = await inside(...args)
  expect(ended.code, `${args.join(' ')}\n${ended.err}${ended.out}`).toBe(0)
  return ended.out
}

async function fingerprintOf(store: string): Promise<string> {
  const card = json(await inside('side', 'card', '--store', store, '--json'))
  return (card['fingerprint'] as { groups: string[] }).groups.join(' ')
}

describe('two sides who meet by file only', () => {
  beforeAll(async () => {
    await Promise.all([
      ok('init', '--side', 'east.example', '--name', 'East', '--folder', 'e', '--custody', 'demonstration'),
      ok('init', '--side', 'west.example', '--name', 'West', '--folder', 'w', '--custody', 'demonstration'),
    ])
    await Promise.all([
      ok('side', 'card', '--store', 'e', '-o', 'e.card'),
      ok('side', 'card', '--store', 'w', '-o', 'w.card'),
    ])
  })
  afterAll(clean)

  it('are refused on the wrong fingerprint and pinned on the right one', async () => {
    const wrong = await inside(
      'side',
      'meet',
      'w.card',
      '--store',
      'e',
      '--fingerprint',
      '0'.repeat(32),
      '--json',
    )
    expect([wrong.code, errorCode(wrong)]).toEqual([1, 'fingerprint-differs'])
    await ok('side', 'meet', 'w.card', '--store', 'e', '--fingerprint', await fingerprintOf('w'))
    await okInside('side', 'meet', 'e.card', '--store', 'w', '--fingerprint', await fingerprintOf('e'))
    expect(await okInside('side', 'list', '--store', 'e')).toMatch(/met {2}West \(west\.example\)/)
  })

  it('propose and accept a dialogue, carried in bundles', async () => {
    await ok('dialogue', 'propose', 'talks', '--title', 'Talks', '--with', 'west.example', '--store', 'e')
    await ok('export', '--to', 'west.example', '-o', '1.alternat', '--store', 'e')
    const before = await okInside('dialogue', 'list', '--store', 'w')
    expect(await okInside('import', '1.alternat', '--dry-run', '--store', 'w')).toContain(
      'Nothing was changed',
    )
    expect(await okInside('dialogue', 'list', '--store', 'w')).toBe(before)
    await ok('import', '1.alternat', '--store', 'w')
    await ok('dialogue', 'accept', 'talks', '--store', 'w')
    await okInside('export', '--to', 'east.example', '-o', '2.alternat', '--store', 'w')
    await okInside('import', '2.alternat', '--store', 'e')
    expect(await okInside('import', '2.alternat', '--store', 'e')).toContain('Nothing in it was new')
  })

  it('print the same card, byte for byte, after an act on one side and a bundle to the other', async () => {
    writeFileSync(join(folder, 'raise.json'), '{"slug":"a-unit","title":"A unit"}')
    await ok('act', 'dialogue.raise', '--file', 'raise.json', '--store', 'e')
    writeFileSync(
      join(folder, 'concern.json'),
      '{"step":"raise","slug":"worry","title":"A worry","summary":"It stays open.","on":"a-unit"}',
    )
    await okInside('act', 'dialogue.concern', '--file', 'concern.json', '--store', 'e')
    await ok('export', '--to', 'west.example', '-o', '3.alternat', '--store', 'e')
    await ok('import', '3.alternat', '--store', 'w')
    const [east, west] = [
      await ok('status', 'a-unit', '--store', 'e', '--json'),
      await okInside('status', 'a-unit', '--store', 'w', '--json'),
    ]
    expect(west).toBe(east)
    expect(JSON.parse(east)).toMatchObject({
      format: 'alternat/card/v1',
      matter: { line1: { text: 'raised by East' } },
    })
    expect(await okInside('status', 'a-unit', '--store', 'w')).toMatch(/^A unit\nWest – East/)
    expect(await okInside('log', '--store', 'w')).toContain('dialogue.concern')
  })

  it('show it to anybody in a file that needs neither store nor network', async () => {
    await ok('evidence', 'a-unit', '-o', 'unit.evidence', '--store', 'w')
    const checked = json(await run('verify', 'unit.evidence', '--json'))
    expect(checked).toMatchObject({ ok: true, trusted: false, showsAbsence: true })
    const vouched = await inside(
      'verify',
      'unit.evidence',
      '--json',
      '--trust',
      await fingerprintOf('e'),
      await fingerprintOf('w'),
    )
    expect(json(vouched)).toMatchObject({ ok: true, trusted: true })
    const bytes = readFileSync(join(folder, 'unit.evidence'))
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
    writeFileSync(join(folder, 'flipped.evidence'), bytes)
    expect((await inside('verify', 'flipped.evidence')).code).toBe(1)
  })

  it('can check a store and a bundle the same way', async () => {
    await okInside('fsck', '--store', 'e')
    await okInside('verify', 'e')
    await okInside('verify', '3.alternat', '--identity', 'w')
    const without = await inside('verify', '3.alternat', '--json')
    expect([without.code, errorCode(without)]).toEqual([1, 'identity-needed'])
  })

  it('are told of a matter nobody knows, or not yet on that day', async () => {
    const never = await inside('status', 'nothing', '--store', 'e', '--json')
    expect([never.code, errorCode(never)]).toEqual([1, 'matter-unknown'])
    const early = await inside('status', 'a-unit', '--as-of', '2020-01-01', '--store', 'e', '--json')
    expect([early.code, errorCode(early)]).toEqual([1, 'matter-unknown'])
  })

  it('get the place and the reason when the guard blocks, and keep what they typed', async () => {
    writeFileSync(join(folder, 'leak.json'), '{"slug":"leak","title":"Look at evil[.]example[.]com"}')
    const blocked = await inside('act', 'dialogue.raise', '--file', 'leak.json', '--store', 'e', '--json')
    expect(blocked.code).toBe(1)
    const { error } = json(blocked) as {
      error: { code: string; draft: string; findings: { path: string; excerpt: string; why: string }[] }
    }
    expect(error).toMatchObject({
      code: 'guard-blocked',
      findings: [{ path: '$.title', excerpt: 'evil[.]example[.]com' }],
    })
    expect(await okInside('draft', 'list', '--store', 'e')).toContain(error.draft)
    await okInside('draft', 'drop', error.draft, '--store', 'e')
    expect(await okInside('draft', 'list', '--store', 'e')).toBe('No drafts.\n')
    writeFileSync(join(folder, 'later.json'), '{"slug":"later","title":"What waited overnight"}')
    await okInside('draft', 'save', 'dialogue.raise', '--file', 'later.json', '--store', 'e')
    const [waiting] = (
      json(await inside('draft', 'list', '--store', 'e', '--json')) as { drafts: { id: string }[] }
    ).drafts
    expect(await okInside('draft', 'release', waiting?.id ?? '', '--store', 'e')).toContain(
      'applied. The draft is gone.',
    )
    expect(await okInside('draft', 'list', '--store', 'e')).toBe('No drafts.\n')
    expect(await okInside('status', 'later', '--store', 'e')).toContain('What waited overnight')
    const gone = await inside('draft', 'release', waiting?.id ?? '', '--store', 'e', '--json')
    expect([gone.code, errorCode(gone)]).toEqual([1, 'draft-unknown'])
    const spoken = await inside('act', 'dialogue.raise', '--file', 'leak.json', '--store', 'e')
    expect(spoken.err).toContain('evil[.]example[.]com')
  })

  it('never have a file written over', async () => {
    const again = await inside('export', '--to', 'west.example', '-o', '3.alternat', '--store', 'e', '--json')
    expect([again.code, errorCode(again)]).toEqual([1, 'file-exists'])
  })
})
