import type { Fold, Ref } from '@alternat/acts'
import { parseChange, parseContent, plain, type TextContent } from '@alternat/text'
import { utf8ToString } from '@alternat/tlog'
import { kindInWords } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { wordsOf } from '../language/present.ts'
import type { Read } from './to-sign.ts'

/** A line of what is signed: words of a person, or a value, under the name of its field. */
export interface Line {
  readonly label: string
  readonly words: string
  readonly lang?: string
}

/** Names of bytes: everything is shown exactly below; here they would hide the words. */
const BYTES = new Set(['digest', 'result', 'base', 'languages', 'paragraphs', 'size'])

/**
 * What a person reads before signing: all of it out of the payload and the texts that have their digests.
 *
 * @param words those of the text that the act names by a digest, checked against it
 */
export function linesOf({ payload, texts }: Read, fold: Fold, words: TextContent | null): Line[] {
  const lines = Object.entries(payload.body).flatMap(([name, value]) =>
    BYTES.has(name) ? [] : fieldLines(fieldInWords(name), value, texts, fold),
  )
  return words === null ? lines : [...lines, ...paragraphLines(words)]
}

function fieldLines(label: string, value: unknown, texts: Read['texts'], fold: Fold): Line[] {
  if (typeof value !== 'object' || value === null) return [{ label, words: String(value) }]
  if (Array.isArray(value)) {
    const [only] = value
    if (value.length === 1) return fieldLines(label, only, texts, fold)
    return value.flatMap((one, i) => fieldLines(numbered(label, i + 1), one, texts, fold))
  }
  const fields = value as Readonly<Record<string, unknown>>
  if (typeof fields['leaf'] === 'string' && typeof fields['log'] === 'string') {
    return [{ label, words: actInWords(fold, fields as unknown as Ref) }]
  }
  const text = texts.get(String(fields['digest']))
  if (text !== undefined) return textLines(label, text, String(fields['lang']))
  return Object.entries(fields).flatMap(([name, part]) => fieldLines(within(label, name), part, texts, fold))
}

/** Words beside the act: paragraph by paragraph where they are a text, or a change to one. */
function textLines(label: string, bytes: Uint8Array, lang: string): Line[] {
  const { say } = wordsOf('keys')
  const content = parseContent(bytes)
  if (content.ok) return paragraphLines(content.value)
  const change = parseChange(bytes)
  if (change.ok) {
    return Object.entries(change.value.words).map(([tag, { words }]) => ({
      label: say('newWords', { language: tag }),
      words: words ?? say('bracketsAlone'),
      lang: tag,
    }))
  }
  return [{ label, words: utf8ToString(bytes) ?? '', lang }]
}

function paragraphLines(content: TextContent): Line[] {
  const { say } = wordsOf('keys')
  const { languages, paragraphs } = content
  return languages.flatMap((tag) =>
    paragraphs.map(({ id }, i) => ({
      label: say('paragraph', { n: i + 1, language: tag }),
      words: plain(content, tag, id),
      lang: tag,
    })),
  )
}

/** An act or a matter that is named: its title where it has one, and the beginning of its id always. */
function actInWords({ matters, entries }: Fold, { leaf }: Ref): string {
  const { say } = wordsOf('keys')
  const id = own(leaf.slice(0, 8))
  const matter = matters.find((one) => one.id === leaf)
  if (matter !== undefined) return say('matter', { title: matter.title, id })
  const entry = entries.find(({ ref }) => ref.leaf === leaf)
  if (entry?.kind === undefined) return say('act', { id })
  return say('actAt', { kind: own(kindInWords(entry.kind)), index: entry.ref.index, id })
}

function fieldInWords(name: string): string {
  return wordsOf('keys').find(`field-${name}`) ?? name
}

function numbered(label: string, n: number): string {
  return wordsOf('keys').say('numbered', { label: own(label), n })
}

function within(label: string, name: string): string {
  return wordsOf('keys').say('within', { label: own(label), part: own(fieldInWords(name)) })
}
