/** The sides there can be, in the order of their log names. */
export const SIDES = ['east.example', 'north.example', 'south.example'] as const
/** Under which name the first side was hosted, in worlds in which it has moved out; nobody speaks under it any more. */
export const HOSTED = 'a-hosted.example'
/** Who reads and is no side. */
export const READER = 'reader.example'
/** The dialogue all worlds play in. */
export const DIALOGUE = 'cables'

const NAMES: Readonly<Record<string, string>> = {
  'east.example': 'East',
  'north.example': 'North',
  'south.example': 'South',
  [HOSTED]: 'East, hosted',
  'reader.example': 'the reader',
}

/** As printed. */
export function nameOf(side: string): string {
  return NAMES[side] ?? side
}

/** The id of a side in the fold: where the first has moved out, that of its first name, among those listed. */
export function idOf(side: string, listed: readonly { readonly id: string }[]): string {
  return side === SIDES[0] && listed.some(({ id }) => id === HOSTED) ? HOSTED : side
}

/** The log of a side in the one dialogue. */
export function logOf(side: string): string {
  return `${side}/alternat/${DIALOGUE}`
}
