import { describe, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'
import { runPage } from './page-commands.ts'
import { tempFolder } from '../store/support.ts'

const SPOKEN = { NORLAND_WORDS: 'norland', SUDRIA_WORDS: 'sudria', OWN_WORDS: 'own' } as const

describe('moving out, by command line', () => {
  test('every command of the page does what it says, in its order', { timeout: 600_000 }, async () => {
    const folder = tempFolder()
    await runPage('moving-out.md', folder, SPOKEN)
    const card = async (store: string) =>
      (await inProcess(folder, ['status', 'incidents', '--store', store, '--json'])).out
    const [ours, theirs] = [await card('own'), await card('sudria')]
    expect(ours).toBe(theirs)
    const { sides, foldVersion, matter } = JSON.parse(ours) as Record<string, never>
    expect(foldVersion).toBe('v2')
    expect(sides).toMatchObject([
      {
        id: 'norland.example',
        log: 'own.norland.example/alternat/talks',
        custody: 'own',
        before: [{ log: 'norland.example/alternat/talks', custody: 'convenor' }],
      },
      { id: 'sudria.example', custody: 'demonstration' },
    ])
    expect(matter).toMatchObject({
      line1: { text: 'to be explored', by: ['norland.example', 'sudria.example'] },
    })
    const log = await inProcess(folder, ['log', '--store', 'sudria', '--json'])
    expect(log.out).not.toContain('"outcome":"void"')
    expect(log.out).not.toContain('"outcome":"waiting"')
  })
})
