/** Scripts that stand together in one word of ordinary spelling. */
const FAMILIES: readonly (readonly string[])[] = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
]

/** Scripts told apart here; letters of all others count as one more, `Other`. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Thai',
  'Georgian',
  'Ethiopic',
  'Cherokee',
  'Coptic',
  'Lisu',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
] as const

const PATTERNS = SCRIPTS.map((script) => ({
  script,
  pattern: new RegExp(`\\p{Script_Extensions=${script}}`, 'u'),
}))
const NEUTRAL = /[\p{Script=Common}\p{Script=Inherited}]/u

/** Language → the scripts its words are in. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  en: ['Latin'],
  fr: ['Latin'],
  es: ['Latin'],
  de: ['Latin'],
  pt: ['Latin'],
  it: ['Latin'],
  ru: ['Cyrillic'],
  uk: ['Cyrillic'],
  zh: ['Han', 'Bopomofo'],
  ja: ['Han', 'Hiragana', 'Katakana'],
  ko: ['Hangul', 'Han'],
  ar: ['Arabic'],
  fa: ['Arabic'],
  he: ['Hebrew'],
  el: ['Greek'],
}

/** The scripts of a language's words; `null` for a language not in the table. */
export function scriptsOf(language: string): readonly string[] | null {
  return Object.hasOwn(LANGUAGES, language) ? (LANGUAGES[language] ?? null) : null
}

/**
 * The scripts a word cannot do without: none for one of marks alone, one for an honest word, more where
 * letters were swapped for look-alikes (UTS #39). Han with kana counts as one of them.
 */
export function wordScripts(word: string): string[] {
  // Each letter once: a hostile word may be a megabyte long.
  const needed = new Set([...new Set(word)].flatMap(scriptOf))
  const family = FAMILIES.find((scripts) => [...needed].every((script) => scripts.includes(script)))
  const found = [...needed]
  return family === undefined ? found : found.slice(0, 1)
}

function scriptOf(letter: string): string[] {
  if (NEUTRAL.test(letter)) return []
  return [PATTERNS.find(({ pattern }) => pattern.test(letter))?.script ?? 'Other']
}
