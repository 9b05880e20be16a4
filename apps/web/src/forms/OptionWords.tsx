/** One of the things that can be chosen. */
export interface Option {
  readonly value: string
  readonly label: string
  /** Words of a side, a person or the record: they stand apart, in their own direction. */
  readonly isPeer?: boolean
  /** The language of the label, where it is another than that of the screen. */
  readonly lang?: string
}

/** What an option is called. */
export function OptionWords({ option: { label, isPeer = false, lang } }: { readonly option: Option }) {
  return isPeer || lang !== undefined ? <bdi lang={lang}>{label}</bdi> : label
}
