import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inProcess } from '../cli/in-process.ts'
import { runPage } from '../cli/page-commands.ts'
import { json } from '../cli/spawned.ts'
import { tempFolder } from '../store/support.ts'

/** Whose words a variable of the page stands for. */
const SPOKEN = { NORLAND_WORDS: 'norland', SUDRIA_WORDS: 'sudria', NORLAND_TWO_WORDS: 'norland-two' } as const

describe('the page on keys', () => {
  test('every command on it does what it says, in its order', { timeout: 600_000 }, async () => {
    const folder = tempFolder()
    await runPage('keys.md', folder, SPOKEN)
    const list = async (store: string) =>
      json(await inProcess(folder, ['keys', 'list', '--store', store, '--json']))
    const { dialogues } = (await list('norland')) as {
      dialogues: {
        sealed: boolean
        offices: { office: string; lent: boolean; keys: { state: string }[] }[]
      }[]
    }
    const [talks] = dialogues
    const states = (office: string) =>
      talks?.offices.find((one) => one.office === office)?.keys.map(({ state }) => state)
    expect(talks?.sealed).toBe(true)
    expect(states('envoy')).toEqual(['revoked'])
    expect(states('duty-desk')).toEqual(['revoked', 'good'])
    expect(states('foreign-affairs')).toEqual(['revoked', 'good'])
    expect(states('plenipotentiary')).toEqual(['replaced', 'good'])
    expect(states('key-custodian')).toEqual(['replaced', 'good'])
    expect(talks?.offices.find((one) => one.lent)?.office).toBe('acting-foreign-affairs')
    const sheet = readFileSync(join(folder, 'norland.txt'), 'utf8')
    const { fingerprint } = json(await inProcess(folder, ['side', 'card', '--store', 'norland', '--json']))
    for (const word of (fingerprint as { words: string[] }).words) expect(sheet).toContain(word)
    const log = json(await inProcess(folder, ['log', '--store', 'sudria', '--dialogue', 'talks', '--json']))
    const entries = JSON.stringify(log)
    expect(entries).not.toContain('"outcome":"void"')
    expect(entries).toContain('side.seal')
  })
})
