import type { PartSection } from '@alternat/acts'

/** Addresses of the API, in one place. */
export const SESSION = '/api/session'

/** What was typed at this seat and has not left. */
export const DRAFTS = '/api/drafts'

/** What went and came off the record at this seat. */
export const NOTES = '/api/notes'

/** Everything under one dialogue. */
export function dialogueApi(dialogue: string): string {
  return `/api/d/${dialogue}`
}

/** The fold of a dialogue as of a day, or now. */
export function foldApi(dialogue: string, asOf: string | null): string {
  return `/api/d/${dialogue}/fold${query(asOf)}`
}

/** The frame of a dialogue as of a day, or now. */
export function outlineApi(dialogue: string, asOf: string | null): string {
  return `/api/d/${dialogue}/outline${query(asOf)}`
}

/** What a section is drawn from. */
export function partApi(dialogue: string, section: PartSection, asOf: string | null): string {
  return `/api/d/${dialogue}/part/${section}${query(asOf)}`
}

/** What the page of a matter is drawn from. */
export function matterApi(dialogue: string, matter: string, asOf: string | null): string {
  return `/api/d/${dialogue}/matter/${matter}${query(asOf)}`
}

/** One act with what it says. */
export function actApi(dialogue: string, leaf: string, asOf: string | null): string {
  return `/api/d/${dialogue}/act/${leaf}${query(asOf)}`
}

/** Where the lines of a long list are told, some at a time. */
export function listApi(
  dialogue: string,
  list: 'acts' | 'matters',
  asked: Readonly<Record<string, string>>,
): string {
  const said = Object.entries(asked).filter(([, value]) => value !== '')
  return `/api/d/${dialogue}/${list}?${new URLSearchParams(said).toString()}`
}

/** How firmly the acts of a matter stand. */
export function standingApi(dialogue: string, matter: string, asOf: string | null): string {
  return `/api/d/${dialogue}/standing/${matter}${query(asOf)}`
}

/** Which acts a revocation made void. */
export function fallenApi(dialogue: string, asOf: string | null): string {
  return `/api/d/${dialogue}/fallen${query(asOf)}`
}

/** The evidence file of a matter, by its id: a slug may be that of two. */
export function evidenceApi(dialogue: string, matter: string): string {
  return `/api/d/${dialogue}/evidence/${matter}`
}

/** One revision of a text; the matter by its id. */
export function textApi(dialogue: string, matter: string, digest: string): string {
  return `/api/d/${dialogue}/text/${matter}/${digest}`
}

/** The page of the trend as of a day, or now. */
export function trendApi(asOf: string | null): string {
  return `/api/trend${query(asOf)}`
}

function query(asOf: string | null): string {
  return asOf === null ? '' : `?asOf=${asOf}`
}
