import { readFileSync, statSync } from 'node:fs'
import { isMisbehaviourFile, ok, type Crypto, type Result } from '@alternat/tlog'
import { isAgeFile } from '../bundle/age.ts'
import type { BundleCode } from '../bundle/codes.ts'
import {
  checkEvidence,
  checkMisbehaviour,
  formatOf,
  type EvidenceOptions,
  type EvidenceReport,
  type MisbehaviourReport,
  type MisbehaviourTrust,
} from '@alternat/acts'
import { verifyBundle, type BundleReport } from '../bundle/open.ts'
import type { Secret } from '../keys/secret.ts'
import type { StoreCode } from '../store/codes.ts'
import { fsckStore, type Problem } from '../store/fsck.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/types.ts'
import { verifyFault, type VerifyCode } from './codes.ts'
import { writeEvidence } from './write.ts'

/** What `verify FILE|DIR` may be told. */
export interface VerifyOptions extends EvidenceOptions {
  /** Opens a bundle: an age identity. */
  readonly identity?: Secret
  /** For a misbehaviour file: side cards that the reader has from the sides themselves. */
  readonly cards?: readonly Uint8Array[]
}

/** What was found in a store folder. */
export interface StoreReport {
  readonly format: 'store'
  readonly ok: boolean
  readonly trusted: boolean
  readonly sentence: string
  readonly side: string
  /** What fsck found in the files of the store. */
  readonly problems: readonly Problem[]
  /** Each dialogue, checked as an evidence file of all of it would be. */
  readonly dialogues: readonly EvidenceReport[]
}

/** What `verify` found, by what it was given. */
export type VerifyReport = EvidenceReport | MisbehaviourReport | BundleReport | StoreReport

/**
 * Checks a file or a store folder, whichever it is: by the checks of evidence, of import and of fsck, and no
 * others. `file-unknown`, `file-absent`, `identity-needed`, or why a bundle or a store cannot be opened.
 */
export async function verifyFile(
  crypto: Crypto,
  path: string,
  options: VerifyOptions = {},
): Promise<Result<VerifyReport, VerifyCode | BundleCode | StoreCode>> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return verifyFault('file-absent', path)
  if (found.isDirectory()) return verifyStoreFolder(crypto, path, options)
  const bytes = new Uint8Array(readFileSync(path))
  if (isAgeFile(bytes)) {
    const { identity, trust = {} } = options
    if (identity === undefined) return verifyFault('identity-needed', path)
    return verifyBundle(crypto, bytes, identity, trust)
  }
  if (isMisbehaviourFile(bytes)) return ok(checkMisbehaviour(crypto, bytes, trustIn(options)))
  const isEvidence = formatOf(bytes)?.startsWith('alternat/evidence/') === true
  return isEvidence ? ok(checkEvidence(crypto, bytes, options)) : verifyFault('file-unknown', path)
}

/** What the reader of a misbehaviour file vouches for: nothing that the file itself could bring. */
function trustIn({ trust, cards = [] }: VerifyOptions): MisbehaviourTrust {
  return { ...trust, cards }
}

/** Checks a store folder, beside whoever writes to it: fsck, and each dialogue as evidence of the whole. */
export function verifyStoreFolder(
  crypto: Crypto,
  path: string,
  options: EvidenceOptions = {},
): Result<StoreReport, StoreCode> {
  const store = openStore(path, { write: false })
  if (!store.ok) return store
  try {
    return ok(verifyStore(crypto, store.value, options))
  } finally {
    store.value.close()
  }
}

/** {@link verifyStoreFolder} for a store that is open. */
export function verifyStore(crypto: Crypto, store: Store, options: EvidenceOptions = {}): StoreReport {
  const problems = [...fsckStore(store, crypto).problems]
  const names = [
    ...new Set(
      store
        .heads()
        .filter(({ size }) => size > 0)
        .map(({ dialogue }) => dialogue),
    ),
  ]
  const dialogues = names.flatMap((dialogue) => {
    const file = writeEvidence({ store, crypto }, { dialogue, matter: null, covers: 'all' })
    if (file.ok) return [checkEvidence(crypto, file.value, options)]
    problems.push({ where: dialogue, what: file.fault.message })
    return []
  })
  const sound = problems.length === 0 && dialogues.every((one) => one.ok)
  const trusted = sound && dialogues.length > 0 && dialogues.every((one) => one.trusted)
  return {
    format: 'store',
    ok: sound,
    trusted,
    sentence: sentenceOf(sound, trusted),
    side: store.side,
    problems,
    dialogues,
  }
}

function sentenceOf(sound: boolean, trusted: boolean): string {
  if (!sound) return 'This store does not hold: see what is named below.'
  return trusted
    ? 'Everything in this store holds, under what you trust.'
    : 'Consistent under these roots: compare the fingerprints.'
}
