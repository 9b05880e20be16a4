import { Suspense, useEffect, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { tagsOf } from './tags.ts'
import { useLanguage } from './use-words.ts'

/** Everything that is drawn in the language of the page: its tag, its direction, and the locale of all controls. */
export function Spoken({ draw }: { readonly draw: () => ReactNode }) {
  const { tag, locale, dir } = tagsOf(useLanguage())
  useEffect(() => {
    document.documentElement.lang = tag
    document.documentElement.dir = dir
  }, [tag, dir])
  return (
    <I18nProvider locale={locale}>
      <Suspense>{draw()}</Suspense>
    </I18nProvider>
  )
}
