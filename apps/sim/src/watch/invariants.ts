/**
 * What must hold in every world, whatever goes wrong and whoever lies. The watch knows these and nothing about
 * which fault was made on purpose: a planted bug is found by one of them or not at all.
 */
export const INVARIANTS = {
  'acts-stay': 'An act that was acknowledged never vanishes from an honest node that signs.',
  'logs-only-grow':
    'Of any two checkpoints that an honest node ever signed or accepted, one continues the other.',
  'nobody-convicts-themselves': 'Nothing that ever left an honest node, taken together, convicts it.',
  'honest-trust-honest': 'An honest node never refuses what an honest node sent it as if it were false.',
  'two-histories-are-told':
    'An honest node that is handed a second history of a log says so and takes none of it.',
  'evidence-convicts':
    'Of two histories told, the file that convicts their signer is made and verifies elsewhere.',
  'refused-whole':
    'A refused bundle leaves the store as it was, but for what others have signed in it, and the refusal has a code.',
  'same-record-same-page':
    'Nodes that hold the same record compute the same pages, in whatever order it came.',
  'memory-changes-nothing': 'What a node remembers of earlier looks changes no page.',
  'adopted-by-all': 'A text is adopted only when every side has signed for that one digest.',
  'signed-by-its-office': 'An act counts only with a signature by a key that its office held there.',
  'what-was-seen-stands': 'No revocation reaches what another side had seen before it knew of it.',
  'honest-acts-count': 'An act of an honest side is never void, except by its own revocation.',
  'seen-was-signed':
    'Whatever an honest act says it has seen is a checkpoint that the other log really signed.',
  'acts-cross-by-content':
    'Two acts of a listed pair cross if neither knew of the other, and then only: they never both take effect.',
  'durable-before-it-leaves': 'No signature leaves a node before it is on its disk and in its guard record.',
  'sound-after-restart': 'Every honest store is sound when it is opened again.',
  'damage-is-found': 'A byte that fell over in the store is found by looking.',
  'kept-bundles-are-kept': 'A bundle said to be kept stays until everything in it has been taken in.',
  'cosigners-saw-it':
    'An honest cosigner signs only what its node holds, never a smaller tree and never an earlier time.',
  'two-histories-end-it': 'A log that has shown a node two histories is cosigned by it no further.',
  'passes-on-what-holds': 'A cosignature that an honest node keeps and passes on is one.',
  'mirrors-hold-it': 'A mirror signs only for what it holds whole, acts and texts.',
  'programs-go-on': 'The program never falls over: every end is a value with a code.',
  'all-come-together':
    'Once faults stop, every honest act is everywhere, and nothing waits that is not withheld.',
} as const

/** The name of something that must hold. */
export type Invariant = keyof typeof INVARIANTS

/** Something that must hold did not. */
export class Broken extends Error {
  readonly invariant: Invariant

  constructor(invariant: Invariant, what: string) {
    super(`${INVARIANTS[invariant]} (${invariant}) ${what}`)
    this.name = 'Broken'
    this.invariant = invariant
  }
}
