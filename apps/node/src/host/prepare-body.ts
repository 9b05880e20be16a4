import { canonicalize, type Fold, type Ref } from '@alternat/acts'
import { contentFrom, freeBracket, parseChange, settle, type Change, type Settled } from '@alternat/text'
import { bad, utf8, type Result } from '@alternat/tlog'
import { prepareAmend, prepareTable } from '../release/prepare.ts'
import { readText } from '../release/texts.ts'
import type { Node } from '../side/node.ts'
import { withTexts, type FreeText, type Prepared } from './prepare.ts'

type Fields = Readonly<Record<string, unknown>>

/** An act as a person writes it: texts in words, not yet as digests. */
export interface Typed {
  readonly kind: string
  readonly body: Fields
  readonly texts?: Readonly<Record<string, FreeText>>
}

/** What it takes to put texts together: the store they stand in, hashing and salts; no key. */
export type Preparing = Pick<Node, 'store' | 'crypto' | 'ports'>

function isWords(value: unknown): value is Record<string, string[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every(
    (all) => Array.isArray(all) && all.every((one) => typeof one === 'string'),
  )
}

function table(parts: Preparing, { languages, ...rest }: Fields): Result<Prepared> {
  const content = isWords(languages) ? contentFrom(languages) : null
  if (content === null) {
    return bad('schema', 'Every language must have the same number of paragraphs, at least one.', 'languages')
  }
  return prepareTable(parts, content, rest as unknown as Parameters<typeof prepareTable>[2])
}

/** Words by language for each bracket named, and nothing else. */
function isSettled(value: unknown): value is Settled {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every(
    (words: unknown) =>
      typeof words === 'object' &&
      words !== null &&
      !Array.isArray(words) &&
      Object.values(words).every((one) => typeof one === 'string'),
  )
}

/** A new revision of a text: what stands in the place of its brackets, the rest as it was. */
function revise(parts: Preparing, fold: Fold, { settled, ...rest }: Fields): Result<Prepared> {
  const { matter, base } = rest as { matter?: Ref; base?: string }
  if (typeof matter?.leaf !== 'string' || typeof base !== 'string') {
    return bad('schema', 'The revision must name the matter and the revision it starts from.', 'matter')
  }
  if (!isSettled(settled)) return bad('schema', 'Each bracket needs its words by language.', 'settled')
  const content = readText(parts.store, fold, matter.leaf, base)
  if (!content.ok) return content
  const revised = settle(content.value, settled)
  if (!revised.ok) return bad('text-change', revised.fault.message, revised.fault.where)
  return prepareTable(parts, revised.value, rest as unknown as Parameters<typeof prepareTable>[2])
}

function changeOf(parts: Preparing, fold: Fold, matter: Ref, base: string, body: Fields): Result<Change> {
  const { step, paragraph, bracket, words } = body
  const content = readText(parts.store, fold, matter.leaf, base)
  if (!content.ok) return content
  const named = bracket ?? freeBracket(content.value)
  const change = parseChange(utf8(canonicalize({ step, paragraph, bracket: named, words })))
  return change.ok
    ? change
    : bad('text-change', 'The change is not written as it must be.', change.fault.where)
}

function amend(parts: Preparing, fold: Fold, body: Fields): Result<Prepared> {
  const matter = body['matter'] as Ref | undefined
  const base = body['base']
  if (typeof matter?.leaf !== 'string' || typeof base !== 'string') {
    return bad('schema', 'The change must name the matter and the revision it starts from.', 'matter')
  }
  const change = changeOf(parts, fold, matter, base, body)
  return change.ok ? prepareAmend(parts, fold, { matter, base, change: change.value }) : change
}

/**
 * Makes a body complete: a text to table is given as paragraphs by language (`languages`), a new revision of one as the
 * words that shall stand in the place of its brackets (`settled`), a change as words by language (`words`), any other free text by the field that names it (`texts`). What is complete
 * already passes unchanged.
 */
export function prepareBody(parts: Preparing, fold: Fold, { kind, body, texts }: Typed): Result<Prepared> {
  if (kind === 'text.table' && body['settled'] !== undefined) return revise(parts, fold, body)
  if (kind === 'text.table' && !Array.isArray(body['languages'])) return table(parts, body)
  if (kind === 'text.amend' && body['words'] !== undefined) return amend(parts, fold, body)
  return withTexts(parts.ports, kind, body, texts ?? {})
}
