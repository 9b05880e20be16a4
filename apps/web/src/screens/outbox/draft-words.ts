import { parseChange } from '@alternat/text'
import { utf8 } from '@alternat/tlog'
import type { Draft } from '../../api/types.ts'
import { locate, type FoundIn, type Typed } from '../../forms/locate.ts'
import { languageInWords } from '../../format/languages.ts'
import { capital } from '../../format/words.ts'
import { own } from '../../language/isolate.ts'
import { wordsOf } from '../../language/present.ts'

/** Names, digests and choices of a form: not words anybody wrote. */
const NOT_PROSE = new Set('slug step digest log leaf lang base result kind row type via'.split(' '))
/** Several words, or letters beyond those of names and codes: Chinese leaves no blanks. */
const PROSE = /\s|\P{ASCII}/u

/** Everything somebody wrote in a draft, field by field, with the places the guard found in it. */
export function wordsOfDraft({ body, texts, refused }: Draft): FoundIn[] {
  const typed = [...proseIn(body), ...texts.flatMap(({ words }) => (words === null ? [] : textIn(words)))]
  const found = locate(refused?.findings ?? [], typed)
  return typed.map((field) => found.find((one) => one.label === field.label) ?? { ...field, found: [] })
}

function proseIn(value: unknown, name = '', label = ''): Typed[] {
  if (typeof value === 'string') return PROSE.test(value) || name === 'title' ? [{ label, words: value }] : []
  if (Array.isArray(value)) return value.flatMap((item, i) => proseIn(item, '', nth(label, i)))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name]) => !NOT_PROSE.has(name))
    .flatMap(([name, part]) => proseIn(part, name, labelOf(name, label)))
}

/** A long text: paragraph by paragraph if it is one of paragraphs, else as it stands. */
function textIn(words: string): Typed[] {
  const { say } = wordsOf('outbox')
  const change = changedIn(words)
  if (change !== null) return change
  const languages = languagesOf(words, withBrackets)
  if (languages === null) return [{ label: say('text'), words }]
  return Object.entries(languages).flatMap(([lang, paragraphs]) =>
    paragraphs.map((words, i) => ({ label: say('paragraphIn', { number: i + 1, language: lang }), words })),
  )
}

/** Somebody’s words for a bracket, by language. */
function changedIn(words: string): Typed[] | null {
  const change = parseChange(utf8(words))
  if (!change.ok) return null
  return Object.entries(change.value.words).flatMap(([lang, { words: typed = '' }]) =>
    typed === '' ? [] : [{ label: languageInWords(lang), words: typed }],
  )
}

/** The paragraphs of a tabled text by language, if these words are such a text and it holds no brackets yet. */
export function languagesOf(words: string, plain = withoutBrackets): Record<string, string[]> | null {
  const content = jsonOf(words)
  if (content?.languages === undefined || content.paragraphs === undefined) return null
  const languages: Record<string, string[]> = {}
  for (const lang of content.languages) {
    const paragraphs = content.paragraphs.map((paragraph) => plain(paragraph.words?.[lang]))
    if (paragraphs.some((one) => one === null)) return null
    languages[lang] = paragraphs.filter((one) => one !== null)
  }
  return languages
}

interface Content {
  readonly languages?: readonly string[]
  readonly paragraphs?: readonly { readonly words?: Readonly<Record<string, readonly unknown[]>> }[]
}

function jsonOf(words: string): Content | null {
  try {
    return JSON.parse(words) as Content | null
  } catch {
    return null
  }
}

/** A bracket in a line: its alternatives one after the other, as they are printed in brackets. */
function withBrackets(runs: readonly unknown[] | undefined): string | null {
  if (runs === undefined) return null
  return runs
    .map((run) => {
      if (typeof run === 'string') return run
      const { alternatives = [] } = run as { readonly alternatives?: readonly { readonly words: string }[] }
      return `[${alternatives.map(({ words }) => words).join(' / ')}]`
    })
    .join('')
}

function withoutBrackets(runs: readonly unknown[] | undefined): string | null {
  if (runs === undefined || runs.some((run) => typeof run !== 'string')) return null
  return runs.join('')
}

/** A field in words, in its place; by its own name where no words are known. */
function labelOf(name: string, inside: string): string {
  const { say, find } = wordsOf('outbox')
  const field = find(`field.${name}`) ?? capital(name.replaceAll(/([A-Z])/g, ' $1').toLowerCase())
  return inside === '' ? field : say('part', { field: own(inside), part: own(field) })
}

function nth(field: string, i: number): string {
  return wordsOf('outbox').say('nth', { field: own(field), letter: own(letter(i)) })
}

function letter(i: number): string {
  return i < 26 ? String.fromCharCode('A'.charCodeAt(0) + i) : String(i + 1)
}
