import type { Ref } from '@alternat/acts'
import { ok, toHex, utf8, type Crypto, type Result } from '@alternat/tlog'
import type { TextContent } from '@alternat/text'
import { demoFault, type DemoCode } from './codes.ts'
import type { Script, Step, Template, TemplateObject } from './script.ts'

/** A text as a step left it, and the side that tabled it. */
export interface MadeText {
  readonly content: TextContent
  readonly digest: string
  readonly tabledBy: string
}

/** What the steps played so far have made, by step. */
export interface Played {
  readonly refs: Map<string, Ref>
  readonly texts: Map<string, MadeText>
}

/** A body as it will be signed, and the acts it points at. */
export interface Resolved {
  readonly body: Record<string, unknown>
  readonly refs: readonly Ref[]
}

/** Nothing played yet. */
export function nothingPlayed(): Played {
  return { refs: new Map(), texts: new Map() }
}

/** Fills in what a body only names. `demo-data` where it names a step that has not been played. */
export function resolveBody(
  crypto: Crypto,
  script: Script,
  step: Step,
  played: Played,
): Result<Resolved, DemoCode> {
  const missing = namedSteps(step.body).find((id) => !played.refs.has(id))
  if (missing !== undefined) return demoFault('demo-data', `${step.id} names ${missing}`)
  const refs = new Map<string, Ref>()
  const fill = (value: Template): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (isList(value)) return value.map(fill)
    return stands(value) ?? Object.fromEntries(Object.entries(value).map(([name, v]) => [name, fill(v)]))
  }
  const stands = (value: TemplateObject): unknown => {
    const { $act, $text, $digest, $source, differs } = value
    if (typeof $act === 'string') return take(refs, played.refs.get($act) as Ref)
    if (typeof $text === 'string') return played.texts.get($text)?.digest
    if (typeof $digest === 'string') return wordsDigest(crypto, $digest)
    if (typeof $source !== 'string') return undefined
    return { ...script.sources[$source], ...(differs === undefined ? {} : { differs }) }
  }
  const body = fill(step.body) as Record<string, unknown>
  return ok({ body, refs: [...refs.values()] })
}

/** The steps a body points at. */
export function namedSteps(value: Template): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (isList(value)) return value.flatMap(namedSteps)
  const own = [value['$act'], value['$text']].filter((id) => typeof id === 'string')
  return [...own, ...Object.values(value).flatMap(namedSteps)]
}

/**
 * The digest of words published elsewhere: hex of SHA-256 over them in NFC, every stretch of white space one
 * space, so that the same words have the same digest however a line was broken.
 */
export function wordsDigest(crypto: Crypto, words: string): string {
  return toHex(crypto.sha256(utf8(words.normalize('NFC').trim().replace(/\s+/gu, ' '))))
}

function take(refs: Map<string, Ref>, ref: Ref): Ref {
  refs.set(ref.leaf, ref)
  return ref
}

function isList(value: object): value is readonly Template[] {
  return Array.isArray(value)
}
