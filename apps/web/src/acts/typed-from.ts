import type { Draft } from '../api/types.ts'
import type { Value, Values } from './built.ts'
import type { Field } from './field.ts'

/** What a form begins with when a draft is taken up again: its fields as they would have been typed. */
export function typedFrom(fields: readonly Field[], { body }: Pick<Draft, 'body'>): Values {
  return inside(fields, body)
}

function inside(fields: readonly Field[], body: Readonly<Record<string, unknown>>): Values {
  const values: Record<string, Value> = {}
  for (const field of fields) {
    const value = body[field.name]
    const typed = value === undefined ? undefined : valueOf(field, value)
    if (typed !== undefined) values[field.name] = typed
  }
  return values
}

function valueOf(field: Field, value: unknown): Value | undefined {
  if (field.is === 'text') return undefined
  if (field.is === 'matter' || field.is === 'act') return leafOf(value)
  if (field.is === 'group') return isRecord(value) ? inside(field.fields, value) : undefined
  if (field.is === 'rows') {
    return Array.isArray(value) ? value.filter(isRecord).map((row) => inside(field.fields, row)) : undefined
  }
  if (field.is === 'sides') return Array.isArray(value) ? value.map(String) : undefined
  if (Array.isArray(value)) return value.map(String).join('\n')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function leafOf(value: unknown): string | undefined {
  const leaf = isRecord(value) ? value['leaf'] : value
  return typeof leaf === 'string' ? leaf : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
