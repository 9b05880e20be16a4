import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportArchive } from '../../apps/node/src/bundle/export.ts'
import type { Cipher } from '../../apps/node/src/bundle/age.ts'
import { importBundle } from '../../apps/node/src/bundle/import.ts'
import { nodeCrypto } from '../../apps/node/src/crypto.ts'
import { acceptDialogue } from '../../apps/node/src/dialogue/accept.ts'
import { proposeDialogue } from '../../apps/node/src/dialogue/propose.ts'
import { prepareTable } from '../../apps/node/src/release/prepare.ts'
import { release } from '../../apps/node/src/release/release.ts'
import type { Released, ReleaseRequest } from '../../apps/node/src/release/types.ts'
import { sideCard } from '../../apps/node/src/side/card.ts'
import { DEFAULT_OFFICES, foundSide } from '../../apps/node/src/side/create.ts'
import { meet } from '../../apps/node/src/side/meet.ts'
import type { Node } from '../../apps/node/src/side/node.ts'
import { createStore } from '../../apps/node/src/store/open.ts'
import type { TextContent } from '../../packages/text/src/index.ts'
import { ok, utf8 } from '../../packages/tlog/src/index.ts'
import { good } from './good.ts'
import { keysOf } from './keys.ts'

export const DIALOGUE = 'elections'
export const NORLAND = 'norland.example'
export const SUDRIA = 'sudria.example'
export const NORLAND_LOG = `${NORLAND}/alternat/${DIALOGUE}`
export const SUDRIA_LOG = `${SUDRIA}/alternat/${DIALOGUE}`

/** The text that both sides adopt. */
export const TEXT: TextContent = {
  v: 'v1',
  languages: ['de', 'en'],
  paragraphs: [
    {
      id: 'p1',
      words: {
        de: ['Keine Seite mischt sich in Wahlen der anderen ein.'],
        en: ['Neither side interferes in elections of the other.'],
      },
    },
  ],
}

/** Two sides after a small dialogue: raised, tabled, adopted by both, in effect. */
export interface World {
  readonly norland: Node
  readonly sudria: Node
  /** The acts in the order in which they were released, by name. */
  readonly acts: Readonly<Record<'raise' | 'table' | 'adopt' | 'adoptToo' | 'operative', Released>>
  /** The digest that was adopted. */
  readonly digest: string
  /** The archive of the last bundle, Norland to Sudria, and what Sudria held before it. */
  readonly archive: Uint8Array
  readonly close: () => void
}

const START = Date.UTC(2026, 0, 5, 9, 0)

/** Archives as they are: encryption is age's, with vectors of its own. */
const OPEN: Cipher = {
  encrypt: (_recipient, archive) => Promise.resolve(ok(archive)),
  decrypt: (_identity, bytes) => Promise.resolve(ok(bytes)),
}

/** Plays the dialogue with the production code, fixed keys, a fixed clock and fixed salts. */
export async function playWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-vectors-'))
  const clock = { now: START }
  const [norland, sudria] = [await side(folder, NORLAND, clock), await side(folder, SUDRIA, clock)]
  good(meet(norland.store, good(sideCard(sudria.store)).bytes, norland.ports))
  good(meet(sudria.store, good(sideCard(norland.store)).bytes, sudria.ports))
  const sides = [norland, sudria].map(({ store }) => ({ id: store.side, name: store.side.slice(0, 7) }))
  good(proposeDialogue(norland, { dialogue: DIALOGUE, title: 'Elections', sides }))
  await carry(norland, sudria)
  good(acceptDialogue(sudria, DIALOGUE))
  await carry(sudria, norland)
  const played = await play(norland, sudria, clock)
  const close = (): void => {
    for (const { store } of [norland, sudria]) store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { norland, sudria, ...played, close }
}

async function side(folder: string, id: string, clock: { now: number }): Promise<Node> {
  let drawn = 0
  const random = (length: number): Uint8Array => {
    const block = nodeCrypto.sha256(utf8(`alternat vectors, salt ${drawn++} of ${id}`))
    if (length > block.length) throw new Error('more randomness than a salt is asked for')
    return block.slice(0, length)
  }
  const store = good(createStore(join(folder, id), id))
  const offices = DEFAULT_OFFICES
  const keys = await keysOf(
    id,
    offices.map(({ name }) => name),
  )
  const ports = { clock: () => clock.now, random }
  const founding = { side: id, name: id.slice(0, 7), custody: 'demonstration' as const, offices, ports }
  return { ...good(foundSide(store, founding, keys)), cipher: OPEN }
}

/** Carries what the other lacks; gives the archive. */
async function carry(from: Node, to: Node): Promise<Uint8Array> {
  const archive = good(exportArchive(from, { dialogue: DIALOGUE, to: to.store.side }))
  good(await importBundle(to, archive))
  return archive
}

async function play(
  norland: Node,
  sudria: Node,
  clock: { now: number },
): Promise<Pick<World, 'acts' | 'digest' | 'archive'>> {
  const act = (node: Node, request: Omit<ReleaseRequest, 'dialogue'>): Released => {
    clock.now += 60_000
    return good(release(node, { dialogue: DIALOGUE, ...request }))
  }
  const words = { office: 'foreign-affairs', level: 'between' as const }
  const concluding = { office: 'plenipotentiary', level: 'public' as const }
  const body = { slug: 'elections', title: 'No interference in elections' }
  const raise = act(norland, { ...words, kind: 'dialogue.raise', body })
  const tabled = good(prepareTable(norland, TEXT, { as: 'text', slug: 'elections-text', title: 'Elections' }))
  const table = act(norland, { ...words, kind: 'text.table', ...tabled })
  await carry(norland, sudria)
  const matter = table.ref
  const { digest } = tabled.body
  const adopting = { kind: 'arrangement.adopt', body: { matter, digest, form: 'joint text' } }
  const adopt = act(sudria, { ...concluding, ...adopting })
  await carry(sudria, norland)
  const adoptToo = act(norland, { ...concluding, ...adopting })
  const operative = act(norland, {
    ...concluding,
    kind: 'arrangement.operative',
    body: { matter, on: '2026-02-01' },
  })
  const archive = await carry(norland, sudria)
  await carry(sudria, norland)
  return { acts: { raise, table, adopt, adoptToo, operative }, digest, archive }
}
