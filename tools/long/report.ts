import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../docs/root.ts'

/** How a part of the long run ended. */
export interface PartResult {
  readonly name: string
  readonly what: string
  readonly command: string
  /** Exit code; 0 where everything held. */
  readonly code: number
  readonly seconds: number
  /** Counts that the part told for the report. */
  readonly told: readonly string[]
  /** The last lines it printed. */
  readonly last: readonly string[]
}

/**
 * Writes the result of one part into the report of today, `docs/reports/<date>-long.md`, in the place of an earlier
 * one of the same part: a part that was run again replaces itself and nothing else.
 *
 * @returns the file, from the root of the repository
 */
export function writeReport(result: PartResult): string {
  const file = `docs/reports/${new Date().toISOString().slice(0, 10)}-long.md`
  const path = join(ROOT, file)
  mkdirSync(join(ROOT, 'docs', 'reports'), { recursive: true })
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const sections = new Map(sectionsOf(before))
  sections.set(result.name, sectionOf(result))
  writeFileSync(path, [heading(), ...sections.values()].join('\n'))
  return file
}

/** The parts of an earlier report, each from its heading to the next. */
function sectionsOf(report: string): [string, string][] {
  const parts = report.split(/^(?=## )/m).slice(1)
  return parts.map((part) => [/^## (\S+)/.exec(part)?.[1] ?? '', part.replace(/\n*$/, '\n')])
}

function heading(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return [
    '# The long run',
    '',
    'Written by `npm run test:long`. Each part says at which commit it ran.',
    '',
    `Machine: ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${memory} GiB, ${process.platform} ${release()}, Node ${process.version}.`,
    '',
  ].join('\n')
}

function sectionOf({ name, what, command, code, seconds, told, last }: PartResult): string {
  const end = code === 0 ? 'everything held' : `failed with ${code}`
  const counts = told.map((line) => `- ${line}`)
  const lines = last.map((line) => line.replaceAll('```', "'''"))
  return [
    `## ${name}`,
    '',
    `${what}: **${end}**, ${duration(seconds)}, at commit ${commit()}.`,
    '',
    ...(counts.length > 0 ? [...counts, ''] : []),
    '```',
    `$ ${command}`,
    ...lines,
    '```',
    '',
  ].join('\n')
}

function duration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min ${seconds % 60} s`
}

/** The commit, and whether something stood beside it that was not committed. */
function commit(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT }).toString().trim()
    const changed =
      git('status', '--porcelain', '--', 'apps', 'packages', 'tools') === '' ? '' : ' with changes'
    return `${git('rev-parse', '--short', 'HEAD')}${changed}`
  } catch {
    return 'unknown'
  }
}
