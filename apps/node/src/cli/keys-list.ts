import type { OfficeNow, SideCard } from '@alternat/acts'
import { filesOf } from '../keys/office-files.ts'
import { officesNow } from '../keys/offices-now.ts'
import { isSealed, ownDialogues } from '../keys/own-dialogues.ts'
import { sheetOf } from '../keys/sheet.ts'
import type { Store } from '../store/types.ts'
import { safe } from './escape.ts'

interface Listed extends OfficeNow {
  /** Names of its key files in this folder. */
  readonly files: readonly string[]
}

/** The offices of one dialogue, or of the card where there is no dialogue yet. */
export interface KeysListed {
  readonly dialogue: string | null
  readonly sealed: boolean
  readonly offices: readonly Listed[]
}

/** Who may sign for us, in every dialogue of ours or the one named. */
export function keysListed(store: Store, card: SideCard, folder: string, named?: string): KeysListed[] {
  const dialogues = ownDialogues(store).filter((one) => named === undefined || one === named)
  const withFiles = (one: OfficeNow): Listed => ({ ...one, files: filesOf(folder, one.office) })
  if (dialogues.length === 0)
    return [{ dialogue: null, sealed: false, offices: onCard(store, card).map(withFiles) }]
  return dialogues.map((dialogue) => ({
    dialogue,
    sealed: isSealed(store, dialogue),
    offices: officesNow(store, dialogue).map(withFiles),
  }))
}

function onCard(store: Store, card: SideCard): OfficeNow[] {
  const sheet = sheetOf(store.crypto, card, 'en')
  return sheet.offices.map(({ name: office, powers, from, until, keys }) => ({
    office,
    powers,
    from,
    until,
    lent: false,
    further: [],
    keys: keys.map(({ id, key }) => ({ key, id, since: 0, state: 'good' as const })),
  }))
}

/** The list for people. */
export function keysText(all: readonly KeysListed[]): string {
  const lines = all.flatMap(({ dialogue, sealed, offices }) => [
    dialogue === null ? 'As on our card:' : `${safe(dialogue)}${sealed ? ' (sealed)' : ''}:`,
    ...offices.flatMap(officeLines),
  ])
  return `${lines.join('\n')}\n`
}

function officeLines({ office, powers, from, until, lent, keys, files }: Listed): string[] {
  const time = `from ${from}${until === null ? '' : ` until ${until}`}`
  return [
    `  ${office}${lent ? ' (delegated)' : ''}: ${powers.join(', ')}; ${time}`,
    ...keys.map(({ id, state, since, revoked }) => {
      const reach = revoked === undefined ? '' : ` at #${revoked.at}, good below #${revoked.lastGood}`
      return `    ${id}  ${state}${reach}, since #${since}`
    }),
    ...(files.length === 0 ? [] : [`    here: ${files.join(', ')}`]),
  ]
}
