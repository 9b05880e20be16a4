import type { Command } from 'commander'
import { fetchBundle, fetchCheckpoint } from '../../rollback/net.ts'
import type { Answer as Heard } from '../../rollback/ask.ts'
import { consequenceOf } from '../../rollback/recover.ts'
import { rejoinNode, type RejoinReport } from '../../rollback/rejoining.ts'
import { openNode } from '../../side/node.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { ownCard, passphraseOnce } from '../deed.ts'
import { safe } from '../escape.ts'
import { readInput } from '../files.ts'
import { take } from '../stop.ts'

interface Options {
  readonly answerFor?: string
  readonly sentence?: string
}

function heardText({ who, log, size, says }: Heard): string {
  const held = size === null ? '' : ` (${size})`
  return `  ${safe(who)}, ${safe(log)}: ${says === 'nothing' ? 'no answer' : says}${held}`
}

function reportText({ before, doubt, answers, repaired, explained }: RejoinReport): string {
  const lines = [
    before === null ? 'This store could sign before.' : `Nothing could be signed: ${safe(before.where)}.`,
    ...repaired.map((one) => `Put back: ${safe(one.log)}, ${one.before} → ${one.after}.`),
    answers.length === 0
      ? 'There is nobody to ask: no address of another side or a witness is set.'
      : 'Asked:',
    ...answers.map(heardText),
    ...(explained === 0
      ? []
      : [`What happened is on the record in ${explained} of our logs (record.recover).`]),
    doubt === null ? 'This store may sign.' : `This store still signs nothing: ${safe(doubt.where)}.`,
  ]
  return `${lines.join('\n')}\n`
}

async function sentenceFrom(given: Given<Options>, side: string): Promise<string> {
  if (given.options.sentence !== undefined) return given.options.sentence
  const wanted = consequenceOf(side)
  given.io.err(
    `Nobody else can answer for this store. If you do, type this sentence word for word:\n  ${wanted}\n`,
  )
  return (await given.io.ask('> ', false)) ?? ''
}

async function rejoinHere(given: Given<Options>, files: readonly string[]): Promise<Answer> {
  const { answerFor } = given.options
  const card = await ownCard(given.store)
  const secret = await passphraseOnce(given, card)()
  const bundles = files.map((file) => readInput(given.io, file))
  const offices = answerFor === undefined ? [] : [answerFor]
  const node = take(
    await openNode({ folder: given.store, passphrase: secret, ports: given.io.ports, offices }),
  )
  try {
    const word =
      answerFor === undefined || node.store.doubt() === null
        ? {}
        : { word: { office: answerFor, sentence: await sentenceFrom(given, card.side) } }
    const report = take<RejoinReport>(
      await rejoinNode(node, { fetch: fetchCheckpoint, fetchBundle, bundles, ...word }),
    )
    return { json: report, text: reportText(report), exit: report.doubt === null ? 0 : 1 }
  } finally {
    node.store.close()
  }
}

/** `rejoin`: asks the cosigners what they hold of our logs, and repairs ours, before anything is signed again. */
export function addRejoin(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'rejoin [bundles...]',
    summary: 'ask the others what they hold of our log, and put back what we lost',
    example: 'rejoin given-back.alternat',
    keys: true,
  })
  command.option(
    '--answer-for <office>',
    'nobody can be asked, or the record is lost: an office that manages keys answers for it',
  )
  command.option('--sentence <words>', 'the sentence of the consequence, else it is asked for')
  handle<Options>(cli, command, (given, ...files) =>
    rejoinHere(
      given,
      files.flat().filter((file) => file !== undefined),
    ),
  )
}
