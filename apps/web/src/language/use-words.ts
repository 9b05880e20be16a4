import { useSyncExternalStore } from 'react'
import { onLanguage, presentLanguage, wordsOf } from './present.ts'
import type { English, Section } from './sections.ts'
import type { Language } from './tags.ts'
import type { Words } from './words.ts'

/** The language of the screen, kept up to date. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, presentLanguage, presentLanguage)
}

/** The words of a section in the language of the screen: `const { say, tell } = useWords('norms')`. */
export function useWords<S extends Section>(section: S): Words<English[S]> {
  useLanguage()
  return wordsOf(section)
}
