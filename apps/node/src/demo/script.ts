import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind, Power } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import { demoFault, type DemoCode } from './codes.ts'

/**
 * A body as the data gives it. An object with one of these members alone stands for something else:
 * `$act` the place of another step's act, `$text` the digest of the text another step made, `$digest` the
 * digest of words, `$source` a source of the script (with `differs` beside it, if need be).
 */
export type Template = string | number | boolean | null | readonly Template[] | TemplateObject
/** An object of a {@link Template}. */
export interface TemplateObject {
  readonly [member: string]: Template
}

/** A text to table: words by language, one string a paragraph. */
export interface TextTemplate {
  readonly paragraphs: readonly string[]
  readonly languages: Readonly<Record<string, readonly string[]>>
}

/** In one language: the run, the words of it to be put in brackets, and the counter-proposal. */
export interface ChangeTemplate {
  readonly run: number
  readonly select?: string
  readonly words?: string
}

/** One act to be performed. */
export interface Step {
  readonly id: string
  /** The side whose node performs it. */
  readonly by: string
  /** The minute to which that node's clock is set. */
  readonly at: string
  readonly office: string
  readonly kind: Kind
  readonly level: 'between' | 'public'
  readonly body: TemplateObject
  readonly text?: TextTemplate
  readonly change?: Readonly<Record<string, ChangeTemplate>>
}

/** An office a side starts with. */
export interface OfficeTemplate {
  readonly name: string
  readonly powers: readonly Power[]
}

/** Whoever writes a log: its name, when its log opens, and its offices. */
export interface Writer {
  readonly side: string
  readonly name: string
  /** The folder of its store. */
  readonly store: string
  /** The minute of its first acts: it opens its log and proposes or accepts. */
  readonly opens: string
  readonly offices: readonly OfficeTemplate[]
}

/** A side of the dialogue. In a reconstruction it writes nothing, and has only an id and a name. */
export interface SideTemplate {
  readonly id: string
  readonly name: string
  readonly opens?: string
  /** The folder of its store. */
  readonly store?: string
  readonly offices?: readonly OfficeTemplate[]
}

/** A dialogue to be played, with what is shown of it at the end. */
export interface Script {
  readonly dialogue: string
  readonly title: string
  /** In a reconstruction: who compiles it, in the one log there is. */
  readonly compiler?: Writer
  /** Sorted by id. */
  readonly sides: readonly SideTemplate[]
  /** Matters whose cards are printed, each as of these days (`null`: as of now). */
  readonly cards: readonly { readonly matter: string; readonly asOf: readonly (string | null)[] }[]
  /** What the front page shows of this dialogue: kept as a setting of every store that holds it. */
  readonly front?: TemplateObject
  /** Titles of the questions that claims answer. */
  readonly questions: Readonly<Record<string, string>>
  readonly sources: Readonly<Record<string, TemplateObject>>
  readonly steps: readonly Step[]
}

/** Where the data of the demonstration lies, in a clone of the repository. */
export const EXAMPLES = join(import.meta.dirname, '../../../../examples')

/** Reads every script in a folder (each file with `steps`), the dialogue that opened first in front. */
export function readScripts(folder: string = EXAMPLES): Result<Script[], DemoCode> {
  try {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
    const read = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object)
    const scripts = read.filter((value): value is Script => 'steps' in value)
    return ok(scripts.toSorted((a, b) => (openedAt(a) < openedAt(b) ? -1 : 1)))
  } catch (error) {
    return demoFault('demo-data', folder, error instanceof Error ? error.message : undefined)
  }
}

function openedAt(script: Script): string {
  return writersOf(script)[0]?.opens ?? ''
}

/** Who writes logs in a script, in the order in which they open them; the first proposes. */
export function writersOf(script: Script): readonly Writer[] {
  if (script.compiler !== undefined) return [script.compiler]
  return script.sides
    .map(({ id, name, store = id, opens = '', offices = [] }) => ({ side: id, name, store, opens, offices }))
    .toSorted((a, b) => (a.opens < b.opens ? -1 : 1))
}

/** Consecutive steps by one side: after each such run a bundle goes to the others. */
export function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = []
  for (const step of steps) {
    const last = runs.at(-1)
    if (last?.[0]?.by === step.by) last.push(step)
    else runs.push([step])
  }
  return runs
}
