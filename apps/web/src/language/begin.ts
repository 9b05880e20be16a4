import { firstLanguage, keptLanguage } from './choose.ts'
import { needWords, speak } from './present.ts'
import type { Section } from './sections.ts'
import { tagsOf } from './tags.ts'

/** Begins in the language of whoever sits here; resolves when the words of the first screen are there. */
export async function beginToSpeak(sections: readonly Section[]): Promise<void> {
  const language = firstLanguage(location.search, keptLanguage(), navigator.languages)
  const { tag, dir } = tagsOf(language)
  document.documentElement.lang = tag
  document.documentElement.dir = dir
  await Promise.all(sections.map((section) => needWords(section, language)))
  await speak(language)
}
