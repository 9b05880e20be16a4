import { statSync } from 'node:fs'
import { utf8, utf8ToString } from '@alternat/tlog'
import { Secret } from '../keys/secret.ts'
import { pathOf, type Given } from './command.ts'
import { readInput } from './files.ts'
import { withReceiver } from './receiving.ts'
import { refuse } from './stop.ts'

/**
 * What opens a bundle: the first identity in an age identity file (`AGE-SECRET-KEY-…`), or the store whose
 * folder is named, under its passphrase.
 */
export async function identityFrom(given: Given<object>, path: string): Promise<Secret> {
  const target = pathOf(given.io, path)
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) {
    return withReceiver({ ...given, store: target }, false, async ({ keys }) => keys.bundleIdentity)
  }
  const lines = (utf8ToString(readInput(given.io, path)) ?? '').split(/\r?\n/)
  const identity = lines.find((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (identity !== undefined) return new Secret(utf8(identity))
  return refuse('identity-bad', 'This is no age identity file: no line begins with AGE-SECRET-KEY-.', {
    where: path,
  })
}
