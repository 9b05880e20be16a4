import * as fc from 'fast-check'

type Keywords = Readonly<Record<string, unknown>>

const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9998-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Values that a schema of ours accepts. Written from the schema's keywords alone, not from the checker. */
export function goodFor(schema: Keywords): fc.Arbitrary<unknown> {
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['anyOf'])) return fc.oneof(...(schema['anyOf'] as Keywords[]).map(goodFor))
  switch (schema['type']) {
    case 'string':
      return goodString(schema)
    case 'integer':
      return fc.integer({ min: Number(schema['minimum']), max: Math.min(Number(schema['maximum']), 2 ** 31) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return goodArray(schema)
    case 'object':
      return goodObject(schema)
    default:
      throw new Error(`no generator for ${JSON.stringify(schema)}`)
  }
}

function goodString(schema: Keywords): fc.Arbitrary<string> {
  if (schema['calendar'] === 'day') return day.map((iso) => iso.slice(0, 10))
  if (schema['calendar'] === 'minute') return day.map((iso) => `${iso.slice(0, 16)}Z`)
  if (schema['format'] === 'date-time') return day.map((iso) => `${iso.slice(0, 19)}Z`)
  const pattern = schema['pattern']
  if (typeof pattern === 'string' && schema['prose'] !== true)
    return fc.stringMatching(new RegExp(pattern), { size: 'small' })
  const [min, max] = [Number(schema['minLength'] ?? 0), Number(schema['maxLength'])]
  return fc
    .string({ unit: 'grapheme', minLength: min, maxLength: Math.min(max, 30) })
    .map((s) => s.normalize('NFC'))
    .filter((s) => Array.from(s).length >= min && Array.from(s).length <= max)
    .filter((s) => typeof pattern !== 'string' || new RegExp(pattern).test(s))
}

function goodArray(schema: Keywords): fc.Arbitrary<unknown> {
  const minLength = Number(schema['minItems'] ?? 0)
  const maxLength = Math.min(Number(schema['maxItems']), minLength + 2)
  return fc.array(goodFor(schema['items'] as Keywords), { minLength, maxLength })
}

function goodObject(schema: Keywords): fc.Arbitrary<unknown> {
  const members = Object.entries((schema['properties'] ?? {}) as Record<string, Keywords>)
  const model = Object.fromEntries(members.map(([name, member]) => [name, goodFor(member)]))
  const requiredKeys = (schema['required'] ?? []) as string[]
  return fc.record(model, { requiredKeys, noNullPrototype: true })
}
