import type { Kind } from './kinds.ts'

/** Which acts bear a word out, and which say otherwise (design §9 rules 3 and 19). */
export interface ClaimRule {
  /** Kinds of which one applied act in the matter makes the claim *supported*. */
  readonly supportedBy: readonly Kind[]
  /** Kinds of which one applied act makes it *an act says otherwise*. */
  readonly opposedBy: readonly Kind[]
}

const founded: readonly Kind[] = ['group.constitute', 'arrangement.adopt', 'arrangement.exchange']
const ended: readonly Kind[] = ['dialogue.decline', 'dialogue.discontinue']

/** Word of a claim → acts. A word that no act can bear out has empty lists: *no act recorded* is all one can say. */
export const CLAIM_RULES: Readonly<Record<string, ClaimRule>> = {
  'will be established': { supportedBy: ['group.constitute'], opposedBy: ended },
  'agreed to establish': { supportedBy: ['group.constitute'], opposedBy: ended },
  explore: { supportedBy: ['dialogue.explore'], opposedBy: ended },
  discussed: { supportedBy: ['dialogue.raise'], opposedBy: [] },
  'would start': { supportedBy: ['group.constitute'], opposedBy: ended },
  decided: { supportedBy: founded, opposedBy: ended },
  'cannot happen': { supportedBy: ended, opposedBy: founded },
  'never formalised': { supportedBy: [], opposedBy: founded },
  'may still be pursued': { supportedBy: ['dialogue.explore'], opposedBy: ended },
  'in effect': {
    supportedBy: ['arrangement.operative', 'arrangement.match'],
    opposedBy: ['arrangement.suspend', 'arrangement.discontinue', 'arrangement.supersede'],
  },
  'accepted the denial': { supportedBy: [], opposedBy: [] },
  denied: { supportedBy: [], opposedBy: [] },
  acknowledged: { supportedBy: ['dialogue.acknowledge'], opposedBy: [] },
  'consultations agreed': { supportedBy: ['dialogue.explore'], opposedBy: ended },
  other: { supportedBy: [], opposedBy: [] },
}
