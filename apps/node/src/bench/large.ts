import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gitPeer } from './git-peer.ts'
import { hypercorePeer } from './hypercore-peer.ts'
import { round } from './row.ts'

/** One figure of a long log. */
export interface LargeRow {
  readonly name: string
  /** Acts in the log. */
  readonly acts: number
  readonly value: number
  readonly unit: string
  /** What it is to be, if anything was promised. */
  readonly bar?: string
  readonly held?: boolean
  /** The most memory that the process held, in MB. */
  readonly maxRss?: number
  readonly note?: string
}

type Print = (row: LargeRow) => void
type Figures = Readonly<Record<string, number>>

const CHILD = fileURLToPath(new URL('./large-child.ts', import.meta.url))
const SIZES = [1_000, 10_000, 100_000, 1_000_000]
/** Both signatures at this size only: what they add to one act does not change with the log. */
const BOTH_AT = 10_000
/** Signed commits that are made; 10^3 and 10^4 are told scaled. */
const COMMITS = 200

/**
 * Measures long logs: acts of 800 bytes from 10^3 up to `to`, each piece of work in a process of its own. Hands each
 * row to `print` as it is there. Takes a quarter of an hour at 10^6 on two slow cores, and 6 GB under the temporary folder.
 */
export async function benchLarge(print: Print, to: number = 1_000_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-large-'))
  try {
    const all: Measured[] = []
    for (const acts of SIZES.filter((size) => size <= to)) all.push(await oneSize(print, folder, acts))
    slopes(print, all)
    if (to >= BOTH_AT) await bothSignatures(print, folder)
    await peers(print, folder, to)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the growth is told from, in seconds for the whole log. */
interface Measured {
  readonly acts: number
  readonly append: number
  readonly single: number
  readonly hashes: number
  readonly signatures: number
  readonly export: number
  readonly import: number
  readonly ready: number
}

async function oneSize(print: Print, folder: string, acts: number): Promise<Measured> {
  const place = join(folder, String(acts))
  mkdirSync(place)
  const work = (name: string): Promise<Figures> => child(name, place, acts)
  const row = (
    name: string,
    value: number,
    unit: string,
    from: Figures,
    more: Partial<LargeRow> = {},
  ): void => print({ name, acts, value: round(value), unit, maxRss: megabytes(from), ...more })
  const filled = await work('fill')
  row('append, in batches of 500', at(filled, 'perAct') * 1e3, 'ms per act', filled)
  const mirrored = await work('mirror')
  const carried = await work('bundle')
  const brought = at(carried, 'acts')
  const names = [
    `export of the last ${brought} acts`,
    `import of ${brought} new acts: mirror and cosign`,
  ] as const
  row(names[0], at(carried, 'export'), 's', carried, { note: `${Math.round(at(carried, 'bytes') / 1e6)} MB` })
  row(names[1], at(carried, 'import'), 's', carried, {
    note: `${at(carried, 'cosignatures')} cosignature lines; ${at(mirrored, 'mirrored')} acts mirrored before`,
  })
  const single = await work('single')
  row('append, one at a time', at(single, 'perAct') * 1e3, 'ms per act', single, {
    note: `sealed ${at(single, 'sealedBytes')} bytes`,
  })
  const rate = at(single, 'perSync') / at(single, 'perAct')
  row('append, one at a time, as a share of the disk’s fdatasync rate', rate, 'share', single, {
    bar: '≥ 0.25',
    held: rate >= 0.25,
    note: `fdatasync ${round(at(single, 'perSync') * 1e3)} ms`,
  })
  const paused = at(single, 'perSyncPaused')
  row(
    'the same, of the rate with half a millisecond between two syncs',
    paused / at(single, 'perAct'),
    'share',
    single,
    {
      note: `fdatasync ${round(paused * 1e3)} ms`,
    },
  )
  const hashes = await work('hashes')
  const [quick, small] = [at(hashes, 'seconds') <= 10, at(hashes, 'maxRssBytes') <= 200e6]
  row('verify, hashes only', at(hashes, 'seconds'), 's', hashes, {
    bar: '10^6: ≤ 10 s, ≤ 200 MB',
    held: quick && small,
  })
  const signed = await work('signatures')
  const soon = at(signed, 'seconds') <= 120
  row('verify, with every signature', at(signed, 'seconds'), 's', signed, {
    bar: '10^6: ≤ 120 s',
    held: soon,
  })
  const started = middleStart([await work('start'), await work('start'), await work('start')])
  const resident = `resident then ${Math.round(at(started, 'residentBytes') / 1e6)} MB`
  row('open the store', at(started, 'ready') * 1e3, 'ms', started, { note: resident })
  row('first act signed after that', at(started, 'first') * 1e3, 'ms', started)
  return {
    acts,
    append: at(filled, 'perAct') * acts,
    single: at(single, 'perAct') * acts,
    hashes: at(hashes, 'seconds'),
    signatures: at(signed, 'seconds'),
    export: (at(carried, 'export') / brought) * acts,
    import: (at(carried, 'import') / brought) * acts,
    ready: at(started, 'ready') + at(started, 'first'),
  }
}

/** Of several starts, each in a new process, the middle one. */
function middleStart(starts: readonly Figures[]): Figures {
  const total = (one: Figures): number => at(one, 'ready') + at(one, 'first')
  const sorted = starts.toSorted((a, b) => total(a) - total(b))
  return sorted[Math.floor(sorted.length / 2)] as Figures
}

/** The exponent by which the cost of the whole grows with the number of acts, from 10^4 on: 1 is flat per act. */
function slopes(print: Print, all: readonly Measured[]): void {
  const from = all.filter(({ acts }) => acts >= 10_000)
  const [last] = from.slice(-1)
  if (from.length < 2 || last === undefined) return
  for (const name of ['append', 'single', 'export', 'import', 'hashes', 'signatures'] as const) {
    const value = exponent(from.map((one) => [one.acts, one[name]]))
    const unit = 'exponent of the whole cost'
    print({
      name: `growth: ${name}`,
      acts: last.acts,
      value: round(value),
      unit,
      bar: '≤ 1.05',
      held: value <= 1.05,
    })
  }
  const value = exponent(from.map((one) => [one.acts, one.ready]))
  const note = 'from closed to the first act signed; 0 is flat'
  const [bar, held] = ['≤ 0.1', value <= 0.1]
  print({ name: 'growth: start', acts: last.acts, value: round(value), unit: 'exponent', bar, held, note })
}

/** The slope of a straight line through logarithms, by least squares. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (axis: 0 | 1): number => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length
  const [x0, y0] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0)
  return over / logs.reduce((sum, [x]) => sum + (x - x0) ** 2, 0)
}

async function bothSignatures(print: Print, folder: string): Promise<void> {
  const place = join(folder, 'both')
  mkdirSync(place)
  const filled = await child('fill-both', place, BOTH_AT)
  const single = await child('single', place, BOTH_AT)
  const row = (name: string, value: number, unit: string, from: Figures, note: string): void =>
    print({ name, acts: BOTH_AT, value: round(value), unit, maxRss: megabytes(from), note })
  const note = 'each act and each checkpoint signed with ML-DSA-44 besides'
  row('both signatures: append, in batches of 500', at(filled, 'perAct') * 1e3, 'ms per act', filled, note)
  const size = `sealed ${at(single, 'sealedBytes')} bytes`
  row('both signatures: append, one at a time', at(single, 'perAct') * 1e3, 'ms per act', single, size)
  const share = at(single, 'perSync') / at(single, 'perAct')
  row(
    'both signatures: as a share of the disk’s fdatasync rate',
    share,
    'share',
    single,
    'the price of the second line',
  )
}

async function peers(print: Print, folder: string, to: number): Promise<void> {
  const git = gitPeer(join(folder, 'git'))
  git.commit(5)
  const each = git.commit(COMMITS) / COMMITS
  const verified = git.verify(COMMITS) / (COMMITS + 5)
  for (const acts of SIZES.filter((size) => size <= Math.min(to, 10_000))) {
    const note = `git: scaled from ${COMMITS} signed commits, core.fsync=all`
    print({ name: 'peer: git commit -S', acts, value: round(each * 1e3), unit: 'ms per commit', note })
    print({ name: 'peer: git log --show-signature', acts, value: round(verified * acts), unit: 's', note })
    const core = await hypercorePeer(folder, acts)
    if (typeof core === 'string') {
      print({ name: 'peer: hypercore 10', acts, value: Number.NaN, unit: 'not measured', note: core })
      continue
    }
    const weaker = 'hypercore 10 does not sync: what it acknowledges may be lost with the power'
    const ms = 'ms per block'
    print({
      name: 'peer: hypercore 10, one at a time',
      acts,
      value: round(core.single * 1e3),
      unit: ms,
      note: weaker,
    })
    print({
      name: 'peer: hypercore 10, 500 at a time',
      acts,
      value: round(core.batched * 1e3),
      unit: ms,
      note: weaker,
    })
  }
}

function child(name: string, folder: string, acts: number): Promise<Figures> {
  // A small young heap where little memory is promised: bytes read from a file are given back when it is swept.
  const heap = name === 'hashes' || name === 'signatures' ? ['--max-semi-space-size=2'] : []
  const args = [...heap, '--disable-warning=ExperimentalWarning', CHILD, name, folder, String(acts)]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 1 << 24 }, (error, out, said) => {
      if (error !== null) reject(new Error(`${name} at ${acts}: ${said || error.message}`))
      else resolve(JSON.parse(out) as Figures)
    })
  })
}

function at(figures: Figures, name: string): number {
  const value = figures[name]
  if (value === undefined) throw new Error(`no figure ${name}`)
  return value
}

function megabytes(figures: Figures): number {
  return Math.round(at(figures, 'maxRssBytes') / 1e6)
}
