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

/**
 * The passphrase of the key of an office (or `root`): from the file given for it by `NAME=FILE`, else from the one given
 * for every office, else the one for all keys.
 */
export function officePassphrase(
  given: Given<object>,
  office: string,
  common: () => Promise<string>,
): Promise<string> {
  const files = given.options.officePassphraseFile ?? []
  const own = files.find((one) => one.startsWith(`${office}=`))?.slice(office.length + 1)
  const file = own ?? files.find((one) => !/^[a-z0-9-]+=/.test(one))
  return file === undefined ? common() : Promise.resolve(fromFile(given.io, file))
}

/** A new passphrase of a key that is made: from the file named, else typed twice. */
export async function passphraseForNew(given: Given<object>, file: string | undefined): Promise<string> {
  if (file !== undefined) return fromFile(given.io, file)
  const { passphraseFile: _, ...options } = given.options
  return newPassphrase({ ...given, options })
}

/** A new passphrase: typed twice at the terminal, or read from the file. */
export async function newPassphrase(given: Given<object>): Promise<string> {
  const first = await passphrase(given, 'A passphrase for the keys of this side: ')
  if (given.options.passphraseFile !== undefined) return first
  const again = await passphrase(given, 'The same once more: ')
  return first === again ? first : refuse('passphrase-differs', 'The two passphrases differ.')
}
