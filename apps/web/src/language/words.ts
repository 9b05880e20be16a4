import { createElement, Fragment, isValidElement, type ReactNode } from 'react'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Catalogue, KnownTag, Own, PlainArgs, RichArgs } from './message.ts'
import { isolated } from './isolate.ts'
import { tagsOf, type Language } from './tags.ts'

/** The words of one section in the language of the screen. */
export interface Words<E extends Catalogue = Catalogue> {
  readonly language: Language
  /** A message as a plain string, for titles, labels and values. Words handed in are isolated by marks. */
  say<K extends keyof E & string>(key: K, ...args: PlainArgs<E[K]>): string
  /** A message to draw: words handed in stand in `<bdi>`, tags become what is handed in for them. */
  tell<K extends keyof E & string>(key: K, ...args: RichArgs<E[K]>): ReactNode
  /** A message without arguments by a name that was heard from elsewhere; `null` if there is none. */
  find(key: string): string | null
}

type Tag = (inside: ReactNode) => ReactNode
type Value = string | number | Own | ReactNode | Tag

const KNOWN: Readonly<Record<KnownTag, Tag>> = {
  b: (inside) => createElement('b', null, inside),
  i: (inside) => createElement('i', null, inside),
  code: (inside) => createElement('code', { dir: 'ltr' }, inside),
  kbd: (inside) => createElement('kbd', { dir: 'ltr' }, inside),
}

/** Something in a message has to be worked out; all others are said as they stand. */
const LIVE = /[{<]/

/** Makes the words of a catalogue. Each message is parsed once, when it is first said. */
export function wordsFrom(language: Language, catalogue: Catalogue): Words {
  const parsed = new Map<string, Parsed>()
  const parse = (key: string): Parsed => {
    const known = parsed.get(key) ?? parsedMessage(catalogue[key] ?? '', language)
    parsed.set(key, known)
    return known
  }
  const find = (key: string): string | null =>
    Object.hasOwn(catalogue, key) ? (catalogue[key] ?? null) : null
  const say = (key: string, args?: Readonly<Record<string, Value>>): string => {
    const message = find(key)
    if (message === null) return key
    return LIVE.test(message) ? sayParsed(parse(key), args ?? {}) : message
  }
  const tell = (key: string, args?: Readonly<Record<string, Value>>): ReactNode => {
    const message = find(key)
    if (message === null) return key
    return LIVE.test(message) ? tellParsed(parse(key), args ?? {}) : message
  }
  return { language, say, tell, find }
}

interface Parsed {
  readonly format: IntlMessageFormat
  /** Arguments that choose between messages: they are names of ours, never shown. */
  readonly choices: ReadonlySet<string>
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** `TYPE.select` of the parser, whose enumeration it does not hand out as a value. */
const SELECT = 5

function parsedMessage(message: string, language: Language): Parsed {
  const format = new IntlMessageFormat(message, tagsOf(language).locale)
  return { format, choices: new Set(format.getAst().flatMap(choicesIn)) }
}

function choicesIn(element: Element): string[] {
  if ('options' in element) {
    const nested = Object.values(element.options).flatMap((option) => option.value.flatMap(choicesIn))
    return Number(element.type) === SELECT ? [element.value, ...nested] : nested
  }
  return 'children' in element ? element.children.flatMap(choicesIn) : []
}

function sayParsed({ format, choices }: Parsed, args: Readonly<Record<string, Value>>): string {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'number') values[name] = value
    else if (isOwn(value)) values[name] = value.own
    else if (typeof value === 'string') values[name] = choices.has(name) ? value : isolated(value)
  }
  return String(format.format(values))
}

function tellParsed({ format, choices }: Parsed, args: Readonly<Record<string, Value>>): ReactNode {
  const values: Record<string, unknown> = {}
  for (const [name, tag] of Object.entries(KNOWN)) values[name] = inside(tag)
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'function') values[name] = inside(value)
    else if (typeof value === 'string')
      values[name] = choices.has(name) ? value : createElement('bdi', null, value)
    else values[name] = isOwn(value) ? value.own : value
  }
  return joined(format.format<ReactNode>(values as Record<string, ReactNode>))
}

function inside(tag: Tag): (chunks: ReactNode[]) => ReactNode {
  return (chunks) => tag(joined(chunks))
}

function joined(parts: ReactNode | ReactNode[]): ReactNode {
  return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts
}

function isOwn(value: Value): value is Own {
  return typeof value === 'object' && value !== null && !isValidElement(value) && 'own' in value
}
