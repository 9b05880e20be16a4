import type { Draft } from '../api/types.ts'
import type { Value, Values } from './built.ts'
import type { Field } from './field.ts'

/** What a form begins with when a draft is taken up again: its fields as they would have been typed. */
export function typedFrom(fields: readonly Field[], { body, texts }: Pick<Draft, 'body' | 'texts'>): Values {
  return inside(fields, body, texts)
}

function inside(
  fields: readonly Field[],
  body: Readonly<Record<string, unknown>>,
  texts: Draft['texts'],
): Values {
  const values: Record<string, Value> = {}
  for (const field of fields) {
    const value = body[field.name]
    const typed = value === undefined ? undefined : valueOf(field, value, texts)
    if (typed !== undefined) values[field.name] = typed
  }
  return values
}

function valueOf(field: Field, value: unknown, texts: Draft['texts']): Value | undefined {
  if (field.is === 'text') return textOf(value, texts)
  if (field.is === 'matter' || field.is === 'act') return leafOf(value)
  if (field.is === 'group') return isRecord(value) ? inside(field.fields, value, texts) : undefined
  if (field.is === 'rows') {
    return Array.isArray(value)
      ? value.filter(isRecord).map((row) => inside(field.fields, row, texts))
      : undefined
  }
  if (field.is === 'sides') return Array.isArray(value) ? value.map(String) : undefined
  if (Array.isArray(value)) return value.map(String).join('\n')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** A free text stands beside the body, which names it by its digest. */
function textOf(value: unknown, texts: Draft['texts']): Values | undefined {
  if (!isRecord(value)) return undefined
  const words = texts.find(({ digest }) => digest === value['digest'])?.words ?? null
  const lang = value['lang']
  return words === null ? undefined : { lang: typeof lang === 'string' ? lang : 'en', words }
}

function leafOf(value: unknown): string | undefined {
  const leaf = isRecord(value) ? value['leaf'] : value
  return typeof leaf === 'string' ? leaf : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
