import { type View, cleanView } from './views.ts'

/** A run that could hide text: at least this many units, so that words of prose are rarely tried. */
const ENCODED = /[A-Za-z0-9+/_-]{12,8192}={0,2}|(?:%[0-9A-Fa-f]{2}|[\w.~/:@?&=-]){6,4096}/g
/** A stretch of characters that stand in runs, long enough to hold one. */
const STRETCH = /[A-Za-z0-9+/_.~:@?&=%-]{6,}/g
const WORD = /^[A-Za-z0-9]{6,4096}$/
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
  for (const { run, start } of runsIn(view.text)) {
    for (const text of readings(run)) {
      if (text.length < 4 || !PRINTABLE.test(text)) continue
      runs.push({ text: cleanView(text, 0).text, start, end: start + run.length })
    }
  }
  return runs
}

interface Run {
  readonly run: string
  readonly start: number
}

/** What {@link ENCODED} finds. No run reaches beyond a stretch; a plain word is one run, and most stretches are. */
function runsIn(text: string): Run[] {
  return matches(STRETCH, text).flatMap((stretch) => {
    if (WORD.test(stretch.run)) return stretch
    return matches(ENCODED, stretch.run).map(({ run, start }) => ({ run, start: stretch.start + start }))
  })
}

/** Not by `matchAll`, which copies the pattern each time. */
function matches(pattern: RegExp, text: string): Run[] {
  const found: Run[] = []
  pattern.lastIndex = 0
  for (let one = pattern.exec(text); one !== null; one = pattern.exec(text))
    found.push({ run: one[0], start: one.index })
  return found
}

const NONE: readonly string[] = []

/** What a run says in each notation that it could be written in: for a word of prose mostly nothing. */
function readings(run: string): readonly string[] {
  const [percent, hex, base64] = [fromPercent(run), fromHex(run), fromBase64(run)]
  if (percent === null && hex === null && base64 === null) return NONE
  return [percent, hex, base64].filter((text) => text !== null)
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
  if (!mayBeBase64Text(run)) return null
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

/** The six bits of each character of either Base64 alphabet, by its code; -1 for every other below 128. */
const SIX_BITS = Int8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).replace('-', '+').replace('_', '/')
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(character)
})

/** Whether what whole groups of four characters say could be printable text. A quick no; a yes is only a maybe. */
function mayBeBase64Text(run: string): boolean {
  if (run.length < 4) return false
  let open = 0
  for (let i = 0; i + 4 <= run.length && run.charAt(i + 3) !== '='; i += 4) {
    const [a, b, c, d] = [sixBits(run, i), sixBits(run, i + 1), sixBits(run, i + 2), sixBits(run, i + 3)]
    if ((a | b | c | d) < 0) return false
    open = after(after(after(open, (a << 2) | (b >> 4)), ((b & 15) << 4) | (c >> 2)), ((c & 3) << 6) | d)
    if (open < 0) return false
  }
  return true
}

function sixBits(run: string, i: number): number {
  return SIX_BITS[run.charCodeAt(i)] ?? -1
}

/** How many bytes of a character are still to come after this one, of which `open` were before; -1 where none fits. */
function after(open: number, byte: number): number {
  if (open < 0) return -1
  const inside = (byte & 0xc0) === 0x80
  if (open > 0 !== inside) return -1
  return inside ? open - 1 : following(byte)
}

/** How many bytes follow a first byte of printable text; -1 for a byte that begins none. */
function following(first: number): number {
  if (first < 0x80) return isControl(first) ? -1 : 0
  if (first < 0xc2 || first >= 0xf0) return -1
  return first < 0xe0 ? 1 : 2
}

/**
 * Whether bytes could be {@link PRINTABLE} text in UTF-8 at all: no control characters, nothing beyond three
 * bytes a character, each first byte followed by as many others as it announces. A quick no; a yes is only a maybe.
 */
function mayBePrintable(bytes: Uint8Array): boolean {
  let open = 0
  for (let i = 0; i < bytes.length && open >= 0; i++) open = after(open, bytes[i] ?? 0)
  return open === 0
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f
}
