import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, onTestFinished } from 'vitest'
import type { Fault, Result } from '@alternat/tlog'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { nodeCrypto } from '../../src/crypto.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import type { Ports } from '../../src/ports.ts'
import { createSide } from '../../src/side/create.ts'
import { defaultGuard } from '../../src/rollback/open-record.ts'
import { sideCard } from '../../src/side/card.ts'
import { meet } from '../../src/side/meet.ts'
import type { Node } from '../../src/side/node.ts'
import { openStore } from '../../src/store/open.ts'
import type { MirrorGrowth, Store } from '../../src/store/types.ts'

/** Removes a store with its guard record. */
export function removeStore(folder: string): void {
  for (const path of [folder, defaultGuard(folder)]) rmSync(path, { recursive: true, force: true })
}

/** Copies a store with its guard record, as somebody would who moves a whole disk. */
export function copyStore(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
  cpSync(defaultGuard(from), defaultGuard(to), { recursive: true })
}

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-'))
  onTestFinished(() => removeStore(folder))
  return folder
}

/** Ports that give the same bytes and times for the same seed: a clock that the test sets. */
export interface TestPorts extends Ports {
  now: number
}

export function portsOf(seed: number, now = Date.UTC(2017, 6, 7, 9, 30)): TestPorts {
  let drawn = 0
  const ports: TestPorts = {
    now,
    clock: () => ports.now,
    random: (length) => {
      drawn += 1
      const block = nodeCrypto.sha256(new TextEncoder().encode(`${seed} ${drawn}`))
      return block.slice(0, length)
    },
  }
  return ports
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.where ?? ''}: ${result.fault.message}`)
  return result.value
}

export function faultOf(
  result: { readonly ok: true } | { readonly ok: false; readonly fault: Fault },
): string {
  expect(result.ok).toBe(false)
  return result.ok ? '' : result.fault.code
}

/** Sides made once a file and copied for each test: making keys is what takes the time. */
const made = new Map<string, Promise<readonly Node[]>>()
const templates: string[] = []
afterAll(() => templates.forEach(removeStore))

async function copies(name: string, make: () => Promise<readonly Node[]>): Promise<Node[]> {
  const nodes = made.get(name) ?? make()
  made.set(name, nodes)
  return (await nodes).map((node) => {
    node.store.close()
    const folder = tempFolder()
    copyStore(node.store.path, folder)
    const store = valueOf(openStore(folder, { write: true }))
    onTestFinished(() => store.close())
    return { ...node, store, ports: portsOf(1000 + node.store.side.length) }
  })
}

async function makeSide(name: 'Norland' | 'Sudria', seed = name.length): Promise<Node> {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-'))
  templates.push(folder)
  const side = `${name.toLowerCase()}.example`
  const request = {
    folder,
    side,
    name,
    custody: 'demonstration' as const,
    passphrase: DEMONSTRATION_PASSPHRASE,
  }
  return valueOf(await createSide({ ...request, ports: portsOf(seed) }))
}

async function makeTwo(): Promise<readonly [Node, Node]> {
  const [norland, sudria] = [await makeSide('Norland'), await makeSide('Sudria')]
  valueOf(meet(norland.store, valueOf(sideCard(sudria.store)).bytes, norland.ports))
  valueOf(meet(sudria.store, valueOf(sideCard(norland.store)).bytes, sudria.ports))
  return [norland, sudria]
}

async function makeDialogue(): Promise<readonly Node[]> {
  const [norland, sudria] = await makeTwo()
  valueOf(proposeDialogue(norland, { dialogue: DIALOGUE, title: 'Conduct in cyberspace', sides: SIDES }))
  mirror(norland.store, sudria.store, NORLAND_LOG)
  valueOf(acceptDialogue(sudria, DIALOGUE))
  mirror(sudria.store, norland.store, SUDRIA_LOG)
  return [norland, sudria]
}

/** One side; another `seed` gives it other keys. */
export async function newSide(name: 'Norland' | 'Sudria', seed?: number): Promise<Node> {
  const [node] = await copies(`${name} ${seed}`, async () => [await makeSide(name, seed)])
  return node as Node
}

/** Two sides that have met. */
export async function twoSides(): Promise<{ norland: Node; sudria: Node }> {
  const [norland, sudria] = (await copies('two', makeTwo)) as [Node, Node]
  return { norland, sudria }
}

/** Two sides in one dialogue, each with the other's log mirrored so far. */
export async function inDialogue(): Promise<{ norland: Node; sudria: Node }> {
  const [norland, sudria] = (await copies('dialogue', makeDialogue)) as [Node, Node]
  return { norland, sudria }
}

export const SIDES = [
  { id: 'sudria.example', name: 'Sudria' },
  { id: 'norland.example', name: 'Norland' },
]
export const DIALOGUE = 'cyber'
export const NORLAND_LOG = 'norland.example/alternat/cyber'
export const SUDRIA_LOG = 'sudria.example/alternat/cyber'

/** Carries what one store lacks of a log out of another, as a verified bundle would. */
export function mirror(from: Store, to: Store, log: string): void {
  valueOf(to.grow([growthOf(from, to, log)]))
}

export function growthOf(from: Store, to: Store, log: string): MirrorGrowth {
  const head = from.head(log)
  if (head === null) throw new Error(`no ${log}`)
  const blobs = from.blobDigests().map((digest) => ({ digest, salted: from.blob(digest) as Uint8Array }))
  return { ...head, leaves: from.leaves(log, to.head(log)?.size ?? 0), late: [], blobs, cosignatures: [] }
}

/** A sealed act by its number: bytes the store takes as they are. */
export function sealedOf(n: number): Uint8Array {
  return new TextEncoder().encode(`salt of thirty-two bytes here .. act number ${n}`)
}

export function actsOf(from: number, to: number): { sealed: Uint8Array; blobs: [] }[] {
  return Array.from({ length: to - from }, (_, i) => ({ sealed: sealedOf(from + i), blobs: [] }))
}

/** Changes the file behind the program's back, as a disk or an intruder would. */
export function rot(folder: string, sql: string, ...values: (string | number | Uint8Array)[]): void {
  const db = new DatabaseSync(join(folder, 'store.db'))
  db.prepare(sql).run(...values)
  db.close()
}

/** One value out of the file, past the program. */
export function peek(folder: string, sql: string): Uint8Array {
  const db = new DatabaseSync(join(folder, 'store.db'))
  const [value] = Object.values(db.prepare(sql).get() ?? {})
  db.close()
  return value as Uint8Array
}
