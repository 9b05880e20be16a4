import type { WordLanguage } from '@alternat/acts'
import { PAGE_WORDS } from '../language/page-words.ts'
import type { SheetOffice } from './sheet.ts'

/** What a power lets an office do, in a word; a power that has no word yet stands as it is called. */
export function powerInWords(power: string, language: WordLanguage): string {
  const words: Readonly<Record<string, string>> = PAGE_WORDS[language]
  return words[`power.${power}`] ?? power
}

/** From when and until when an office may act, by the days of its card. */
export function timeInWords({ from, until }: SheetOffice, language: WordLanguage): string {
  const words = PAGE_WORDS[language]
  const message = until === null ? words.from : words.span
  return message.replace('{day}', from).replace('{end}', until ?? '')
}
