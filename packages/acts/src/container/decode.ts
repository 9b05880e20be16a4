import { ok, parseDecimal, type Result } from '@alternat/tlog'
import { refuse, type ContainerCode } from './codes.ts'
import { MAX_NAME, sortKey, type ContainerShape, type Member } from './shape.ts'

const LF = 0x0a
const SPACE = 0x20
/** The longest line there can be: a name, a space and sixteen digits. */
const MAX_LINE = MAX_NAME + 17

/**
 * Reads an archive. Members are views of the given bytes, nothing is copied, and every size is held against
 * what is really there before it is used: an archive that announces a terabyte costs nothing. What is
 * accepted encodes to the same bytes again, so there is no room for bytes without meaning.
 */
export function decodeContainer(shape: ContainerShape, bytes: Uint8Array): Result<Member[], ContainerCode> {
  if (bytes.length > shape.maxBytes) return refuse('archive-oversize')
  const wrong = checkFormat(shape, bytes)
  return wrong ?? readMembers(shape, bytes, shape.format.length + 1)
}

/** The name of the format a file begins with, as far as it is one of ours; `null` otherwise. */
export function formatOf(bytes: Uint8Array): string | null {
  const line = readLine(bytes, 0)
  return line !== null && /^alternat\/[a-z]{1,32}\/v[0-9]{1,4}$/.test(line) ? line : null
}

function checkFormat(shape: ContainerShape, bytes: Uint8Array): ReturnType<typeof refuse> | null {
  const line = readLine(bytes, 0)
  if (line === shape.format) return null
  const family = shape.format.slice(0, shape.format.lastIndexOf('/') + 1)
  if (line !== null && line.startsWith(family) && formatOf(bytes) !== null)
    return refuse('archive-version', line)
  const begun = bytes.subarray(0, shape.format.length).every((byte, i) => byte === shape.format.charCodeAt(i))
  return refuse(line === null && begun ? 'archive-truncated' : 'archive-format')
}

function readMembers(
  shape: ContainerShape,
  bytes: Uint8Array,
  start: number,
): Result<Member[], ContainerCode> {
  const members: Member[] = []
  let at = start
  let before = ''
  for (;;) {
    const line = readLine(bytes, at)
    if (line === null)
      return refuse(isCutOff(bytes, at) ? 'archive-truncated' : 'archive-damaged', members.at(-1)?.name)
    at += line.length + 1
    if (line === 'end') return at === bytes.length ? ok(members) : refuse('archive-damaged', 'after the end')
    if (members.length === shape.maxMembers) return refuse('archive-oversize')
    const member = readMember(shape, bytes, at, line)
    if (!member.ok) return member
    if (member.value.key <= before) return refuse('archive-order', member.value.name)
    before = member.value.key
    members.push({ name: member.value.name, bytes: member.value.bytes })
    at += member.value.bytes.length + 1
  }
}

function readMember(
  shape: ContainerShape,
  bytes: Uint8Array,
  at: number,
  line: string,
): Result<Member & { readonly key: string }, ContainerCode> {
  const space = line.indexOf(' ')
  if (space < 0) return refuse('archive-damaged')
  const name = line.slice(0, space)
  const key = sortKey(shape, name)
  if (key === null) return refuse('archive-name', printable(name))
  const size = parseDecimal(line.slice(space + 1))
  if (size === null) return refuse('archive-damaged', name)
  if (size > shape.maxBytes) return refuse('archive-oversize', name)
  if (at + size >= bytes.length) return refuse('archive-truncated', name)
  if (bytes[at + size] !== LF) return refuse('archive-damaged', name)
  return ok({ name, bytes: bytes.subarray(at, at + size), key })
}

/** Whether the rest could be the beginning of a line whose end was lost. */
function isCutOff(bytes: Uint8Array, at: number): boolean {
  const rest = bytes.subarray(at)
  return rest.length <= MAX_LINE && rest.every((byte) => byte >= SPACE && byte <= 0x7e)
}

/** The line that begins there, if it is short, printable ASCII and ended; `null` otherwise. */
function readLine(bytes: Uint8Array, at: number): string | null {
  const end = Math.min(bytes.length, at + MAX_LINE + 1)
  let line = ''
  for (let i = at; i < end; i++) {
    const byte = bytes[i] as number
    if (byte === LF) return line
    if (byte < SPACE || byte > 0x7e) return null
    line += String.fromCharCode(byte)
  }
  return null
}

/** A name from a hostile file, fit to be shown: `where` goes to a terminal. */
function printable(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name
}
