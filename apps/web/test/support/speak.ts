import { offerEvery } from '../../src/language/every.ts'
import { everySection, needWords, speak } from '../../src/language/present.ts'
import type { Language } from '../../src/language/tags.ts'

/** Speaks a language with all its words, as a page does that has every section open. */
export async function speakIn(language: Language): Promise<void> {
  offerEvery()
  await Promise.all(everySection().map((section) => needWords(section, language)))
  await speak(language)
}
