import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkEvidence } from '@alternat/acts'
import { beforeAll, describe, expect, test } from 'vitest'
import { isAgeFile } from '../../src/bundle/age.ts'
import { nodeCrypto } from '../../src/crypto.ts'
import { NODE_CODES } from '../../src/errors.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { readAgeFile } from '../../src/keys/age-file.ts'
import { openNode } from '../../src/side/node.ts'
import { must, testPorts } from '../bundle/support.ts'
import { expectTyped, expectWhole, remember, tellSeed, type Acknowledged } from './after-fault.ts'
import { runChild } from './run-child.ts'
import { Chance, IS_CI, IS_LONG, scaled, SEED, tellCounts } from './scale.ts'
import { canTrace, FAULTS, record, runWithFault, type Call, type DiskFault, type Faulted } from './strace.ts'
import { copyOf, makeWorld, newPlace, type World } from './world.ts'

/** Calls that go wrong in each deed, with each fault; the long run takes every one. */
const SAMPLE = scaled({ long: Infinity, ci: 10, here: 1 })

const traced = canTrace()
if (!traced) {
  const why = 'strace is not here or may not trace: no call of the disk is made to fail.'
  if (IS_CI || IS_LONG) throw new Error(`${why} Install it (apt-get install strace).`)
  console.warn(`skipped: ${why}`)
}

/** What is done on the disk, and how the result is looked at. */
interface Deed {
  readonly args: (folder: string) => readonly string[]
  /** A fresh folder. */
  readonly place: () => string
  readonly look: (folder: string, known: Acknowledged, word: string) => Promise<void>
}

/** As many as there is time for: of every kind of call first, then any. */
function sampled(calls: readonly Call[], chance: Chance): readonly Call[] {
  if (calls.length <= SAMPLE) return calls
  const kinds = [...new Set(calls.map(({ name }) => name))]
  if (SAMPLE < kinds.length) return Array.from({ length: SAMPLE }, () => chance.of(calls))
  const some = kinds.map((kind) => chance.of(calls.filter(({ name }) => name === kind)))
  while (some.length < SAMPLE) some.push(chance.of(calls))
  return some
}

async function failOnce(
  deed: Deed,
  paths: readonly string[],
  call: Call,
  fault: DiskFault,
): Promise<Faulted> {
  const folder = deed.place()
  const known: Acknowledged = new Map()
  const inPlace = paths.map((path) => path.replace('PLACE', dirname(folder)))
  const said = await runWithFault(deed.args(folder), inPlace, call, fault)
  const word = `${call.name}-${call.nth}-${fault.replace('=', '-').toLowerCase()}`
  try {
    expectTyped(said)
    remember(known, said)
    await deed.look(folder, known, word)
  } catch (thrown) {
    const { message, stack } = thrown as Error
    throw new Error(`${word}: ${message}\nsaid: ${said.lines.join('\n')}\n${stack}`, { cause: thrown })
  }
  rmSync(dirname(folder), { recursive: true, force: true })
  return said
}

/** Lets each call of a deed go wrong in each way, one at a time. */
async function failEach(deed: Deed): Promise<{ calls: number }> {
  tellSeed()
  const folder = deed.place()
  const plain = await record(deed.args(folder), dirname(folder))
  expect(plain.said.lines.at(-1)).toBe('done')
  const paths = plain.paths.map((path) => path.replace(dirname(folder), 'PLACE'))
  const chance = new Chance(SEED)
  let [tried, hits, ended] = [0, 0, 0]
  for (const fault of FAULTS)
    for (const call of sampled(plain.calls, chance)) {
      const said = await failOnce(deed, paths, call, fault)
      tried += 1
      if (said.hit) hits += 1
      if (said.lines.at(-1) !== 'done') ended += 1
    }
  // Two runs of a program need not make quite the same calls; that faults miss must stay the exception.
  expect(hits / tried).toBeGreaterThan(0.6)
  const kinds = [...new Set(plain.calls.map(({ name }) => name))].join(', ')
  const deeds = deed.args('FOLDER').slice(0, 2).join(' ')
  tellCounts(
    `${deeds}: ${plain.calls.length} calls (${kinds}), ${tried} faults tried (${FAULTS.join(', ')}), ${hits} hit; ${ended} ended there, 0 acts lost`,
  )
  return { calls: plain.calls.length }
}

describe.skipIf(!traced)(
  'a disk that fails, fills up or stops at any one call',
  { timeout: 36_000_000 },
  () => {
    let world: World
    beforeAll(async () => {
      world = await makeWorld()
    })

    test('costs a side that speaks nothing it had confirmed, and it speaks on afterwards', async () => {
      const { calls } = await failEach({
        args: (folder) => ['speak', folder, '3', '1'],
        place: () => copyOf(world.speaker),
        look: expectWhole,
      })
      expect(calls).toBeGreaterThan(30)
    })

    test('costs a side that takes bundles in nothing it had confirmed', async () => {
      const { calls } = await failEach({
        args: (folder) => ['receive', folder, world.bundles, '2'],
        place: () => copyOf(world.receiver),
        look: expectWhole,
      })
      expect(calls).toBeGreaterThan(15)
    })

    test('leaves of a side being made whole key files or none, and a folder that says what it is', async () => {
      const { calls } = await failEach({
        args: (folder) => ['create', folder],
        place: () => join(newPlace(), 'store'),
        look: expectMadeOrNot,
      })
      expect(calls).toBeGreaterThan(20)
    })

    test.each([
      ['a bundle', ['export', '--to', 'sudria.example', '--all']],
      ['evidence', ['evidence', 'ports']],
    ])('leaves of the file of %s all or nothing, and the same command works again', async (_, command) => {
      const args = (folder: string) => ['command', ...command, '--store', folder, '-o', join(folder, 'out')]
      const { calls } = await failEach({
        args,
        place: () => copyOf(world.speaker),
        look: (folder) => expectFileOrNone(args(folder), join(folder, 'out')),
      })
      expect(calls).toBeGreaterThan(2)
    })
  },
)

/** Every key file there opens, and the folder opens or says in a typed way why it does not. */
async function expectMadeOrNot(folder: string): Promise<void> {
  const keys = join(folder, 'keys')
  const files = existsSync(keys) ? readdirSync(keys).filter((file) => file.endsWith('.age')) : []
  for (const file of files) must(await readAgeFile(join(keys, file), DEMONSTRATION_PASSPHRASE))
  const node = await openNode({ folder, passphrase: DEMONSTRATION_PASSPHRASE, ports: testPorts(5) })
  if (node.ok) node.value.store.close()
  else expect(Object.keys(NODE_CODES)).toContain(node.fault.code)
}

/** The whole file, or none and then the same command makes it. */
async function expectFileOrNone(args: readonly string[], file: string): Promise<void> {
  if (!existsSync(file)) expect((await runChild(args)).lines).toEqual(['done'])
  const [bundle, evidence] = [isAgeFile(bytesOf(file)), checkEvidence(nodeCrypto, bytesOf(file)).ok]
  expect(bundle || evidence).toBe(true)
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file))
}
