import { readFileSync } from 'node:fs'
import { pathOf, type Given } from './command.ts'
import type { Io } from './io.ts'
import { refuse } from './stop.ts'

function fromFile(io: Io, file: string): string {
  let text: string
  try {
    text = readFileSync(pathOf(io, file), 'utf8')
  } catch {
    return refuse('passphrase-file', 'The passphrase file cannot be read.')
  }
  const [line = ''] = text.split(/\r?\n/)
  return line === '' ? refuse('passphrase-empty', 'The first line of the passphrase file is empty.') : line
}

/**
 * The passphrase from a file or typed at the terminal without being shown. Never from an argument or the
 * environment: both can be read by other programs of the machine and stay in histories.
 */
export async function passphrase(given: Given<object>, question: string): Promise<string> {
  const { io, options } = given
  if (options.passphraseFile !== undefined) return fromFile(io, options.passphraseFile)
  const typed = await io.ask(question, true)
  if (typed === null) {
    return refuse('passphrase-wanted', 'There is no terminal to ask at: give --passphrase-file FILE.')
  }
  return typed === '' ? refuse('passphrase-empty', 'Nothing was typed.') : typed
}

/** A new passphrase: typed twice at the terminal, or read from the file. */
export async function newPassphrase(given: Given<object>): Promise<string> {
  const first = await passphrase(given, 'A passphrase for the keys of this side: ')
  if (given.options.passphraseFile !== undefined) return first
  const again = await passphrase(given, 'The same once more: ')
  return first === again ? first : refuse('passphrase-differs', 'The two passphrases differ.')
}
