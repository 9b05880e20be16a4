import type { Command } from 'commander'
import { officeKeysOf } from '../../office-keys/kept.ts'
import { answeredBefore, performed, type Performed } from '../../office-keys/performed.ts'
import { recheck, type PerformedProblem } from '../../office-keys/recheck.ts'
import { acted, type Acted } from '../../people/acted.ts'
import { openPeople } from '../../people/people.ts'
import type { Store } from '../../store/types.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { reading } from '../reading.ts'
import { take } from '../stop.ts'

interface Line extends Pick<
  Performed,
  'name' | 'person' | 'dialogue' | 'office' | 'kind' | 'digest' | 'outcome' | 'ref'
> {
  /** When, UTC. */
  readonly at: string
  readonly passkey: string
  /** Its answer is that of an earlier one, byte for byte: the passkey answers alike each time. */
  readonly again: boolean
  readonly problem: PerformedProblem | null
}

const PROBLEMS: Readonly<Record<PerformedProblem, string>> = {
  'answer-broken': 'THE PASSKEY’S ANSWER DOES NOT VERIFY',
  'act-absent': 'THE ACT IS NOT WHERE IT WAS',
  'act-differs': 'THE ACT SAYS SOMETHING ELSE',
}

async function lineOf(store: Store, one: Performed, again: boolean): Promise<Line> {
  const { name, person, dialogue, office, kind, digest, outcome, ref } = one
  const problem = await recheck(store, one)
  const at = new Date(one.at).toISOString()
  const what = { at, name, person, dialogue, office, kind, digest, outcome, ref }
  return { ...what, passkey: one.credential, again, problem }
}

function outcomeText({ outcome, ref }: Line): string {
  if (ref !== null) return `#${ref.index}`
  return outcome === null ? 'nothing is known of what became of it' : `not on the record: ${safe(outcome)}`
}

function lineText(line: Line): string {
  const { at, name, office, kind, dialogue, problem } = line
  const alike = line.again ? ', by the same answer as before' : ''
  const wrong = problem === null ? '' : `  ${PROBLEMS[problem]}`
  return `${at.slice(0, 16)}Z  ${safe(name)} as ${safe(office)}: ${safe(kind)} in ${safe(dialogue)}, ${outcomeText(line)}${alike}${wrong}\n`
}

function seatedText({ at, name, office, kind, dialogue, ref }: Acted): string {
  const when = new Date(at).toISOString().slice(0, 16)
  return `${when}Z  ${safe(name)} as ${safe(office)}: ${safe(kind)} in ${safe(dialogue)}, #${ref.index}  signed by the server\n`
}

/** What the server signed for whoever sat there. */
function seatedSummary(seated: readonly Acted[]): string {
  if (seated.length === 0) return ''
  return `${seated.map(seatedText).join('')}For these no passkey vouches: the server held the keys, and notes who was signed in.\n`
}

function summary(lines: readonly Line[]): string {
  const wrong = lines.filter(({ problem }) => problem !== null).length
  if (lines.length === 0) return 'Nothing was performed with a passkey here.\n'
  return wrong === 0
    ? `Each of the ${lines.length} was vouched for by a passkey, over exactly what the act says.\n`
    : `${wrong} of ${lines.length} do not hold.\n`
}

/** Reads beside a server that may be running: evidence is only ever added. */
function list(given: Given<object>): Promise<Answer> {
  return reading(given.store, async (store) => {
    const opened = take(openPeople(given.store, given.io.ports))
    try {
      const lines: Line[] = []
      const all = performed(officeKeysOf(opened))
      const before = answeredBefore(all)
      for (const one of all) lines.push(await lineOf(store, one, before.has(one)))
      const seated = acted(opened)
      const isSound = lines.every(({ problem }) => problem === null)
      const text = lines.map(lineText).join('') + summary(lines) + seatedSummary(seated)
      return { json: { performed: lines, seated, sound: isSound }, text, exit: isSound ? 0 : 1 }
    } finally {
      opened.close()
    }
  })
}

/** `people performed`: who performed which act with which passkey, each checked anew. */
export function addPerformed(people: Command, cli: Cli): void {
  const command = declare(people, {
    use: 'performed',
    summary: 'who performed which act with a passkey, each checked anew; private to this side',
    example: 'people performed',
  })
  handle<object>(cli, command, list)
}
