import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readAgeFile, WORK_FACTOR, writeAgeFile } from '../../src/keys/age-file.ts'
import { valueOf } from '../store/support.ts'
import { inProcess } from './in-process.ts'
import { json } from './spawned.ts'

/** Which store a variable of a page stands for: its words, as somebody read them out. */
export type Spoken = Readonly<Record<string, string>>

/** The commands of a page of docs/operating, in order. */
function commandsOf(page: string): string[] {
  const text = readFileSync(new URL(`../../../../docs/operating/${page}`, import.meta.url), 'utf8')
  const blocks = [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block)
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
  const option = ['--new-passphrase-file', '--passphrase-file'].find((one) => args.includes(one))
  const named = option === undefined ? undefined : args[args.lastIndexOf(option) + 1]
  if (named === undefined) return
  const passphrase = readFileSync(join(folder, named), 'utf8').split('\n')[0] ?? ''
  for (const store of readdirSync(folder)) {
    const keys = join(folder, store, 'keys')
    for (const file of existsSync(keys) ? readdirSync(keys) : []) {
      const path = join(keys, file)
      if (!readFileSync(path, 'latin1').slice(0, 120).includes(` ${WORK_FACTOR}\n`)) continue
      const content = valueOf(await readAgeFile(path, passphrase))
      rmSync(path)
      valueOf(await writeAgeFile(path, content, passphrase, 10))
    }
  }
}

/** Runs every command of a page in an empty folder; each must end well. What it printed is given back, by command. */
export async function runPage(page: string, folder: string, spoken: Spoken): Promise<Map<string, string>> {
  const variables: Record<string, string> = {}
  const printed = new Map<string, string>()
  for (const command of commandsOf(page)) {
    for (const [name, store] of Object.entries(spoken)) {
      if (!command.includes(`$${name}`) || variables[name] !== undefined) continue
      const { fingerprint } = json(await inProcess(folder, ['side', 'card', '--store', store, '--json']))
      variables[name] = (fingerprint as { words: string[] }).words.join(' ')
    }
    const [program = '', ...args] = wordsOf(command, variables)
    if (program === 'alternat') {
      const ended = await inProcess(folder, args)
      expect([command, ended.code, ended.code === 0 ? '' : ended.err + ended.out]).toEqual([command, 0, ''])
      printed.set(command, ended.out)
      await cheaper(folder, args)
    } else {
      execFileSync('sh', ['-ec', command], { cwd: folder })
    }
  }
  return printed
}
