import { acceptDialogue } from '@alternat/node/dialogue/accept.ts'
import { foldOf } from '@alternat/node/dialogue/fold-of.ts'
import { proposeDialogue } from '@alternat/node/dialogue/propose.ts'
import { peerKey } from '@alternat/node/host/couriers.ts'
import { prepareTable } from '@alternat/node/release/prepare.ts'
import { release } from '@alternat/node/release/release.ts'
import { sideCard } from '@alternat/node/side/card.ts'
import { foundSide } from '@alternat/node/side/create.ts'
import { meet } from '@alternat/node/side/meet.ts'
import { createStore } from '@alternat/node/store/open.ts'
import { pinWitness } from '@alternat/node/witness/pinned.ts'
import type { TextContent } from '@alternat/text'
import type { Result } from '@alternat/tlog'
import { SimDisk, type Image } from '../machine/disk.ts'
import { keysOf } from '../machine/keys.ts'
import type { Scheme } from '../machine/scheme.ts'
import { Chance } from '../random.ts'
import { of } from './acts.ts'
import { DIALOGUE, HOSTED, nameOf, READER, SIDES } from './cast.ts'
import { FOLDER, SimNode } from './sim-node.ts'
import { newWitness, pinnedAs, WITNESS } from './sim-witness.ts'

/** When every world begins: 1 March 2027, 08:00 UTC, in milliseconds since 1970. */
export const DAWN = Date.UTC(2027, 2, 1, 8)

/** The disks of a world in which all have met and the dialogue is open. */
export type Prepared = ReadonlyMap<string, Image>

/** How far a dialogue has got when a world begins: short worlds are to reach what comes late, too. */
export const CHAPTERS = ['opened', 'tabled', 'adopted', 'stated', 'moved'] as const

/** One of them. */
export type Chapter = (typeof CHAPTERS)[number]

/** With which chapter each begins. */
const BEFORE: Readonly<Record<Chapter, Chapter | null>> = {
  opened: null,
  tabled: 'opened',
  adopted: 'tabled',
  stated: 'tabled',
  moved: null,
}

/** What is done in each. */
const HAPPENS: Readonly<Record<Chapter, (nodes: readonly SimNode[]) => Promise<void>>> = {
  opened: open,
  tabled: table,
  adopted: adopt,
  stated: state,
  moved: moveOut,
}

const made = new WeakMap<Scheme, Map<string, Promise<Prepared>>>()

/** The world as every seed finds it: built once by the production code, copied from then on. */
export function prepared(scheme: Scheme, sides: 2 | 3, chapter: Chapter): Promise<Prepared> {
  const known = made.get(scheme) ?? new Map<string, Promise<Prepared>>()
  made.set(scheme, known)
  const name = `${sides} ${chapter}`
  const one = known.get(name) ?? prepare(scheme, sides, chapter)
  known.set(name, one)
  return one
}

/** Each chapter begins where the one before it ends. */
async function prepare(scheme: Scheme, sides: 2 | 3, chapter: Chapter): Promise<Prepared> {
  const names = SIDES.slice(0, sides)
  // Whoever has moved out speaks on another machine from then on; the old one is not in the world any more.
  const former = chapter === 'moved' ? [HOSTED] : []
  const earlier = BEFORE[chapter]
  const before = earlier === null ? null : await prepared(scheme, sides, earlier)
  const nodes = [...former, ...names, READER].map((side) =>
    running(scheme, side, before?.get(side) ?? found(scheme, side), chapter),
  )
  await HAPPENS[chapter](nodes)
  for (const node of nodes) node.close()
  const images = nodes
    .filter(({ side }) => side !== HOSTED)
    .map(({ side, disk }): [string, Image] => [side, disk.image()])
  return new Map([...images, [WITNESS, newWitness(scheme, names)]])
}

/** All have met, one has proposed the dialogue, the others have accepted it. */
async function open(nodes: readonly SimNode[]): Promise<void> {
  for (const node of nodes) {
    must(pinWitness(node.store, pinnedAs(node.scheme)))
    for (const other of nodes) {
      if (other === node || other.isReader) continue
      must(meet(node.store, must(sideCard(other.store)).bytes, { clock: () => DAWN }))
      must(node.store.setSetting(peerKey(other.side), `sim:${other.side}`))
    }
  }
  const [first, ...rest] = nodes.filter(({ isReader }) => !isReader) as [SimNode, ...SimNode[]]
  const listed = [first, ...rest].map(({ side }) => ({ id: side, name: nameOf(side) }))
  must(proposeDialogue(first.node, { dialogue: DIALOGUE, title: 'Undersea cables', sides: listed }))
  await sendAll(nodes)
  for (const node of rest) must(acceptDialogue(node.node, DIALOGUE))
  await sendAll(nodes)
  await sendAll(nodes)
}

/** A text is tabled, a matter raised and a notice sent. */
async function table(nodes: readonly SimNode[]): Promise<void> {
  const [first, second] = nodes as readonly [SimNode, SimNode]
  const prepared = must(
    prepareTable(first.node, TEXT, {
      as: 'norm',
      rows: ['markets'],
      slug: 'landing',
      title: 'Landing stations',
    }),
  )
  mustDo(
    release(first.node, { ...of('text.table', 'foreign-affairs', prepared.body), blobs: prepared.blobs }),
  )
  mustDo(
    release(first.node, of('dialogue.raise', 'foreign-affairs', { slug: 'ships', title: 'Repair ships' })),
  )
  await sendAll(nodes)
  const notice = {
    slug: 'n-1',
    title: 'Dredging',
    number: 1,
    precedence: 'routine' as const,
    type: 'inquiry' as const,
  }
  const replyBy = '2027-03-02T08:00Z'
  mustDo(release(second.node, of('channel.notice', 'duty-desk', { ...notice, to: [first.side], replyBy })))
  await sendAll(nodes)
  await sendAll(nodes)
}

