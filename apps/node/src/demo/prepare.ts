import type { Kind, Ref } from '@alternat/acts'
import { ok, type Crypto, type Result } from '@alternat/tlog'
import type { Ports } from '../ports.ts'
import type { BlobHeld } from '../store/types.ts'
import type { DemoCode } from './codes.ts'
import { resolveBody, type MadeText, type Played } from './resolve.ts'
import type { Script, Step } from './script.ts'
import { textPart } from './texts.ts'

/** A step ready to be released: everything of the act that people decide. */
export interface Prepared {
  readonly step: Step
  readonly office: string
  readonly kind: Kind
  readonly level: 'between' | 'public'
  readonly body: Record<string, unknown>
  readonly refs: readonly Ref[]
  readonly blobs: readonly BlobHeld[]
  readonly made: MadeText | null
}

/** Makes a step ready, from what was played before it. */
export function prepare(
  crypto: Crypto,
  random: Ports['random'],
  script: Script,
  step: Step,
  played: Played,
): Result<Prepared, DemoCode> {
  const resolved = resolveBody(crypto, script, step, played)
  if (!resolved.ok) return resolved
  const part = textPart(crypto, random, step, played)
  if (!part.ok) return part
  const { office, kind, level } = step
  const body = { ...resolved.value.body, ...part.value.body }
  const { blobs, made } = part.value
  return ok({ step, office, kind, level, body, refs: resolved.value.refs, blobs, made })
}

/** Remembers what a step made, for those after it. */
export function remember(played: Played, prepared: Prepared, ref: Ref): void {
  played.refs.set(prepared.step.id, ref)
  if (prepared.made !== null) played.texts.set(prepared.step.id, prepared.made)
}
