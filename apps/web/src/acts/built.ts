import type { Ref } from '@alternat/acts'
import type { FoldShown } from '../frame/dialogue-context.ts'
import type { Field } from './field.ts'

/** What was typed, by field: words, lists of words, or fields within a field. */
export type Value = string | readonly string[] | Values | readonly Values[]
/** The same for a whole form, or a part of one. */
export interface Values {
  readonly [name: string]: Value | undefined
}

/** Why a field cannot stand as it is. */
export type Wrong =
  | 'wanted'
  | 'badName'
  | 'badDay'
  | 'badNumber'
  | 'badDigest'
  | 'tooMany'
  | 'tooFew'
  | 'tooLong'

/** A body as far as it goes, the texts beside it, and what is wrong in which field (`pairs.0.item`). */
export interface Built {
  readonly body: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, { readonly lang: string; readonly words: string }>>
  readonly wrong: ReadonlyMap<string, Wrong>
}

const HEX = /^[0-9a-f]{64}$/
const DAY = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/

/** Makes the body of an act of what was typed. A field left empty is left out; one that must be there is wrong then. */
export function bodyFrom(
  fields: readonly Field[],
  values: Values,
  fold: Pick<FoldShown, 'matters' | 'entries'>,
): Built {
  const wrong = new Map<string, Wrong>()
  const texts: Record<string, { lang: string; words: string }> = {}
  const body = group(fields, values, '', { fold, wrong, texts })
  return { body, texts, wrong }
}

interface Making {
  readonly fold: Pick<FoldShown, 'matters' | 'entries'>
  readonly wrong: Map<string, Wrong>
  readonly texts: Record<string, { lang: string; words: string }>
}

function group(
  fields: readonly Field[],
  values: Values,
  at: string,
  making: Making,
): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const field of fields) {
    const path = at === '' ? field.name : `${at}.${field.name}`
    const value = valueOf(field, values[field.name], path, making)
    if (value !== undefined) made[field.name] = value
    else if (field.required && !making.wrong.has(path) && field.is !== 'text')
      making.wrong.set(path, 'wanted')
  }
  return made
}

function valueOf(field: Field, value: Value | undefined, path: string, making: Making): unknown {
  if (field.is === 'group') return groupOf(field, value, path, making)
  if (field.is === 'rows') return rowsOf(field, value, path, making)
  if (field.is === 'text') return textOf(field, value, path, making)
  const list = listOf(field, value, path, making)
  if (list !== null) return list.length === 0 ? undefined : list
  const typed = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  return typed === '' ? undefined : scalar(field, typed, path, making)
}

function scalar(field: Field, typed: string, path: string, { fold, wrong }: Making): unknown {
  const fault = faultIn(field, typed)
  if (fault !== null) wrong.set(path, fault)
  switch (field.is) {
    case 'yesno':
      return typed === 'yes'
    case 'number':
      return Number(typed)
    case 'minute':
      return `${typed.slice(0, 16)}Z`
    case 'matter':
      return fold.matters.find(({ id }) => id === typed)?.ref
    case 'act':
      return refOf(fold, typed)
    default:
      return typed
  }
}

function refOf({ entries }: Pick<FoldShown, 'entries'>, leaf: string): Ref | undefined {
  return entries.find(({ ref }) => ref.leaf === leaf)?.ref
}

/** What is wrong with one value that is not empty. */
function faultIn(field: Field, typed: string): Wrong | null {
  switch (field.is) {
    case 'words':
      return [...typed].length > field.max ? 'tooLong' : null
    case 'name':
      return new RegExp(field.pattern, 'u').test(typed) ? null : 'badName'
    case 'day':
      return DAY.test(typed) ? null : 'badDay'
    case 'digest':
      return HEX.test(typed) ? null : 'badDigest'
    case 'number':
      return isNumber(typed, field.least, field.most) ? null : 'badNumber'
    default:
      return null
  }
}

