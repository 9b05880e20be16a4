import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  checkEvidence,
  decodeContainer,
  encodeContainer,
  EVIDENCE_SHAPE,
  parseCanonical,
  canonicalize,
  type EvidenceManifest,
  type EvidenceReport,
  type Member,
} from '@alternat/acts'
import { utf8 } from '@alternat/tlog'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { composeList, listToAdopt } from '../../src/evidence/public-list.ts'
import { writeEvidence } from '../../src/evidence/write.ts'
import { prepareNote } from '../../src/release/prepare.ts'
import { release } from '../../src/release/release.ts'
import type { Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  LOG_A,
  LOG_B,
  must,
  newPair,
  openDialogue,
  raise,
  removeFolders,
  send,
  type Pair,
} from '../bundle/support.ts'

const LIMITS = { maxBytes: 1 << 20 }
let pair: Pair

beforeEach(async () => {
  pair = await newPair(7)
  await openDialogue(pair)
})
afterAll(removeFolders)

/** Raises a matter in public, with words beside it. */
function raisePublic(node: Node, slug: string): number {
  const { blob, ref } = prepareNote(node, `Words beside ${slug}.`, 'en')
  const body = { slug, title: `Matter ${slug}`, note: ref }
  const request = {
    dialogue: DIALOGUE,
    office: 'foreign-affairs',
    kind: 'dialogue.raise',
    level: 'public',
  } as const
  return must(release(node, { ...request, body, blobs: [blob] })).ref.index
}

function logList(node: Node, body: Readonly<Record<string, unknown>>): void {
  const request = {
    dialogue: DIALOGUE,
    office: 'plenipotentiary',
    kind: 'record.manifest',
    level: 'public',
  } as const
  must(release(node, { ...request, body }))
}

/** Both sides list what is public: three acts of three, and one between the sides that nobody sees. */
async function listed(): Promise<{ places: number[] }> {
  const { a, b } = pair
  const places = [raisePublic(a, 'one'), raisePublic(a, 'two')]
  raise(a, 'between')
  await send(a, b)
  raisePublic(b, 'three')
  await send(b, a)
  logList(a, composeList(a.store, DIALOGUE))
  await send(a, b)
  logList(b, must(listToAdopt(b.store, DIALOGUE)))
  await send(b, a)
  return { places }
}

function publicFile({ store, crypto }: Node): Member[] {
  const file = must(writeEvidence({ store, crypto }, { dialogue: DIALOGUE, matter: null, covers: 'public' }))
  return must(decodeContainer(EVIDENCE_SHAPE, file))
}

function check(members: readonly Member[]): EvidenceReport {
  return checkEvidence(pair.a.crypto, must(encodeContainer(EVIDENCE_SHAPE, members)))
}

/** The file as both sides together would write it who want an act to be gone: everything else in it is true. */
function without(members: readonly Member[], log: string, index: number): Member[] {
  const json = must(
    parseCanonical(members.find(({ name }) => name === 'manifest.json')?.bytes as Uint8Array, LIMITS),
  )
  const manifest = json as unknown as EvidenceManifest
  const n = manifest.logs.findIndex((one) => one.log === log)
  const entry = manifest.logs[n]
  const leaf = entry?.indexes.find((one) => one.index === index)?.leaf
  const logs = manifest.logs.map((one, i) =>
    i === n ? { ...one, indexes: one.indexes.filter((place) => place.index !== index) } : one,
  )
  const gone = new Set([`act/${leaf}`, `proof/${n}/${index}`, 'manifest.json'])
  return [
    ...members.filter(({ name }) => !gone.has(name) && !name.startsWith('blob/')),
    { name: 'manifest.json', bytes: utf8(canonicalize({ ...manifest, logs })) },
  ]
}

