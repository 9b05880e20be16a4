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

/** How firmly the acts of a matter stand. */
export function standingApi(dialogue: string, matter: string, asOf: string | null): string {
  return `/api/d/${dialogue}/standing/${matter}${query(asOf)}`
}

/** Which acts a revocation made void. */
export function fallenApi(dialogue: string, asOf: string | null): string {
  return `/api/d/${dialogue}/fallen${query(asOf)}`
}

/** One revision of a text. */
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
