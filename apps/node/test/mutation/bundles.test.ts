import { BUNDLE_SHAPE, decodeContainer, encodeContainer, leafData, type Member } from '@alternat/acts'
import { concat, leafHash, ok, rootOf, signCheckpoint, toHex } from '@alternat/tlog'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cipher } from '../../src/bundle/age.ts'
import { BUNDLE_CODES } from '../../src/bundle/codes.ts'
import { importBundle } from '../../src/bundle/import.ts'
import type { Receiver } from '../../src/bundle/receiver.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/types.ts'
import { DIALOGUE, LOG_A, must, removeFolders } from '../bundle/support.ts'
import { Chance, scaled, SEED, tellCounts } from '../faults/scale.ts'
import { copyOf } from '../faults/world.ts'
import { asArchive } from './archive.ts'
import type { Mutate } from './bytes.ts'
import { judge, keep, type Judged } from './case.ts'
import { makeExamples, type Examples } from './examples.ts'
import { again } from './act-formats.ts'
import { memoryWatch, Meter } from './meter.ts'
import { resigned } from './resign.ts'

/** Bundles go through a whole import with a store behind it: a twentieth of all mutations. */
const CASES = scaled({ long: 50_000, ci: 5000, here: 300 })
const CODES: ReadonlySet<string> = new Set(Object.keys(BUNDLE_CODES))

/** No encryption: what is changed is what the sender wrote, as only somebody with its keys can. */
const OPEN: Cipher = {
  encrypt: (_, archive) => Promise.resolve(ok(archive)),
  decrypt: (_, bytes) => Promise.resolve(ok(bytes)),
}

let examples: Examples
let template: string
let store: Store
/** Of the store that every case begins with. */
let digest: string
beforeAll(async () => {
  examples = await makeExamples()
  examples.b.store.close()
  template = examples.b.store.path
  store = fresh()
  digest = store.digest()
})
afterAll(() => {
  store.close()
  removeFolders()
})

function fresh(): Store {
  return must(openStore(copyOf(template), { write: true }))
}

/** One act of the bundle made malformed, signed by its office, with leaves, tree and checkpoint made anew over it. */
const underGoodProofs: Mutate = (bytes, chance, other) => {
  const members = must(decodeContainer(BUNDLE_SHAPE, bytes))
  const leaves = members.find(({ name }) => name === 'log/0/leaves')?.bytes ?? new Uint8Array(0)
  const acts = members.filter(({ name }) => name.startsWith('act/'))
  // Below the size that is held it would be another history, and never be read.
  const places: Uint8Array[] = Array.from({ length: leaves.length / 32 }, (_, i) =>
    leaves.slice(i * 32, i * 32 + 32),
  )
  const at = places.length - 1 - chance.below(2)
  const old = acts.find(({ name }) => name === `act/${toHex(places[at] as Uint8Array)}`)
  if (old === undefined) return bytes
  const act = (resigned(examples.a)['act'] as Mutate)(old.bytes, chance, chance.of(acts).bytes)
  const leaf = leafData(examples.a.crypto, act)
  places[at] = leaf
  return withHistory(members, places, { old: old.name, name: `act/${toHex(leaf)}`, bytes: act }, other)
}

function withHistory(
  members: readonly Member[],
  places: readonly Uint8Array[],
  act: Member & { readonly old: string },
  whole: Uint8Array,
): Uint8Array {
  const { crypto, keys } = examples.a
  const held = examples.logs[0]?.leaves.slice(0, (examples.logs[0]?.leaves.length ?? 0) - places.length) ?? []
  const hashes = [...held.map(({ leaf }) => leaf), ...places].map((leaf) => leafHash(crypto, leaf))
  const to = { origin: LOG_A, size: hashes.length, root: rootOf(crypto, hashes), extensions: [] }
  const note = signCheckpoint(crypto, to, keys.log(LOG_A))
  const changed = members.flatMap((member) => {
    if (member.name === 'log/0/checkpoint') return { ...member, bytes: note }
    if (member.name === 'log/0/leaves') return { ...member, bytes: concat(...places) }
    return member.name === act.old ? { name: act.name, bytes: act.bytes } : member
  })
  const archive = encodeContainer(BUNDLE_SHAPE, changed)
  return archive.ok ? archive.value : whole
}

async function importOne(bytes: Uint8Array): Promise<Judged> {
  const meter = new Meter()
  const receiver: Receiver = { store, crypto: meter, cipher: OPEN, keys: examples.b.keys }
  try {
    const result = await importBundle(receiver, bytes)
    const verdict = result.ok
      ? { code: 'accepted', again: again(BUNDLE_SHAPE, bytes) }
      : { code: result.fault.code }
    const changed = store.digest() !== digest
    if (changed && !result.ok) return { wrong: `refused as ${result.fault.code}, and the store is another` }
    if (changed) afterwards()
    return judge(verdict, bytes, CODES, meter.tooMuch(bytes.length))
  } catch (thrown) {
    return { wrong: `threw ${String((thrown as Error).stack ?? thrown)}` }
  }
}

/** What was taken in is folded as every command would, and the next case begins where this one did. */
function afterwards(): void {
  foldOf(store, DIALOGUE)
  store.close()
  store = fresh()
}

test(
  'a bundle changed in any way by its own sender is refused typed with the store as it was, or is one spelling of one thing',
  { timeout: 3_600_000 },
  async () => {
    const valid = examples.of['bundle'] ?? []
    const chance = new Chance(SEED)
    const ways = [asArchive(BUNDLE_SHAPE), asArchive(BUNDLE_SHAPE), underGoodProofs]
    const watch = memoryWatch()
    const met = new Set<string>()
    for (const bytes of valid) expect(await importOne(bytes)).toEqual({ code: 'accepted' })
    for (let n = 0; n < CASES; n++) {
      const bytes = chance.of(ways)(chance.of(valid), chance, chance.of(valid))
      const judged = await importOne(bytes)
      if ('wrong' in judged) keep('bundle', n, bytes, judged.wrong)
      met.add(judged.code)
      const memory = n % 1000 === 0 ? watch() : null
      if (memory !== null) keep('bundle', n, bytes, memory)
    }
    tellCounts(`bundle: ${CASES} mutations, ${met.size} ends, seed ${SEED}`)
    expect(met.size).toBeGreaterThan(8)
    expect(met).toContain('accepted')
  },
)
