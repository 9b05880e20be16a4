/** The eight fixed rows of the conduct map, in order (design §6, §9 rule 14): code and title. */
export const CONDUCT_ROWS: readonly { readonly row: string; readonly title: string }[] = [
  { row: 'government-intelligence', title: 'Intelligence on government bodies' },
  { row: 'trade-secrets', title: 'Trade secrets for companies’ advantage' },
  { row: 'markets', title: 'Moving markets' },
  { row: 'harmful-publication', title: 'Publishing to harm a person or an organisation' },
  { row: 'critical-infrastructure', title: 'Disrupting critical infrastructure' },
  { row: 'elections', title: 'Election systems' },
  { row: 'internal-affairs', title: 'Interference in democratic or internal affairs' },
  { row: 'response-teams', title: 'Response teams' },
]
