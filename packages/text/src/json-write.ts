import { JsonMistake } from './json-codes.ts'
import type { Json } from './json.ts'

/** {@link write} stops here: our own values never nest so deep, a cycle does. */
const MAX_OWN_DEPTH = 64
/** So deep a value is never left to the platform: whether it is too deep is for the writer below to say. */
const MAX_TIDY_DEPTH = MAX_OWN_DEPTH - 1

/**
 * The canonical spelling (see `canonicalize`). A value whose members already stand in order is left to the
 * platform's writer; for any other the one below writes, or throws {@link JsonMistake}.
 */
export function write(value: unknown): string {
  return isTidy(value, MAX_TIDY_DEPTH) ? JSON.stringify(value) : writeAny(value, 1)
}

/**
 * The value of a text that is canonical beyond doubt, else `undefined`: then the slow reader decides, which
 * alone says what is wrong. `JSON.parse` by itself would take two equal names, big numbers and any spelling;
 * that the tidy value written anew gives the very same text rules out each of these. The text in NFC as a
 * whole has every string in NFC: a piece of an NFC text is in NFC, and the only escapes left stand for
 * characters that never compose.
 */
export function readTidy(text: string, maxDepth: number): Json | undefined {
  const value = parsed(text)
  const tidy = value !== undefined && isTidy(value, maxDepth)
  return tidy && JSON.stringify(value) === text && isNfc(text) ? value : undefined
}

const BEYOND_ASCII = /[\u0080-\uFFFF]/

/** Plain ASCII is in NFC, and quickly told. */
function isNfc(text: string): boolean {
  return !BEYOND_ASCII.test(text) || text.normalize('NFC') === text
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Whether `JSON.stringify` would write this value in the canonical spelling, as far as `depth` containers in. */
function isTidy(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value === 'boolean' || value === null) return true
  if (depth === 0) return false
  return Array.isArray(value) ? isTidyArray(value, depth - 1) : isTidyObject(value, depth - 1)
}

function isTidyArray(items: readonly unknown[], depth: number): boolean {
  // By index: `every` would pass over a gap, which is no JSON.
  for (let i = 0; i < items.length; i++) if (!isTidy(items[i], depth)) return false
  return Object.getPrototypeOf(items) === Array.prototype
}

function isTidyObject(value: unknown, depth: number): boolean {
  if (!isPlainObject(value)) return false
  let before: string | null = null
  for (const name of Object.keys(value)) {
    if (before !== null && !(before < name)) return false
    if (!name.isWellFormed() || !isTidy(value[name], depth)) return false
    before = name
  }
  return true
}

function writeAny(value: unknown, depth: number): string {
  if (depth > MAX_OWN_DEPTH) throw new JsonMistake('json-depth')
  if (typeof value === 'string') return writeString(value)
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'boolean' || value === null) return String(value)
  if (Array.isArray(value)) return `[${Array.from(value, (item) => writeAny(item, depth + 1)).join(',')}]`
  if (isPlainObject(value)) return writeObject(value, depth)
  throw new JsonMistake('json-kind', typeof value)
}

function writeObject(value: Readonly<Record<string, unknown>>, depth: number): string {
  let members = ''
  for (const name of Object.keys(value).sort()) {
    const member = writeAny(value[name], depth + 1)
    members += `${members === '' ? '' : ','}${writeString(name)}:${member}`
  }
  return `{${members}}`
}

function writeString(s: string): string {
  if (!s.isWellFormed()) throw new JsonMistake('json-surrogate')
  return JSON.stringify(s)
}

function writeNumber(n: number): string {
  if (!Number.isSafeInteger(n)) throw new JsonMistake('json-number', String(n))
  return String(n)
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
