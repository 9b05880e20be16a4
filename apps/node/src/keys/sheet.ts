import {
  fingerprint,
  fingerprintWords,
  type Fingerprint,
  type SideCard,
  type WordLanguage,
} from '@alternat/acts'
import { pageWords } from '../language/page-words.ts'
import { ALG_ED25519, base64ToBytes, keyId, type Crypto } from '@alternat/tlog'

/** One key as it is printed: what it is for, in the language of the sheet, its short id, and the key itself. */
export interface SheetKey {
  /** What it is for, as a word for programs. */
  readonly use: 'root' | 'log' | 'witness' | 'mirror' | 'off-record' | 'bundle' | 'office'
  /** The same for people. */
  readonly role: string
  /** Eight hexadecimal digits; empty where the id differs from log to log, or there is none. */
  readonly id: string
  readonly key: string
}

/** One office as it is printed. */
export interface SheetOffice {
  readonly name: string
  readonly powers: readonly string[]
  readonly from: string
  readonly until: string | null
  readonly keys: readonly SheetKey[]
}

/** What stands on the page that two people sign when they have compared the keys of a side. */
export interface Sheet {
  readonly side: string
  readonly name: string
  readonly custody: SideCard['custody']
  readonly language: WordLanguage
  readonly words: readonly string[]
  readonly fingerprint: Fingerprint
  readonly keys: readonly SheetKey[]
  readonly offices: readonly SheetOffice[]
}

/** The sheet of a side: everything on it is on its card, and nothing on it is secret. */
export function sheetOf(crypto: Crypto, card: SideCard, language: WordLanguage): Sheet {
  const { side, name, custody, bundle } = card
  const { say } = pageWords(language)
  const raw = (key: string): Uint8Array => base64ToBytes(key) ?? new Uint8Array()
  const keyed = (use: SheetKey['use'], role: string, owner: string, key: string): SheetKey => ({
    use,
    role,
    id: keyId(crypto, owner, ALG_ED25519, raw(key)).toString(16).padStart(8, '0'),
    key,
  })
  const own = fingerprint(crypto, side, raw(card.root))
  return {
    side,
    name,
    custody,
    language,
    words: fingerprintWords(own, language),
    fingerprint: own,
    keys: [
      keyed('root', say('key.root'), `${side}/root`, card.root),
      { use: 'log', role: say('key.log'), id: '', key: card.log },
      keyed('witness', say('key.witness'), `${side}/witness`, card.witness),
      keyed('mirror', say('key.mirror'), `${side}/mirror`, card.mirror),
      { use: 'off-record', role: say('key.offRecord'), id: '', key: card.offRecord },
      { use: 'bundle', role: say('key.bundle'), id: '', key: bundle },
    ],
    offices: card.offices.map(({ name: office, powers, from, until, keys }) => ({
      name: office,
      powers,
      from,
      until,
      keys: keys.map((key) => keyed('office', office, `${side}/${office}`, key)),
    })),
  }
}
