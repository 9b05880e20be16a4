import type en from './en.ts'

/** A name of one of the messages. */
export type Key = keyof typeof en

type Named<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never

/** What a message asks for: the names in braces. */
export type Asks<K extends Key> = Named<(typeof en)[K]>

/** A catalogue in another language: every message of English, and no other. */
export type Own = Readonly<Record<Key, string>>
