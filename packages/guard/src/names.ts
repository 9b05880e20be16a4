import { readIpv4 } from './address.ts'
import type { Field } from './finding.ts'

const SPREAD_IPV4 = /(?<!\d)\d{1,3}(?:-\d{1,3}){3}(?!\d)/g
const SPREAD_HASH = /[0-9a-f]{32,512}/g

/**
 * What names for programs (slugs, paragraph and bracket names, rows of the conduct map) say with their hyphens
 * read as an intruder's report would: four small numbers as an address, a long run of hexadecimal digits as a
 * fingerprint. Names are no prose, and dates and counts in them are ordinary; only what could be an indicator is
 * given back, as a field for `check` under the path of the name.
 */
export function suspectNames(names: readonly Field[]): Field[] {
  return names.flatMap(({ path, text }) => suspects(text).map((one) => ({ path, text: one })))
}

function suspects(name: string): string[] {
  const addresses = (name.match(SPREAD_IPV4) ?? []).map((one) => one.replaceAll('-', '.'))
  const hashes = name.replaceAll('-', '').match(SPREAD_HASH) ?? []
  return [...addresses.filter((one) => readIpv4(one) !== null), ...hashes]
}
