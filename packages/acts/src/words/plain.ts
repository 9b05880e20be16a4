/**
 * A word as it is compared: small letters, no accents, dots, hamzas or vowel signs, Arabic endings in one
 * spelling. People type what they heard, on the keyboard they have; no two words of a list share this form.
 */
export function plainWord(word: string): string {
  const bare = word.normalize('NFD').replaceAll(/\p{Mn}/gu, '')
  return bare.toLowerCase().replaceAll('ة', 'ه').replaceAll('ى', 'ي').normalize('NFC')
}

/**
 * Whether one slip of the hand turns one word into the other: a letter more, less, other, or two changed about.
 * Linear, so that a long wrong word costs nothing.
 */
export function isOneSlip(a: string, b: string): boolean {
  const [one, two] = [[...a], [...b]]
  if (Math.abs(one.length - two.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === two[from]) from++
  const [x, y] = [one.slice(from), two.slice(from)]
  const same = (p: readonly string[], q: readonly string[]) => p.join('') === q.join('')
  if (same(x.slice(1), y.slice(1)) || same(x.slice(1), y) || same(x, y.slice(1))) return true
  return x[0] === y[1] && x[1] === y[0] && same(x.slice(2), y.slice(2))
}

/** The length of what two words begin with alike. */
export function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
