import type { Command } from 'commander'
import type { Told } from '../../host/released.ts'
import { isSealed, ownDialogues } from '../../keys/own-dialogues.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { deed, ownCard } from '../deed.ts'
import { safe } from '../escape.ts'
import { readInput } from '../files.ts'
import { compared, pin, type MeetOptions } from '../meeting.ts'
import { reading } from '../reading.ts'
import { misuse, refuse } from '../stop.ts'

interface Options extends MeetOptions {
  readonly yes?: boolean
}

/** Nothing can be said under the old name afterwards: it is told before, and a person types the new one. */
async function confirmed(
  given: Given<Options>,
  from: string,
  to: string,
  dialogues: readonly string[],
): Promise<void> {
  if (given.options.yes === true) return
  given.io.err(
    [
      `This is the last act of ${from} in: ${dialogues.map(safe).join(', ')}.`,
      `Whatever is said there afterwards is void. The others go on with ${to} once they have compared its words.`,
      '',
    ].join('\n'),
  )
  const typed = await given.io.ask('Type the new name to go on: ', false)
  if (typed === null) misuse('There is no terminal to ask at: give --yes.')
  if (typed.trim() !== to) refuse('not-confirmed', 'Nothing was moved.')
}

async function moveOut(given: Given<Options>, file = ''): Promise<Answer> {
  const own = await ownCard(given.store)
  const bytes = readInput(given.io, file)
  const met = await compared(given, bytes)
  const { side: to, name, root, custody } = met.card
  const dialogues = await reading(given.store, (store) =>
    ownDialogues(store).filter((dialogue) => !isSealed(store, dialogue)),
  )
  if (dialogues.length === 0) refuse('dialogue-none', 'This side has no open dialogue to move out of.')
  await confirmed(given, own.side, to, dialogues)
  await pin(given, bytes)
  const done = []
  for (const dialogue of dialogues) {
    const act = {
      dialogue,
      office: 'root',
      kind: 'side.move',
      body: { to, root },
      refs: [],
      level: 'between' as const,
    }
    const { ref } = (await deed(given, 'act', { ...act, blobs: [] }, ['root'])) as Told
    done.push({ dialogue, act: ref })
  }
  const text = [
    `${safe(own.name)} goes on as ${safe(name)} (${to}), keys: ${custody}.`,
    ...done.map(({ dialogue, act }) => `  ${safe(dialogue)}: ended with #${act.index}`),
    'Next, here: a bundle to every other side, and one to take along, with what is held of the others:',
    `  alternat export --to ${to} --mirrors -o to-take-along.bundle`,
    'On the new machine: meet the old card and the others’ cards, import the bundle, alternat dialogue accept.',
    '',
  ]
  return { json: { side: own.side, to, root, custody, dialogues: done }, text: text.join('\n') }
}

/** `side move-out`: ends every log of this side with an act that names where it goes on. */
export function addMoveOut(side: Command, cli: Cli): void {
  const command = declare(side, {
    use: 'move-out <card>',
    summary: 'go on under another name with keys of our own: the last act here names its root',
    example: 'side move-out two.norland.card --words "…"',
    keys: true,
  })
  command.option('--words <words>', 'the sixteen words as the new machine shows them')
  command.option('--fingerprint <groups>', 'the fingerprint as the new machine shows it, in groups')
  command.option('--lang <language>', 'the language of the words: en, fr, es, ru, zh, ar')
  command.option('--yes', 'do not ask: nothing can be said under this name afterwards')
  handle<Options>(cli, command, moveOut)
}
