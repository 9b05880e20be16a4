import catalogue from '../../../../../examples/catalogue.json'

/** A norm ready to be tabled. */
export interface ReadyNorm {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly rows: readonly string[]
  /** Paragraphs by language. */
  readonly languages: Readonly<Record<string, readonly string[]>>
}

/** A family of norms with a heading of its own. */
export interface ReadyGroup {
  readonly group: string
  readonly title: string
  readonly standing: string
}

/** The catalogue of norms shipped with the product. */
export const READY_NORMS: readonly ReadyNorm[] = catalogue.norms

/** Its families, in order. */
export const READY_GROUPS: readonly ReadyGroup[] = catalogue.groups
