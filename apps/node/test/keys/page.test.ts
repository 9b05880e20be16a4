import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAgeFile, WORK_FACTOR, writeAgeFile } from '../../src/keys/age-file.ts'
import { inProcess } from '../cli/in-process.ts'
import { json } from '../cli/spawned.ts'
import { tempFolder, valueOf } from '../store/support.ts'

const PAGE = new URL('../../../../docs/operating/keys.md', import.meta.url)

/** The commands of the page, in order. */
function commands(): string[] {
  const blocks = [...readFileSync(PAGE, 'utf8').matchAll(/^```sh\n([^]*?)^```$/gm)].map(
    ([, block = '']) => block,
  )
  return blocks.flatMap((block) => block.split('\n').filter((line) => line !== ''))
}

/** Splits a command into its words: blanks, quotes and variables, no more. */
function wordsOf(command: string, variables: Readonly<Record<string, string>>): string[] {
  const words = command.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []
  return words.map((word) =>
    word.replaceAll(/^["']|["']$/g, '').replaceAll(/\$([A-Z_]+)/g, (_, name) => variables[name] ?? ''),
  )
}

/**
 * Puts key files that a command has made under the same passphrase at the lowest price: a second for every command
 * that opens one would be minutes. What was written and read once at the real price is the page's.
 */
async function cheaper(folder: string, args: readonly string[]): Promise<void> {
  const named =
    args[
      args.lastIndexOf(
        args.includes('--new-passphrase-file') ? '--new-passphrase-file' : '--passphrase-file',
      ) + 1
    ] ?? ''
  const keys = join(folder, 'norland', 'keys')
  for (const file of args.includes('--passphrase-file') && existsSync(keys) ? readdirSync(keys) : []) {
    const path = join(keys, file)
    if (!readFileSync(path, 'latin1').slice(0, 120).includes(` ${WORK_FACTOR}\n`)) continue
    const passphrase = readFileSync(join(folder, named), 'utf8').split('\n')[0] ?? ''
    const content = valueOf(await readAgeFile(path, passphrase))
    rmSync(path)
    valueOf(await writeAgeFile(path, content, passphrase, 10))
  }
}

/** Whose words a variable of the page stands for. */
const SPOKEN = { NORLAND_WORDS: 'norland', SUDRIA_WORDS: 'sudria', NORLAND_TWO_WORDS: 'norland-two' } as const

describe('the page on keys', () => {
  test('every command on it does what it says, in its order', { timeout: 600_000 }, async () => {
    const folder = tempFolder()
    const variables: Record<string, string> = {}
    for (const command of commands()) {
      for (const [name, store] of Object.entries(SPOKEN)) {
        if (!command.includes(`$${name}`) || variables[name] !== undefined) continue
        const { fingerprint } = json(await inProcess(folder, ['side', 'card', '--store', store, '--json']))
        variables[name] = (fingerprint as { words: string[] }).words.join(' ')
      }
      const [program = '', ...args] = wordsOf(command, variables)
      if (program === 'alternat') {
        const ended = await inProcess(folder, args)
        expect([command, ended.code, ended.code === 0 ? '' : ended.err + ended.out]).toEqual([command, 0, ''])
        await cheaper(folder, args)
      } else {
        execFileSync('sh', ['-ec', command], { cwd: folder })
      }
    }
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
    for (const word of variables['NORLAND_WORDS']?.split(' ') ?? ['none']) expect(sheet).toContain(word)
    const log = json(await inProcess(folder, ['log', '--store', 'sudria', '--dialogue', 'talks', '--json']))
    const entries = JSON.stringify(log)
    expect(entries).not.toContain('"outcome":"void"')
    expect(entries).toContain('side.seal')
  })
})
