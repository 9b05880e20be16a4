import type { Bad } from '@alternat/tlog'
import { textFault, type TextCode } from './codes.ts'
import type { Json } from './json.ts'

/** Bounds that keep a hostile text from costing more than its size. */
export const MAX_LANGUAGES = 16
export const MAX_PARAGRAPHS = 512
export const MAX_ALTERNATIVES = 64

const PART = /^[a-z0-9-]{1,32}$/
const LANG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/
const SIDE = /^[a-z0-9.-]{1,120}$/

type Members = Readonly<Record<string, Json>>
type Fault = Bad<TextCode> | null

/** The first thing that keeps a JSON value from being a text, or `null`. */
export function faultInContent(value: Json): Fault {
  if (!hasExactly(value, ['v', 'languages', 'paragraphs']) || value['v'] !== 'v1')
    return textFault('text-shape')
  const languages = value['languages']
  const paragraphs = value['paragraphs']
  if (!isListOf(languages, isLanguage, MAX_LANGUAGES)) return textFault('text-shape', 'languages')
  if (!isListOf(paragraphs, isParagraph, MAX_PARAGRAPHS)) return textFault('text-shape', 'paragraphs')
  if (!areDistinct(languages)) return textFault('text-shape', 'languages')
  if (!areDistinct(paragraphs.map(({ id }) => id))) return textFault('text-shape', 'paragraphs')
  return first(paragraphs, (paragraph) => faultInParagraph(paragraph, languages)) ?? faultInNames(paragraphs)
}

interface ParagraphShape extends Members {
  readonly id: string
  readonly words: Readonly<Record<string, readonly Json[]>>
}

function faultInParagraph(paragraph: ParagraphShape, languages: readonly string[]): Fault {
  if (!hasExactly(paragraph.words, languages)) return textFault('text-languages', paragraph.id)
  const all = languages.map((lang) => paragraph.words[lang] as readonly Json[])
  if (!all.every((runs) => runs.every(isRun))) return textFault('text-shape', paragraph.id)
  if (!all.every(areNormal)) return textFault('text-normal', paragraph.id)
  const same = new Set(all.map(structureOf)).size <= 1
  return same ? null : textFault('text-structure', paragraph.id)
}

/** A bracket is named in acts by its name alone, so none may stand twice in a text. */
function faultInNames(paragraphs: readonly ParagraphShape[]): Fault {
  const names = paragraphs.flatMap(({ words }) => Object.values(words)[0]?.filter(isBracket) ?? [])
  return areDistinct(names.map(({ bracket }) => bracket)) ? null : textFault('bracket-exists')
}

/** What must be equal in every language; the order of brackets may differ, as word order does. */
function structureOf(runs: readonly Json[]): string {
  const brackets = runs.filter(isBracket).map((run) => {
    const sides = run.alternatives.map(({ by }) => by)
    return `${run.bracket} ${run.placedBy} ${sides.join(' ')}`
  })
  return brackets.sort().join('\n')
}

/** One text must have one cut: no empty run, no two stretches side by side that could be one. */
function areNormal(runs: readonly Json[]): boolean {
  return runs.every((run, i) => typeof run !== 'string' || (run !== '' && typeof runs[i - 1] !== 'string'))
}

function isParagraph(value: Json): value is ParagraphShape {
  if (!hasExactly(value, ['id', 'words']) || !isPart(value['id'])) return false
  const words = value['words']
  return isMembers(words) && Object.values(words).every((runs) => Array.isArray(runs))
}

function isRun(value: Json): boolean {
  return typeof value === 'string' || isBracket(value)
}

interface BracketShape extends Members {
  readonly bracket: string
  readonly placedBy: string
  readonly alternatives: readonly (Members & { readonly by: string; readonly words: string })[]
}

function isBracket(value: Json): value is BracketShape {
  if (!hasExactly(value, ['bracket', 'placedBy', 'alternatives'])) return false
  if (!isPart(value['bracket']) || !isSide(value['placedBy'])) return false
  return isListOf(value['alternatives'], isAlternative, MAX_ALTERNATIVES)
}

function isAlternative(value: Json): value is Members & { by: string; words: string } {
  return hasExactly(value, ['by', 'words']) && isSide(value['by']) && typeof value['words'] === 'string'
}

/** Whether a value can be the name of a paragraph or a bracket. */
export function isPart(value: Json | undefined): value is string {
  return typeof value === 'string' && PART.test(value)
}

/** Whether a value can name a side. */
export function isSide(value: Json | undefined): value is string {
  return typeof value === 'string' && SIDE.test(value)
}

/** Whether a value can be the tag of a language. */
export function isLanguage(value: Json): value is string {
  return typeof value === 'string' && LANG.test(value)
}

/** Whether a value is an object (and not an array). */
export function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is an object with exactly these members. */
export function hasExactly(value: Json | undefined, names: readonly string[]): value is Members {
  return (
    isMembers(value) &&
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name))
  )
}

function isListOf<T extends Json>(
  value: Json | undefined,
  is: (item: Json) => item is T,
  max: number,
): value is readonly T[] {
  return Array.isArray(value) && value.length >= 1 && value.length <= max && value.every((item) => is(item))
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length
}

function first<T>(items: readonly T[], fault: (item: T) => Fault): Fault {
  for (const item of items) {
    const found = fault(item)
    if (found !== null) return found
  }
  return null
}
