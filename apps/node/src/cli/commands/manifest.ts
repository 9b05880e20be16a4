import type { Body } from '@alternat/acts'
import type { Command } from 'commander'
import { composeList, listToAdopt } from '../../evidence/public-list.ts'
import { officeFor } from '../../host/offices.ts'
import type { Told } from '../../host/released.ts'
import type { Store } from '../../store/types.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { deed, ownCard } from '../deed.ts'
import { safe } from '../escape.ts'
import { minuteNow } from '../now.ts'
import { foldIn, oneDialogue, reading } from '../reading.ts'
import { take } from '../stop.ts'

interface Options {
  readonly office?: string
}

type Manifest = Body<'record.manifest'>
type Compose = (store: Store, dialogue: string) => Manifest

/** Logs a list: what it says is computed from the logs held here, never typed. */
async function log(given: Given<Options>, named: string | undefined, compose: Compose): Promise<Answer> {
  const { dialogue, body } = await reading(given.store, (store) => {
    const found = oneDialogue(store, named)
    return { dialogue: found, body: compose(store, found) }
  })
  const card = await ownCard(given.store)
  const office = given.options.office ?? take(officeFor(card, 'record.manifest', minuteNow(given.io)))
  const level = 'public'
  const act = { dialogue, office, kind: 'record.manifest', body, refs: [], level, blobs: [] } as const
  const told = (await deed(given, 'act', act, [office])) as Told
  const heads = body.upTo.map((head) => `  ${safe(head.log)} up to ${head.size}`)
  const text = `A list of ${body.public.length} public acts by ${safe(office)}:\n${heads.join('\n')}\n`
  return { json: { ref: told.ref, body }, text }
}

function propose(given: Given<Options>, dialogue?: string): Promise<Answer> {
  return log(given, dialogue, composeList)
}

function adopt(given: Given<Options>, dialogue?: string): Promise<Answer> {
  return log(given, dialogue, (store, found) => take(listToAdopt(store, found)))
}

function show(given: Given<object>, named?: string): Promise<Answer> {
  return reading(given.store, (store) => {
    const { manifest } = foldIn(store, oneDialogue(store, named))
    if (manifest === null) return { json: { manifest }, text: 'No list of public acts is on the record.\n' }
    const { adopted, by, upTo, unlisted } = manifest
    const text = [
      `${manifest.public.length} acts listed as public by ${by.map(safe).join(', ')}: ${adopted ? 'adopted by all' : 'not adopted by all'}.`,
      ...upTo.map((head) => `  ${safe(head.log)} up to ${head.size}`),
      ...unlisted.map((ref) => `  public and not listed: ${safe(ref.log)} #${ref.index}`),
    ]
    return { json: { manifest }, text: `${text.join('\n')}\n` }
  })
}

/** `manifest`: the list of what is public, adopted by all sides, so that an omission shows. */
export function addManifest(program: Command, cli: Cli): void {
  const manifest = program.command('manifest').description('the list of public acts that all sides adopt')
  const proposing = declare(manifest, {
    use: 'propose [dialogue]',
    summary: 'put a list of everything public on the record, computed from the logs held here',
    example: 'manifest propose some-dialogue',
    keys: true,
  })
  const adopting = declare(manifest, {
    use: 'adopt [dialogue]',
    summary: 'adopt the latest list of another side, if it is what the logs held here say',
    example: 'manifest adopt some-dialogue',
    keys: true,
  })
  const office = 'which office signs (default: the first that may conclude)'
  handle<Options>(cli, proposing.option('--office <office>', office), propose)
  handle<Options>(cli, adopting.option('--office <office>', office), adopt)
  const showing = { use: 'show [dialogue]', summary: 'the list that stands', example: 'manifest show' }
  handle<object>(cli, declare(manifest, showing), show)
}
