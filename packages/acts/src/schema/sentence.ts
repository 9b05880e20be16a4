import type { TLocalizedValidationError } from 'typebox/error'
import { PLAIN } from './common.ts'

/** What is wrong with a value, for people, and the JSON path of the field. */
export interface Complaint {
  readonly message: string
  readonly where: string
}

/** Says the first thing that is wrong in one plain sentence. */
export function sentence(errors: readonly TLocalizedValidationError[]): Complaint {
  const error = errors.find(({ keyword }) => keyword !== 'anyOf') ?? errors[0]
  if (error === undefined) return { message: 'The fields are not those that it must have.', where: '$' }
  const where = jsonPath(error.instancePath)
  const missing = error.keyword === 'required' ? error.params.requiredProperties[0] : undefined
  return missing === undefined
    ? { message: `${where} ${wrong(error)}.`, where }
    : { message: `${where}.${missing} is missing.`, where: `${where}.${missing}` }
}

/** Turns a JSON pointer into the path written everywhere here: `/content/0` into `$.content[0]`. */
export function jsonPath(pointer: string): string {
  const steps = pointer.split('/').slice(1)
  return `$${steps.map((step) => (/^[0-9]+$/.test(step) ? `[${step}]` : `.${step}`)).join('')}`
}

function wrong(error: TLocalizedValidationError): string {
  switch (error.keyword) {
    case 'boolean':
    case 'additionalProperties':
      return 'is a field that does not belong there'
    case 'enum':
      return `must be one of: ${error.params.allowedValues.join(', ')}`
    case 'const':
      return `must be ${String(error.params.allowedValue)}`
    case 'pattern':
      return error.params.pattern === PLAIN
        ? 'holds a control character, or one that turns the direction of what follows'
        : 'is not written as it must be'
    case 'format':
      return 'is not written as it must be'
    case 'maxLength':
      return `is longer than ${error.params.limit} characters`
    case 'minLength':
      return 'is empty'
    case 'maxItems':
      return `holds more than ${error.params.limit} entries`
    case 'minItems':
      return `holds fewer than ${error.params.limit} entries`
    case 'type':
      return `must be of the type ${String(error.params.type)}`
    default:
      return error.message
  }
}
