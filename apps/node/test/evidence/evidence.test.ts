import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { blobDigest, cardOf, fingerprint, saltBlob } from '@alternat/acts'
import { equal, utf8 } from '@alternat/tlog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { checkEvidence, decodeContainer, EVIDENCE_SHAPE } from '@alternat/acts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { verifyFile } from '../../src/evidence/verify.ts'
import { writeEvidence, type EvidenceRequest } from '../../src/evidence/write.ts'
import { release } from '../../src/release/release.ts'
import { sideCard } from '../../src/side/card.ts'
import type { Node } from '../../src/side/node.ts'
import {
  appendRaw,
  DIALOGUE,
  LOG_A,
  must,
  newFolder,
  newPair,
  newSide,
  openDialogue,
  raise,
  removeFolders,
  send,
  type Pair,
} from '../bundle/support.ts'

let pair: Pair
let matter: string
const NOTE = saltBlob(new Uint8Array(32).fill(5), utf8('We would rather not say why.'))

beforeAll(async () => {
  pair = await newPair(700)
  await openDialogue(pair)
  const { a, b } = pair
  const digest = blobDigest(a.crypto, NOTE)
  const opened = must(
    release(a, {
      dialogue: DIALOGUE,
      office: 'foreign-affairs',
      kind: 'dialogue.raise',
      body: { slug: 'unit', title: 'A unit', note: { digest, lang: 'en', size: NOTE.length - 32 } },
      level: 'between',
      blobs: [{ digest, salted: NOTE }],
    }),
  )
  matter = opened.ref.leaf
  appendRaw(a, LOG_A, utf8('{"not":"an act"}'))
  await send(a, b)
  must(
    release(b, {
      dialogue: DIALOGUE,
      office: 'foreign-affairs',
      kind: 'dialogue.acknowledge',
      body: { matter: opened.ref },
      level: 'between',
    }),
  )
  raise(b, 'cables')
  await send(b, a)
  // So that both have heard what each has confirmed of the other.
  await send(a, b)
})
afterAll(removeFolders)

function fileBy(node: Node, request: Partial<EvidenceRequest> = {}): Uint8Array {
  return must(writeEvidence(node, { dialogue: DIALOGUE, matter, covers: 'all', ...request }))
}

function namesIn(file: Uint8Array): string[] {
  return must(decodeContainer(EVIDENCE_SHAPE, file)).map(({ name }) => name)
}

const hexOf = (node: Node): string =>
  fingerprint(node.crypto, node.store.side, must(sideCard(node.store)).root).hex

describe('evidence written by a node', () => {
  test('is the same file whichever side writes it, and shows the card that both see', () => {
    const file = fileBy(pair.a)
    expect(equal(file, fileBy(pair.b))).toBe(true)
    const report = checkEvidence(pair.a.crypto, file, {
      trust: { fingerprints: [hexOf(pair.a), hexOf(pair.b)] },
    })
    const fold = foldOf(pair.b.store, DIALOGUE)
    const seen = fold.matters.find(({ id }) => id === matter)
    expect(report).toMatchObject({ ok: true, trusted: true, showsAbsence: true, custody: 'demonstration' })
    expect(report.card).toEqual(seen === undefined ? null : cardOf(fold, seen))
    expect(namesIn(file)).toContain(`blob/${blobDigest(pair.a.crypto, NOTE)}`)
  })

  test('of a whole dialogue gives its state, a bad act in its place included', () => {
    const report = checkEvidence(pair.a.crypto, fileBy(pair.a, { matter: null }))
    expect(report).toMatchObject({ ok: true, trusted: false, matter: null, card: null })
    expect(JSON.stringify(report.fold)).toBe(JSON.stringify(foldOf(pair.a.store, DIALOGUE)))
    expect(report.fold?.entries.some((entry) => entry.outcome === 'void')).toBe(true)
  })

  test('of some acts holds those of the matter and those that say who signed, and no other', () => {
    const file = fileBy(pair.a, { covers: 'some' })
    const report = checkEvidence(pair.a.crypto, file)
    expect(report.faults).toEqual([])
    expect(report.acts?.map(({ kind }) => kind)).toEqual([
      'side.open',
      'dialogue.propose',
      'dialogue.raise',
      'side.open',
      'dialogue.accept',
      'dialogue.acknowledge',
    ])
    expect(report.acts?.every(({ signed }) => signed)).toBe(true)
    expect(report.showsAbsence).toBe(false)
  })

  test('may be asked for as of a day', () => {
    const report = checkEvidence(pair.a.crypto, fileBy(pair.a, { matter: null, asOf: '2026-03-03' }))
    expect(report).toMatchObject({ ok: true, asOf: '2026-03-03', fold: { asOf: '2026-03-03', matters: [] } })
  })

  test('is refused in plain words where it cannot be', () => {
    const codeOf = (request: Partial<EvidenceRequest>): string => {
      const file = writeEvidence(pair.a, { dialogue: DIALOGUE, matter, covers: 'all', ...request })
      return file.ok ? 'written' : file.fault.code
    }
    expect(codeOf({ dialogue: 'weather' })).toBe('dialogue-unknown')
    expect(codeOf({ matter: 'f'.repeat(64) })).toBe('matter-unknown')
    expect(codeOf({ covers: 'some', matter: null })).toBe('matter-needed')
    expect(codeOf({ covers: 'some', asOf: '2026-03-03' })).toBe('as-of-needs-all')
  })
})

