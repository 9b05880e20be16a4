import { EVIDENCE_SHAPE } from '@alternat/acts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeFolders } from '../bundle/support.ts'
import { Chance, scaled, SEED, tellCounts } from '../faults/scale.ts'
import { asArchive } from './archive.ts'
import { asBytes, asText, type Mutate } from './bytes.ts'
import { judge, keep, type Judged } from './case.ts'
import { makeExamples, type Examples } from './examples.ts'
import type { Format } from './format.ts'
import { FORMATS } from './formats.ts'
import { memoryWatch, Meter } from './meter.ts'
import { resigned } from './resign.ts'

/** Mutations of all formats together; those of bundles are a twentieth of it and stand in bundles.test.ts. */
const MUTATIONS = scaled({ long: 1_000_000, ci: 100_000, here: 5000 })
const SHARES = FORMATS.reduce((sum, { share }) => sum + share, 0)

let examples: Examples
beforeAll(async () => {
  examples = await makeExamples()
})
afterAll(removeFolders)

/** The ways to change a format: as bytes, as text, by its structure, and signed again. */
function waysOf({ name }: Format): readonly Mutate[] {
  const signed = resigned(examples.a)[name]
  if (name === 'entries') return [asBytes]
  if (name === 'evidence') return [asArchive(EVIDENCE_SHAPE)]
  return signed === undefined ? [asText] : [asText, signed]
}

function readOne(format: Format, bytes: Uint8Array): Judged {
  const meter = new Meter()
  try {
    const verdict = format.read(bytes, meter, examples)
    return judge(verdict, bytes, format.codes, meter.tooMuch(bytes.length))
  } catch (thrown) {
    return { wrong: `threw ${String((thrown as Error).stack ?? thrown)}` }
  }
}

describe('what is read from outside, changed in any way, ends typed and in bounds, or is one spelling of one thing:', () => {
  test.each(FORMATS.map((format) => [format.name, format] as const))(
    '%s',
    { timeout: 3_600_000 },
    (name, format) => {
      const valid = examples.of[name] ?? []
      const chance = new Chance(SEED)
      const ways = waysOf(format)
      const watch = memoryWatch()
      const met = new Set<string>()
      for (const bytes of valid) expect(readOne(format, bytes)).toEqual({ code: 'accepted' })
      const cases = Math.ceil((MUTATIONS * format.share) / SHARES)
      for (let n = 0; n < cases; n++) {
        const bytes = chance.of(ways)(chance.of(valid), chance, chance.of(valid))
        const judged = readOne(format, bytes)
        if ('wrong' in judged) keep(name, n, bytes, judged.wrong)
        met.add(judged.code)
        const memory = n % 1000 === 0 ? watch() : null
        if (memory !== null) keep(name, n, bytes, memory)
      }
      tellCounts(`${name}: ${cases} mutations, ${met.size} ends, seed ${SEED}`)
      // A run that only ever met one refusal would have looked at one line of the reader.
      if (format.codes.size > 1) expect(met.size).toBeGreaterThan(1)
    },
  )
})
