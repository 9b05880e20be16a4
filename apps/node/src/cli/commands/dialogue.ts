import type { SideCard } from '@alternat/acts'
import type { Command } from 'commander'
import { officeFor } from '../../host/offices.ts'
import { nameAfter } from '../../dialogue/members.ts'
import { sideCard } from '../../side/card.ts'
import type { Store } from '../../store/types.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { deed, ownCard } from '../deed.ts'
import { safe } from '../escape.ts'
import { dialoguesIn, foldIn, reading } from '../reading.ts'
import { minuteNow } from '../now.ts'
import { refuse, take } from '../stop.ts'

interface ProposeOptions {
  readonly title: string
  readonly with: readonly string[]
}

interface AcceptOptions {
  readonly as?: string
}

function negotiator(given: Given<object>, card: SideCard): string {
  return take(officeFor(card, 'dialogue.propose', minuteNow(given.io)))
}

function nameIn(store: Store, side: string): { id: string; name: string } {
  const known = sideCard(store, side)
  const moved = nameAfter(store, side)
  if (moved !== null)
    refuse('side-moved', `This side has moved and goes on as ${safe(moved)}: meet it under that name.`, {
      where: side,
    })
  if (known.ok) return { id: side, name: known.value.card.name }
  return refuse('card-absent', 'This side has not been met yet: see alternat side meet.', { where: side })
}

async function propose(given: Given<ProposeOptions>, dialogue = ''): Promise<Answer> {
  const { title } = given.options
  const card = await ownCard(given.store)
  const sides = await reading(given.store, (store) =>
    [store.side, ...given.options.with].map((side) => nameIn(store, side)),
  )
  await deed(given, 'propose', { dialogue, title, sides }, ['root', negotiator(given, card)])
  const names = sides.map((s) => safe(s.name)).join(' – ')
  const text = `Proposed: ${safe(title)} (${dialogue}), ${names}.\nNext: alternat export --to SIDE -o FILE\n`
  return { json: { dialogue, title, sides }, text }
}

async function accept(given: Given<AcceptOptions>, dialogue = ''): Promise<Answer> {
  const card = await ownCard(given.store)
  const { as } = given.options
  await deed(given, 'accept', { dialogue, ...(as === undefined ? {} : { as }) }, [
    'root',
    negotiator(given, card),
  ])
  const goesOn = as === undefined ? '' : `You go on as ${safe(as)}: all that it said counts as yours.\n`
  return {
    json: { dialogue, accepted: true },
    text: `Accepted: ${safe(dialogue)}.\n${goesOn}Next: alternat export --to SIDE -o FILE, so that the others hear of it\n`,
  }
}

function list(given: Given<object>): Promise<Answer> {
  return reading(given.store, (store) => {
    const dialogues = dialoguesIn(store).map((dialogue) => {
      const { title, reconstruction, sides, logs, matters } = foldIn(store, dialogue)
      return { dialogue, title, reconstruction, sides, logs, matters: matters.length }
    })
    const lines = dialogues.map(({ dialogue, title, sides, matters }) => {
      const names = sides.map((s) => `${safe(s.name)}${s.accepted ? '' : ' (not yet accepted)'}`).join(' – ')
      return `${safe(dialogue)}  ${safe(title)}: ${names}, ${matters} matter${matters === 1 ? '' : 's'}`
    })
    const text = lines.length === 0 ? 'No dialogue is held here yet.' : lines.join('\n')
    return { json: { dialogues }, text: `${text}\n` }
  })
}

/** `dialogue`: propose one, accept one, list those held. */
export function addDialogue(program: Command, cli: Cli): void {
  const dialogue = program.command('dialogue').description('propose, accept and list dialogues')
  const proposing = declare(dialogue, {
    use: 'propose <dialogue>',
    summary: 'propose a dialogue to sides that have been met',
    example: 'dialogue propose talks --title "Talks on a norm" --with foreign.example',
    keys: true,
  })
  proposing.requiredOption('--title <title>', 'what it is about')
  proposing.requiredOption('--with <side...>', 'the other sides, by id')
  handle<ProposeOptions>(cli, proposing, propose)
  const accepting = declare(dialogue, {
    use: 'accept <dialogue>',
    summary: 'accept a dialogue that another side has proposed',
    example: 'dialogue accept talks',
    keys: true,
  })
  accepting.option(
    '--as <side>',
    'the side you are, where one says that it goes on under this name: all that it said counts as yours',
  )
  handle<AcceptOptions>(cli, accepting, accept)
  const listing = declare(dialogue, {
    use: 'list',
    summary: 'list the dialogues held here',
    example: 'dialogue list',
  })
  handle<object>(cli, listing, list)
}
