import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { blobText, canonicalize } from '@alternat/acts'
import { utf8 } from '@alternat/tlog'
import { release } from '../../src/release/release.ts'
import { prepareNote } from '../../src/release/prepare.ts'
import type { Node } from '../../src/side/node.ts'
import { DIALOGUE, must, raise } from '../bundle/support.ts'

/** Words nobody else would write, so that a file can be searched for them. */
export const WORDS = 'A passage that a court has ordered to be taken away, xylophone quartz.'

/** Raises a matter with these words beside it; gives the digest of the text. */
export function raiseWithWords(node: Node, slug: string, words = WORDS, level?: 'public'): string {
  const { blob, ref } = prepareNote(node, words, 'en')
  raise(node, slug, { body: { note: ref }, blobs: [blob], ...(level === undefined ? {} : { level }) })
  return blob.digest
}

/** Has a side take texts off the record. */
export function erase(node: Node, ...blobs: string[]) {
  return release(node, {
    dialogue: DIALOGUE,
    office: 'key-custodian',
    kind: 'record.erase',
    body: { blobs, reason: 'legal order', orderedBy: 'A court' },
    level: 'between',
  })
}

/** The files under a folder in which these bytes stand. */
export function filesWith(folder: string, words: string | Uint8Array): string[] {
  const sought = Buffer.from(typeof words === 'string' ? utf8(words) : words)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(sought))
}

/** Keeps a draft with the same words under another salt, and one with other words. */
export function keepDrafts(node: Node, words = WORDS): void {
  const { blob } = prepareNote(node, words, 'en')
  const salted = Buffer.from(blob.salted).toString('base64')
  const beside = {
    request: { dialogue: DIALOGUE, kind: 'x', body: {}, blobs: [{ digest: blob.digest, salted }] },
  }
  const typed = { request: { dialogue: DIALOGUE, kind: 'norm.position', body: { summary: words } } }
  must(node.store.saveDraft('beside', '2026-03-04T09:30Z', JSON.stringify(beside)))
  must(node.store.saveDraft('typed', '2026-03-04T09:30Z', canonicalize(typed)))
  must(
    node.store.saveDraft('other', '2026-03-04T09:30Z', JSON.stringify({ request: { body: { a: 'other' } } })),
  )
}

/** The words of a text held; null where they are not. */
export function wordsHeld(node: Pick<Node, 'store'>, digest: string): string | null {
  const salted = node.store.blob(digest)
  const text = salted === null ? null : blobText(salted)
  return text?.ok === true ? text.value : null
}