const TEXT: TextContent = {
  v: 'v1',
  languages: ['en'],
  paragraphs: [{ id: 'p0', words: { en: ['The landing stations are open to both'] } }],
}

/** The text is adopted by all. */
async function adopt(nodes: readonly SimNode[]): Promise<void> {
  for (const node of nodes.filter(({ isReader }) => !isReader)) {
    const matter = foldOf(node.store, DIALOGUE).matters.find(({ slug }) => slug === 'landing')
    const digest = matter?.text?.revisions[0]?.digest ?? ''
    if (matter === undefined) throw new TypeError('The text is tabled.')
    mustDo(
      release(
        node.node,
        of('arrangement.adopt', 'plenipotentiary', { matter: matter.ref, digest, form: 'joint text' }),
      ),
    )
  }
  await sendAll(nodes)
  await sendAll(nodes)
}

/** Each has made a statement of its own on one matter, and the first says which items of them match. */
async function state(nodes: readonly SimNode[]): Promise<void> {
  const sides = nodes.filter(({ isReader }) => !isReader)
  const [first] = sides as [SimNode]
  for (const [at, node] of sides.entries()) {
    const known = foldOf(node.store, DIALOGUE).matters.find(({ slug }) => slug === 'sea')
    const where = known === undefined ? { slug: 'sea', title: 'Power at sea' } : { matter: known.ref }
    const items = [{ id: 'i1', digest: new Chance(9, at).bytes(32).toHex(), title: 'Routes of cables' }]
    mustDo(release(node.node, of('arrangement.parallel', 'plenipotentiary', { ...where, items })))
    await sendAll(nodes)
    await sendAll(nodes)
  }
  const matter = foldOf(first.store, DIALOGUE).matters.find(({ slug }) => slug === 'sea')
  if (matter === undefined) throw new TypeError('The statements are made.')
  const pairs = (matter.arrangement?.items ?? []).map(({ act, id, digest }) => ({
    statement: act,
    item: id,
    digest,
  }))
  mustDo(
    release(
      first.node,
      of('arrangement.match', 'plenipotentiary', { matter: matter.ref, item: 'i1', pairs }),
    ),
  )
  await sendAll(nodes)
  await sendAll(nodes)
}

/**
 * The first side was hosted, and has opened the dialogue and tabled a text so. It has moved out and taken the dialogue up on
 * a machine of its own; the others have compared its words, and nobody has told them yet that it moved.
 */
async function moveOut(nodes: readonly SimNode[]): Promise<void> {
  const [old, own, ...others] = nodes as [SimNode, SimNode, ...SimNode[]]
  const before = [old, ...others]
  await open(before)
  await table(before)
  must(pinWitness(own.store, pinnedAs(own.scheme)))
  for (const node of before) {
    must(meet(node.store, must(sideCard(own.store)).bytes, { clock: () => DAWN }))
    if (!node.isReader) must(meet(own.store, must(sideCard(node.store)).bytes, { clock: () => DAWN }))
  }
  const body = { to: own.side, root: must(sideCard(own.store)).card.root }
  mustDo(release(old.node, of('side.move', 'root', body)))
  const bundle = await old.export(own.side, { mirrors: true })
  if (bundle.crashed) throw new TypeError('Nothing fails while a world is prepared.')
  const taken = await own.import(must(bundle.value))
  if (taken.crashed) throw new TypeError('Nothing fails while a world is prepared.')
  must(taken.value)
  must(acceptDialogue(own.node, DIALOGUE, { as: old.side }))
}

function mustDo(done: ReturnType<typeof release>): void {
  if (!done.ok) throw new TypeError(`${done.fault.code}: ${done.fault.where ?? ''}`)
}

/** The disk of a machine with a new store on it, and the side's card signed. */
function found(scheme: Scheme, side: string): Image {
  const chance = new Chance(7, side.charCodeAt(0))
  const ports = { clock: () => DAWN, random: (length: number) => chance.bytes(length) }
  const disk = new SimDisk()
  const store = must(createStore(FOLDER, side, { disk, crypto: scheme.crypto }))
  if (side === READER) must(store.setSetting('role', 'reader'))
  else must(foundSide(store, { side, name: nameOf(side), custody: 'own', ports }, keysOf(scheme, side)))
  store.close()
  return disk.image()
}

function running(scheme: Scheme, side: string, image: Image, chapter: Chapter): SimNode {
  const node = new SimNode({
    side,
    scheme,
    image,
    chance: new Chance(8 + CHAPTERS.indexOf(chapter), side.charCodeAt(0)),
    clock: () => DAWN,
  })
  node.start()
  return node
}

async function sendAll(nodes: readonly SimNode[]): Promise<void> {
  for (const from of nodes) {
    for (const to of nodes) {
      if (from === to || from.isReader) continue
      const bundle = await from.export(to.side)
      if (bundle.crashed || !bundle.value.ok) continue
      const taken = await to.import(bundle.value.value)
      if (taken.crashed) throw new TypeError('Nothing fails while a world is prepared.')
      must(taken.value)
    }
  }
}

/** The value, or an end of the whole simulation: what cannot happen while nothing goes wrong. */
export function must<T>(result: Result<T, string>): T {
  if (result.ok) return result.value
  throw new TypeError(`${result.fault.code}: ${result.fault.message} ${result.fault.where ?? ''}`)
}
