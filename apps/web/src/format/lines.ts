import type { MatterShown } from '@alternat/acts'
import { own } from '../language/isolate.ts'
import { wordsOf } from '../language/present.ts'
import { dayInWords } from './days.ts'
import { owingIn } from './owing.ts'
import { listed } from './words.ts'

type Line1 = MatterShown['line1']
type Line2 = MatterShown['line2']
type Life = Pick<Line2, 'word' | 'since' | 'by'>

/** The sides as a line names them. */
export interface Naming {
  readonly sides: readonly { readonly id: string }[]
  sideOf(id: string): { readonly name: string }
}

/** A word that the fold computed, in the language of the screen; the word itself where it is not known. */
export function stateInWords(word: string): string {
  return wordsOf('lines').find(word) ?? word
}

/** The closed word of a claim. What a speaker said in other words stands in them. */
export function claimInWords(word: string): string {
  return wordsOf('lines').find(`claim.${word}`) ?? word
}

/** A word and whose act it is: *raised by both*, *proposed by A*. */
export function wordBy(word: string, by: readonly string[], { sides, sideOf }: Naming): string {
  const { say } = wordsOf('lines')
  const state = own(stateInWords(word))
  const all = sides.every(({ id }) => by.includes(id))
  if (by.length === 0) return state.own
  if (all) return say(sides.length === 2 ? 'byBoth' : 'byAll', { word: state })
  return say('bySome', { word: state, sides: listed(by.map((id) => sideOf(id).name)) })
}

/** Words of line 1 that say by themselves that it takes more than one side. */
const BARE = new Set(['under negotiation', 'agreed in principle'])
/** Words that stand alone once every side has said them. */
const BARE_BY_ALL = new Set(['acknowledged', 'to be explored'])

/** Line 1, *Acts*: the furthest word reached and whose act it is. */
export function actsInWords(line: Line1, naming: Naming): string {
  const { say } = wordsOf('lines')
  const { word, matched } = line
  if (word === null) return say('noFormalAct')
  if (word === 'agreed ad referendum') return toBeConfirmed(line, naming)
  if (word === 'adopted' && line.form === 'parallel statements' && matched !== null && matched.k > 0) {
    return say(matched.byCompiler ? 'parallelCompiled' : 'parallel', { k: matched.k, n: matched.n })
  }
  if (BARE.has(word) || (BARE_BY_ALL.has(word) && line.byAll)) return stateInWords(word)
  return wordBy(word, line.by, naming)
}

/** Whose confirmation is awaited; where the line does not tell it in a way known here, that one is. */
function toBeConfirmed(line: Line1, naming: Naming): string {
  const { say } = wordsOf('lines')
  const owing = owingIn(line, naming)
  if (owing === null) return say('toBeConfirmed')
  const { sides, sideOf } = naming
  const every = sides.length === 2 ? 'both' : 'all'
  const names = own(listed(owing.map((id) => sideOf(id).name)))
  return say('toBeConfirmedBy', { who: owing.length === sides.length ? every : 'some', sides: names })
}

/** Words of life that tell whose act they are: one side's act is enough for them. */
const OF_A_SIDE = new Set(['contested', 'suspended', 'resumed', 'superseded', 'discontinued'])

/** Line 2, or one measure of it: the life of an arrangement and since when. */
export function lifeInWords(life: Life | Line2, near: string | null, naming: Naming): string {
  const { say } = wordsOf('lines')
  if ('measures' in life && differs(life)) return say('differs')
  const { word, since, by } = life
  if (word === null) return say('noLife')
  const state = OF_A_SIDE.has(word) || word === 'operative' ? wordBy(word, by, naming) : stateInWords(word)
  if (since === null) return state
  const day = own(dayInWords(since, near))
  return say(word === 'operative' ? 'operativeOn' : 'since', { word: own(state), day })
}

/** Whether the measures of an arrangement have not all the same life. */
function differs({ measures }: Line2): boolean {
  const [first] = measures
  const told = ({ word, since, by }: Life): string => JSON.stringify([word, since, by])
  return first !== undefined && measures.some((one) => told(one) !== told(first))
}
