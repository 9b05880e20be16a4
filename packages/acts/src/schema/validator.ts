import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'

// Compiling takes about a millisecond a schema and most are never met. Where code from strings is forbidden
// (the stand-alone page), TypeBox falls back to interpreting the schema by itself, with the same verdicts.
const compiled = new WeakMap<TSchema, Validator>()

/** The validator of a schema, made at first use and kept. */
export function validatorOf<S extends TSchema>(schema: S): Validator<{}, S> {
  const known = compiled.get(schema)
  if (known !== undefined) return known as unknown as Validator<{}, S>
  const made = Compile(schema)
  compiled.set(schema, made)
  return made
}
