import type { Own } from './message.ts'

/** First strong isolate, pop directional isolate (Unicode UAX #9): `<bdi>` for places that hold text alone. */
const FSI = '\u2068'
const PDI = '\u2069'

/**
 * Words of others inside a plain string, so that their direction cannot turn what stands around them. Marks that
 * would end the isolation from within are taken out, or a name could do what it is kept from.
 */
export function isolated(words: string): string {
  return `${FSI}${words.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')}${PDI}`
}

/** Words of our own, already in the language of the screen: a day, a count, a message. Never words of others. */
export function own(words: string): Own {
  return { own: words }
}
