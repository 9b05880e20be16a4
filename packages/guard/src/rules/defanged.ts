import type { Rule } from '../rule.ts'

const WHY =
  'This address is written so that it cannot be followed, as reports on intrusions write indicators.'
const ADVICE = 'Leave it out: nobody writes a public reference like this.'

/** Endings after which a spelled-out or spaced dot can only belong to a host. */
const ENDINGS = 'com|net|org|info|biz|io|ru|su|cn|ir|kp|ua|de|fr|uk|eu|xyz|top|cc|tv|pw|onion|gov|mil|edu|int'

/** A dot, bare or spelled, in brackets of any kind, with or without blanks inside. */
const BRACKETED_DOT = '(?:\\[ ?(?:\\.|dot) ?\\]|\\{ ?(?:\\.|dot) ?\\}|\\( ?(?:\\.|dot) ?\\))'

const defanged = (id: string, pattern: RegExp): Rule => ({
  id: `defanged.${id}`,
  kind: 'indicator',
  pattern,
  why: WHY,
  advice: ADVICE,
  joins: true,
  wholeWord: true,
})

/**
 * A mark of defanging is the strongest sign there is: no list of public hosts excuses it. Each pattern starts at
 * the mark itself, so that ordinary words cost nothing; the finding is then widened to the word around it.
 */
export const DEFANGED: readonly Rule[] = [
  defanged('dot', /(?:\[ ?(?:\.|dot) ?\]|\{ ?(?:\.|dot) ?\}|\((?:\.|dot)\)|<(?:\.|dot)>)(?=[\p{L}\p{N}])/giu),
  defanged('spaced-dot', new RegExp(`(?<=[a-z0-9-]) ?${BRACKETED_DOT} ?(?:(?:${ENDINGS})\\b|\\d)`, 'gi')),
  defanged(
    'half-dot',
    /(?<=[A-Za-z0-9-])(?:\[\.(?=[A-Za-z0-9])|\.\](?=[a-z0-9]{2})|\\\.(?=[A-Za-z0-9])|\{\.(?=[A-Za-z0-9])|\.\}(?=[a-z0-9]{2}))/g,
  ),
  defanged('word-dot', new RegExp(`(?<=[a-z0-9-]{2}) (?:dot|punkt|точка) (?:${ENDINGS})(?![a-z0-9])`, 'giu')),
  defanged('number-dot', /(?<!\d)\d{1,3}(?: (?:dot|point|punkt|точка) \d{1,3}){3}(?!\d)/giu),
  defanged('open-dot', new RegExp(`(?<=[a-z0-9-]{2}) \\. (?:${ENDINGS})(?![a-z0-9])`, 'g')),
  defanged('scheme', /(?:h[xX*]{2}p|H[X*]{2}P|h__p|fxp|meow)[sS]?(?: ?\[?:\]?)(?=[ /\\[])|\bhxxps?\b/gi),
  defanged('colon', /(?<=[a-z]{2}) ?(?:\[:\]|\[:\/\/\]?|:\[\/\/\]|:\/\[\/\])|(?<=p|s)\(:\)\/\//gi),
  defanged('at', /(?<=[\w.+-]) ?(?:\[ ?(?:@|at) ?\]|\( ?(?:@|at) ?\)|\{ ?(?:@|at) ?\}|<at>) ?(?=[\w-])/gi),
]