test('a reconstruction says so, and by whom, in both kinds of file', async () => {
  const compiler = await newSide('archive.example', 'Archive', 740)
  const dialogue = 'july-reconstruction'
  const sides = [
    { id: 'norland', name: 'Norland' },
    { id: 'sudria', name: 'Sudria' },
  ]
  must(proposeDialogue(compiler, { dialogue, title: 'A unit', sides, compiler: 'the archive' }))
  const dated = { from: '2017-07-07', to: '2017-07-07', precision: 'day', zone: 'Europe/Berlin' }
  const source = [{ title: 'A transcript', publisher: 'A newspaper' }]
  const body = { slug: 'unit', title: 'A unit', reportedOf: ['norland'], reportedOn: dated, source }
  const raised = must(
    release(compiler, { dialogue, office: 'foreign-affairs', kind: 'dialogue.raise', body, level: 'public' }),
  )
  for (const covers of ['all', 'some'] as const) {
    const file = must(writeEvidence(compiler, { dialogue, matter: raised.ref.leaf, covers }))
    expect(checkEvidence(compiler.crypto, file)).toMatchObject({ ok: true, reconstruction: 'the archive' })
  }
})

describe('verify', () => {
  const save = (name: string, bytes: Uint8Array): string => {
    const path = join(newFolder(), name)
    writeFileSync(path, bytes)
    return path
  }
  const codeOf = async (path: string): Promise<string> => {
    const report = await verifyFile(pair.a.crypto, path)
    return report.ok ? report.value.sentence : report.fault.code
  }

  test('tells an evidence file, a bundle and a store apart, and what is none of them', async () => {
    const bundle = must(await exportBundle(pair.a, { dialogue: DIALOGUE, to: pair.b.store.side, from: 0 }))
    expect(await codeOf(save('unit.evidence', fileBy(pair.a)))).toBe(
      'Consistent under these roots: compare the fingerprints.',
    )
    expect(await codeOf(save('for-b.alternat', bundle))).toBe('identity-needed')
    const opened = await verifyFile(pair.b.crypto, save('b.alternat', bundle), {
      identity: pair.b.keys.bundleIdentity,
    })
    expect(must(opened)).toMatchObject({ format: 'alternat/bundle/v1', ok: true })
    expect(await codeOf(save('letter.txt', utf8('Dear Sirs')))).toBe('file-unknown')
    expect(await codeOf(join(newFolder(), 'nothing'))).toBe('file-absent')
    expect(await codeOf(newFolder())).toBe('store-absent')
  })

  test('of a store runs fsck and checks each dialogue as evidence', async () => {
    const report = must(
      await verifyFile(pair.a.crypto, pair.a.store.path, {
        trust: { fingerprints: [hexOf(pair.a), hexOf(pair.b)] },
      }),
    )
    expect(report).toMatchObject({ format: 'store', ok: true, trusted: true, problems: [] })
  })

  test('of a store with one byte of an act changed says where', async () => {
    const { a } = await newPair(780)
    const path = a.store.path
    must(
      proposeDialogue(a, {
        dialogue: DIALOGUE,
        title: 'T',
        sides: [a.store.side, 'sudria.example'].map((id) => ({ id, name: id })),
      }),
    )
    a.store.close()
    const db = new DatabaseSync(join(path, 'store.db'))
    db.exec(
      "UPDATE leaves SET sealed = CAST(substr(sealed, 1, 100) || x'00' || substr(sealed, 102) AS BLOB) WHERE idx = 1",
    )
    db.close()
    const report = must(await verifyFile(a.crypto, path))
    expect(report).toMatchObject({ format: 'store', ok: false })
    const problems = report.format === 'store' ? report.problems.map(({ where }) => where) : []
    expect(problems.some((where) => where.includes(LOG_A) && where.includes('1'))).toBe(true)
  })
})
