import {
  fingerprint,
  fingerprintWords,
  WORD_LANGUAGES,
  type Fingerprint,
  type WordLanguage,
} from '@alternat/acts'
import { ok, type Crypto, type Result } from '@alternat/tlog'
import type { Beginning, BegunDialogue, MetSide, Spoken } from '../api/side.ts'
import { listDialogues } from '../dialogue/list.ts'
import { foldOf } from '../dialogue/fold-of.ts'
import { addressOf, movesHere, nameAfter, sideIn } from '../dialogue/members.ts'
import { isSealed } from '../keys/own-dialogues.ts'
import { sheetOf } from '../keys/sheet.ts'
import type { Store } from '../store/types.ts'
import { sideCard, type KeptCard } from './card.ts'
import type { SideCode } from './codes.ts'

/** The fingerprint in the words of all languages. */
export function spoken(own: Fingerprint): Spoken {
  const words = WORD_LANGUAGES.map((language: WordLanguage) => [language, fingerprintWords(own, language)])
  return { hex: own.hex, groups: own.groups, words: Object.fromEntries(words) as Spoken['words'] }
}

/** How far this side has got. `card-absent`, `card-bad`. */
export function beginningOf(store: Store): Result<Beginning, SideCode> {
  const own = sideCard(store)
  if (!own.ok) return own
  const { words: _, language: _1, fingerprint: print, ...rest } = sheetOf(store.crypto, own.value.card, 'en')
  const cards = store.cards().flatMap(({ side }) => {
    const kept = side === store.side ? null : sideCard(store, side)
    return kept?.ok === true ? [metBy(store, kept.value)] : []
  })
  const live = listDialogues(store).filter(({ reconstruction }) => reconstruction === null)
  return ok({
    own: { ...rest, fingerprint: spoken(print) },
    met: cards,
    dialogues: live.map(({ dialogue, joined, invited, proposal }) => ({
      ...begunIn(store, dialogue),
      joined,
      goesOnAs: joined ? [] : goesOnAs(store, dialogue),
      open: joined && !isSealed(store, dialogue),
      invited,
      proposal,
    })),
  })
}

function metBy(store: Store, { card, root, pinnedAt }: KeptCard): MetSide {
  const { side, name, custody } = card
  const print = printOf(store.crypto, side, root)
  return { side, name, custody, fingerprint: print, pinnedAt, after: nameAfter(store, side) }
}

function printOf(crypto: Crypto, side: string, root: Uint8Array): Spoken {
  return spoken(fingerprint(crypto, side, root))
}

function goesOnAs(store: Store, dialogue: string): BegunDialogue['goesOnAs'] {
  const { sides } = foldOf(store, dialogue)
  return movesHere(store, dialogue).map(({ from, act }) => ({
    side: from,
    name: sides.find(({ id }) => id === from)?.name ?? from,
    move: act,
  }))
}

function begunIn(store: Store, dialogue: string) {
  const { title, sides } = foldOf(store, dialogue)
  const self = sideIn(store, dialogue)
  const pinned = new Set(store.cards().map(({ side }) => side))
  const gone = sides.flatMap(({ id, name, next }) =>
    next === undefined ? [] : [{ id, name, to: next.side }],
  )
  return {
    dialogue,
    title,
    sides: sides.map((side) => ({
      id: side.id,
      name: side.name,
      address: addressOf(side),
      accepted: side.accepted,
    })),
    toCompare: gone
      .filter(({ id, to }) => id !== self && !pinned.has(to))
      .map(({ name, to }) => ({ name, side: to })),
    movedTo: gone.find(({ id, to }) => id === self && to !== store.side)?.to ?? null,
  }
}
