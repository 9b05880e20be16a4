import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { openNode, type Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  LOG_A,
  must,
  newPair,
  openDialogue,
  raise,
  removeFolders,
  send,
  SUDRIA,
  testPorts,
} from '../bundle/support.ts'

/** Bundles that wait for the receiver, and acts in each. */
const BUNDLES = 6
const ACTS_IN_EACH = 3

/** Folders as two sides have them before something goes wrong. */
export interface World {
  /** Norland's, who speaks. */
  readonly speaker: string
  /** Sudria's, who takes bundles in. */
  readonly receiver: string
  /** What Norland has sent and Sudria has not taken in: `0.alternat` and so on, each where the last one ends. */
  readonly bundles: string
}

const root = mkdtempSync(join(tmpdir(), 'alternat-faults-'))
let made = 0
afterAll(() => {
  removeFolders()
  rmSync(root, { recursive: true, force: true })
})

/** A folder that is gone when the file of tests is done. */
export function newPlace(): string {
  made += 1
  const folder = join(root, `${made}`)
  mkdirSync(folder)
  return folder
}

/** A store as it was, somewhere else: with what lies beside its folder, as the guard record does. */
export function copyOf(folder: string): string {
  const copy = newPlace()
  cpSync(dirname(folder), copy, { recursive: true })
  return join(copy, basename(folder))
}

/** The world that every run begins with a copy of. */
export async function makeWorld(): Promise<World> {
  const pair = await newPair(700)
  await openDialogue(pair)
  raise(pair.a, 'ports')
  await send(pair.a, pair.b)
  pair.a.store.close()
  pair.b.store.close()
  const [speaker, receiver] = [copyOf(pair.a.store.path), copyOf(pair.b.store.path)]
  const node = await opened(pair.a.store.path)
  const bundles = newPlace()
  for (let n = 0; n < BUNDLES; n++) writeFileSync(join(bundles, `${n}.alternat`), await nextBundle(node, n))
  node.store.close()
  return { speaker, receiver, bundles }
}

/** A side of the demonstration kind, opened as every command opens it. */
export async function opened(folder: string): Promise<Node> {
  return must(await openNode({ folder, passphrase: DEMONSTRATION_PASSPHRASE, ports: testPorts(900) }))
}

async function nextBundle(node: Node, n: number): Promise<Uint8Array> {
  const from = node.store.head(LOG_A)?.size ?? 0
  for (let act = 0; act < ACTS_IN_EACH; act++) raise(node, `waiting-${n}-${act}`)
  return must(await exportBundle(node, { dialogue: DIALOGUE, to: SUDRIA, from }))
}
