import type { Static, TObject } from 'typebox'
import { arrangement } from './schema/arrangement.ts'
import { channel } from './schema/channel.ts'
import { dialogue } from './schema/dialogue.ts'
import { group } from './schema/group.ts'
import { norm } from './schema/norm.ts'
import { adherence, exercise, record } from './schema/rest.ts'
import { side, type Power } from './schema/side.ts'
import { statement } from './schema/statement.ts'
import { text } from './schema/text.ts'

/** The closed vocabulary, family by family (design §5). */
export const VOCABULARY = {
  side,
  dialogue,
  group,
  norm,
  text,
  arrangement,
  channel,
  exercise,
  statement,
  adherence,
  record,
} as const

type Vocabulary = typeof VOCABULARY
/** `family.act`, for every act a side can perform. */
export type Kind = {
  [F in keyof Vocabulary]: `${F & string}.${keyof Vocabulary[F] & string}`
}[keyof Vocabulary]

type SchemaOf<K extends Kind> = K extends `${infer F}.${infer A}`
  ? F extends keyof Vocabulary
    ? A extends keyof Vocabulary[F]
      ? Vocabulary[F][A]
      : never
    : never
  : never

/** The body of an act of kind `K`, as its schema says. */
export type Body<K extends Kind = Kind> = SchemaOf<K> extends TObject ? Static<SchemaOf<K>> : never

/** What the table of kinds says of one. */
export interface KindEntry {
  readonly kind: Kind
  readonly schema: TObject
  /** The power an office needs; `root` for what the root alone signs. */
  readonly power: Power | 'root'
  /** The word it can set on line 1 (acts) or 2 (life); `null`: on the record, not counted as formal (rule 6). */
  readonly word: string | null
  /**
   * Whether the fold acts upon it. The others are *known, not yet acted upon*: their bodies are drafts outside the
   * frozen formats, and none is released.
   */
  readonly works: boolean
}

const SPEAK = new Set([
  'group.readout',
  'group.readout-accept',
  'group.readout-differ',
  'norm.conduct',
  'norm.position',
  'norm.expect',
  'norm.interpret',
  'norm.view-of-status',
  'dialogue.raise',
  'dialogue.acknowledge',
  'dialogue.concern',
])
const KEYS = new Set(['side.keys', 'side.seal', 'record.evidence', 'record.erase'])
const CONCLUDE = new Set(['text.issue', 'record.manifest'])
const BY_FAMILY: Record<string, Power> = {
  dialogue: 'negotiate',
  group: 'negotiate',
  norm: 'negotiate',
  text: 'negotiate',
  exercise: 'negotiate',
  arrangement: 'conclude',
  adherence: 'conclude',
  channel: 'notify',
  statement: 'speak',
}

/** The power that performs a kind (design §9 rule 12). */
function powerOf(kind: string): Power | 'root' {
  if (kind === 'side.open' || kind === 'side.move') return 'root'
  if (kind === 'record.recover') return 'record'
  if (SPEAK.has(kind)) return 'speak'
  if (KEYS.has(kind)) return 'manage-keys'
  if (CONCLUDE.has(kind)) return 'conclude'
  return BY_FAMILY[kind.slice(0, kind.indexOf('.'))] ?? 'conclude'
}

/** Kind → the word it can set on a line. Everything absent sets none and is not a formal act. */
const WORDS: Partial<Record<Kind, string>> = {
  'dialogue.raise': 'raised',
  'dialogue.acknowledge': 'acknowledged',
  'dialogue.explore': 'to be explored',
  'dialogue.propose': 'proposed',
  'dialogue.decline': 'declined',
  'dialogue.suspend': 'suspended',
  'dialogue.resume': 'resumed',
  'dialogue.discontinue': 'discontinued',
  'group.constitute': 'proposed',
  'text.table': 'proposed',
  'text.amend': 'under negotiation',
  'text.mark': 'agreed in principle',
  'arrangement.adopt': 'adopted',
  'arrangement.confirm': 'adopted',
  'arrangement.exchange': 'adopted',
  'arrangement.parallel': 'adopted',
  'arrangement.match': 'in effect',
  'arrangement.operative': 'operative',
  'arrangement.contest': 'contested',
  'arrangement.suspend': 'suspended',
  'arrangement.resume': 'resumed',
  'arrangement.discontinue': 'discontinued',
  'arrangement.supersede': 'superseded',
}

const NOT_YET = new Set([
  'text.clean',
  'text.package',
  'text.silence',
  'text.concordance',
  'text.initial',
  'channel.correct',
  'channel.check',
  'channel.check-reply',
  'channel.roster',
  'statement.reply',
])

function entries(): Map<string, KindEntry> {
  const table = new Map<string, KindEntry>()
  for (const [family, acts] of Object.entries(VOCABULARY)) {
    for (const [act, schema] of Object.entries(acts)) {
      const kind = `${family}.${act}` as Kind
      const works = !NOT_YET.has(kind) && family !== 'exercise' && family !== 'adherence'
      table.set(kind, { kind, schema, power: powerOf(kind), word: WORDS[kind] ?? null, works })
    }
  }
  return table
}

/** Every kind, by name, in the order of the vocabulary. */
export const KINDS: ReadonlyMap<string, KindEntry> = entries()
