import type { LeafHeld } from '@alternat/acts'
import { expect, onTestFailed } from 'vitest'
import { NODE_CODES } from '../../src/errors.ts'
import { BUNDLE_CODES } from '../../src/bundle/codes.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import type { Node } from '../../src/side/node.ts'
import { raise } from '../bundle/support.ts'
import { SEED } from './scale.ts'
import { opened } from './world.ts'

/** What a run of the child said before it ended. */
export interface Said {
  readonly lines: readonly string[]
  readonly signal: NodeJS.Signals | null
}

/** What the program had told somebody was on the disk: leaf by log and index. */
export type Acknowledged = Map<string, string>

/** Says, where the test at hand fails, with which seed it can be seen again. */
export function tellSeed(): void {
  onTestFailed(() => console.error(`seen again with ALTERNAT_SEED=${SEED}`))
}

/** Adds what a run acknowledged. */
export function remember(known: Acknowledged, { lines }: Said): void {
  for (const line of lines) {
    const [, log, index, leaf] = /^ack (\S+) ([0-9]+) ([0-9a-f]{64})$/.exec(line) ?? []
    if (leaf !== undefined) known.set(`${log} ${index}`, leaf)
  }
}

/** A failing disk ends a command with a code that stands in a table of the program, never with an exception. */
export function expectTyped({ lines }: Said): void {
  expect(lines.filter((line) => line.startsWith('crash'))).toEqual([])
  const codes = lines.flatMap((line) => /^fault (.*)$/.exec(line)?.[1] ?? [])
  const known = { ...NODE_CODES, ...BUNDLE_CODES, 'file-unwritable': true }
  expect(codes.filter((code) => !(code in known))).toEqual([])
}

/**
 * Opens the store as the next command would, and holds it to what was said: sound as a whole, everything that was
 * acknowledged in its place with its act, and ready to go on.
 */
export async function expectWhole(folder: string, known: Acknowledged, word: string): Promise<void> {
  const node = await opened(folder)
  try {
    expect(fsckStore(node.store, node.crypto).problems).toEqual([])
    expect(lost(node, known)).toEqual([])
    raise(node, `after-${word}`)
  } finally {
    node.store.close()
  }
}

function lost(node: Node, known: Acknowledged): string[] {
  const held = new Map<string, LeafHeld>(
    node.store
      .heads()
      .flatMap(({ log }) => node.store.leaves(log).map((leaf, i) => [`${log} ${i}`, leaf] as const)),
  )
  return [...known].flatMap(([place, leaf]) => {
    const there = held.get(place)
    return there?.leaf.toHex() === leaf && there.sealed !== null ? [] : [place]
  })
}
