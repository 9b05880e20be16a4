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
  return utf8(() => Uint8Array.fromHex(run))
}

/** Leniency is wanted here and only here: an attacker need not pad or choose the usual alphabet. */
function fromBase64(run: string): string | null {
  const plain = run.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')
  const whole = plain.length % 4 === 1 ? plain.slice(0, -1) : plain
  return utf8(() => Uint8Array.fromBase64(whole))
}

function utf8(bytes: () => Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes())
  } catch {
    return null
  }
}
