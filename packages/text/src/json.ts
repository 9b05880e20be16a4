import { ok, utf8ToString, type Result } from '@alternat/tlog'
import { jsonFault, JsonMistake, type JsonCode } from './json-codes.ts'
import { Scanner } from './json-scan.ts'
import { readTidy, write } from './json-write.ts'

/** JSON as this program knows it: numbers are safe integers, strings are well-formed and NFC. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** What a reader accepts at most. */
export interface JsonLimits {
  /** Bytes of UTF-8. */
  readonly maxBytes: number
  /** Containers inside one another; 32 if not said. */
  readonly maxDepth?: number
}

/** Nesting accepted where no limit is given. */
export const MAX_DEPTH = 32

/**
 * Reads JSON strictly: within the limits, fatal UTF-8, no byte order mark, no name twice in one object at
 * any level, no lone surrogates, every string NFC, numbers only safe integers in plain decimal. Any member
 * name is harmless, `__proto__` included. White space and order of members are free: see
 * {@link parseCanonical}. Faults: every {@link JsonCode} but `json-kind` and `not-canonical`.
 */
export function parseStrict(bytes: Uint8Array, limits: JsonLimits): Result<Json, JsonCode> {
  const text = decode(bytes, limits.maxBytes)
  return text.ok ? scan(text.value, limits.maxDepth) : text
}

/**
 * Reads JSON that must be in the canonical spelling of RFC 8785: {@link parseStrict}, and writing it again
 * gives the same bytes (else `not-canonical`). So one value has one byte string, and a digest over the bytes
 * is a digest over the meaning.
 */
export function parseCanonical(bytes: Uint8Array, limits: JsonLimits): Result<Json, JsonCode> {
  const text = decode(bytes, limits.maxBytes)
  if (!text.ok) return text
  const soon = readTidy(text.value, limits.maxDepth ?? MAX_DEPTH)
  if (soon !== undefined) return ok(soon)
  const parsed = scan(text.value, limits.maxDepth)
  if (!parsed.ok) return parsed
  return canonicalize(parsed.value) === text.value ? parsed : jsonFault('not-canonical')
}

/**
 * Writes a value in the canonical spelling of RFC 8785: members sorted by UTF-16 code units, no white space,
 * the escapes of ECMAScript. Throws {@link JsonMistake} for anything but null, booleans, safe integers,
 * well-formed strings, arrays without gaps and plain objects of these (so for `undefined`, a `Map`, bytes,
 * 0.5, a cycle). Does not ask for NFC: that is the reader's rule, see {@link asJson}.
 *
 * @param value typed `object` and not {@link Json} because interfaces do not fit an index signature
 */
export function canonicalize(value: object | string | number | boolean | null): string {
  return write(value)
}

/**
 * The canonical spelling of a value of our own, checked as {@link asJson} checks: what it gives can be read
 * again. The same faults as {@link parseStrict}.
 */
export function spell(value: unknown): Result<string, JsonCode> {
  let text = ''
  const read = guarded(() => {
    text = write(value)
    return readTidy(text, MAX_DEPTH) ?? new Scanner(text, MAX_DEPTH).whole()
  })
  return read.ok ? ok(text) : read
}

/** Checks that a value of our own can be written and read again: the same faults as {@link parseStrict}. */
export function asJson(value: unknown): Result<Json, JsonCode> {
  return guarded(() => {
    const text = write(value)
    return readTidy(text, MAX_DEPTH) ?? new Scanner(text, MAX_DEPTH).whole()
  })
}

function decode(bytes: Uint8Array, maxBytes: number): Result<string, JsonCode> {
  if (bytes.length > maxBytes) return jsonFault('json-size')
  const text = utf8ToString(bytes)
  if (text === null) return jsonFault('json-utf8')
  return text.startsWith('\uFEFF') ? jsonFault('json-bom') : ok(text)
}

function scan(text: string, maxDepth: number = MAX_DEPTH): Result<Json, JsonCode> {
  return guarded(() => new Scanner(text, maxDepth).whole())
}

function guarded(read: () => Json): Result<Json, JsonCode> {
  try {
    return ok(read())
  } catch (thrown) {
    if (thrown instanceof JsonMistake) return jsonFault(thrown.code, thrown.where)
    throw thrown
  }
}