function isNumber(typed: string, least: number, most: number): boolean {
  const number = Number(typed)
  return /^[0-9]{1,16}$/.test(typed) && number >= least && number <= most
}

/** Lists: sides that were chosen; lines, names and digests as typed one below the other. `null` for no list. */
function listOf(field: Field, value: Value | undefined, path: string, { wrong }: Making): string[] | null {
  if (field.is === 'sides') return Array.isArray(value) ? (value as string[]) : []
  if (field.is !== 'lines' && field.is !== 'names' && field.is !== 'digests') return null
  const lines = (typeof value === 'string' ? value : '')
    .normalize('NFC')
    .split(/\n|,(?=\s*[a-z0-9-]+\s*(?:,|$))/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const joined = field.is === 'lines' ? linesOf(value) : lines
  const bad = joined.some((line) => isBadLine(field, line))
  if (bad)
    wrong.set(path, field.is === 'digests' ? 'badDigest' : field.is === 'names' ? 'badName' : 'tooLong')
  if (field.is === 'lines' && joined.length > field.most) wrong.set(path, 'tooMany')
  return joined
}

function linesOf(value: Value | undefined): string[] {
  const text = typeof value === 'string' ? value.normalize('NFC') : ''
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function isBadLine(field: Field, line: string): boolean {
  if (field.is === 'digests') return !HEX.test(line)
  if (field.is === 'names') return !new RegExp(field.pattern, 'u').test(line)
  return field.is === 'lines' && [...line].length > field.max
}

function groupOf(
  field: Extract<Field, { is: 'group' }>,
  value: Value | undefined,
  path: string,
  making: Making,
): unknown {
  const inside = isValues(value) ? value : {}
  if (!field.required && isEmpty(inside)) return undefined
  return group(field.fields, inside, path, making)
}

function rowsOf(
  field: Extract<Field, { is: 'rows' }>,
  value: Value | undefined,
  path: string,
  making: Making,
): unknown {
  const rows = (Array.isArray(value) ? (value as readonly Values[]) : []).filter((row) => !isEmpty(row))
  if (rows.length < field.least && field.required) making.wrong.set(path, 'tooFew')
  if (rows.length > field.most) making.wrong.set(path, 'tooMany')
  if (rows.length === 0) return field.required && field.least === 0 ? [] : undefined
  return rows.map((row, at) => group(field.fields, row, `${path}.${at}`, making))
}

/** A free text goes beside the act: its words, and the language they are in. */
function textOf(field: Field, value: Value | undefined, path: string, { wrong, texts }: Making): undefined {
  const { lang = 'en', words = '' } = isValues(value) ? value : {}
  const said = typeof words === 'string' ? words.normalize('NFC').trim() : ''
  if (said !== '') texts[field.name] = { lang: typeof lang === 'string' ? lang : 'en', words: said }
  else if (field.required) wrong.set(path, 'wanted')
  return undefined
}

function isValues(value: Value | undefined): value is Values {
  return typeof value === 'object' && !Array.isArray(value)
}

/** Whether nothing was typed anywhere in it; a language alone says nothing. */
export function isEmpty(values: Values): boolean {
  return Object.entries(values).every(([name, value]) => {
    if (value === undefined || name === 'lang') return true
    if (typeof value === 'string') return value.trim() === ''
    return Array.isArray(value) ? value.length === 0 : isEmpty(value as Values)
  })
}

/** Every stretch of words in it with the field it stands in, for the guard's findings. */
export function wordsIn(values: Values, label: (name: string) => string): { label: string; words: string }[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (typeof value === 'string') return value === '' ? [] : [{ label: label(name), words: value }]
    if (Array.isArray(value)) {
      return (value as readonly (string | Values)[]).flatMap((one) =>
        typeof one === 'string' ? [] : wordsIn(one, label),
      )
    }
    return value === undefined ? [] : wordsIn(value as Values, label)
  })
}
