import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { verifyBundle } from '../../src/bundle/open.ts'
import { createReader, openReader } from '../../src/bundle/reader.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { checkEvidence, fingerprint } from '@alternat/acts'
import { writeEvidence } from '../../src/evidence/write.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { sideCard } from '../../src/side/card.ts'
import { meet } from '../../src/side/meet.ts'
import { erase, raiseWithWords } from '../erase/support.ts'
import {
  DIALOGUE,
  introduce,
  LOG_A,
  LOG_B,
  must,
  newFolder,
  newPair,
  newSide,
  openDialogue,
  raise,
  removeFolders,
  send,
  testPorts,
} from './support.ts'

afterAll(removeFolders)

test('a reader who has met both sides follows their dialogue from the bundles of one, mirrors included', async () => {
  const { a, b } = await newPair(400)
  await openDialogue({ a, b })
  raise(b, 'cables')
  await send(b, a)
  const folder = join(newFolder(), 'press')
  const press = must(await createReader({ folder, name: 'press.example', ports: testPorts(9) }))
  for (const node of [a, b]) must(meet(press.store, must(sideCard(node.store)).bytes, press.ports))
  const recipient = press.keys.bundleRecipient
  const bundle = must(
    await exportBundle(a, {
      dialogue: DIALOGUE,
      to: 'press.example',
      recipient,
      mirrors: true,
      released: 'everything',
    }),
  )
  expect(must(await importBundle(press, bundle)).logs.map(({ log, after }) => [log, after])).toEqual([
    [LOG_A, 2],
    [LOG_B, 3],
  ])
  expect(JSON.stringify(foldOf(press.store, DIALOGUE))).toBe(JSON.stringify(foldOf(a.store, DIALOGUE)))
  press.store.close()
  const again = must(await openReader({ folder, ports: testPorts(9) }))
  expect(must(await importBundle(again, bundle)).nothingNew).toBe(true)
  again.store.close()
})

test('a reader is handed what is public and what it takes to check it; of the rest it sees the commitments', async () => {
  const { a, b } = await newPair(460)
  await openDialogue({ a, b })
  const secret = raiseWithWords(a, 'between-us')
  raise(a, 'for-all', { level: 'public' })
  const lost = raiseWithWords(a, 'public-words', 'Words for everybody, zither.', 'public')
  must(erase(a, lost))
  await send(b, a)
  const press = must(
    await createReader({ folder: join(newFolder(), 'r'), name: 'press.example', ports: testPorts(461) }),
  )
  for (const node of [a, b]) must(meet(press.store, must(sideCard(node.store)).bytes, press.ports))
  const asked = {
    dialogue: DIALOGUE,
    to: 'press.example',
    recipient: press.keys.bundleRecipient,
    mirrors: true,
  }
  must(await importBundle(press, must(await exportBundle(a, asked))))
  const { entries, matters, erased } = foldOf(press.store, DIALOGUE)
  const outcomes = entries
    .filter(({ ref }) => ref.log === LOG_A)
    .map(({ kind, outcome }) => `${kind} ${outcome}`)
  expect(outcomes.toSorted()).toEqual([
    'dialogue.propose applied',
    'dialogue.raise applied',
    'dialogue.raise applied',
    'record.erase applied',
    'side.open applied',
    'undefined withheld',
  ])
  expect(matters.map(({ slug }) => slug).toSorted()).toEqual(['for-all', 'public-words'])
  expect(erased.map(({ digest }) => digest)).toEqual([lost])
  expect(press.store.blob(secret)).toBeNull()
  expect(press.store.head(LOG_A)?.root).toEqual(a.store.head(LOG_A)?.root)
  // What a reader writes on says itself that something is missing, and claims no absence.
  const file = must(
    writeEvidence(
      { store: press.store, crypto: press.crypto },
      { dialogue: DIALOGUE, matter: null, covers: 'all' },
    ),
  )
  const report = checkEvidence(press.crypto, file)
  expect(report).toMatchObject({ ok: true, showsAbsence: false })
  expect(report.logs.find(({ log }) => log === LOG_A)?.withheld).toEqual([2])
  press.store.close()
})

test('a reconstruction is carried to a reader, and its one log is that of whoever compiled it', async () => {
  const compiler = await newSide('archive.example', 'Archive', 420)
  const dialogue = 'july-reconstruction'
  const sides = [
    { id: 'norland', name: 'Norland' },
    { id: 'sudria', name: 'Sudria' },
  ]
  must(proposeDialogue(compiler, { dialogue, title: 'A unit', sides, compiler: 'the archive' }))
  const press = must(
    await createReader({ folder: join(newFolder(), 'r'), name: 'press.example', ports: testPorts(3) }),
  )
  const request = { dialogue, to: 'press.example', recipient: press.keys.bundleRecipient }
  const bundle = must(await exportBundle(compiler, request))
  const unmet = await importBundle(press, bundle)
  expect(unmet.ok ? 'accepted' : unmet.fault.code).toBe('side-unknown')
  must(meet(press.store, must(sideCard(compiler.store)).bytes, press.ports))
  must(await importBundle(press, bundle))
  expect(foldOf(press.store, dialogue).reconstruction).toBe('the archive')
  const other = await newSide('rival.example', 'Rival', 430)
  must(meet(press.store, must(sideCard(other.store)).bytes, press.ports))
  must(proposeDialogue(other, { dialogue, title: 'Another unit', sides, compiler: 'a rival' }))
  const second = await importBundle(press, must(await exportBundle(other, request)))
  expect(second.ok ? 'accepted' : second.fault.code).toBe('log-not-in-dialogue')
  press.store.close()
})

test('a side that was met but is no side of a dialogue is not sent into it by a stranger', async () => {
  const { a, b } = await newPair(440)
  const third = await newSide('ostmark.example', 'Ostmark', 444)
  introduce(a, third)
  await openDialogue({ a, b })
  const bundle = must(await exportBundle(a, { dialogue: DIALOGUE, to: 'ostmark.example' }))
  const result = await importBundle(third, bundle)
  expect(result.ok ? 'accepted' : result.fault.code).toBe('log-not-in-dialogue')
})

test('a bundle can be checked by whoever can open it, without any store, and trusts no root by itself', async () => {
  const { a, b } = await newPair(450)
  await openDialogue({ a, b })
  const bundle = must(await exportBundle(a, { dialogue: DIALOGUE, to: b.store.side, from: 0 }))
  const report = must(await verifyBundle(b.crypto, bundle, b.keys.bundleIdentity))
  expect(report.faults).toEqual([])
  expect(report).toMatchObject({
    ok: true,
    trusted: false,
    sentence: 'Consistent under these roots: compare the fingerprints.',
  })
  expect(report.acts.map(({ kind }) => kind)).toEqual(['side.open', 'dialogue.propose'])
  const hex = fingerprint(b.crypto, a.store.side, must(sideCard(a.store)).root).hex
  expect(
    must(await verifyBundle(b.crypto, bundle, b.keys.bundleIdentity, { fingerprints: [hex] })).trusted,
  ).toBe(true)
  const foreign = await verifyBundle(a.crypto, bundle, a.keys.bundleIdentity)
  expect(foreign.ok ? 'opened' : foreign.fault.code).toBe('bundle-not-for-us')
})
