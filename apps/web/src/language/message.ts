import type { ReactNode } from 'react'

/** A catalogue: messages in ICU MessageFormat, by their keys. */
export type Catalogue = Readonly<Record<string, string>>

/** Words of our own, in the language of the screen: they need no isolation. */
export interface Own {
  readonly own: string
}

/*
 * What a message asks for, read from its text by the compiler: `{name}`, `{n, plural, one {…} other {…}}`,
 * `{state, select, …}` and `<tag>…</tag>`. A message that is asked for with a wrong or a missing argument, or that
 * asks for another one than its English original, does not compile.
 */
type Found = readonly [name: string, kind: 'words' | 'number' | 'choice']

/** Inside words: an argument opens, or a nested message ends. */
type InText<S extends string, F extends Found> = S extends `${infer A}{${infer R}`
  ? A extends `${string}}${string}`
    ? AfterMessage<S, F>
    : AfterOpen<R, F>
  : S extends `${string}}${string}`
    ? AfterMessage<S, F>
    : F

type AfterMessage<S extends string, F extends Found> = S extends `${string}}${infer T}` ? InOptions<T, F> : F

/** Between the nested messages of a plural or a select: the next one opens, or the argument ends. */
type InOptions<S extends string, F extends Found> = S extends `${infer A}{${infer R}`
  ? A extends `${string}}${string}`
    ? AfterArgument<S, F>
    : InText<R, F>
  : AfterArgument<S, F>

type AfterArgument<S extends string, F extends Found> = S extends `${string}}${infer T}` ? InText<T, F> : F

type AfterOpen<R extends string, F extends Found> = R extends `${infer N}}${infer T}`
  ? N extends `${infer Name}, ${string}`
    ? AfterName<R, Name, F>
    : InText<T, F | readonly [N, 'words']>
  : F

type AfterName<
  R extends string,
  Name extends string,
  F extends Found,
> = R extends `${Name}, plural, ${infer O}`
  ? InOptions<O, F | readonly [Name, 'number']>
  : R extends `${Name}, select, ${infer O}`
    ? InOptions<O, F | readonly [Name, 'choice']>
    : R extends `${Name}, number}${infer T}`
      ? InText<T, F | readonly [Name, 'number']>
      : readonly [`cannot be read: ${Name}`, 'words']

type TagsOf<S extends string, F extends string = never> = S extends `${string}<${infer N}>${infer R}`
  ? N extends `/${string}`
    ? TagsOf<R, F>
    : TagsOf<R, F | N>
  : F

interface Plain {
  readonly words: string | Own
  readonly number: number
  readonly choice: string
}

interface Rich {
  readonly words: ReactNode | Own
  readonly number: number
  readonly choice: string
}

type Args<F extends Found, V extends Plain | Rich> = { readonly [P in F as P[0]]: V[P[1]] }

/** Tags that every message may use without being given them. */
export type KnownTag = 'b' | 'i' | 'code' | 'kbd'

type TagArgs<N extends string> = { readonly [P in Exclude<N, KnownTag>]: (inside: ReactNode) => ReactNode }

type Asked<A> = Record<never, never> extends A ? [args?: A] : [args: A]

/** What must be handed over to say a message as a plain string; a message with tags cannot be. */
export type PlainArgs<S extends string> = [TagsOf<S>] extends [never]
  ? Asked<Args<InText<S, never>, Plain>>
  : ['this message has tags: tell it']

/** What must be handed over to draw a message: nodes for its words, a function for each of its tags. */
export type RichArgs<S extends string> = Asked<Args<InText<S, never>, Rich> & TagArgs<TagsOf<S>>>

/** Names and kinds of everything that a message asks for: a translation must ask for exactly the same. */
export type Asks<S extends string> = InText<S, never> | readonly [TagsOf<S>, 'tag']
