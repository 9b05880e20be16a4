import { IntlMessageFormat } from 'intl-messageformat'
import { tagsOf, type Language } from '../../src/language/tags.ts'

/** What a message is made of, as far as translations must agree on it. */
export interface Shape {
  /** `name:kind` of every argument and tag, sorted. */
  readonly asks: readonly string[]
  /** The plural categories of each plural in it. */
  readonly plurals: readonly (readonly string[])[]
  /** The words alone, without names of arguments, tags and options. */
  readonly words: string
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
const KINDS = ['literal', 'words', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag']

/** Reads a message; throws where it is no ICU message. */
export function shapeOf(message: string, language: Language): Shape {
  const parts = new IntlMessageFormat(message, tagsOf(language).locale).getAst().flatMap(flat)
  const asks = parts.flatMap((part) => askOf(part))
  return {
    asks: [...new Set(asks)].toSorted(),
    plurals: parts.flatMap((part) => (kindOf(part) === 'plural' ? [optionsOf(part)] : [])),
    words: parts
      .flatMap((part) => (kindOf(part) === 'literal' && 'value' in part ? [part.value] : []))
      .join('\n'),
  }
}

function kindOf(part: Element): string {
  return KINDS[part.type] ?? 'unknown'
}

function askOf(part: Element): string[] {
  const kind = kindOf(part)
  if (kind === 'literal' || kind === 'pound' || !('value' in part)) return []
  // A number that is chosen by and a number that is shown are the same to whoever hands it in.
  return [`${part.value}:${kind === 'plural' ? 'number' : kind}`]
}

function optionsOf(part: Element): string[] {
  return 'options' in part ? Object.keys(part.options) : []
}

/** An element and all those nested in it. */
function flat(part: Element): Element[] {
  if ('options' in part)
    return [part, ...Object.values(part.options).flatMap(({ value }) => value.flatMap(flat))]
  return 'children' in part ? [part, ...part.children.flatMap(flat)] : [part]
}
