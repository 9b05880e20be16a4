import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Json } from '@alternat/acts'
import { bad, ok, type Result } from '@alternat/tlog'

const compiled = new WeakMap<TSchema, ReturnType<typeof Compile>>()

function validatorOf(schema: TSchema): ReturnType<typeof Compile> {
  const known = compiled.get(schema) ?? Compile(schema)
  compiled.set(schema, known)
  return known
}

/** A request's body against its schema; `schema` with the place of the first thing that is wrong. */
export function checkRequest<S extends TSchema>(schema: S, value: Json): Result<Static<S>, 'schema'> {
  const validator = validatorOf(schema)
  if (validator.Check(value)) return ok(value as Static<S>)
  const [error] = validator.Errors(value)
  const where = error?.instancePath === '' ? undefined : error?.instancePath
  return bad(
    'schema',
    `The request does not have the fields it must have: ${error?.message ?? 'wrong shape'}.`,
    where,
  )
}
