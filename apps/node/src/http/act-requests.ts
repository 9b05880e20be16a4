import { jsonSchemas } from '@alternat/acts'
import type { TObject } from 'typebox'
import { isActRef, isBlobRef } from '../host/names.ts'
import { ActRequest, BracketRequest, NormRequest, RevisionBody } from './act-schemas.ts'

type Schema = Readonly<Record<string, unknown>>

/** What a person may write in the place of a reference: a matter's name, or the beginning of an act's digest. */
const NAME = { type: 'string', minLength: 1, maxLength: 255 }

/** A request of its own without the office, which stands beside the body here. */
function asBody({ properties, required }: TObject, more: Schema = {}): Schema {
  const { office: _, ...rest } = properties
  return { type: 'object', required, properties: { ...rest, ...more }, additionalProperties: false }
}

/** Kinds whose words may be given as such: the program makes the digests. */
const FROM_WORDS: Readonly<Record<string, Schema>> = {
  'text.table': { anyOf: [asBody(NormRequest, { as: { enum: ['norm', 'text'] } }), asBody(RevisionBody)] },
  'text.amend': asBody(BracketRequest),
}

/** A body as it may be asked for: names in the place of references, free text left to `texts`. */
function typed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(typed)
  if (typeof schema !== 'object' || schema === null) return schema
  const { $id: _, $schema: __, ...rest } = schema as Schema
  if (isActRef(rest)) return { anyOf: [NAME, rest] }
  const entries = Object.entries(rest).map(([key, value]) => [key, typed(value)] as const)
  return withoutTexts(Object.fromEntries(entries), rest)
}

/** Fields that name free text need not be given: the words come under their name in `texts`. */
function withoutTexts(made: Record<string, unknown>, { properties, required }: Schema): Schema {
  if (!Array.isArray(required) || typeof properties !== 'object' || properties === null) return made
  const texts = new Set(Object.entries(properties).flatMap(([key, one]) => (isBlobRef(one) ? [key] : [])))
  return { ...made, required: (required as string[]).filter((key) => !texts.has(key)) }
}

/**
 * The request that performs an act, one alternative for each kind with the schema of its body: what a program can be
 * written against. The server looks at the kind first, and says what is wrong with its body.
 */
export function actRequest(): Schema {
  const { kind: _, body: __, ...others } = ActRequest.properties
  return {
    oneOf: Object.entries(jsonSchemas()).map(([kind, schema]) => ({
      type: 'object',
      title: kind,
      required: ['kind', 'body'],
      properties: { kind: { const: kind }, body: bodyOf(kind, schema), ...others },
      additionalProperties: false,
    })),
  }
}

function bodyOf(kind: string, schema: unknown): unknown {
  const words = FROM_WORDS[kind]
  return words === undefined ? typed(schema) : { anyOf: [words, typed(schema)] }
}