describe('a file of what is public', () => {
  it('holds the public acts with their words, the lists, and what it takes to check them; nothing else', async () => {
    const { places } = await listed()
    const members = publicFile(pair.b)
    const report = check(members)
    expect([report.faults, report.sentence]).toEqual([
      [],
      'Consistent under these roots: compare the fingerprints.',
    ])
    expect(report.publicSet).toEqual({
      adopted: true,
      by: [pair.a.store.side, pair.b.store.side],
      listed: 3,
      inside: 3,
      withheld: [],
      unlisted: [],
    })
    const kinds = (report.acts ?? []).map(
      ({ kind, ref, level }) => `${kind} ${level} ${ref.log === LOG_A ? ref.index : ''}`,
    )
    expect(kinds).toContain(`dialogue.raise public ${places[0]}`)
    expect(kinds.filter((one) => one.startsWith('dialogue.raise'))).toHaveLength(3)
    expect(kinds.some((one) => one.startsWith('dialogue.raise between'))).toBe(false)
    expect(members.filter(({ name }) => name.startsWith('blob/'))).toHaveLength(3)
  })

  it('shows an act that both sides together leave out, against the list that they have adopted', async () => {
    const { places } = await listed()
    const index = places[1] as number
    const report = check(without(publicFile(pair.a), LOG_A, index))
    expect(report.ok).toBe(false)
    expect(report.faults.map(({ code, where }) => `${code} ${where}`)).toEqual([
      `public-withheld ${LOG_A} ${index}`,
    ])
    expect(report.publicSet).toMatchObject({ listed: 3, inside: 2, withheld: [{ log: LOG_A, index }] })
  })

  it('shows it too against an earlier list, where a later one quietly leaves it out', async () => {
    const { places } = await listed()
    const { a, b } = pair
    const index = places[0] as number
    const list = composeList(a.store, DIALOGUE)
    const short = { ...list, public: list.public.filter((one) => one.log !== LOG_A || one.index !== index) }
    for (const [node, other] of [
      [a, b],
      [b, a],
    ] as const) {
      logList(node, short)
      await send(node, other)
    }
    expect(foldOf(a.store, DIALOGUE).manifest).toMatchObject({
      adopted: true,
      unlisted: [{ log: LOG_A, index }],
    })
    const report = check(without(publicFile(a), LOG_A, index))
    expect(report.faults.map(({ code }) => code)).toEqual(['public-withheld'])
  })

  it('shows a public act under the heads of the list that the list does not name', async () => {
    const { a, b } = pair
    const [kept, left] = [raisePublic(a, 'one'), raisePublic(a, 'two')]
    await send(a, b)
    const list = composeList(a.store, DIALOGUE)
    const short = { ...list, public: list.public.filter(({ index }) => index === kept) }
    logList(a, short)
    await send(a, b)
    logList(b, short)
    await send(b, a)
    const report = check(publicFile(a))
    expect(report.faults.map(({ code, where }) => `${code} ${where}`)).toEqual([
      `public-unlisted ${LOG_A} ${left}`,
    ])
    expect(foldOf(b.store, DIALOGUE).manifest?.unlisted).toMatchObject([{ log: LOG_A, index: left }])
  })

  it('says that nothing shows what was left out, while one side alone has listed', async () => {
    const { a, b } = pair
    raisePublic(a, 'one')
    logList(a, composeList(a.store, DIALOGUE))
    await send(a, b)
    const report = check(publicFile(b))
    expect(report.ok).toBe(true)
    expect(report.publicSet).toMatchObject({ adopted: false, by: [a.store.side], listed: 0 })
  })

  it('cannot be mixed with other files, nor claim a state', async () => {
    await listed()
    const members = publicFile(pair.a)
    const relisted = (change: (manifest: EvidenceManifest) => object) =>
      check(
        members.map((member) =>
          member.name === 'manifest.json'
            ? {
                name: member.name,
                bytes: utf8(
                  canonicalize(
                    change(
                      must(parseCanonical(member.bytes, LIMITS)) as unknown as EvidenceManifest,
                    ) as never,
                  ),
                ),
              }
            : member,
        ),
      ).faults.map(({ code }) => code)
    expect(relisted((manifest) => ({ ...manifest, shows: '0'.repeat(64) }))).toEqual(['manifest'])
    expect(relisted((manifest) => ({ ...manifest, asOf: '2026-03-04' }))).toEqual(['manifest'])
    expect(
      relisted((manifest) => ({
        ...manifest,
        logs: manifest.logs.map((log, i) => (i === 0 ? { ...log, covers: 'some' as const } : log)),
      })),
    ).toEqual(['manifest'])
  })
})

describe('adopting a list', () => {
  it('is refused where the list is not what our logs say, with what differs', async () => {
    const { a, b } = pair
    const [one, two] = [raisePublic(a, 'one'), raisePublic(a, 'two')]
    await send(a, b)
    const list = composeList(a.store, DIALOGUE)
    logList(a, {
      ...list,
      public: [
        { log: LOG_A, index: one },
        { log: LOG_B, index: 0 },
      ],
    })
    await send(a, b)
    const refused = listToAdopt(b.store, DIALOGUE)
    expect(refused).toMatchObject({
      ok: false,
      fault: {
        code: 'manifest-differs',
        missing: [{ log: LOG_A, index: two }],
        extra: [{ log: LOG_B, index: 0 }],
      },
    })
  })

  it('is refused where it names a root we never held, and where there is none', async () => {
    const { a, b } = pair
    const none = listToAdopt(b.store, DIALOGUE)
    expect(none.ok ? '' : none.fault.code).toBe('manifest-none')
    const list = composeList(a.store, DIALOGUE)
    logList(a, { ...list, upTo: list.upTo.map((head) => ({ ...head, root: 'f'.repeat(64) })) })
    await send(a, b)
    const refused = listToAdopt(b.store, DIALOGUE)
    expect(refused.ok ? '' : refused.fault.code).toBe('manifest-root')
    logList(a, { ...list, upTo: list.upTo.map((head) => ({ ...head, size: 99 })) })
    await send(a, b)
    const beyond = listToAdopt(b.store, DIALOGUE)
    expect(beyond.ok ? '' : beyond.fault.code).toMatch(/^manifest-(unheld|root)$/)
  })

  it('makes the same list stand on both sides, and there is nothing more to adopt', async () => {
    await listed()
    const { a, b } = pair
    for (const node of [a, b]) {
      expect(foldOf(node.store, DIALOGUE).manifest).toMatchObject({ adopted: true, unlisted: [] })
      const again = listToAdopt(node.store, DIALOGUE)
      expect(again.ok ? '' : again.fault.code).toBe('manifest-none')
    }
  })
})
