import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { siteFrom, type Site } from '../http/static.ts'

const WEB = fileURLToPath(new URL('../../../web/', import.meta.url))
const PACKAGES = fileURLToPath(new URL('../../../../packages/', import.meta.url))
/** What both are made of: the types of the API, and lists that must be one. */
const API = fileURLToPath(new URL('../api/', import.meta.url))
const DIST = join(WEB, 'dist')
/** The last one written is the stand-alone page: a build that was broken off lacks it. */
const PAGES = ['index.html', 'verify.html']
const SKIPPED = new Set(['node_modules', 'dist', 'test', 'dev'])

function newest(folder: string): number {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return latest
}

/** Whether the built screens are there and no source is younger than they are. */
function isBuilt(): boolean {
  const built = PAGES.map((page) => statSync(join(DIST, page), { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return Math.min(...built) >= Math.max(newest(WEB), newest(PACKAGES), newest(API))
}

interface Vite {
  readonly build: (options: object) => Promise<unknown>
}

async function build(): Promise<void> {
  // Vite belongs to the screens, so it is looked up from their folder, and only when they must be built.
  const vite = createRequire(join(WEB, 'package.json')).resolve('vite')
  const { build: run } = (await import(pathToFileURL(vite).href)) as Vite
  await run({ root: WEB, configFile: join(WEB, 'vite.config.ts'), logLevel: 'error' })
}

/**
 * The built screens; built first, with one line of progress, if they are absent or older than their sources.
 * `null` where that fails: the plain page then stands in their place.
 */
export async function screens(progress: (line: string) => void): Promise<Site | null> {
  try {
    if (!isBuilt()) {
      progress('Building the screens …')
      await build()
    }
  } catch (error) {
    progress(
      `The screens could not be built (${error instanceof Error ? error.message : 'unknown'}): serving the plain page.`,
    )
  }
  return siteFrom(DIST)
}
