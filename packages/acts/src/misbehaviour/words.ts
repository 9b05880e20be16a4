import type { MisbehaviourKind } from '@alternat/tlog'
import type { KeyRole } from './holder.ts'
import type { Known } from './trusted.ts'

/** What each kind says of whoever holds the key, after their name. */
const DID: Readonly<Record<MisbehaviourKind, string>> = {
  'fork-same-size': 'signed two histories of one log',
  'fork-other-size': 'signed two histories of one log',
  'cosigner-fork': 'cosigned two histories of one log',
  'cosigner-time': 'cosigned a smaller log after a larger one',
  'act-double': 'signed two different acts for one place of a log',
}

/** What whoever holds the key did, to stand after a name: the same words on every surface. */
export function deedOf(kind: MisbehaviourKind): string {
  return DID[kind]
}

/** As what the key was held, to stand in brackets behind the name of a side. */
export function roleInWords(role: KeyRole): string {
  return typeof role === 'object' ? `office ${role.office}` : `${role} key`
}

/** The one sentence of a file that convicts: whom, as far as the reader vouched for it. */
export function sentenceOf(
  kind: MisbehaviourKind,
  key: string,
  { holder, trusted }: Known,
  given: boolean,
): string {
  if (trusted && holder !== null)
    return `${holder.name} (${holder.side}, ${roleInWords(holder.role)}) ${DID[kind]}.`
  if (trusted) return `The key ${key}, which you named as one you rely on, ${DID[kind]}.`
  const convicts = `This convicts the holder of the key ${key}, who ${DID[kind]}`
  return given
    ? `${convicts}. It is none of the keys you said you trust.`
    : `${convicts}: compare the fingerprint.`
}
