import { beforeAll, expect, test } from 'vitest'
import { expectTyped, expectWhole, remember, tellSeed, type Acknowledged, type Said } from './after-fault.ts'
import { runChild, type Working } from './run-child.ts'
import { Chance, scaled, SEED, tellCounts } from './scale.ts'
import { copyOf, makeWorld, type World } from './world.ts'

/** Processes that are killed without warning, for each of the two deeds together. */
const KILLS = scaled({ long: 1000, ci: 100, here: 10 })
/** After so many kills the folder is a fresh one, so that looking at it does not get slower and slower. */
const LIVES = 25
/** More than can be done before the kill. */
const ENOUGH = 100_000

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

/** Kills after so many acknowledged acts and so many milliseconds more: in the midst of the next commit. */
function killer(chance: Chance): (working: Working) => void {
  const acks = chance.oneIn(4) ? null : chance.below(40)
  const late = chance.next() * (acks === null ? 400 : 6)
  let set = false
  return (working) => {
    const said = working.lines.filter((line) => line.startsWith('ack')).length
    if (set || (acks !== null && said < acks)) return
    set = true
    setTimeout(working.kill, late)
  }
}

async function killAgainAndAgain(
  kills: number,
  template: string,
  deed: (folder: string, n: number) => readonly string[],
): Promise<{ killed: number; acknowledged: number }> {
  const chance = new Chance(SEED)
  let [folder, known]: [string, Acknowledged] = [template, new Map()]
  const ends = { killed: 0, acknowledged: 0 }
  for (let n = 0; n < kills; n++) {
    if (n % LIVES === 0) [folder, known] = [copyOf(template), new Map()]
    const said: Said = await runChild(deed(folder, n), [], killer(chance))
    expectTyped(said)
    const before = known.size
    remember(known, said)
    ends.acknowledged += known.size - before
    if (said.signal === 'SIGKILL') ends.killed += 1
    await expectWhole(folder, known, `${SEED}-${n}`)
  }
  return ends
}

test(
  'a writer killed at any moment leaves no lock, loses nothing it had confirmed, and leaves a sound log',
  { timeout: 30_000 + KILLS * 5000 },
  async () => {
    tellSeed()
    const half = Math.ceil(KILLS / 2)
    const ends = await killAgainAndAgain(half, world.speaker, (folder, n) => [
      'speak',
      folder,
      `${ENOUGH}`,
      `${SEED % 1000}${n}`,
    ])
    expect(ends.killed).toBe(half)
    expect(ends.acknowledged).toBeGreaterThan(0)
    tellCounts(
      `speaking: ${ends.killed} killed, ${ends.acknowledged} acts acknowledged, 0 lost, seed ${SEED}`,
    )
  },
)

test(
  'a process killed while it takes bundles in loses nothing it had confirmed, and takes the rest in afterwards',
  { timeout: 30_000 + KILLS * 5000 },
  async () => {
    tellSeed()
    const half = Math.floor(KILLS / 2)
    const chance = new Chance(SEED + 1)
    let killed = 0
    for (let n = 0; n < half; n++) {
      const [folder, known] = [copyOf(world.receiver), new Map<string, string>()]
      const deed = ['receive', folder, world.bundles, '6']
      const said = await runChild(deed, [], killer(chance))
      expectTyped(said)
      if (said.signal === 'SIGKILL') killed += 1
      remember(known, said)
      await expectWhole(folder, known, `${n}`)
      if (n % 3 > 0) continue
      const again = await runChild(deed)
      expect(again.lines.at(-1)).toBe('done')
      remember(known, again)
      await expectWhole(folder, known, `${n}-again`)
    }
    expect(killed).toBeGreaterThan(0)
    tellCounts(`taking bundles in: ${killed} killed of ${half} runs, 0 acts lost, seed ${SEED + 1}`)
  },
)
