/** What a person may be here. A person can have several. */
export const ROLES = [
  'negotiator',
  'clearing-officer',
  'releasing-officer',
  'duty-officer',
  'analyst',
  'auditor',
  'administrator',
] as const

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number]
