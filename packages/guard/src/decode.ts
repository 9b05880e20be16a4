import { type View, cleanView } from './views.ts'

/** A run that could hide text: at least this many units, so that words of prose are rarely tried. */
const ENCODED = /[A-Za-z0-9+/_-]{12,8192}={0,2}|(?:%[0-9A-Fa-f]{2}|[\w.~/:@?&=-]){6,4096}/g
const PRINTABLE = /^[\t\n\r\u0020-\u007E\u00A0-\uFFFF]+$/u

/** A decoded run: what it says as a view of its own, and where the run stands in the text it came from. */
export interface Decoded {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Every run of a view that says something printable in Base64, hexadecimal or percent notation, decoded once. */
export function decodedRuns(view: View): Decoded[] {
  const runs: Decoded[] = []
  for (const { 0: run, index } of view.text.matchAll(ENCODED)) {
    for (const text of [fromPercent(run), fromHex(run), fromBase64(run)]) {
      if (text === null || text.length < 4 || !PRINTABLE.test(text)) continue
      runs.push({ text: cleanView(text, 0).text, start: index, end: index + run.length })
    }
  }
  return runs
}

function fromPercent(run: string): string | null {
  if (!run.includes('%')) return null
  const bytes = run.replace(/%([0-9A-Fa-f]{2})/g, (_, pair: string) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  )
  return bytes
}

function fromHex(run: string): string | null {
  if (run.length % 2 !== 0 || !/^[0-9A-Fa-f]+$/.test(run)) return null
  return utf8(Uint8Array.fromHex(run))
}

/** Leniency is wanted here and only here: an attacker need not pad or choose the usual alphabet. */
function fromBase64(run: string): string | null {
  const plain = run.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')
  const whole = plain.length % 4 === 1 ? plain.slice(0, -1) : plain
  // Told before the platform is asked: an exception for every long word of prose would cost more than all rules.
  return /^[A-Za-z0-9+/]*$/.test(whole) ? utf8(Uint8Array.fromBase64(whole)) : null
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function utf8(bytes: Uint8Array): string | null {
  if (!mayBePrintable(bytes)) return null
  try {
    return DECODER.decode(bytes)
  } catch {
    return null
  }
}

/**
 * Whether bytes could be {@link PRINTABLE} text in UTF-8 at all: no control characters, nothing beyond three
 * bytes a character, each first byte followed by as many others as it announces. A quick no; a yes is only a maybe.
 */
function mayBePrintable(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 0
    if (length === 0 || (length === 1 && isControl(first))) return false
    for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return false
    i += length
  }
  return true
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f
}
