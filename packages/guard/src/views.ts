import { asciiDigit, latinTwin, plainPunctuation } from './lookalikes.ts'

/**
 * A text as a detector should read it, with the way back: unit i of `text` stands for the original units
 * `from[i]` to `to[i]` of field `field[i]`. A finding is always reported in the writer's own words.
 */
export interface View {
  readonly text: string
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  readonly field: ArrayLike<number>
}

/** Characters that take no room on paper: an address with one inside still reads as an address. Line ends and tabs stay. */
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\u115F\u1160\u2800\u3164\uFFA0]|(?![\t\n\r])\p{Cc}/u
const SPACE = /[\p{Zs}\t]/u
const MIXED_WORD = /[\p{L}\p{M}\p{N}_.-]+/gu
const LATIN_LETTER = /[A-Za-z]/
const FOREIGN_LETTER = /[\u0370-\u03FF\u0400-\u052F]/

/** Collects the units of a view while the original is walked through. */
class ViewBuilder {
  readonly from: number[] = []
  readonly to: number[] = []
  readonly field: number[] = []
  #text = ''

  add(text: string, from: number, to: number, field: number): void {
    this.#text += text
    for (let i = 0; i < text.length; i++) {
      this.from.push(from)
      this.to.push(to)
      this.field.push(field)
    }
  }

  build(): View {
    return { text: this.#text, from: this.from, to: this.to, field: this.field }
  }
}

/** 0, 1, 2 and so on: the places of every unchanged text, as far as any was long. */
let places = new Uint32Array(0)

/** The text unchanged. */
export function plainView(text: string, field: number): View {
  const { length } = text
  if (places.length <= length) places = Uint32Array.from({ length: 2 * length + 1 }, (_, i) => i)
  const [from, to] = [places.subarray(0, length), places.subarray(1, length + 1)]
  return { text, from, to, field: new Uint32Array(length).fill(field) }
}

/** Whether a text holds anything that {@link cleanView} would change: anything but single blanks, lines and ASCII. */
const CHANGED = /[^\x20-\x7E\n\r]|  /

/**
 * The text as a reader sees it: compatibility forms folded (NFKC), invisible characters gone, every script's
 * digits as 0–9, runs of blanks as one blank, and look-alike letters inside Latin words turned Latin.
 */
export function cleanView(text: string, field: number): View {
  if (!CHANGED.test(text)) return plainView(text, field)
  const latin = mixedWordUnits(text)
  const builder = new ViewBuilder()
  const known = new Map<string, string>()
  const recall = (character: string, inLatinWord: boolean): string => {
    const key = inLatinWord ? `${character}L` : character
    const seen = known.get(key) ?? seenAs(character, inLatinWord)
    known.set(key, seen)
    return seen
  }
  let afterBlank = false
  for (let i = 0; i < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(i) ?? 0)
    const next = i + character.length
    const plain = character >= ' ' && character <= '~'
    const seen = plain ? character : recall(character, latin.has(i))
    const blank = plain ? character === ' ' : SPACE.test(character)
    if (!(blank && afterBlank)) builder.add(blank ? ' ' : seen, i, next, field)
    if (seen !== '') afterBlank = blank
    i = next
  }
  return builder.build()
}

/** The plain form of a character; asked often for the same few, so a view keeps what it has been told. */
function seenAs(character: string, inLatinWord: boolean): string {
  if (INVISIBLE.test(character)) return ''
  const twin = inLatinWord ? latinTwin(character) : character
  return asciiDigit(plainPunctuation(twin)).normalize('NFKC')
}

/** The positions inside words that mix Latin with Cyrillic or Greek letters: no honest word does. */
function mixedWordUnits(text: string): ReadonlySet<number> {
  const units = new Set<number>()
  if (!FOREIGN_LETTER.test(text)) return units
  for (const { 0: word, index } of text.matchAll(MIXED_WORD)) {
    if (!LATIN_LETTER.test(word) || !FOREIGN_LETTER.test(word)) continue
    for (let i = 0; i < word.length; i++) units.add(index + i)
  }
  return units
}

/** The words of {@link tightView} alone, which are quickly had: most texts hold nothing that needs the way back. */
export function tightText({ text }: View): string {
  return text.replace(/\s+/g, '')
}

/** The view without any white space: what was spread over blanks and lines stands together. */
export function tightView(view: View): View {
  return pick(view, (i) => !/\s/.test(view.text.charAt(i)))
}

/** The words of {@link joinedView} alone. */
export function joinedText(views: readonly View[]): string {
  return views.map(({ text }) => text.trim()).join('')
}

/** All views in order as one text with nothing between: what was split over two fields stands together. */
export function joinedView(views: readonly View[]): View {
  const builder = new ViewBuilder()
  for (const view of views) {
    const start = view.text.length - view.text.trimStart().length
    const end = view.text.trimEnd().length
    for (let i = start; i < end; i++) copyUnit(builder, view, i)
  }
  return builder.build()
}

function pick(view: View, keep: (unit: number) => boolean): View {
  const builder = new ViewBuilder()
  for (let i = 0; i < view.text.length; i++) if (keep(i)) copyUnit(builder, view, i)
  return builder.build()
}

function copyUnit(builder: ViewBuilder, view: View, i: number): void {
  builder.add(view.text.charAt(i), view.from[i] ?? 0, view.to[i] ?? 0, view.field[i] ?? 0)
}
