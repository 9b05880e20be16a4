import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  consistencyProof,
  encodeAddCheckpoint,
  encodeVkey,
  leafHash,
  makeVkey,
  rootOf,
  signCheckpoint,
  utf8,
  utf8ToString,
  type Result,
  type Signer,
} from '@alternat/tlog'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { addCheckpoint } from '../../src/witness/add-checkpoint.ts'
import type { Answer } from '../../src/witness/answer.ts'
import { witnessOf, type NeutralWitness } from '../../src/witness/neutral.ts'
import { createWitnessStore } from '../../src/witness/witness-store.ts'

export const ORIGIN = 'norland.example/alternat/talks'
export const WITNESS = 'witness.example/w1'
/** Where the clock of these tests stands, in seconds. */
export const NOW = 1_772_616_600

const folders: string[] = []

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-witness-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.fault.code}: ${result.fault.message} (${result.fault.where ?? ''})`)
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.fault.code
}

export function testSigner(name: string): Signer {
  return signerFromSeed(name, nodeCrypto.sha256(utf8(`seed of ${name}`)))
}

/** A clock that can be moved. */
export interface Clock {
  seconds: number
}

/** A log held as a list of leaf hashes, by somebody who may sign whatever pleases them. */
export class ALog {
  readonly signer: Signer
  readonly vkey: string
  readonly hashes: Uint8Array[]

  constructor(entries: readonly string[], name = ORIGIN) {
    this.signer = testSigner(name)
    this.vkey = encodeVkey(makeVkey(nodeCrypto, name, this.signer.publicKey))
    this.hashes = entries.map((entry) => leafHash(nodeCrypto, utf8(entry)))
  }

  root(size: number): Uint8Array {
    return rootOf(nodeCrypto, this.hashes.slice(0, size))
  }

  /** A signed checkpoint, with another root or size than the true ones if told. */
  note(
    size: number,
    more: { root?: Uint8Array; says?: number; extensions?: readonly string[] } = {},
  ): Uint8Array {
    const { root = this.root(size), says = size, extensions = [] } = more
    return signCheckpoint(nodeCrypto, { origin: this.signer.name, size: says, root, extensions }, this.signer)
  }

  proof(old: number, size: number): Uint8Array[] {
    return old === 0 || old === size ? [] : consistencyProof(nodeCrypto, this.hashes, old, size)
  }

  /** The honest request from one size to another. */
  request(old: number, size: number): Uint8Array {
    return encodeAddCheckpoint({ old, proof: this.proof(old, size), checkpoint: this.note(size) })
  }
}

/** The words one, two, three … */
export function words(n: number, first = 'entry'): string[] {
  return Array.from({ length: n }, (_, i) => `${first} ${i}`)
}

/** A witness with a memory on the disk that knows one log. */
export function newWitness(log: ALog, clock: Clock = { seconds: NOW }, folder = newFolder()): NeutralWitness {
  const store = must(createWitnessStore(folder, WITNESS))
  must(store.addLog(log.vkey))
  return witnessOf(store, testSigner(WITNESS), () => clock.seconds * 1000)
}

export function ask(witness: NeutralWitness, body: Uint8Array | string): Answer {
  return addCheckpoint(witness, typeof body === 'string' ? utf8(body) : body)
}

/** The status and, for a refusal, its code; for a conflict the size. */
export function told({ status, code, body }: Answer): string {
  if (status === 409) return `409 ${(utf8ToString(body) ?? '').trim()}`
  return code === undefined ? String(status) : `${status} ${code}`
}

export function text(bytes: Uint8Array): string {
  return utf8ToString(bytes) ?? ''
}
