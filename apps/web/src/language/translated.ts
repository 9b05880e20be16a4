import type { Asks, Catalogue } from './message.ts'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** `string` for a message that asks for what the English one asks for, else a sentence in its place. */
type Fits<E extends Catalogue, T extends Catalogue> = {
  readonly [K in keyof E]: K extends keyof T
    ? Same<Asks<T[K]>, Asks<E[K]>> extends true
      ? string
      : 'asks for other arguments or tags than the English message'
    : string
}

/**
 * A catalogue in another language than English. The English one, given as a type alone so that it is not loaded with
 * this one, decides its keys, and for each message its arguments and tags.
 */
export function translated<E extends Catalogue>() {
  return <const T extends Catalogue & Fits<E, T>>(
    catalogue: T & { readonly [K in Exclude<keyof T, keyof E>]: never },
  ): Catalogue => catalogue
}
