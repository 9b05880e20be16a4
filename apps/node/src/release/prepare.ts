import { sideIn } from '../dialogue/members.ts'
import { blobDigest, saltBlob, SALT_LENGTH, type Body, type Fold, type Ref } from '@alternat/acts'
import {
  amend,
  canonicalize,
  encodeChange,
  encodeContent,
  parseContent,
  isClean,
  languageOf,
  openBrackets,
  textDigest,
  type Change,
  type TextContent,
} from '@alternat/text'
import { ok, utf8, type Result } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import type { BlobHeld } from '../store/types.ts'
import { releaseFault, type ReleaseOwnCode } from './codes.ts'
import { outsideRepertoire, readText, tabledBy } from './texts.ts'

/** The body of an act, with the texts it names. */
export interface Prepared<B> {
  readonly body: B
  readonly blobs: readonly BlobHeld[]
}

/** A text beside an act: its salted bytes, and the reference for the body. */
export interface PreparedBlob {
  readonly blob: BlobHeld
  readonly ref: { readonly digest: string; readonly lang: string; readonly size: number }
}

/** What goes into `text.table` besides the words. */
export interface TableAs {
  readonly as: 'norm' | 'text'
  /** For a norm: the rows of the conduct map it speaks to. */
  readonly rows?: readonly string[]
  /** Both for a new text; neither for a new revision of one. */
  readonly slug?: string
  readonly title?: string
  /** The matter whose text gets a new revision, and the revision it starts from. */
  readonly matter?: Ref
  readonly base?: string
}

/** What goes into `text.amend`. */
export interface AmendOf {
  /** The act that opened the text's matter. */
  readonly matter: Ref
  /** The digest of the revision it changes. */
  readonly base: string
  readonly change: Change
}

/** Salts words so that they can stand beside an act. */
export function prepareBlob(
  node: Pick<Node, 'crypto' | 'ports'>,
  bytes: Uint8Array,
  lang: string,
): PreparedBlob {
  const salted = saltBlob(node.ports.random(SALT_LENGTH), bytes)
  const digest = blobDigest(node.crypto, salted)
  return { blob: { digest, salted }, ref: { digest, lang, size: bytes.length } }
}

/** A note in words, to go with any act (the field `note`). */
export function prepareNote(node: Pick<Node, 'crypto' | 'ports'>, words: string, lang: string): PreparedBlob {
  return prepareBlob(node, utf8(words), lang)
}

/**
 * The body of `text.table` for a text, and the blob that carries it. `text-change` if it is no text,
 * `text-repertoire` if its words cannot be signed as they are.
 */
export function prepareTable(
  node: Pick<Node, 'crypto' | 'ports'>,
  content: TextContent,
  as: TableAs,
): Result<Prepared<Body<'text.table'>>, ReleaseOwnCode> {
  const sound = parseContent(utf8(canonicalize(content)))
  if (!sound.ok) return releaseFault('text-change', sound.fault.where ?? sound.fault.message)
  const outside = outsideRepertoire(content)
  if (outside !== null) return releaseFault('text-repertoire', outside)
  const { blob, ref } = prepareBlob(node, encodeContent(content), languageOf(content))
  const body = {
    ...as,
    digest: textDigest(node.crypto, content),
    content: ref,
    languages: [...content.languages],
    paragraphs: content.paragraphs.map(({ id }) => id),
    ...(isClean(content) ? {} : { brackets: openBrackets(content).toSorted() }),
  }
  return ok({ body: body as Body<'text.table'>, blobs: [blob] })
}

/**
 * The body of `text.amend` for a change to a revision that the record holds, and the blob that carries the
 * change. `result` is computed from the words held here, never typed. Codes of {@link readText};
 * `text-change`, `text-repertoire`.
 */
export function prepareAmend(
  node: Pick<Node, 'crypto' | 'ports' | 'store'>,
  fold: Fold,
  { matter, base, change }: AmendOf,
): Result<Prepared<Body<'text.amend'>>, ReleaseOwnCode> {
  const found = fold.matters.find(({ id }) => id === matter.leaf)
  const content = readText(node.store, fold, matter.leaf, base)
  if (!content.ok) return content
  const by = sideIn(node.store, fold.dialogue)
  const tabler = (found === undefined ? null : tabledBy(found, base)) ?? by
  const result = amend(content.value, change, { by, tabledBy: tabler })
  if (!result.ok) return releaseFault('text-change', result.fault.where ?? result.fault.message)
  const outside = outsideRepertoire(result.value)
  if (outside !== null) return releaseFault('text-repertoire', outside)
  const { blob, ref } = prepareBlob(node, encodeChange(change), languageOf(content.value))
  const { step, paragraph, bracket } = change
  const digest = textDigest(node.crypto, result.value)
  return ok({ body: { matter, base, result: digest, step, paragraph, bracket, change: ref }, blobs: [blob] })
}
