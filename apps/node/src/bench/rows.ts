import { join } from 'node:path'
import { fold } from '@alternat/acts'
import { exportBundle } from '../bundle/export.ts'
import { importBundle } from '../bundle/import.ts'
import { logsOf } from '../dialogue/fold-of.ts'
import { nodeCrypto } from '../crypto.ts'
import { fsckStore } from '../store/fsck.ts'
import type { Node } from '../side/node.ts'
import type { Ports } from '../ports.ts'
import { gitPeer, timed, type GitPeer } from './git-peer.ts'
import { append, carry, must, pairOf, type Pair } from './pair.ts'
import { round, type Row } from './row.ts'

/** What every part of the bench needs. */
export interface Plan {
  readonly folder: string
  readonly ports: Ports
  readonly scale: number
  readonly print: (row: Row) => void
}

interface Peer {
  readonly git: GitPeer
  /** Signed commits in the repository. */
  readonly commits: number
}

/** Durable signed append, one at a time and in batches, against SSH-signed commits, one at a time. */
export async function appendRows(plan: Plan): Promise<Peer> {
  const commits = Math.round(1000 * plan.scale)
  const git = gitPeer(join(plan.folder, 'git'))
  const { ours } = await pairOf(join(plan.folder, 'append'), plan.ports)
  warmUp(ours)
  git.commit(5)
  // In turns, so that a slow minute of the disk is slow for both.
  const rounds = 10
  const each = Math.round(commits / rounds)
  const spent = { one: 0, many: 0, peer: 0 }
  for (let i = 0; i < rounds; i++) {
    spent.one += timed(() => append(ours, each, 1))
    spent.peer += timed(() => void git.commit(each))
    spent.many += timed(() => append(ours, each * PER_ROUND, BATCH))
  }
  const done = each * rounds
  const against = `git commit -S (SSH Ed25519, core.fsync=all), the same number (${done})`
  const peer = spent.peer / done
  const row = (name: string, seconds: number) =>
    plan.print({
      name,
      ours: round(seconds * 1e3),
      peer: round(peer * 1e3),
      ratio: round(peer / seconds),
      unit: 'ms per durable signed act',
      against,
    })
  row('append, one at a time', spent.one / done)
  row(`append, in batches of ${BATCH}`, spent.many / (done * PER_ROUND))
  return { git, commits: done + 5 }
}

/** Acts in one durable commit, and how many of them a round makes for each commit of the peer. */
const BATCH = 500
const PER_ROUND = 5

/** A side runs for months: what is measured is a program that has run for a moment, not its first second. */
function warmUp(node: Node): void {
  append(node, 1000, 100)
  append(node, 100, 1)
}

/** Verifying signatures, tree and fold of 1,000 and 10,000 acts against `git log --show-signature`. */
export async function verifyRows(plan: Plan, { git, commits }: Peer): Promise<void> {
  const peer = timed(() => void git.verify(commits)) / commits
  for (const acts of [1_000, 10_000].map((count) => Math.round(count * plan.scale))) {
    const { ours } = await pairOf(join(plan.folder, `verify-${acts}`), plan.ports)
    append(ours, acts, 500)
    const turns = Array.from({ length: 3 }, () => timed(() => verifyAll(ours))).toSorted((a, b) => a - b)
    const seconds = turns[1] as number
    plan.print({
      name: `verify ${acts} acts: signatures, tree, fold`,
      ours: round((seconds / acts) * 1e3),
      peer: round(peer * 1e3),
      ratio: round(peer / (seconds / acts)),
      unit: 'ms per act',
      against: `git log --show-signature over ${commits} signed commits${acts === commits ? '' : ', scaled per commit'}`,
    })
  }
}

/** Everything a stranger checks: each stored byte against the tree and its checkpoint, each signature, the fold. */
function verifyAll({ store }: Node): void {
  const report = fsckStore(store, nodeCrypto)
  if (!report.ok) throw new Error(JSON.stringify(report.problems.slice(0, 3)))
  const state = fold(nodeCrypto, logsOf(store, 'bench'))
  if (state.entries.some((entry) => entry.outcome !== 'applied'))
    throw new Error('an act of the bench is not applied')
}

/** Cost per act at 10^3 and 10^4: the ratio is the larger's over the smaller's; flat is 1. */
export async function growthRows(plan: Plan): Promise<void> {
  const [small, large] = [Math.round(1_000 * plan.scale), Math.round(10_000 * plan.scale)]
  const [smaller, larger] = [await filledPair(plan, small), await filledPair(plan, large)]
  const nothing = (): Costs => ({ append: [], import: [], fold: [], verify: [] })
  const [at, then] = [nothing(), nothing()]
  // In turns, and the middle one counts, so that a slow minute of the machine is slow for both.
  for (let turn = 0; turn < ROUNDS; turn++) {
    await measureOnce(smaller, at)
    await measureOnce(larger, then)
  }
  for (const name of ['append', 'import', 'fold', 'verify'] as const) {
    const [before, after] = [middle(at[name]), middle(then[name])]
    plan.print({
      name: `${name}: cost per act at ${large} over ${small}`,
      ours: round(after * 1e3),
      peer: null,
      ratio: round(after / before),
      unit: 'ms per act; ratio = growth of the cost per act',
      against: `itself at ${small}: ${round(before * 1e3)} ms per act; the middle of ${ROUNDS} rounds in turns`,
    })
  }
}

const ROUNDS = 5
/** Acts appended and imported in one round. */
const PROBE = 100

/** Seconds per act, one figure a round. */
type Costs = Record<'append' | 'import' | 'fold' | 'verify', number[]>

async function filledPair(plan: Plan, acts: number): Promise<Pair> {
  const pair = await pairOf(join(plan.folder, `growth-${acts}`), plan.ports)
  append(pair.ours, acts, 500)
  await carry(pair.ours, pair.theirs)
  return pair
}

/** What one more act costs when the log is already long; then the whole of it. */
async function measureOnce({ ours, theirs }: Pair, costs: Costs): Promise<void> {
  // So that we know what they hold: else the next bundle would bring everything once more.
  await carry(theirs, ours)
  costs.append.push(timed(() => append(ours, PROBE, 10)) / PROBE)
  costs.import.push((await importSeconds(ours, theirs)) / PROBE)
  const acts = ours.store.heads('bench').reduce((sum, { size }) => sum + size, 0)
  costs.fold.push(timed(() => void fold(nodeCrypto, logsOf(ours.store, 'bench'))) / acts)
  costs.verify.push(timed(() => verifyAll(ours)) / acts)
}

/** Seconds that the other side takes to decrypt, verify and apply what it lacks. */
async function importSeconds(from: Node, to: Node): Promise<number> {
  const bytes = must(await exportBundle(from, { dialogue: 'bench', to: to.store.side }))
  const start = process.hrtime.bigint()
  must(await importBundle(to, bytes))
  return Number(process.hrtime.bigint() - start) / 1e9
}

function middle(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
}
