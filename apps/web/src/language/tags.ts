/** The languages of the screens: those of the United Nations, in the order of their menu. */
export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number]

interface Tags {
  /** For `lang` attributes (BCP 47). */
  readonly tag: string
  /** For `Intl` and React Aria. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
}

/**
 * Arabic is written with the digits 0–9 and in the Gregorian calendar, as the documents of the United Nations are:
 * sides compare days, counts and roots by voice, and they must look the same on both screens.
 */
const TAGS: Readonly<Record<Language, Tags>> = {
  en: { tag: 'en', locale: 'en-GB', dir: 'ltr' },
  fr: { tag: 'fr', locale: 'fr', dir: 'ltr' },
  es: { tag: 'es', locale: 'es', dir: 'ltr' },
  ru: { tag: 'ru', locale: 'ru', dir: 'ltr' },
  zh: { tag: 'zh-Hans', locale: 'zh-Hans', dir: 'ltr' },
  ar: { tag: 'ar', locale: 'ar-u-ca-gregory-nu-latn', dir: 'rtl' },
}

/** How a language is named to the browser. */
export function tagsOf(language: Language): Tags {
  return TAGS[language]
}

/** The language of a tag, by its first part: `fr-CA` is `fr`; `null` for one that the screens do not speak. */
export function languageOf(tag: string | null | undefined): Language | null {
  const first = tag?.toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((language) => language === first) ?? null
}
