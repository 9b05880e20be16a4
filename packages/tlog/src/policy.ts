import { utf8, utf8ToString } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { PolicyReader } from './policy-lines.ts'
import { ok, type Result } from './result.ts'
import { encodeVkey, type Vkey } from './vkey.ts'

/** A policy file larger than this is refused. The standard asks for 32 of each kind; this holds thousands. */
export const MAX_POLICY_BYTES = 1 << 20

/** A log whose checkpoints are accepted. The key's name is the origin. */
export interface PolicyLog {
  readonly vkey: Vkey
  readonly url: string | null
}

/** A cosigner that can count towards the quorum. The name means nothing outside the file. */
export interface PolicyWitness {
  readonly name: string
  readonly vkey: Vkey
  readonly url: string | null
}

/** Members of which some number must have cosigned. */
export interface PolicyGroup {
  readonly name: string
  /** `all`, `any` or a number 1..members. */
  readonly rule: 'all' | 'any' | number
  /** Names of witnesses and of earlier groups, each in one group at most. */
  readonly members: readonly string[]
}

/** What a policy says (c2sp.org/tlog-policy). Write one file per log: a quorum holds for the whole file. */
export interface PolicyParts {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  readonly groups: readonly PolicyGroup[]
  /** The witness or group that must have cosigned; `null` where none need (`quorum none`). */
  readonly quorum: string | null
}

/** A policy as read, with the very text: comments and spacing are part of what people agreed to. */
export interface Policy extends PolicyParts {
  readonly text: string
}

/**
 * Reads a policy file. Text must be UTF-8 (the standard would allow any octets). A last line without its
 * newline is refused: cut off, `quorum a-and-b` could read `quorum a`.
 */
export function parsePolicy(crypto: Crypto, bytes: Uint8Array): Result<Policy, TlogCode> {
  if (bytes.length > MAX_POLICY_BYTES) return fault('policy-size')
  const text = utf8ToString(bytes)
  if (text === null || !isPolicyText(text)) return fault('policy-text')
  const reader = new PolicyReader(crypto)
  for (const [i, line] of text.slice(0, -1).split('\n').entries()) {
    const wrong = reader.read(line)
    if (wrong !== null) return fault(wrong, `line ${i + 1}`)
  }
  const parts = reader.finish()
  return parts === null ? fault('policy-quorum') : ok({ ...parts, text })
}

/** The bytes of a policy that was read: exactly those it was read from. */
export function encodePolicy(policy: Policy): Uint8Array {
  return utf8(policy.text)
}

/** Writes a policy file, one line for each part. Throws {@link TlogMistake} for what no file can say. */
export function makePolicy(crypto: Crypto, parts: PolicyParts): Policy {
  const lines = [
    ...parts.logs.map(({ vkey, url }) => words('log', encodeVkey(vkey), url)),
    ...parts.witnesses.map(({ name, vkey, url }) => words('witness', name, encodeVkey(vkey), url)),
    ...parts.groups.map(({ name, rule, members }) => words('group', name, String(rule), ...members)),
    words('quorum', parts.quorum ?? 'none'),
  ]
  const back = parsePolicy(crypto, utf8(`${lines.join('\n')}\n`))
  if (!back.ok) throw new TlogMistake(back.fault.code, back.fault.where)
  if (!saysTheSame(back.value, parts)) throw new TlogMistake('policy-line')
  return back.value
}

function words(...items: readonly (string | null)[]): string {
  return items.filter((item) => item !== null).join(' ')
}

/** A name with a space or a newline in it would come back as something else than was meant. */
function saysTheSame(policy: Policy, parts: PolicyParts): boolean {
  const { logs, witnesses, groups, quorum } = parts
  const names = (p: PolicyParts): string =>
    JSON.stringify([
      p.logs.map(({ url }) => url),
      p.witnesses.map(({ name, url }) => [name, url]),
      p.groups,
      p.quorum,
    ])
  return names(policy) === names({ logs, witnesses, groups, quorum })
}

function isPolicyText(text: string): boolean {
  return text.endsWith('\n') && [...text].every(isAllowed)
}

/** Tab, newline and everything from U+0020 on except DEL (tlog-policy §Character set). */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) as number
  return code === 0x09 || code === 0x0a || (code >= 0x20 && code !== 0x7f)
}
