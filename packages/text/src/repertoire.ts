import { scriptsOf, wordScripts } from './scripts.ts'

/** Why words cannot be signed as they stand, with the sentence shown to people. */
export const REPERTOIRE_CODES = {
  surrogate: 'Half of a character stands here.',
  'not-nfc': 'The words are not in Unicode normal form C, so equal words could have different bytes.',
  control: 'A control character stands here.',
  bidi: 'An invisible character that turns the direction of writing stands here.',
  format: 'An invisible character stands here.',
  'private-use': 'A character that has no agreed meaning stands here.',
  'line-ending': 'Lines must end in a plain line feed.',
  space: 'A space of another kind than the plain one stands here.',
  'trailing-blank': 'A blank stands at the end of a line.',
  'mixed-script': 'A word mixes letters of different scripts that look alike.',
  'foreign-script': 'A word is in a script that this language does not use and no list of terms allows.',
  'look-alike': 'A styled form of an ordinary letter or digit stands here.',
  'mixed-digits': 'A number mixes digits of different scripts.',
  marks: 'A letter carries more marks than any spelling needs.',
  'square-bracket': 'Square brackets mark words that are not agreed: place them as a bracket instead.',
} as const

/** The closed set of codes of {@link repertoire}. */
export type RepertoireCode = keyof typeof REPERTOIRE_CODES

/** One thing that keeps words from being signed. */
export interface RepertoireFinding {
  readonly code: RepertoireCode
  /** One plain sentence. */
  readonly message: string
  /** The UTF-16 unit where it stands. */
  readonly at: number
  /** What stands there: a word as it is, an unseen character as `U+200B`. */
  readonly found: string
}

interface Rule {
  readonly code: RepertoireCode
  readonly pattern: RegExp
}

// Order matters: a character is reported once, under the first rule that takes it.
const RULES: readonly Rule[] = [
  { code: 'surrogate', pattern: /\p{Cs}/gu },
  // Trojan Source (CVE-2021-42574): these let the eye read words in another order than they are signed in.
  { code: 'bidi', pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu },
  { code: 'line-ending', pattern: /[\r\u0085\u2028\u2029\v\f]/gu },
  { code: 'control', pattern: /(?!\n)\p{Cc}/gu },
  // Tag characters and variation selectors can carry a whole hidden message behind one visible letter.
  { code: 'format', pattern: /[\p{Cf}\p{Variation_Selector}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu },
  { code: 'private-use', pattern: /[\p{Co}\p{Cn}]/gu },
  { code: 'space', pattern: /(?! )\p{Zs}/gu },
  { code: 'trailing-blank', pattern: /(?<![^\S\n])[^\S\n]+(?=\n|$)/gu },
  { code: 'marks', pattern: /\P{M}\p{M}{3,}/gu },
  { code: 'square-bracket', pattern: /[[\]]/gu },
]

/** Joiners that spelling needs, by language: elsewhere they only hide a difference. */
const JOINERS = new Set(['fa', 'ar', 'ur', 'hi', 'bn', 'mr', 'ne', 'ta', 'te', 'ml', 'kn', 'gu', 'pa', 'si'])
/** Spaces that typesetting needs, by language. */
const SPACES: Readonly<Record<string, string>> = { fr: '\u00A0\u202F', zh: '\u3000', ja: '\u3000' }

/**
 * What keeps words of a language from being signed: only an agreed repertoire can be. NFC; no control, format
 * or bidi characters (joiners only where the language needs them); line feeds alone; one kind of space; no
 * blanks at line ends; every word in one script, of the language or of a listed term; digits of one script in
 * a number. Empty: the words can be signed.
 *
 * @param lang a BCP 47 tag; of a language not in the table here, words may be in any one script
 * @param terms words in another script that the sides have agreed on
 */
export function repertoire(text: string, lang: string, terms: readonly string[] = []): RepertoireFinding[] {
  const language = lang.split('-')[0] ?? ''
  const findings = [
    ...unseen(text, language),
    ...ofForm(text),
    ...styled(text),
    ...words(text, language, terms),
    ...digits(text),
  ]
  return findings.sort((a, b) => a.at - b.at)
}

function finding(code: RepertoireCode, at: number, found: string): RepertoireFinding {
  return { code, message: REPERTOIRE_CODES[code], at, found }
}

function unseen(text: string, language: string): RepertoireFinding[] {
  const taken = new Set<number>()
  return RULES.flatMap(({ code, pattern }) =>
    Array.from(text.matchAll(pattern))
      .filter(({ 0: found, index }) => !isNeeded(found, language) && !taken.has(index))
      .map(({ 0: found, index }) => {
        taken.add(index)
        return finding(code, index, visible(found))
      }),
  )
}

function isNeeded(found: string, language: string): boolean {
  if (found === '\u200C' || found === '\u200D') return JOINERS.has(language)
  return (SPACES[language] ?? '').includes(found)
}

function visible(found: string): string {
  if (/^[\p{L}\p{M}[\]]+$/u.test(found)) return found
  return Array.from(
    found,
    (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ')
}

function ofForm(text: string): RepertoireFinding[] {
  const normal = text.normalize('NFC')
  if (normal === text) return []
  let at = 0
  while (text[at] === normal[at]) at += 1
  return [finding('not-nfc', at, visible(text.slice(at, at + 1)))]
}

/** Full-width, mathematical and ligature forms: read as the plain letter, signed as another. */
function styled(text: string): RepertoireFinding[] {
  return Array.from(text.matchAll(/(?![ªº])[\p{L}\p{Nd}]/gu))
    .filter(({ 0: letter }) => letter.normalize('NFKC') !== letter.normalize('NFC'))
    .map(({ 0: letter, index }) => finding('look-alike', index, letter))
}

function words(text: string, language: string, terms: readonly string[]): RepertoireFinding[] {
  const allowed = scriptsOf(language)
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu)).flatMap(({ 0: word, index }) => {
    const scripts = wordScripts(word)
    if (scripts.length > 1) return finding('mixed-script', index, word)
    const [script] = scripts
    const isOwn = script === undefined || allowed === null || allowed.includes(script)
    return isOwn || terms.includes(word) ? [] : finding('foreign-script', index, word)
  })
}

function digits(text: string): RepertoireFinding[] {
  return Array.from(text.matchAll(/\p{Nd}+/gu))
    .filter(({ 0: number }) => new Set(Array.from(number, zeroOf)).size > 1)
    .map(({ 0: number, index }) => finding('mixed-digits', index, number))
}

/** The zero of a digit's own row: decimal digits stand in rows of ten, apart from one another. */
function zeroOf(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0
  for (let i = 0; i < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)); i++) zero -= 1
  return zero
}
