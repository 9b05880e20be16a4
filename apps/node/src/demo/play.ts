import type { Ref } from '@alternat/acts'
import { acceptDialogue } from '../dialogue/accept.ts'
import { proposeDialogue } from '../dialogue/propose.ts'
import { releaseBatch, type BatchRequest } from '../release/release.ts'
import type { ReleaseRequest } from '../release/types.ts'
import type { StageClock } from './clock.ts'
import { need } from './need.ts'
import { othersThan, type Player, type Players } from './players.ts'
import type { Post } from './post.ts'
import { prepare, remember, type Prepared } from './prepare.ts'
import { nothingPlayed, type Played } from './resolve.ts'
import { runsOf, writersOf, type Script, type Step } from './script.ts'

/** What it takes to play dialogues. */
export interface Stage {
  readonly players: Players
  readonly clock: StageClock
  readonly post: Post
}

/**
 * Plays a dialogue between real stores. Each run of acts by one side is one group commit through the one way
 * out, with the clock set to each act's minute; then a bundle goes to everybody else.
 */
export async function play(script: Script, stage: Stage): Promise<void> {
  await open(script, stage)
  const played = nothingPlayed()
  for (const run of runsOf(script.steps)) {
    const player = playerOf(run[0]?.by ?? '', stage)
    perform(script, run, player, played, stage.clock)
    await send(script, player, stage)
  }
}

/** The first writer proposes, every other one accepts what has reached it. */
async function open(script: Script, stage: Stage): Promise<void> {
  const { dialogue, title, sides, compiler } = script
  for (const [n, { side, opens }] of writersOf(script).entries()) {
    const player = playerOf(side, stage)
    stage.clock.setTo(opens)
    const named = compiler === undefined ? {} : { compiler: compiler.name }
    const proposal = { dialogue, title, sides: sides.map(({ id, name }) => ({ id, name })), ...named }
    const joined = n === 0 ? proposeDialogue(player.node, proposal) : acceptDialogue(player.node, dialogue)
    need(joined, 'demo-act', `${side}, ${dialogue}`)
    await send(script, player, stage)
  }
}

function perform(
  script: Script,
  run: readonly Step[],
  { node }: Player,
  played: Played,
  clock: StageClock,
): void {
  const ready: Prepared[] = []
  const catchUp = (refs: readonly Ref[]): void => {
    for (const [i, one] of ready.entries()) remember(played, one, refs[i] as Ref)
  }
  const requests = run.map((step): BatchRequest => (before) => {
    catchUp(before)
    clock.setTo(step.at)
    const next = need(prepare(node.crypto, node.ports.random, script, step, played), 'demo-data', step.id)
    ready.push(next)
    return requestOf(script, next)
  })
  const released = releaseBatch(node, requests)
  catchUp(need(released, 'demo-act', ready.at(-1)?.step.id).map(({ ref }) => ref))
}

function requestOf(
  { dialogue }: Script,
  { office, kind, level, body, refs, blobs }: Prepared,
): ReleaseRequest {
  return { dialogue, office, kind, level, body, refs, blobs }
}

async function send(script: Script, player: Player, { players, post }: Stage): Promise<void> {
  for (const other of othersThan(player, script, players)) await post.carry(script.dialogue, player, other)
}

function playerOf(side: string, { players }: Stage): Player {
  return players.sides.get(side) as Player
}
