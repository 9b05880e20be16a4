import { ok, type Result } from '@alternat/tlog'
import { peopleFault } from './codes.ts'
import type { People } from './people.ts'

/** The ministry’s own sign-in, as the command line has set it up. */
export interface Provider {
  /** `https://…`, or `http://localhost…` for a trial. */
  readonly issuer: string
  readonly clientId: string
  /** The file whose first line is the client’s secret; it is read when it is needed and kept nowhere else. */
  readonly secretFile: string | null
}

const KEY = 'provider'

/** The provider that is set up; `null` without one. */
export function providerOf({ db }: People): Provider | null {
  const row = db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', KEY)
  return row === undefined ? null : (JSON.parse(row.value) as Provider)
}

function isIssuer(issuer: string): boolean {
  const url = URL.canParse(issuer) ? new URL(issuer) : null
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost')
}

/** Sets the provider up, in place of an earlier one. */
export function setProvider({ db }: People, provider: Provider): Result<Provider, 'provider-bad'> {
  if (!isIssuer(provider.issuer)) return peopleFault('provider-bad', provider.issuer)
  const sql =
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  db.run(sql, KEY, JSON.stringify(provider))
  return ok(provider)
}

/** Takes the provider away: whether there was one. */
export function dropProvider({ db }: People): boolean {
  return db.run('DELETE FROM meta WHERE key = ?', KEY) === 1
}
