import { isBracket, type Run } from '@alternat/text'

/**
 * The words that stand in the place of each bracket of a paragraph that is settled, where the words around it are known;
 * a guess where two such brackets stand side by side.
 */
export function wordsBetween(before: readonly Run[], after: readonly Run[]): ReadonlyMap<string, string> {
  const left = new Set(after.filter(isBracket).map(({ bracket }) => bracket))
  const stands = (run: Run): boolean => isBracket(run) && left.has(run.bracket)
  const [old, now] = [parted(before, stands), parted(after, stands)]
  return new Map(
    old.flatMap((runs, i) => found(runs, (now[i] ?? []).filter((run) => typeof run === 'string').join(''))),
  )
}

/** Runs cut where a bracket still stands. */
function parted(runs: readonly Run[], isCut: (run: Run) => boolean): Run[][] {
  const parts: Run[][] = [[]]
  for (const run of runs) {
    if (isCut(run)) parts.push([])
    else parts.at(-1)?.push(run)
  }
  return parts
}

function found(runs: readonly Run[], words: string): [string, string][] {
  // Where a bracket is settled to nothing, a blank beside it goes too.
  const pattern = runs
    .map((run) => (isBracket(run) ? '(.*?)' : `\\s*${RegExp.escape(run.trim())}\\s*`))
    .join('')
  const match = new RegExp(`^${pattern}$`, 'su').exec(words)
  const names = runs.filter(isBracket).map(({ bracket }) => bracket)
  return match === null ? [] : names.map((name, i) => [name, match[i + 1] ?? ''])
}
