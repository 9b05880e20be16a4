import { encodeCheckpoint, type Checkpoint } from './checkpoint.ts'
import { fault, type TlogCode } from './codes.ts'
import { verifyCosignature } from './cosignature.ts'
import type { Crypto } from './crypto.ts'
import type { Note, SignatureLine } from './note.ts'
import type { Policy, PolicyLog, PolicyParts, PolicyWitness } from './policy.ts'
import { ok, type Result } from './result.ts'
import { checkSignedText, ownNote } from './signed-checkpoint.ts'
import { openNote } from './signed-note.ts'
import type { Vkey } from './vkey.ts'

/** One cosignature that was checked and counts. */
export interface Cosigned {
  /** The witness's name in the policy file. */
  readonly witness: string
  /** When the cosigner says it saw the checkpoint, in seconds since 1970. */
  readonly time: bigint
  readonly line: SignatureLine
}

/** A checkpoint that a policy accepts, and why. */
export interface PolicyVerdict {
  readonly checkpoint: Checkpoint
  readonly note: Note
  /** The log of the policy that signed it. */
  readonly log: PolicyLog
  /** The valid cosignatures, in the order of the policy file. */
  readonly cosigned: readonly Cosigned[]
  /** The note with the log's own line alone, written anew. */
  readonly own: Uint8Array
}

/**
 * Checks a signed checkpoint against a policy: signed by one of its logs (`policy-no-log`), cosigned as the
 * quorum asks (`policy-not-met`). A bad line of any key in the policy refuses it (`note-bad-signature`).
 * An ML-DSA-44 key (type 0x06) counts where the policy names it; lines of keys it does not name count as absent.
 */
export function evaluatePolicy(
  crypto: Crypto,
  policy: Policy,
  noteBytes: Uint8Array,
): Result<PolicyVerdict, TlogCode> {
  const keys = [...policy.logs, ...policy.witnesses].map(({ vkey }) => vkey)
  const opened = openNote(crypto, noteBytes, keys)
  if (!opened.ok) return opened.fault.code === 'note-unsigned' ? fault('policy-no-log') : opened
  const { note, verified } = opened.value
  // The log whose own origin this is: a listed log may have put its line under another's checkpoint.
  const origin = note.text.slice(0, note.text.indexOf('\n'))
  const log = policy.logs.find(({ vkey }) => vkey.name === origin && lineOf(verified, vkey) !== undefined)
  if (log === undefined) return fault('policy-no-log')
  const checkpoint = checkSignedText(crypto, note.text, origin)
  if (!checkpoint.ok) return checkpoint
  const cosigned = cosignaturesOf(crypto, policy.witnesses, checkpoint.value, verified)
  const names = new Set(cosigned.map(({ witness }) => witness))
  if (!isQuorumMet(policy, names)) return fault('policy-not-met', [...names].join(' ') || 'none')
  const own = ownNote(checkpoint.value, [lineOf(verified, log.vkey) as SignatureLine])
  return ok({ checkpoint: checkpoint.value, note, log, cosigned, own })
}

/** Whether the named witnesses together are what the policy asks for (tlog-policy §Defining the quorum). */
export function isQuorumMet(policy: PolicyParts, witnesses: ReadonlySet<string>): boolean {
  if (policy.quorum === null) return true
  const met = new Set(policy.witnesses.map(({ name }) => name).filter((name) => witnesses.has(name)))
  // A group names only earlier ones, so that one pass in the order of the file settles all.
  for (const { name, rule, members } of policy.groups) {
    const count = members.filter((member) => met.has(member)).length
    const needed = rule === 'all' ? members.length : rule === 'any' ? 1 : rule
    if (count >= needed) met.add(name)
  }
  return met.has(policy.quorum)
}

function cosignaturesOf(
  crypto: Crypto,
  witnesses: readonly PolicyWitness[],
  checkpoint: Checkpoint,
  verified: readonly SignatureLine[],
): Cosigned[] {
  const text = encodeCheckpoint(checkpoint)
  return witnesses.flatMap(({ name, vkey }) => {
    const line = lineOf(verified, vkey)
    const time = line === undefined ? null : verifyCosignature(crypto, text, line, vkey)
    return line !== undefined && time?.ok === true ? [{ witness: name, time: time.value, line }] : []
  })
}

function lineOf(lines: readonly SignatureLine[], vkey: Vkey): SignatureLine | undefined {
  return lines.find((line) => line.name === vkey.name && line.keyId === vkey.keyId)
}
