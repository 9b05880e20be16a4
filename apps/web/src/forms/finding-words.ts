import type { GuardFinding } from '../api/types.ts'

type Found = Pick<GuardFinding, 'rule' | 'kind'>

/** What to write instead, for the rules whose advice is not that of their family. */
const TO_DO: Readonly<Record<string, string>> = {
  'sharing.open': 'unmarked',
  'us.unclassified': 'unmarked',
  'secret-key': 'secret-key',
  encoded: 'encoded',
  email: 'contact',
  url: 'reference',
  domain: 'reference',
  'domain-path': 'reference',
  idn: 'reference',
}
const ADDRESSES = new Set(['ipv4', 'ipv6', 'mac', 'onion', 'asn'])

/** The name of the message that says what a rule of the guard has found (`findings`). */
export function whyOf({ rule }: Found): string {
  return rule.startsWith('defanged.') ? 'why.defanged' : `why.${rule}`
}

/** The name of the message that says what to write instead. */
export function toDoOf({ rule, kind }: Found): string {
  return `do.${TO_DO[rule] ?? familyOf(rule, kind)}`
}

function familyOf(rule: string, kind: string): string {
  if (kind === 'marking') return 'marking'
  if (rule.startsWith('defanged.')) return 'defanged'
  return ADDRESSES.has(rule) ? 'address' : 'trace'
}
