import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from '../packages/acts/src/index.ts'
import { toHex, utf8 } from '../packages/tlog/src/index.ts'
import { nodeCrypto } from '../apps/node/src/crypto.ts'
import { actFiles } from './vectors/cases-acts.ts'
import { archiveFiles } from './vectors/cases-files.ts'
import { logFiles, logKeysOf } from './vectors/cases-log.ts'
import { misbehaviourFiles } from './vectors/cases-misbehaviour.ts'
import { textFiles } from './vectors/cases-texts.ts'
import { encodeFile, type VectorFile } from './vectors/file.ts'
import { SEED_WORDS, seedOf, signerOf } from './vectors/keys.ts'
import { NORLAND, playWorld, SUDRIA, type World } from './vectors/world.ts'

const ROOT = fileURLToPath(new URL('../vectors/', import.meta.url))
/** What other programs write there. */
const OTHERS = /^(?:frozen\.json$|README\.md$|regressions(?:\/|$))/

/** Every file of the vectors, path and bytes: the same in every run. */
export async function vectorFiles(): Promise<Map<string, Uint8Array>> {
  const world = await playWorld()
  try {
    const archives = archiveFiles(world)
    const json = [
      keyFile(world),
      ...actFiles(world),
      ...logFiles(world),
      ...textFiles(world),
      ...archives.json,
      ...misbehaviourFiles(world),
    ]
    return new Map([
      ...json.map((file) => [file.path, utf8(encodeFile(file))] as const),
      ...archives.binary.map(({ path, bytes }) => [path, bytes] as const),
    ])
  } finally {
    world.close()
  }
}

function keyFile(world: World): VectorFile {
  const roots = [NORLAND, SUDRIA].map((side) => {
    const { publicKey } = signerOf(`${side}/root`)
    return {
      name: `root of ${side}`,
      fingerprint: fingerprint(nodeCrypto, side, publicKey).hex,
      expect: 'ok',
    }
  })
  const names = ['root', 'log', 'witness', 'mirror', 'record', 'foreign-affairs', 'plenipotentiary']
  const seeds = [NORLAND, SUDRIA].flatMap((side) =>
    names.map((name) => {
      const key = `${side}/${name}`
      return { name: key, seed: toHex(seedOf(key)), publicKey: toHex(signerOf(key).publicKey), expect: 'ok' }
    }),
  )
  return {
    path: 'keys.json',
    about: `The Ed25519 keys of the vectors. Each seed is SHA-256("${SEED_WORDS}" ‖ name); an ML-DSA-44 seed has ", ml-dsa-44" behind the name. They are public and protect nothing. \`lines\` are all keys under which signature lines of Norland’s log and of the cosigners stand.`,
    format: 'docs/formats/log.md',
    shared: { lines: logKeysOf(world) },
    cases: [...roots, ...seeds],
  }
}

/** What differs between the files made now and those in the folder: one line each. */
export function differences(made: ReadonlyMap<string, Uint8Array>): string[] {
  const there = listed()
  const wrong = [...made].flatMap(([path, bytes]) => {
    if (!there.includes(path)) return [`${path} is missing`]
    return Buffer.compare(readFileSync(join(ROOT, path)), bytes) === 0 ? [] : [`${path} differs`]
  })
  return [...wrong, ...there.filter((path) => !made.has(path)).map((path) => `${path} is no longer made`)]
}

function listed(): string[] {
  if (!existsSync(ROOT)) return []
  const entries = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) =>
    join(parentPath, name).slice(ROOT.length).replaceAll('\\', '/'),
  )
  return paths.filter((path) => !OTHERS.test(path)).toSorted()
}

function write(made: ReadonlyMap<string, Uint8Array>): void {
  for (const path of listed()) if (!made.has(path)) rmSync(join(ROOT, path))
  for (const [path, bytes] of made) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true })
    writeFileSync(join(ROOT, path), bytes)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await vectorFiles()
  if (process.argv.includes('--check')) {
    const wrong = differences(made)
    for (const line of wrong) process.stdout.write(`vectors/${line}\n`)
    process.exitCode = wrong.length === 0 ? 0 : 1
  } else {
    write(made)
    const total = [...made.values()].reduce((sum, { length }) => sum + length, 0)
    process.stdout.write(`${made.size} files, ${Math.round(total / 1024)} KiB\n`)
  }
}
