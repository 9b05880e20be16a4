import {
  canonicalize,
  encodeEnvelope,
  fold,
  leafData,
  readEnvelope,
  unseal,
  type LogHeld,
} from '@alternat/acts'
import { utf8, type Crypto } from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'
import type { Examples } from './examples.ts'
import { expectSame, type Verdict } from './format.ts'

const OUTCOMES: ReadonlySet<string> = new Set([
  'applied',
  'void',
  'crossed',
  'did not stand',
  'waiting',
  'withheld',
  'unknown kind',
  'known, not yet acted upon',
])

/**
 * A sealed act in the place it claims, or behind the last act of its log: whatever it says, the fold takes it, alike
 * in whatever order the logs come, and with one outcome of the closed list.
 */
export function readInPlace(sealed: Uint8Array, crypto: Crypto, { logs }: Examples): Verdict {
  const opened = unseal(sealed)
  const read = opened === null ? null : readEnvelope(opened.envelope)
  if (read?.ok === true) expectSame(opened?.envelope as Uint8Array, encodeEnvelope(read.value.envelope))
  const [own, other] = logs as readonly [LogHeld, LogHeld]
  const index = Math.min(read?.ok === true ? read.value.payload.seq : own.leaves.length, own.leaves.length)
  const leaves = own.leaves.slice()
  leaves[index] = { leaf: leafData(crypto, sealed), sealed }
  const held = { log: own.log, leaves }
  const state = fold(crypto, [held, other], { memo: new Map(memoOf(logs)) })
  const turned = fold(crypto, [other, held], { memo: new Map(memoOf(logs)) })
  expectSame(utf8(canonicalize(state)), utf8(canonicalize(turned)))
  const entry = state.entries.find(({ ref }) => ref.log === own.log && ref.index === index)
  return {
    code: OUTCOMES.has(entry?.outcome ?? '') ? 'accepted' : `outcome ${entry?.outcome}`,
    again: sealed,
  }
}

const memos = new WeakMap<readonly LogHeld[], Map<string, unknown>>()

/** What folding the acts as they are has read and verified: so that a case costs what is new in it. */
function memoOf(logs: readonly LogHeld[]): ReadonlyMap<string, unknown> {
  const known = memos.get(logs)
  if (known !== undefined) return known
  const memo = new Map<string, unknown>()
  fold(nodeCrypto, logs, { memo })
  memos.set(logs, memo)
  return memo
}
