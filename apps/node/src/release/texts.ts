import { blobBytes, type Fold, type MatterState, type Revision } from '@alternat/acts'
import {
  amend,
  isBracket,
  openBrackets,
  parseChange,
  parseContent,
  repertoire,
  textDigest,
  type Change,
  type Run,
  type TextContent,
} from '@alternat/text'
import { ok, type Crypto, type Result } from '@alternat/tlog'
import type { Store } from '../store/types.ts'
import { releaseFault, type ReleaseOwnCode } from './codes.ts'

/** A piece of words for the guard, with its place. */
export interface Words {
  readonly path: string
  readonly text: string
}

/**
 * The words of a revision of a text, put together from the tabled text and every amendment up to it, each
 * step checked against the digest the record names. `matter` is the id (leaf hex). `text-unknown`,
 * `text-withheld`, `text-differs`, `text-erased`: never words that were taken off the record, even where they are
 * still held.
 */
export function readText(
  store: Pick<Store, 'blob' | 'crypto'>,
  fold: Fold,
  matter: string,
  digest: string,
): Result<TextContent, ReleaseOwnCode> {
  const found = fold.matters.find(({ id }) => id === matter)
  const chain = found === undefined ? null : chainTo(found, digest)
  if (chain === null) return releaseFault('text-unknown', digest)
  const [tabled, ...amendments] = chain
  const erased = chain.find((revision) => isErased(fold, revision))
  if (erased !== undefined) return releaseFault('text-erased', erased.digest)
  let content = readWhole(store, store.crypto, tabled)
  for (const revision of amendments) {
    if (!content.ok) return content
    content = readAmended(store, store.crypto, content.value, revision, tabled.side)
  }
  return content
}

/** Whose words stand in the revisions that lead to a digest: the side that tabled the whole text. */
export function tabledBy(matter: MatterState, digest: string): string | null {
  return chainTo(matter, digest)?.[0].side ?? null
}

/** Every word of a text, paragraph by paragraph, language by language, brackets one after the other. */
export function wordsOf(content: TextContent, path: string): Words[] {
  return content.paragraphs.flatMap(({ id, words }) =>
    Object.entries(words).flatMap(([lang, runs]) =>
      readings(runs).map((text, i) => ({ path: `${path}.${id}.${lang}${i === 0 ? '' : `.${i}`}`, text })),
    ),
  )
}

/** Every word that a change brings. */
export function wordsBrought(change: Change, path: string): Words[] {
  return Object.entries(change.words).flatMap(([lang, { words }]) =>
    words === undefined ? [] : [{ path: `${path}.${change.paragraph}.${lang}`, text: words }],
  )
}

/** The sides a text puts words or brackets down to. */
export function sidesNamed(content: TextContent): string[] {
  const runs = content.paragraphs.flatMap(({ words }) => Object.values(words).flat())
  return runs
    .filter(isBracket)
    .flatMap(({ placedBy, alternatives }) => [placedBy, ...alternatives.map(({ by }) => by)])
}

/** Where the words of a text cannot be signed as they are, if anywhere (only an agreed repertoire can be). */
export function outsideRepertoire(content: TextContent): string | null {
  for (const { id, words } of content.paragraphs) {
    for (const [lang, runs] of Object.entries(words)) {
      const [finding] = readings(runs).flatMap((text) => repertoire(text, lang))
      if (finding !== undefined) return `${id}, ${lang}: ${finding.code}`
    }
  }
  return null
}

/** A paragraph read as a sentence, once with the first alternative of each bracket, once with the second … */
function readings(runs: readonly Run[]): string[] {
  const most = Math.max(1, ...runs.map((run) => (isBracket(run) ? run.alternatives.length : 1)))
  const nth = (run: Run, i: number): string =>
    isBracket(run) ? (run.alternatives[Math.min(i, run.alternatives.length - 1)]?.words ?? '') : run
  const read = (i: number): string => runs.map((run) => nth(run, i)).join('')
  // Behind an alternative that leaves words out a blank may be left at the end: no fault of the text.
  return Array.from({ length: most }, (_, i) => (i === 0 ? read(i) : read(i).trimEnd()))
}

/** Whether the words of a revision, or its change, were taken off the record. */
export function isErased({ erased }: Pick<Fold, 'erased'>, { content, act }: Revision): boolean {
  return erased.some(
    ({ digest, acts }) => digest === content.digest && acts.some(({ leaf }) => leaf === act.leaf),
  )
}

type Chain = readonly [Revision, ...Revision[]]

/** From the whole text to the revision asked for. The fold admits no cycle: a base stands before its result. */
function chainTo(matter: MatterState, digest: string): Chain | null {
  const byDigest = new Map((matter.text?.revisions ?? []).map((revision) => [revision.digest, revision]))
  let revision = byDigest.get(digest)
  const amendments: Revision[] = []
  while (revision !== undefined && !revision.whole && amendments.length <= byDigest.size) {
    amendments.unshift(revision)
    revision = revision.base === null ? undefined : byDigest.get(revision.base)
  }
  return revision?.whole === true ? [revision, ...amendments] : null
}

function readWhole(
  store: Pick<Store, 'blob'>,
  crypto: Crypto,
  revision: Revision,
): Result<TextContent, ReleaseOwnCode> {
  const bytes = bytesOf(store, revision)
  if (bytes === null) return releaseFault('text-withheld', revision.digest)
  const content = parseContent(bytes)
  return content.ok ? checked(crypto, content.value, revision) : releaseFault('text-differs', revision.digest)
}

function readAmended(
  store: Pick<Store, 'blob'>,
  crypto: Crypto,
  base: TextContent,
  revision: Revision,
  tabler: string,
): Result<TextContent, ReleaseOwnCode> {
  const bytes = bytesOf(store, revision)
  if (bytes === null) return releaseFault('text-withheld', revision.digest)
  const change = parseChange(bytes)
  const content = change.ok ? amend(base, change.value, { by: revision.side, tabledBy: tabler }) : change
  return content.ok ? checked(crypto, content.value, revision) : releaseFault('text-differs', revision.digest)
}

function checked(
  crypto: Crypto,
  content: TextContent,
  { digest, brackets }: Revision,
): Result<TextContent, ReleaseOwnCode> {
  const open = openBrackets(content).toSorted()
  const asNamed = open.length === brackets.length && open.every((name, i) => name === brackets[i])
  return asNamed && textDigest(crypto, content) === digest
    ? ok(content)
    : releaseFault('text-differs', digest)
}

function bytesOf(store: Pick<Store, 'blob'>, { content }: Revision): Uint8Array | null {
  const salted = store.blob(content.digest)
  const bytes = salted === null ? null : blobBytes(salted)
  return bytes?.ok === true ? bytes.value : null
}
