/** Interesting states. A run of many seeds in which one of them was never reached proves less than it says. */
export const SOMETIMES = [
  'crash before a commit',
  'crash after a commit, before the answer',
  'crash while a bundle came in',
  'crash between store and guard record',
  'commits lost by a power cut',
  'disk full',
  'disk failed at a commit',
  'byte fallen over was found',
  'old packet came again',
  'packet lost',
  'packet came twice',
  'packets overtook each other',
  'damaged packet refused',
  'nothing passed between two',
  'bundle waited for the one before it',
  'waiting bundle taken in',
  'act came late for its place',
  'clock went back between two acts',
  'acts crossed',
  'crossing ended',
  'text adopted by all',
  'agreed ad referendum',
  'agreed in principle',
  'text amended',
  'arrangement in effect',
  'notice answered',
  'key rotated',
  'key revoked',
  'revocation took an act',
  'revocation stopped at what was seen',
  'act waited for what it had seen',
  'void act of a liar',
  'withheld act',
  'two histories told',
  'cosigned by the neutral witness',
  'witness refused another history',
  'old store refused to sign',
  'guard record lost',
  'officer answered for a lost record',
  'rejoined',
  'all came together',
  'reader held it all',
  'items matched',
  'a side that moved out was heard',
] as const

/** One of them, a lie or an act by its name. */
export type Sometimes = (typeof SOMETIMES)[number] | `lie: ${string}` | `act: ${string}`

/** How often each state was reached. */
export type Counts = Record<string, number>

/** Adds the second to the first. */
export function addCounts(to: Counts, from: Counts): void {
  for (const [name, count] of Object.entries(from)) to[name] = (to[name] ?? 0) + count
}
