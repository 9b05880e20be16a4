import { listFormat } from '../language/intl.ts'
import { wordsOf } from '../language/present.ts'

/** The first letter as a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `one act`, `3 acts`: of pages that are still in English alone. */
export function count(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `1 ${one}` : `${n} ${many}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return listFormat().format(items)
}

/** A list in words in its parts: those that stand between have no item. `or` where one of them is to be chosen. */
export function listParts(
  items: readonly string[],
  type: 'and' | 'or' = 'or',
): { readonly words: string; readonly item: number | null }[] {
  let next = 0
  return listFormat(type)
    .formatToParts(items)
    .map(({ type, value }) => ({ words: value, item: type === 'element' ? next++ : null }))
}

/** A question for people where nobody gave it a title: `joint-study` → `the question “joint study”`. */
export function questionInWords(question: string): string {
  return wordsOf('kinds').say('question', { name: question.replaceAll('-', ' ') })
}

/** A kind of act for people; the kind itself where no better words are known. */
export function kindInWords(kind: string): string {
  return wordsOf('kinds').find(kind) ?? kind.replace('.', ' · ')
}

/** A row of the conduct map for people; a row that the sides have added is called as they call it. */
export function rowInWords({ row, title }: { readonly row: string; readonly title: string }): string {
  return wordsOf('kinds').find(`row.${row}`) ?? title
}

/** A slug from a title: lower case, letters and digits joined by hyphens, at most 48 characters. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return slug.slice(0, 48).replace(/-+$/, '')
}

/**
 * A slug from a title, or from `otherwise` where the title has no Latin letter or digit: a norm may be tabled in Russian,
 * Arabic or Chinese alone.
 */
export function slugFor(title: string, ...otherwise: readonly (string | number)[]): string {
  return slugOf(title) || slugOf(otherwise.join(' '))
}
