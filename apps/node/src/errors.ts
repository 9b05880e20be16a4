import type { Fault, Result } from '@alternat/tlog'
import { DIALOGUE_CODES } from './dialogue/codes.ts'
import { KEY_CODES } from './keys/codes.ts'
import { RELEASE_CODES } from './release/codes.ts'
import { SIDE_CODES } from './side/codes.ts'
import { STORE_CODES } from './store/codes.ts'

/** How a command ends, for programs that call it. */
export const EXIT = {
  /** Done. */
  ok: 0,
  /** Refused: nothing was changed. */
  refused: 1,
  /** The command was not understood. */
  usage: 2,
  /** What was named is not here. */
  absent: 3,
  /** A check failed: what was looked at is not sound. */
  unsound: 4,
  /** Somebody else holds the store; try again later. */
  busy: 5,
  /** The disk failed: stop, look, start again. */
  fatal: 6,
} as const

/** One of {@link EXIT}. */
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What a person is told of a code, and how a command that meets it ends. */
export interface CodeEntry {
  readonly sentence: string
  readonly exit: Exit
}

/** Codes that do not end as a plain refusal. */
const EXITS: Partial<Record<string, Exit>> = {
  'store-absent': EXIT.absent,
  'log-unknown': EXIT.absent,
  'key-absent': EXIT.absent,
  'dialogue-unknown': EXIT.absent,
  'card-absent': EXIT.absent,
  'text-unknown': EXIT.absent,
  'text-withheld': EXIT.absent,
  'store-corrupt': EXIT.unsound,
  'self-check': EXIT.unsound,
  'root-mismatch': EXIT.unsound,
  'text-differs': EXIT.unsound,
  'store-locked': EXIT.busy,
  'head-moved': EXIT.busy,
  'store-fatal': EXIT.fatal,
}

const SENTENCES = {
  ...STORE_CODES,
  ...KEY_CODES,
  ...SIDE_CODES,
  ...DIALOGUE_CODES,
  ...RELEASE_CODES,
} as const

/** A code of store, keys, sides, dialogues or the one way out. */
export type NodeCode = keyof typeof SENTENCES

/** Every code of these rooms, with its sentence and its exit code. */
export const NODE_CODES: Readonly<Record<NodeCode, CodeEntry>> = Object.fromEntries(
  Object.entries(SENTENCES).map(([code, sentence]) => [code, { sentence, exit: exitOf(code) }]),
) as unknown as Record<NodeCode, CodeEntry>

/** The exit code for any code; a plain refusal for those that say nothing else. */
export function exitOf(code: string): Exit {
  return EXITS[code] ?? EXIT.refused
}

/** A fault thrown at the edge of the program (a command, a request), where values end. Nowhere deeper. */
export class Refusal extends Error {
  readonly code: string
  readonly where?: string

  constructor(fault: Fault) {
    super(fault.message)
    this.name = 'Refusal'
    this.code = fault.code
    if (fault.where !== undefined) this.where = fault.where
  }
}

/** The value, or a {@link Refusal}: for the edge of the program only. */
export function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Refusal(result.fault)
}
