import {
  ALG_COSIGNATURE,
  ALG_MLDSA44,
  bad,
  ok,
  parsePolicy,
  parseVkey,
  utf8ToString,
  type Crypto,
  TLOG_CODES,
  type Bad,
  type Result,
  type TlogCode,
} from '@alternat/tlog'
import type { Trust } from './report.ts'

const FINGERPRINT = /^(?:[0-9a-f]{4}[ :-]?){8}$/i
const POLICY_WORD = /^(?:log|witness|group|quorum)[ \t]/m

/**
 * Reads what a reader relies on from a file or from what was pasted: a policy file (C2SP tlog-policy), or lines that
 * are each the key of a witness (`NAME+hash+base64`) or the fingerprint of a root. Empty lines and those that begin
 * with `#` say nothing. The codes are those of keys and of policies; `where` names the line.
 */
export function readRelied(crypto: Crypto, bytes: Uint8Array): Result<Trust, TlogCode> {
  const text = utf8ToString(bytes)
  if (text === null) return bad('policy-text', TLOG_CODES['policy-text'])
  if (POLICY_WORD.test(text)) {
    const policy = parsePolicy(crypto, bytes)
    return policy.ok ? ok({ policies: [bytes] }) : policy
  }
  return readLines(crypto, text)
}

/** Puts together what was brought one after another. */
export function trustOf(parts: readonly Trust[]): Trust {
  return {
    fingerprints: parts.flatMap(({ fingerprints = [] }) => fingerprints),
    policies: parts.flatMap(({ policies = [] }) => policies),
    witnesses: parts.flatMap(({ witnesses = [] }) => witnesses),
  }
}

function readLines(crypto: Crypto, text: string): Result<Trust, TlogCode> {
  const parts: Trust[] = []
  for (const [i, line] of text
    .split('\n')
    .map((one) => one.trim())
    .entries()) {
    if (line === '' || line.startsWith('#')) continue
    const part = readLine(crypto, line)
    if (!part.ok) return notRead(part.fault.code, i)
    parts.push(part.value)
  }
  return ok(trustOf(parts))
}

function readLine(crypto: Crypto, line: string): Result<Trust, TlogCode> {
  if (FINGERPRINT.test(line)) {
    return ok({ fingerprints: [line.toLowerCase().replaceAll(/[\s:-]/g, '')] })
  }
  const key = parseVkey(crypto, line)
  if (!key.ok) return key
  const isWitness = key.value.type === ALG_COSIGNATURE || key.value.type === ALG_MLDSA44
  // A log's own key (01) says that the log speaks, and not that anybody watched it.
  return isWitness ? ok({ witnesses: [key.value] }) : bad('policy-key', TLOG_CODES['policy-key'])
}

function notRead(code: TlogCode, i: number): Bad<TlogCode> {
  const message =
    'A line is neither the key of a witness (NAME+hash+base64) nor a fingerprint of eight groups of four.'
  return bad(code, message, `line ${i + 1}`)
}
