import { RULES } from '../../packages/guard/src/check.ts'
import { CODE_TABLES } from './code-tables.ts'
import { code, table } from './markers.ts'
import { edgeCodes, type EdgeCode } from './sources.ts'

const HEAD = ['code', 'sentence', 'exit']

/** How the command line ends with a fault: refused, or wrongly used. */
export function exitOf(name: string): '1' | '2' {
  return name === 'usage' ? '2' : '1'
}

/** Every table of codes, then the codes that are given on the spot, by the room that gives them. */
export function errorTables(): string {
  const tables = CODE_TABLES.map(
    ({ title, path, codes }) =>
      `## ${title}\n\n${code(path)}\n\n${table(HEAD, Object.entries(codes).map(row))}`,
  )
  return [...tables, ...edgeTables()].join('\n\n')
}

function row([name, sentence]: readonly [string, string]): string[] {
  return [code(name), sentence, exitOf(name)]
}

function edgeTables(): string[] {
  const rooms = Map.groupBy(edgeCodes(), ({ path }) => roomOf(path))
  return [...rooms].map(
    ([room, codes]) => `## Given on the spot in ${code(room)}\n\n${table(HEAD, rowsOf(room, codes))}`,
  )
}

/** The folder that gives it: `packages/adherence/src`, `apps/node/src/cli`. */
function roomOf(path: string): string {
  const parts = path.split('/')
  return parts.slice(0, parts[0] === 'packages' ? 3 : 4).join('/')
}

/** One row a code: one that is told in several ways lists them all. */
function rowsOf(room: string, codes: readonly EdgeCode[]): string[][] {
  return [...Map.groupBy(codes, (one) => one.code)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, all]) => {
      const told = [...new Set(all.map(({ sentence }) => sentence))].join(' *or* ')
      // A browser meets these, and a browser has no exit code.
      return room === 'apps/node/src/http' ? [code(name), told, '–'] : row([name, told])
    })
}

/** The rules of the guard: what `guard-blocked` may carry as findings. */
export function guardTable(): string {
  const rows = RULES.map(({ id, kind, why, advice }) => [code(id), kind, why, advice])
  return table(['rule', 'of', 'why', 'what to write instead'], rows)
}
