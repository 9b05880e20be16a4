import { fingerprintWords } from '@alternat/acts'
import { toBase64 } from '@alternat/tlog'
import { throughDoor } from '../host/socket.ts'
import { introduce, meet as pinCard, type Introduction } from '../side/meet.ts'
import type { Given } from './command.ts'
import { deed } from './deed.ts'
import { safe } from './escape.ts'
import { fingerprintText, isSameFingerprint, wordLanguage } from './fingerprints.ts'
import { isReaders } from './reader-store.ts'
import { reading } from './reading.ts'
import { withReceiver } from './receiving.ts'
import { misuse, refuse, take } from './stop.ts'

/** What a person gives who meets a side without a terminal to be asked at. */
export interface MeetOptions {
  readonly fingerprint?: string
  readonly words?: string
  readonly lang?: string
}

/** Long enough to be a fingerprint, and not a yes with a word behind it. */
const TYPED_FINGERPRINT = 24

/**
 * A person compares the words or groups with what the other side read out, or types what they hear; a program gives
 * what it was told. What was typed is compared here, so nobody has to say yes to what they did not look at.
 */
async function isCompared(given: Given<MeetOptions>, met: Introduction): Promise<boolean> {
  const { io, options } = given
  io.err(warningOf(met))
  const told = options.words ?? options.fingerprint
  if (told !== undefined) return isSameFingerprint(told, met.fingerprint)
  const title = `${safe(met.card.name)} (${met.card.side}) shows this fingerprint`
  const words = fingerprintWords(met.fingerprint, wordLanguage(options.lang))
  io.err(`${fingerprintText(title, { ...met.fingerprint, words }).join('\n')}\n`)
  const question = 'Is it, word by word, the one they read to you? (yes/no, or type what they read) '
  const answer = await io.ask(question, false)
  if (answer === null)
    misuse('There is no terminal to ask at: give --words or --fingerprint as the other side read it.')
  if (answer.trim().length >= TYPED_FINGERPRINT) return isSameFingerprint(answer, met.fingerprint)
  return answer.trim().toLowerCase() === 'yes'
}

/** Before anything is compared: somebody says that the root of this name is another one. */
function warningOf({ card, otherRootNamedBy }: Introduction): string {
  if (otherRootNamedBy.length === 0) return ''
  const who = otherRootNamedBy.map(safe).join(', ')
  return [
    `TAKE CARE: in its log ${who} says that it goes on as ${card.side} with ANOTHER root than this card shows.`,
    'Either this card is not theirs, or what that log says is false. Call both before you go on, on numbers you know.',
    'Under this card nothing that goes on after that act is taken in.',
    '',
  ].join('\n')
}

/** What the card says, once people have compared its fingerprint with what was read to them; else nobody is met. */
export async function compared(given: Given<MeetOptions>, bytes: Uint8Array): Promise<Introduction> {
  const met = await reading(given.store, (store) => take(introduce(store, bytes)))
  if (await isCompared(given, met)) return met
  const { fingerprint } = met
  return refuse(
    'fingerprint-differs',
    'The fingerprint is not the one given: nobody was met. Call the other side.',
    { fingerprint },
  )
}

/** Pins the root of a card that was compared. A reader pins roots too: it must know whose bundles it takes in. */
export async function pin(given: Given<object>, card: Uint8Array): Promise<void> {
  const args = { card: toBase64(card) }
  if (!(await isReaders(given))) return void (await deed(given, 'meet', args, []))
  const nobodySigns = () => refuse('not-what-was-meant', 'Meeting a side signs nothing.')
  const through = await throughDoor(given.store, 'meet', args, nobodySigns)
  if (through !== null) return void take(through)
  await withReceiver(given, true, async ({ store }) => void take(pinCard(store, card, given.io.ports)))
}
