const SENTENCES: Readonly<Record<string, string>> = {
  'not-linked': 'The ministry knows you, but nobody here has linked that account to a person of this side.',
  'person-disabled': 'You are not let in any more. An administrator of your side can change that.',
  'challenge-over': 'That took too long, or another browser began it. Begin again.',
  'provider-failed': 'The ministry’s sign-in did not answer as it must. Nobody was signed in; try again.',
  'provider-absent': 'No sign-in through the ministry is set up here.',
}

/**
 * Why somebody came back from the ministry's sign-in without being signed in; `null` without a reason. The code comes
 * in the address, which anybody can make up: only sentences of ours are shown.
 */
export function backFault(code: string | undefined): string | null {
  if (code === undefined) return null
  return Object.hasOwn(SENTENCES, code) ? (SENTENCES[code] ?? null) : null
}
