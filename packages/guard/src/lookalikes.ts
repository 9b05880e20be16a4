/** Cyrillic and Greek letters that look like a Latin one, and their twins. Only used inside words that also hold Latin letters. */
const TWINS =
  'аa еe оo рp сc хx уy іi јj ѕs һh ԁd ԛq ԝw кk мm тt нh вb ' +
  'АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS ' +
  'οo αa νv ρp τt υu ιi κk χx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'

const LATIN = new Map(TWINS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]))

/** The Latin letter that this letter can be mistaken for, or itself. */
export function latinTwin(letter: string): string {
  return LATIN.get(letter) ?? letter
}

/** The zeros of the decimal digit rows that compatibility normalisation leaves alone. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810,
]

/** An address can be written in any script's digits: all become 0–9. */
export function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const zero = ZEROS.findLast((start) => start <= code)
  return zero !== undefined && code < zero + 10 ? String(code - zero) : character
}

/** Marks that stand for a dot or a slash in addresses and survive compatibility normalisation. */
const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ['\u3002', '.'],
  ['\uFF61', '.'],
  ['\u2044', '/'],
  ['\u2215', '/'],
  ['\u2236', ':'],
  ['\uA789', ':'],
])

/** The plain mark that this one can stand for, or itself. */
export function plainPunctuation(character: string): string {
  return PUNCTUATION.get(character) ?? character
}
