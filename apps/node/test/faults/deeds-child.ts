import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { minuteOf } from '@alternat/acts'
import type { Result } from '@alternat/tlog'
import { receiveBundle } from '../../src/bundle/receive.ts'
import type { ImportReport } from '../../src/bundle/take-in.ts'
import { run } from '../../src/cli/run.ts'
import { processIo, SYSTEM_PORTS } from '../../src/cli/io.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { release, releaseBatch } from '../../src/release/release.ts'
import type { Released, ReleaseRequest } from '../../src/release/types.ts'
import { createSide } from '../../src/side/create.ts'
import { openNode, type Node } from '../../src/side/node.ts'
import { Chance } from './scale.ts'

/**
 * The program as it runs on a disk that fails: a deed, done through the doors that every command uses. What is
 * durable is said at once and unbuffered, one line each: `ready`, `ack LOG INDEX LEAF`, `fault CODE`, `done`; an
 * exception that reached the top is `crash`. The parent believes an `ack` and holds the store to it.
 */
const [deed = '', folder = '', ...rest] = process.argv.slice(2)
const DIALOGUE = 'conduct'

/** Ends the process at a typed refusal, as a command does. */
class Ended extends Error {}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function take<T>(result: Result<T>): T {
  if (result.ok) return result.value
  say(`fault ${result.fault.code}`)
  throw new Ended(result.fault.code)
}

async function open(): Promise<Node> {
  const node = take(await openNode({ folder, passphrase: DEMONSTRATION_PASSPHRASE, ports: SYSTEM_PORTS }))
  say('ready')
  return node
}

/** What the one way out has answered for: its own word, not what the store shows afterwards. */
function acknowledge(released: readonly Released[]): void {
  for (const { ref } of released) say(`ack ${ref.log} ${ref.index} ${ref.leaf}`)
}

/** What the one way in says it has taken: as many leaves as it says must be there. */
function acknowledgeTaken(node: Node, { logs, followed }: ImportReport): void {
  for (const { log, before, after } of logs) {
    const leaves = node.store.leaves(log, before, after)
    if (leaves.length !== after - before) throw new Error(`${log} is said to have ${after}`)
    leaves.forEach(({ leaf }, i) => say(`ack ${log} ${before + i} ${leaf.toHex()}`))
  }
  for (const report of followed) acknowledgeTaken(node, report)
}

function raising(word: string): ReleaseRequest {
  const body = { slug: word, title: `Matter ${word}` }
  return {
    dialogue: DIALOGUE,
    office: 'foreign-affairs',
    kind: 'dialogue.raise',
    level: 'between',
    body,
  }
}

/** Single acts and batches, as many as told; the last bit of the load is a draft, which is a write too. */
async function speak(count: number, seed: number): Promise<void> {
  const node = await open()
  const chance = new Chance(seed)
  for (let n = 0; n < count; n++) {
    const words = Array.from({ length: chance.oneIn(3) ? 4 : 1 }, (_, i) => `m-${seed}-${n}-${i}`)
    // The dry run of the fold has its own tests; without it a killed run gets through more commits.
    const check = n % 8 === 0 ? 'full' : 'schema'
    const [word = ''] = words
    if (words.length === 1) acknowledge([take(release(node, raising(word), { check }))])
    else acknowledge(take(releaseBatch(node, words.map(raising), { check })))
    take(node.store.saveDraft('draft', minuteOf(SYSTEM_PORTS.clock()), `"${n}"`))
  }
  node.store.close()
}

/** The bundles of a folder, as far as they go. */
async function receive(bundles: string, count: number): Promise<void> {
  const node = await open()
  for (let n = 0; n < count; n++) {
    const bytes = new Uint8Array(readFileSync(join(bundles, `${n}.alternat`)))
    acknowledgeTaken(node, take(await receiveBundle(node, bytes, SYSTEM_PORTS.clock())))
  }
  node.store.close()
}

/** A new side: its keys, its store, its card. */
async function create(): Promise<void> {
  const node = take(
    await createSide({
      folder,
      side: 'ostmark.example',
      name: 'Ostmark',
      custody: 'demonstration',
      passphrase: DEMONSTRATION_PASSPHRASE,
      ports: SYSTEM_PORTS,
    }),
  )
  node.store.close()
}

/** A command of the program itself; its exit code stands for its fault. */
async function command(args: readonly string[]): Promise<void> {
  let said = ''
  const io = { ...processIo(), out: (text: string) => void (said += text), err: () => {} }
  const exit = await run([...args, '--json'], io)
  if (exit === 0) return
  say(`fault ${/"code":"([a-z-]+)"/.exec(said)?.[1] ?? 'none'}`)
  throw new Ended('command')
}

const DEEDS: Readonly<Record<string, () => Promise<void>>> = {
  speak: () => speak(Number(rest[0]), Number(rest[1])),
  receive: () => receive(rest[0] ?? '', Number(rest[1])),
  create,
  // A command names its folder itself.
  command: () => command([folder, ...rest]),
}

try {
  await DEEDS[deed]?.()
  say('done')
} catch (thrown) {
  process.exitCode = 6
  if (!(thrown instanceof Ended))
    say(`crash ${String((thrown as Error).stack ?? thrown).replaceAll('\n', ' | ')}`)
}
