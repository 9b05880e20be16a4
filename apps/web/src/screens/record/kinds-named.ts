import english from '../../language/en/kinds.ts'
import { kindInWords } from '../../format/words.ts'

/** `family.act`: the other words of that catalogue are none of these. */
const KINDS = Object.keys(english).filter(
  (name) => /^[a-z-]+\.[a-z-]+$/.test(name) && !name.startsWith('row.'),
)

/** The kinds whose name on the screen has these words, with commas between: the program knows kinds by their codes only. */
export function kindsNamed(words: string): string {
  if (words === '') return ''
  return KINDS.filter((kind) => kindInWords(kind).toLowerCase().includes(words)).join(',')
}
