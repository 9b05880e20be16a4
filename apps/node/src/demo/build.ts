import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ok, toHex, type Result } from '@alternat/tlog'
import { Refusal } from '../errors.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/types.ts'
import { cardsOf } from './cards.ts'
import { checkBundles, checkOf, checkStores, compareFolds } from './checks.ts'
import { stageClock } from './clock.ts'
import { demoFault, DEMO_CODES, type DemoCode } from './codes.ts'
import { need } from './need.ts'
import { play, type Stage } from './play.ts'
import { makePlayers, READER, type Players } from './players.ts'
import { post } from './post.ts'
import type { CheckDone, DemoReport, StoreBuilt } from './report.ts'
import { EXAMPLES, readScripts, writersOf, type Script } from './script.ts'

/**
 * Builds the demonstration in a fresh folder: every dialogue of the data, played between real stores with
 * real keys and carried in real bundles; then checks all of it. The stores are closed again at the end.
 * `folder-not-empty`, `demo-data`, `demo-build`, `demo-act`, `demo-bundle`. A check that fails is no fault:
 * it stands in the report, and `ok` is false.
 *
 * @param onProgress told one line at a time what is being done
 */
export async function buildDemo(
  folder: string,
  ports: Ports,
  onProgress: (line: string) => void = () => {},
  examples: string = EXAMPLES,
): Promise<Result<DemoReport, DemoCode>> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return demoFault('folder-not-empty', folder)
  // Whoever is interrupted must not leave a half of it behind that looks like the whole.
  const work = `${folder}.building`
  rmSync(work, { recursive: true, force: true })
  try {
    const report = await build({ work, folder }, ports, onProgress, examples)
    rmSync(folder, { recursive: true, force: true })
    renameSync(work, folder)
    return ok(report)
  } catch (thrown) {
    rmSync(work, { recursive: true, force: true })
    if (thrown instanceof Refusal && isDemoCode(thrown.code)) return asResult(thrown, thrown.code)
    throw thrown
  }
}

/** Where it is built, and where it will be when it is done. */
interface Place {
  readonly work: string
  readonly folder: string
}

async function build(
  place: Place,
  ports: Ports,
  onProgress: (line: string) => void,
  examples: string,
): Promise<DemoReport> {
  const scripts = need(readScripts(examples), 'demo-data')
  const clock = stageClock(ports)
  const bundles = join(place.work, 'bundles')
  mkdirSync(bundles, { recursive: true, mode: 0o700 })
  const players = await makePlayers(place.work, scripts, clock, (name) =>
    onProgress(`Keys and store: ${name}`),
  )
  const stage: Stage = { players, clock, post: post(bundles, clock.ports.clock) }
  const stores = storesOf(players)
  try {
    for (const script of scripts) {
      onProgress(`Playing: ${script.title}`)
      await play(script, stage)
      keepFront(script, stores)
    }
    clock.release()
    onProgress('Checking every store and every bundle')
    return await reportOn(place, scripts, stage)
  } finally {
    for (const store of stores) store.close()
  }
}

async function reportOn(place: Place, scripts: readonly Script[], stage: Stage): Promise<DemoReport> {
  const { carried } = stage.post
  const stores = storesOf(stage.players)
  const then = (path: string): string => join(place.folder, relative(place.work, path))
  const dialogues = scripts.map((script) => compareFolds(script, stores))
  const bundles = await checkBundles(carried)
  const checks = [...dialogues.map(checkOf), ...[...checkStores(stores), ...bundles].map(at(then))]
  return {
    ok: checks.every((one) => one.ok),
    folder: place.folder,
    stores: stores.map((store) => ({ ...built(store, scripts), path: then(store.path) })),
    bundles: carried.map(({ path }) => then(path)),
    dialogues,
    cards: scripts.flatMap((script) => cardsOf(script, storeOf(script, stage.players))),
    checks,
  }
}

function at(then: (path: string) => string): (check: CheckDone) => CheckDone {
  return (check) => ({ ...check, of: then(check.of) })
}

/** What the front page shows comes from the data, and is kept where the page is served from. */
function keepFront(script: Script, stores: readonly Store[]): void {
  const { dialogue, front, questions } = script
  const setting = JSON.stringify({ ...front, questions })
  for (const store of stores.filter((one) => one.heads(dialogue).length > 0)) {
    need(store.setSetting(`front:${dialogue}`, setting), 'demo-build', store.side)
  }
}

function storesOf({ sides, reader }: Players): Store[] {
  return [...[...sides.values()].map(({ node }) => node.store), reader.store]
}

function storeOf(script: Script, { sides }: Players): Store {
  const first = writersOf(script)[0]?.side ?? ''
  return sides.get(first)?.node.store as Store
}

function built(store: Store, scripts: readonly Script[]): StoreBuilt {
  const name = scripts.flatMap(writersOf).find(({ side }) => side === store.side)?.name ?? store.side
  const logs = store.heads().map(({ log, size, root }) => ({ log, size, root: toHex(root) }))
  return { role: roleOf(store, scripts), side: store.side, name, path: store.path, logs }
}

function roleOf(store: Store, scripts: readonly Script[]): StoreBuilt['role'] {
  if (store.side === READER) return 'reader'
  return scripts.some(({ compiler }) => compiler?.side === store.side) ? 'compiler' : 'side'
}

function isDemoCode(code: string): code is DemoCode {
  return code in DEMO_CODES
}

function asResult({ message, where }: Refusal, code: DemoCode): Result<never, DemoCode> {
  return { ok: false, fault: { code, message, ...(where === undefined ? {} : { where }) } }
}
