import { ACT_TYPE, canonicalize, pae } from '@alternat/acts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWhatWasMeant } from '../../src/cli/what-is-signed.ts'
import { nodeCrypto } from '../../src/crypto.ts'
import { perform, type ActDeed, type DeedName } from '../../src/host/deeds.ts'
import type { AskSignature } from '../../src/host/socket.ts'
import { sideCard } from '../../src/side/card.ts'
import { nodeOf, type Node } from '../../src/side/node.ts'
import { must, scratch, twoSides } from './support.ts'

const { folder, clean } = scratch()
let east: Node
let west: Node

beforeAll(async () => ({ east, west } = await twoSides(folder)))
afterAll(() => {
  east.store.close()
  west.store.close()
  clean()
})

const MEANT: ActDeed = {
  dialogue: 'talks',
  office: 'foreign-affairs',
  kind: 'dialogue.raise',
  body: { slug: 'a-unit', title: 'A unit' },
  refs: [],
  level: 'between',
  blobs: [],
}

/** What a server asks to have signed when it performs one thing while the officer means another. */
async function asked(deed: DeedName, args: unknown, meant: unknown): Promise<boolean[]> {
  const node = nodeOf(east.store, east.keys, east.ports, new Map())
  const { card } = must(sideCard(east.store))
  const seen: boolean[] = []
  const ask: AskSignature = async (office, message) => {
    seen.push(isWhatWasMeant(nodeCrypto, card, { deed, args: meant }, office, message))
    return (east.offices(office) as NonNullable<ReturnType<Node['offices']>>).sign(message)
  }
  must(await perform({ node, receiver: node, ports: node.ports }, deed, args as never, ask))
  return seen
}

describe('an officer’s own program', () => {
  it('signs what was asked for', async () => {
    expect(await asked('act', MEANT, MEANT)).toEqual([true])
  })

  it.each<[string, Partial<ActDeed>]>([
    ['other words', { body: { slug: 'a-unit', title: 'Another unit' } }],
    ['another kind', { kind: 'dialogue.propose' }],
    ['another audience', { level: 'public' }],
    ['an office it did not name', { office: 'plenipotentiary' }],
    ['another dialogue', { dialogue: 'other-talks' }],
  ])('does not sign %s than was asked for', async (_name, differs) => {
    expect(await asked('act', MEANT, { ...MEANT, ...differs })).toEqual([false])
  })

  it('signs the opening of the dialogue it proposes, and of no other', async () => {
    const sides = [
      { id: 'west.example', name: 'West' },
      { id: 'east.example', name: 'East' },
    ]
    const args = { dialogue: 'more', title: 'More talks', sides }
    expect(await asked('propose', args, args)).toEqual([true, true])
    const other = { ...args, dialogue: 'still-more' }
    expect(await asked('propose', other, { ...other, title: 'Something else' })).toEqual([true, false])
    const third = { ...args, dialogue: 'third' }
    expect(await asked('propose', third, args)).toEqual([false, false])
  })

  it('accepts the proposal that it sees, and no other', () => {
    const { card } = must(sideCard(east.store))
    const seen = { log: 'west.example/alternat/new', index: 1, leaf: '1'.repeat(64) }
    const meant = { deed: 'accept', args: { dialogue: 'new' }, refs: [seen] } as const
    const accept = (differs: object): Uint8Array => {
      const common = { at: '2026-11-22T09:00Z', body: {}, kind: 'dialogue.accept', level: 'between' }
      const where = { log: 'east.example/alternat/new', office: 'foreign-affairs', seen: [], seq: 1, v: 'v1' }
      const payload = { ...common, ...where, refs: [seen], ...differs }
      return pae(ACT_TYPE, new TextEncoder().encode(canonicalize(payload)))
    }
    const isMeant = (differs: object): boolean =>
      isWhatWasMeant(nodeCrypto, card, meant, 'foreign-affairs', accept(differs))
    expect(isMeant({})).toBe(true)
    expect(isMeant({ refs: [{ ...seen, leaf: '2'.repeat(64) }] })).toBe(false)
    expect(isMeant({ refs: [] })).toBe(false)
    expect(isMeant({ level: 'public' })).toBe(false)
    expect(isMeant({ seq: 7 })).toBe(false)
  })

  it('signs nothing that is no act at all', () => {
    const { card } = must(sideCard(east.store))
    const meant = { deed: 'act', args: MEANT } as const
    const type = 'application/vnd.alternat.act.v1+json'
    for (const text of [
      '',
      'DSSEv1 4 text 2 {}',
      `DSSEv1 ${type.length} ${type} 2 {}`,
      `DSSEv1 ${type.length} ${type} 9 {}`,
    ]) {
      const bytes = new TextEncoder().encode(text)
      expect(isWhatWasMeant(nodeCrypto, card, meant, MEANT.office, bytes), text).toBe(false)
    }
    expect(isWhatWasMeant(nodeCrypto, card, meant, MEANT.office, new Uint8Array([0xff]))).toBe(false)
  })

  it('does not let the root vouch for keys that are not on its card', () => {
    const { card } = must(sideCard(east.store))
    const meant = { deed: 'accept', args: { dialogue: 'talks' } } as const
    const { v: _, ...fields } = card
    const opening = (body: object): Uint8Array => {
      const payload = {
        at: '2026-11-22T09:00Z',
        body,
        kind: 'side.open',
        level: 'between',
        log: 'east.example/alternat/talks',
        office: 'root',
        refs: [],
        seen: [],
        seq: 0,
        v: 'v1',
      }
      return pae(ACT_TYPE, new TextEncoder().encode(canonicalize(payload)))
    }
    const own = opening({ ...fields, dialogue: 'talks' })
    const forged = opening({ ...fields, dialogue: 'talks', log: card.witness })
    expect(isWhatWasMeant(nodeCrypto, card, meant, 'root', own)).toBe(true)
    expect(isWhatWasMeant(nodeCrypto, card, meant, 'root', forged)).toBe(false)
    expect(isWhatWasMeant(nodeCrypto, card, meant, 'foreign-affairs', own)).toBe(false)
  })
})
