import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBundle } from '../../src/bundle/import.ts'
import { OPEN } from '../adversary/counterpart.ts'
import { removeFolders } from '../bundle/support.ts'
import { makeExamples, type Examples } from './examples.ts'
import { FORMATS } from './formats.ts'
import { Meter } from './meter.ts'

const FOLDER = fileURLToPath(new URL('../../../../vectors/regressions/', import.meta.url))

/** One kept case: its bytes in `<format>/<file>`, and the code it must end with. */
interface Kept {
  readonly format: string
  readonly file: string
  readonly what: string
  readonly code: string
}

const kept = (JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as { cases: readonly Kept[] })
  .cases

let examples: Examples
beforeAll(async () => {
  examples = await makeExamples()
})
afterAll(removeFolders)

async function endOf(format: string, bytes: Uint8Array): Promise<string> {
  if (format !== 'bundle') {
    const reader = FORMATS.find(({ name }) => name === format)
    return reader === undefined ? 'no such format' : reader.read(bytes, new Meter(), examples).code
  }
  const before = examples.b.store.digest()
  const end = await importBundle({ ...examples.b, cipher: OPEN }, bytes)
  expect(examples.b.store.digest()).toBe(before)
  return end.ok ? 'accepted' : end.fault.code
}

test('what once went wrong, or nearly, ends as it is written there', async () => {
  const ends = await Promise.all(
    kept.map(async (one) => {
      const bytes = new Uint8Array(readFileSync(join(FOLDER, one.format, one.file)))
      return { ...one, code: await endOf(one.format, bytes) }
    }),
  )
  expect(ends).toEqual(kept)
})

test('every kept file stands in the list, and every format that is read from outside has one', () => {
  expect(new Set(kept.map(({ format, file }) => `${format}/${file}`)).size).toBe(kept.length)
  const formats = [...FORMATS.map(({ name }) => name), 'bundle'].toSorted()
  expect([...new Set(kept.map(({ format }) => format))].toSorted()).toEqual(formats)
})
