import { readFileSync } from 'node:fs'
import { parseStrict, type Json } from '@alternat/acts'
import { writeWholeFile } from '../whole-file.ts'
import { pathOf } from './command.ts'
import type { Io } from './io.ts'
import { refuse, Stop } from './stop.ts'

const MAX_JSON = 1_048_576
const MAX_DEPTH = 32

/** Reads a file a person named; `file-unreadable` (exit 1) where it is not there or may not be read. */
export function readInput(io: Io, path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(pathOf(io, path)))
  } catch {
    throw new Stop({ code: 'file-unreadable', message: 'The file cannot be read.', where: path })
  }
}

/** Reads a file as strict JSON; `bad-json` with the place in the file. */
export function readJsonInput(io: Io, path: string): Json {
  const parsed = parseStrict(readInput(io, path), { maxBytes: MAX_JSON, maxDepth: MAX_DEPTH })
  if (parsed.ok) return parsed.value
  const { message, where } = parsed.fault
  const place = where === undefined ? path : `${path}: ${where}`
  throw new Stop({
    code: 'bad-json',
    message: `The file is not JSON as it must be. ${message}`,
    where: place,
  })
}

/** Writes a file a person named, readable by them alone, whole or not at all, and never over one that is there. */
export function writeOutput(io: Io, path: string, content: Uint8Array | string): string {
  const target = pathOf(io, path)
  try {
    writeWholeFile(target, content)
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST'
    return refuse(
      there ? 'file-exists' : 'file-unwritable',
      there ? 'There is a file of that name already; nothing was written.' : 'The file cannot be written.',
      { where: path },
    )
  }
  return target
}
