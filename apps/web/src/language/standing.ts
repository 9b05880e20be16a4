import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { everySection, loadCatalogue } from './present.ts'
import { REVIEWED } from './reviewed.ts'
import type { Language } from './tags.ts'
import type { Catalogue } from './message.ts'
import { wordsFrom, type Words } from './words.ts'
import type { English } from './sections.ts'

/** Hexadecimal digits of a digest that stand in the record of reviews. */
const DIGITS = 16

/** What stands in the record of reviews for a message: changed words have another, and count as not read. */
export function messageDigest(message: string): string {
  return bytesToHex(sha256(utf8ToBytes(message))).slice(0, DIGITS)
}

/** How many messages of a catalogue a speaker has read as they stand. */
export function readCount(language: Language, section: string, catalogue: Catalogue): number {
  const read = REVIEWED[language]
  const isRead = ([key, message]: [string, string]) => read[`${section}.${key}`] === messageDigest(message)
  return Object.entries(catalogue).filter(isRead).length
}

/**
 * A sentence, in the language itself, on how many of its strings a speaker has read: counted in the catalogues that
 * are shipped, so that it cannot say more than is so.
 */
export async function standingOf(language: Language): Promise<string> {
  const found = await Promise.all(
    everySection().map(async (section) => ({ section, catalogue: await loadCatalogue(language, section) })),
  )
  const all = found.reduce((sum, { catalogue }) => sum + Object.keys(catalogue).length, 0)
  const n = found.reduce((sum, { section, catalogue }) => sum + readCount(language, section, catalogue), 0)
  const frame = found.find(({ section }) => section === 'frame')?.catalogue ?? {}
  const { say } = wordsFrom(language, frame) as Words<English['frame']>
  return n === 0 ? say('noneRead', { all }) : say('someRead', { n, all })
}
