import { existsSync, globSync, readFileSync } from 'node:fs'
import { ROOT } from './root.ts'

/** Every page of the documentation that is written by hand. */
export function papers(): string[] {
  return globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).sort()
}

/** The text of a file of the repository. */
export function text(path: string): string {
  return readFileSync(ROOT + path, 'utf8')
}

const OURS = /^(?:packages|apps|docs|tools|examples|\.ci)(?:\/[\w.@-]+)*\/?$/

/** The files and folders of ours that a page names in backticks or links to, as paths from the root. */
export function pathsIn(page: string): string[] {
  const words = text(page)
  const quoted = Array.from(words.matchAll(/`([^`\n]+)`/g), ([, path = '']) => path).filter((path) =>
    OURS.test(path),
  )
  const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : ''
  const linked = Array.from(words.matchAll(/\]\(([^)#:\s]+)\)/g), ([, path = '']) => inside(folder + path))
  return [...new Set([...quoted, ...linked])]
}

/** Whether a file or folder of that path is there. */
export function isThere(path: string): boolean {
  return existsSync(ROOT + path)
}

function inside(path: string): string {
  return new URL(path, 'file:///').pathname.slice(1)
}

/** A test that the page of threats names: its file, and its name as it stands in the source. */
export interface NamedTest {
  readonly file: string
  readonly name: string
}

/**
 * The tests named in the last column of the tables of the page of threats; a name without a file belongs to the file
 * before it in its row.
 */
export function testsNamed(page: string): { tests: NamedTest[]; without: string[] } {
  const tests: NamedTest[] = []
  const without: string[] = []
  for (const line of page.split('\n').filter((one) => one.startsWith('| ') && !one.startsWith('| ---'))) {
    const cells = line.slice(2, -2).split(' | ')
    const [threat = '', shown = ''] = [cells[0], cells.at(-1)]
    if (shown === 'shown by') continue
    const found = namesIn(shown)
    tests.push(...found)
    if (found.length === 0) without.push(threat)
  }
  return { tests, without }
}

function namesIn(shown: string): NamedTest[] {
  let file = ''
  return Array.from(shown.matchAll(/`([^`]+\.test\.ts)`|“([^”]+)”/g)).flatMap(([, path, name]) => {
    if (path !== undefined) file = path
    return name === undefined ? [] : [{ file, name }]
  })
}

const KINDS_OF_DEPENDENCY = ['dependencies', 'devDependencies', 'optionalDependencies'] as const
type Manifest = { readonly [kind in (typeof KINDS_OF_DEPENDENCY)[number]]?: Readonly<Record<string, string>> }

/** Every outside dependency that a `package.json` of ours names, as `name version`. */
export function dependencies(): Set<string> {
  const manifests = globSync(['package.json', 'packages/*/package.json', 'apps/*/package.json'], {
    cwd: ROOT,
  })
  const named = manifests.flatMap((path) => {
    const manifest = JSON.parse(text(path)) as Manifest
    return KINDS_OF_DEPENDENCY.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
  })
  const outside = named.filter(([name]) => !name.startsWith('@alternat/'))
  return new Set(outside.map(([name, version]) => `${name} ${version}`))
}

/** The dependencies that the page lists, as `name version`. */
export function dependenciesListed(page: string): Set<string> {
  const rows = page.matchAll(/^\| `([^`]+)` \| ([0-9][^ ]*) \|/gm)
  return new Set(Array.from(rows, ([, name, version]) => `${name} ${version}`))
}
