import { globSync } from 'node:fs'
import { ROOT } from './root.ts'
import { text } from './named.ts'

/** A place of the page of design that something cites. */
export interface Citation {
  /** Where it is cited. */
  readonly file: string
  /** The number of the section, as in `§4`. */
  readonly section: number | null
  /** The number of the rule, if one is cited. */
  readonly rule: number | null
  /** The part of a section named in quotes or stars, if one is. */
  readonly part: string | null
}

const CITING = ['packages/**/*.{ts,md}', 'apps/**/*.{ts,tsx,css,md}', 'docs/**/*.md']
const FOREIGN = /(?:^|\/)(?:node_modules|dist)\//

const NUMBERS = String.raw`\d+(?:(?:, | and )\d+)*`
/** One place: `§4`, `§9 rule 7`, `§9 rules 3 and 19`, `§5 *Crossing*`. */
const PLACE = String.raw`§\d+(?: rules? ${NUMBERS})?(?:,? (?:\*[^*]+\*|“[^”]+”|"[^"]+"|\x60[^\x60]+\x60))?`
const DESIGN = new RegExp(String.raw`\bdesign (${PLACE}(?:(?:, | and )${PLACE})*)`, 'g')
const ONE = new RegExp(PLACE, 'g')
/** A rule named by its number alone; rules of others are written with a capital or a point. */
const ALONE = new RegExp(String.raw`\brules? (${NUMBERS})(?!\.?\d)`, 'g')

/** Every place of the page of design that the packages, the programs or the pages cite. */
export function citations(): Citation[] {
  const files = globSync(CITING, { cwd: ROOT, exclude: (path) => FOREIGN.test(`${path}/`) }).sort()
  return files.flatMap((file) => citationsIn(file, text(file)))
}

/** The places that one file cites. A citation may run over the end of a line, in a comment too. */
export function citationsIn(file: string, words: string): Citation[] {
  const flat = words.replaceAll(/\s*\n\s*(?:\*(?!\*) |\/\/ )?\s*/g, ' ')
  const placed = Array.from(flat.matchAll(DESIGN), ([, places = '']) => places.match(ONE) ?? [])
  const alone = Array.from(flat.replaceAll(DESIGN, '').matchAll(ALONE), ([, numbers = '']) =>
    numbersIn(numbers),
  ).flat()
  return [
    ...placed.flat().flatMap((place) => citationsOf(file, place)),
    ...alone.map((rule) => ({ file, section: null, rule, part: null })),
  ]
}

function citationsOf(file: string, place: string): Citation[] {
  const section = Number(/\d+/.exec(place)?.[0])
  const part = /[*“"`]([^*”"`]+)[*”"`]$/.exec(place)?.[1] ?? null
  const rules = numbersIn(/ rules? (.+)/.exec(place)?.[1] ?? '')
  return rules.length === 0
    ? [{ file, section, rule: null, part }]
    : rules.map((rule) => ({ file, section, rule, part }))
}

function numbersIn(words: string): number[] {
  return Array.from(words.matchAll(/\d+/g), ([number]) => Number(number))
}

/** What the page of design can be cited by. */
export interface Headings {
  readonly sections: readonly number[]
  /** Rules, and the section under which they stand. */
  readonly rules: readonly { readonly rule: number; readonly section: number }[]
  readonly parts: readonly { readonly part: string; readonly section: number }[]
}

/** The headings of the page: `## §4 …`, and under it `### Rule 7: …` or `### Keys`. */
export function headingsOf(page: string): Headings {
  const found = {
    sections: [] as number[],
    rules: [] as Headings['rules'][number][],
    parts: [] as Headings['parts'][number][],
  }
  let section = 0
  for (const [, top, under = ''] of page.matchAll(/^(?:## §(\d+) .+|### (.+))$/gm)) {
    if (top !== undefined) found.sections.push((section = Number(top)))
    else noteUnder(found, section, under)
  }
  return found
}

function noteUnder(
  found: { rules: Headings['rules'][number][]; parts: Headings['parts'][number][] },
  section: number,
  heading: string,
): void {
  const rule = /^Rule (\d+): /.exec(heading)?.[1]
  if (rule === undefined) found.parts.push({ part: heading.replaceAll('`', ''), section })
  else found.rules.push({ rule: Number(rule), section })
}

/** Whether a citation leads to a heading. */
export function leads({ section, rule, part }: Citation, { sections, rules, parts }: Headings): boolean {
  const within = (other: number) => section === null || section === other
  const toRule = rule === null || rules.some((one) => one.rule === rule && within(one.section))
  const toPart = part === null || parts.some((one) => one.part === part && within(one.section))
  return toRule && toPart && (section === null || sections.includes(section))
}
