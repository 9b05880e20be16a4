import type { Section } from '../routing/route.ts'

/** The sections' names, in the nouns of the work. */
export const SECTION_TITLES: Readonly<Record<Section, string>> = {
  unit: 'The unit',
  norms: 'Norms',
  texts: 'Texts',
  channel: 'Channel',
  elections: 'Elections',
  said: 'Said',
  trend: 'Trend',
  record: 'Record',
  outbox: 'Outbox',
}
