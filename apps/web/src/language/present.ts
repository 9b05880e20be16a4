import type { Catalogue } from './message.ts'
import type { English, Section } from './sections.ts'
import type { Language } from './tags.ts'
import { wordsFrom, type Words } from './words.ts'

/** Where catalogues come from, and for which sections there are any. */
export interface Source {
  readonly sections: readonly Section[]
  load(language: Language, section: Section): Promise<Catalogue>
}

/*
 * The language of this page. It is one for the whole page, so it stands here and not in each function that makes
 * words: what is drawn reads it while it is drawn, and the root draws everything anew when it changes.
 */
let language: Language = 'en'
let source: Source = { sections: [], load: () => Promise.reject(new Error('No words were offered.')) }
const held = new Map<string, Words>()
const waiting = new Map<string, Promise<void>>()
const failed = new Map<string, unknown>()
const wanted = new Set<Section>()
const listeners = new Set<() => void>()

/** Says where catalogues come from. */
export function offerCatalogues(from: Source): void {
  source = from
}

/** The sections that have words. */
export function everySection(): readonly Section[] {
  return source.sections
}

/** One catalogue as it is shipped. */
export function loadCatalogue(of: Language, section: Section): Promise<Catalogue> {
  return source.load(of, section)
}

/** The language of the screen. */
export function presentLanguage(): Language {
  return language
}

/** Calls back when the language changes; the answer ends it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Loads the words of a section in the present language, or in another before it becomes the present one. */
export function needWords(section: Section, of: Language = language): Promise<void> {
  wanted.add(section)
  const name = `${of}/${section}`
  if (held.has(name)) return Promise.resolve()
  const known = waiting.get(name)
  if (known !== undefined) return known
  const coming = source
    .load(of, section)
    .then((catalogue) => void held.set(name, wordsFrom(of, catalogue)))
    .catch((error: unknown) => {
      failed.set(name, error)
      throw error
    })
    .finally(() => waiting.delete(name))
  waiting.set(name, coming)
  return coming
}

/**
 * Changes the language of the page without loading it anew. Everything shown so far is fetched first, so that no
 * sentence of another language is left between two of this one, and what was typed stays where it is.
 */
export async function speak(next: Language): Promise<void> {
  await Promise.all([...wanted].map((section) => needWords(section, next)))
  language = next
  for (const listener of listeners) listener()
}

/**
 * The words of a section, for what is called while something is drawn. Throws the wait for them if they are not here
 * yet, which React waits for; and once, why they did not come, which the page catches and says: asking again and
 * again would never end while the program does not answer.
 */
export function wordsOf<S extends Section>(section: S): Words<English[S]> {
  const words = held.get(`${language}/${section}`)
  if (words === undefined) throw reasonNot(section)
  return words as Words<English[S]>
}

function reasonNot(section: Section): unknown {
  const name = `${language}/${section}`
  const error = failed.get(name)
  failed.delete(name)
  return error ?? needWords(section)
}
