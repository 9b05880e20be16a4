/** Everything that a liar with valid keys does in this world (research of the log, adversarial list). */
export const LIES = [
  /** Becomes two: each goes on from here with the same keys and a history of its own. */
  'split',
  /** Sends the history of the other one of the two. */
  'other-view',
  /** Puts store and guard record back to an old copy and goes on. */
  'roll-back',
  /** Sends commitments without some of the acts. */
  'withhold-acts',
  /** Sends acts without the texts they name. */
  'withhold-texts',
  /** Signs an act dated years ahead. */
  'future',
  /** Signs an act dated before the one in front of it. */
  'backdate',
  /** Tables a text under the digest of another language's words. */
  'wrong-digest',
  /** Signs a body that no schema knows, or that is no act at all. */
  'malformed',
  /** Signs with a key that it has revoked. */
  'revoked-key',
  /** Revokes a key from far below what others have seen, to unsay what was said. */
  'repudiate',
  /** Claims to have seen what the other log never had. */
  'invented-seen',
  /** Cosigns a checkpoint that nobody ever signed. */
  'invented-cosignature',
  /** Signs as an office that holds no such power, or with a stranger's key. */
  'usurp',
] as const

/** One of them. */
export type Lie = (typeof LIES)[number]
