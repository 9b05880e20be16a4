/** One name for a place in a log. */
export function placeOf({ log, index }: { readonly log: string; readonly index: number }): string {
  return `${log} ${index}`
}

/** Places of acts, by {@link placeOf}. */
export type Places = ReadonlySet<string>
