import { minuteOf } from '@alternat/acts'
import { toHex } from '@alternat/tlog'
import { afterAll, describe, expect, test } from 'vitest'
import { importBundle } from '../../src/bundle/import.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { confirmersOf } from '../../src/dialogue/confirmers.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { joiningAct, openingAct } from '../../src/dialogue/opening-acts.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { appendActs } from '../../src/release/append.ts'
import { checkContent } from '../../src/release/check.ts'
import { compose, type Composed } from '../../src/release/compose.ts'
import { signerFor } from '../../src/release/office.ts'
import { sideCard } from '../../src/side/card.ts'
import type { Node } from '../../src/side/node.ts'
import { bundle, moveOut } from './moved-support.ts'
import {
  DIALOGUE,
  introduce,
  LOG_A,
  must,
  newPair,
  newSide,
  NORLAND,
  openDialogue,
  removeFolders,
} from './support.ts'

const OTHER = 'other'
const MALLORY = 'mallory.example'

afterAll(removeFolders)

type RefTo = { readonly log: string; readonly index: number; readonly leaf: string }

/** Opens a log of our dialogue as no honest program does: its second act names what it likes. */
function joinAs(node: Node, refs: readonly RefTo[]): void {
  const log = `${node.store.side}/alternat/${DIALOGUE}`
  const accept = { dialogue: DIALOGUE, kind: 'dialogue.accept', body: {}, refs: [...refs] }
  const acts = [must(openingAct(node, DIALOGUE)), must(joiningAct(node, accept, []))]
  const { offices } = must(sideCard(node.store)).card
  const at = minuteOf(node.ports.clock())
  must(node.store.createOwnLog(log, DIALOGUE))
  const composed: Composed[] = acts.map(({ request, seen }, seq) => {
    const cleared = must(checkContent(node, request, []))
    const signer = must(signerFor(node, offices, request, at))
    const place = { log, seq, lastAt: '', lastSeen: [] }
    return must(compose(node, signer, place, { at, seen }, cleared))
  })
  must(appendActs(node, composed))
}

/** Norland and Sudria in one dialogue; Norland and Mallory in another, out of which Mallory moves onto its own name. */
async function metElsewhere(seed: number) {
  const { a, b } = await newPair(seed)
  await openDialogue({ a, b })
  const mallory = await newSide(MALLORY, 'Mallory', seed + 9)
  introduce(a, mallory)
  const sides = [NORLAND, MALLORY].map((id) => ({ id, name: id }))
  must(proposeDialogue(mallory, { dialogue: OTHER, title: 'Other', sides }))
  must(await importBundle(a, await bundle(mallory, NORLAND, false, OTHER)))
  must(acceptDialogue(a, OTHER))
  must(await importBundle(mallory, await bundle(a, MALLORY, false, OTHER)))
  must(moveOut(mallory, mallory, undefined, OTHER))
  must(await importBundle(a, await bundle(mallory, NORLAND, false, OTHER)))
  const log = `${MALLORY}/alternat/${OTHER}`
  const index = (mallory.store.head(log)?.size ?? 0) - 1
  const leaf = toHex(mallory.store.leaves(log, index)[0]?.leaf ?? new Uint8Array())
  return { a, b, mallory, move: { log, index, leaf } }
}

function proposalOf(node: Node): RefTo {
  const entry = foldOf(node.store, DIALOGUE).entries.find(({ kind }) => kind === 'dialogue.propose')
  if (entry === undefined) throw new Error('no proposal')
  return entry.ref
}

describe('a log of somebody met elsewhere', () => {
  test('does not come into this dialogue by a move in another one', async () => {
    const { a, mallory, move } = await metElsewhere(601)
    joinAs(mallory, [proposalOf(a), move])
    const refused = await importBundle(a, await bundle(mallory, NORLAND))
    expect(refused.ok ? 'taken in' : refused.fault.code).toBe('log-not-in-dialogue')
    expect(a.store.head(`${MALLORY}/alternat/${DIALOGUE}`)).toBeNull()
    expect(a.store.held()).toEqual([])
  }, 60_000)

  test('nor by another act of ours at the place of a move', async () => {
    const { a, b, mallory } = await metElsewhere(621)
    must(moveOut(b, mallory))
    must(await importBundle(a, await bundle(b, NORLAND)))
    const next = foldOf(a.store, DIALOGUE).sides.find(({ next }) => next !== undefined)?.next
    const act = next?.act as RefTo
    joinAs(mallory, [proposalOf(a), { ...act, leaf: act.leaf.replaceAll(/[0-9a-f]/g, '0') }])
    const refused = await importBundle(a, await bundle(mallory, NORLAND))
    expect(refused.ok ? 'taken in' : refused.fault.code).toBe('log-not-in-dialogue')
  }, 60_000)

  test('confirms nothing, even where a store has taken it in', async () => {
    const { a, mallory } = await metElsewhere(641)
    joinAs(mallory, [proposalOf(a)])
    // As an earlier program left it.
    const log = `${MALLORY}/alternat/${DIALOGUE}`
    const head = mallory.store.head(log)
    if (head === null) throw new Error('no log')
    const nothing = { late: [], blobs: [], cosignatures: [] }
    must(a.store.grow([{ ...head, ...nothing, leaves: mallory.store.leaves(log) }]))
    expect(a.store.head(log)?.size).toBe(2)
    expect(confirmersOf(a.store, DIALOGUE, LOG_A)).not.toContain(MALLORY)
  }, 60_000)
})
