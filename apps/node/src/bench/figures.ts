/** What one piece of work measured: figures by name, in seconds unless the name says otherwise. */
export type Figures = Readonly<Record<string, number>>

/** Where, and how many acts. */
export interface Work {
  readonly folder: string
  readonly acts: number
}
