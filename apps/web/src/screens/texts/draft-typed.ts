import { canonicalize, parseChange, parseContent, settle, type TextContent } from '@alternat/text'
import { utf8 } from '@alternat/tlog'
import type { Draft } from '../../api/types.ts'
import type { Choice } from './bracket-words.ts'
import { openIn, settledBy, type OpenBracket, type Standing } from './settled.ts'
import { wordsBetween } from './words-between.ts'

type Kept = Pick<Draft, 'body' | 'texts'>
type Chosen = Readonly<Record<string, Standing>>

/** Ways of settling one paragraph that are tried before its words are looked at. */
const MOST_WAYS = 512

/** The text that a draft names in one field, as bytes; `null` where it is not kept. */
function bytesOf({ body, texts }: Kept, field: string): Uint8Array | null {
  const { digest } = (body[field] ?? {}) as { readonly digest?: string }
  const words = texts.find((one) => one.digest === digest)?.words ?? null
  return words === null ? null : utf8(words)
}

/** What was chosen and typed in a change of a bracket that did not leave; nothing of a draft that is no such change. */
export function choicesFrom(draft: Kept): Readonly<Record<string, Choice>> {
  const bytes = bytesOf(draft, 'change')
  const change = bytes === null ? null : parseChange(bytes)
  if (change?.ok !== true) return {}
  const typed = Object.entries(change.value.words).map(([lang, { run, from, to, words = '' }]) => {
    const stretch = from === undefined || to === undefined ? null : { from, to }
    return [lang, { run, stretch, words }] as const
  })
  return Object.fromEntries(typed)
}

/**
 * What was chosen for each bracket in a revision that did not leave: read off its words, since the draft holds those
 * alone. Only what makes the very same revision again is given back; a bracket about which that cannot be said is open.
 */
export function chosenFrom(draft: Kept, before: TextContent): Chosen {
  const bytes = bytesOf(draft, 'content')
  const after = bytes === null ? null : parseContent(bytes)
  if (after?.ok !== true) return {}
  const left = new Set(openIn(after.value).map(({ name }) => name))
  const settled = openIn(before).filter(({ name }) => !left.has(name))
  const all = before.paragraphs.flatMap((paragraph) => {
    const { id } = paragraph
    const here = settled.filter((one) => one.paragraph === id)
    const alone = { before: { ...before, paragraphs: [paragraph] }, after: after.value, id }
    return here.length === 0 ? [] : Object.entries(chosenIn(alone, here))
  })
  return Object.fromEntries(all)
}

/** One paragraph: the text as it was with nothing else in it, and the revision. */
interface Paragraph {
  readonly before: TextContent
  readonly after: TextContent
  readonly id: string
}

function chosenIn(paragraph: Paragraph, brackets: readonly OpenBracket[]): Chosen {
  for (const ways of [picks(brackets), [typedIn(paragraph, brackets)]]) {
    const found = ways.find((way) => makes(paragraph, brackets, way))
    if (found !== undefined) return found
  }
  return {}
}

/** Every way to take an alternative for each bracket, up to a number. */
function picks(brackets: readonly OpenBracket[]): Chosen[] {
  let ways: Chosen[] = [{}]
  for (const { name, alternatives } of brackets) {
    ways = ways.flatMap((way) =>
      alternatives.map((_, i) => ({ ...way, [name]: { pick: `${i}` as const, words: {} } })),
    )
    if (ways.length > MOST_WAYS) return []
  }
  return ways
}

/** The words that stand in the place of each bracket; an alternative of a side where they are its own. */
function typedIn({ before, after, id }: Paragraph, brackets: readonly OpenBracket[]): Chosen {
  const runs = (text: TextContent, lang: string) =>
    text.paragraphs.find((one) => one.id === id)?.words[lang] ?? []
  const byLanguage = before.languages.map((lang) => {
    return [lang, wordsBetween(runs(before, lang), runs(after, lang))] as const
  })
  const typed = brackets.map(({ name, alternatives }): [string, Standing] => {
    const words = Object.fromEntries(byLanguage.map(([lang, found]) => [lang, found.get(name) ?? '']))
    const own = alternatives.findIndex((one) =>
      before.languages.every((lang) => one.words[lang] === words[lang]),
    )
    return [name, own === -1 ? { pick: 'other', words } : { pick: `${own}`, words: {} }]
  })
  return Object.fromEntries(typed)
}

function makes({ before, after, id }: Paragraph, brackets: readonly OpenBracket[], way: Chosen): boolean {
  const made = settle(before, settledBy(brackets, before.languages, way))
  const spelt = (text: TextContent): string =>
    canonicalize(text.paragraphs.find((one) => one.id === id)?.words ?? null)
  return made.ok && spelt(made.value) === spelt(after)
}
