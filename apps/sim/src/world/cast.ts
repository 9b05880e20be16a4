/** The sides there can be, in the order of their log names. */
export const SIDES = ['east.example', 'north.example', 'south.example'] as const
/** Who reads and is no side. */
export const READER = 'reader.example'
/** The dialogue all worlds play in. */
export const DIALOGUE = 'cables'

const NAMES: Readonly<Record<string, string>> = {
  'east.example': 'East',
  'north.example': 'North',
  'south.example': 'South',
  'reader.example': 'the reader',
}

/** As printed. */
export function nameOf(side: string): string {
  return NAMES[side] ?? side
}

/** The log of a side in the one dialogue. */
export function logOf(side: string): string {
  return `${side}/alternat/${DIALOGUE}`
}
