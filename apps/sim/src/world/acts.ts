import { CONDUCT_ROWS, type Body, type Fold, type Kind, type MatterState, type Ref } from '@alternat/acts'
import { prepareAmend, prepareNote, prepareTable } from '@alternat/node/release/prepare.ts'
import { readText } from '@alternat/node/release/texts.ts'
import type { ReleaseRequest } from '@alternat/node/release/types.ts'
import type { Node } from '@alternat/node/side/node.ts'
import type { TextContent } from '@alternat/text'
import { toBase64, type Signer } from '@alternat/tlog'
import type { Chance } from '../random.ts'
import { DIALOGUE, idOf } from './cast.ts'

/** What somebody at a desk sees who is about to act. */
export interface Desk {
  readonly node: Node
  readonly fold: Fold
  readonly chance: Chance
  /** The other sides. */
  readonly others: readonly string[]
  /** The signer of an office with its next key, for rotating. */
  readonly nextKey: (office: string) => Signer
  /** The signer of an office with the key before its current one; null while it has its first. */
  readonly pastKey: (office: string) => Signer | null
}

/** What to release; null where there is nothing of that sort to do. */
type Made = ReleaseRequest | null

const WORDS = [
  'Landing stations',
  'Repair ships',
  'Notice before dredging',
  'Power at sea',
  'Routes of cables',
] as const

/** Everything a side may do, by what people would call it. */
export const ACTS = {
  conduct: ({ chance }) => {
    const { row } = chance.of(CONDUCT_ROWS)
    const value = chance.of(['rejects', 'does-not-address', 'rejects-if'] as const)
    const more = value === 'rejects-if' ? { condition: chance.of(WORDS) } : {}
    return speaks('norm.conduct', { row, value, ...more })
  },
  position: ({ fold, chance }) => {
    const matter = anyMatter(fold, chance)
    return matter && of('norm.position', 'foreign-affairs', { matter: matter.ref, summary: chance.of(WORDS) })
  },
  reserve: ({ fold, chance }) => {
    const matter = anyMatter(fold, chance)
    const body = { step: 'make' as const, summary: chance.of(WORDS) }
    return matter && of('norm.reserve', 'foreign-affairs', { ...body, matter: matter.ref })
  },
  withdraw: ({ fold, node, chance }) => {
    const mine = fold.matters.flatMap(({ ref, reservations }) =>
      reservations
        .filter(({ side, state }) => side === idOf(node.store.side, fold.sides) && state === 'outstanding')
        .map(({ act }) => ({ ref, act })),
    )
    const one = mine.length === 0 ? null : chance.of(mine)
    return one && of('norm.reserve', 'foreign-affairs', { step: 'withdraw', of: one.act, matter: one.ref })
  },
  expect: ({ fold, chance, others }) => {
    const matter = anyMatter(fold, chance)
    const body = { step: 'make' as const, summary: chance.of(WORDS), ofSides: [chance.of(others)] }
    return matter && of('norm.expect', 'foreign-affairs', { ...body, matter: matter.ref })
  },
  raise: ({ chance, node }) => {
    const noted = chance.hits(0.3) ? prepareNote(node, `${chance.of(WORDS)} and more.`, 'en') : null
    const body = {
      slug: slugOf(chance),
      title: chance.of(WORDS),
      ...(noted === null ? {} : { note: noted.ref }),
    }
    const request = of('dialogue.raise', 'foreign-affairs', body)
    return noted === null ? request : { ...request, blobs: [noted.blob] }
  },
  answer: ({ fold, chance }) => {
    const matter = anyMatter(fold, chance)
    const kind = chance.of(['dialogue.acknowledge', 'dialogue.explore', 'dialogue.decline'] as const)
    return matter && of(kind, 'foreign-affairs', { matter: matter.ref })
  },
  concern: ({ chance }) =>
    of('dialogue.concern', 'foreign-affairs', {
      step: 'raise',
      slug: slugOf(chance),
      title: chance.of(WORDS),
      summary: chance.of(WORDS),
    }),
  table: ({ node, chance }) => {
    const content = newText(chance)
    const { row } = chance.of(CONDUCT_ROWS)
    const as = chance.hits(0.5) ? { as: 'norm' as const, rows: [row] } : { as: 'text' as const }
    const prepared = prepareTable(node, content, { ...as, slug: slugOf(chance), title: chance.of(WORDS) })
    return prepared.ok
      ? { ...of('text.table', 'foreign-affairs', prepared.value.body), blobs: prepared.value.blobs }
      : null
  },
  amend: ({ node, fold, chance }) => {
    const found = anyRevision(fold, chance)
    const content = found === null ? null : readText(node.store, fold, found.matter.id, found.digest)
    if (found === null || content?.ok !== true) return null
    const paragraph = chance.of(content.value.paragraphs)
    const languages = Object.entries(paragraph.words)
    const run = languages[0]?.[1].findIndex((one) => typeof one === 'string' && one.length > 6) ?? -1
    if (run < 0) return null
    const bracket = `b${chance.below(1_000_000)}`
    const change = {
      step: 'place' as const,
      paragraph: paragraph.id,
      bracket,
      words: Object.fromEntries(languages.map(([lang]) => [lang, { run, from: 0, to: 3, words: 'All' }])),
    }
    const prepared = prepareAmend(node, fold, { matter: found.matter.ref, base: found.digest, change })
    return prepared.ok
      ? { ...of('text.amend', 'foreign-affairs', prepared.value.body), blobs: prepared.value.blobs }
      : null
  },
  mark: ({ fold, chance }) => {
    const found = anyRevision(fold, chance)
    const state = chance.of(['agreed in principle', 'closed', 'reopened'] as const)
    return (
      found && of('text.mark', 'foreign-affairs', { matter: found.matter.ref, digest: found.digest, state })
    )
  },
  adopt: ({ fold, chance }) => {
    const found = anyRevision(fold, chance, true)
    if (found === null) return null
    const more = chance.hits(0.25) ? { adReferendum: true } : {}
    const body = { matter: found.matter.ref, digest: found.digest, form: 'joint text' as const, ...more }
    return of('arrangement.adopt', 'plenipotentiary', body)
  },
  confirm: ({ fold, chance }) => {
    const found = anyRevision(fold, chance, true)
    return (
      found &&
      of('arrangement.confirm', 'plenipotentiary', { matter: found.matter.ref, digest: found.digest })
    )
  },
  parallel: ({ fold, chance }) => {
    const known = fold.matters.filter(({ arrangement }) => arrangement !== null)
    const opens = { slug: slugOf(chance), title: chance.of(WORDS) }
    const where = known.length > 0 && chance.hits(0.7) ? { matter: chance.of(known).ref } : opens
    const items = [{ id: 'i1', digest: chance.bytes(32).toHex(), title: chance.of(WORDS) }]
    return of('arrangement.parallel', 'plenipotentiary', { ...where, items })
  },
  match: ({ fold, chance }) => {
    for (const matter of fold.matters) {
      const items = Map.groupBy(matter.arrangement?.items ?? [], ({ side }) => side)
      if (items.size < fold.sides.length) continue
      const pairs = [...items.values()]
        .map((some) => chance.of(some))
        .map(({ act, id, digest }) => ({ statement: act, item: id, digest }))
      return of('arrangement.match', 'plenipotentiary', { matter: matter.ref, item: 'i1', pairs })
    }
    return null
  },
  operative: ({ fold, chance }) => {
    const matter = anArrangement(fold, chance)
    return matter && of('arrangement.operative', 'plenipotentiary', { matter: matter.ref, on: '2027-03-01' })
  },
  life: ({ fold, chance }) => {
    const matter = anArrangement(fold, chance)
    const step = chance.of(['suspend', 'resume', 'contest', 'suspend', 'resume', 'discontinue'] as const)
    return matter && of(`arrangement.${step}`, 'plenipotentiary', { matter: matter.ref })
  },
  pause: ({ fold, chance }) => {
    const matter = anyMatter(fold, chance)
    const kind = chance.of(['dialogue.suspend', 'dialogue.resume', 'dialogue.discontinue'] as const)
    return matter && of(kind, 'foreign-affairs', { matter: matter.ref })
  },
  stands: ({ fold, chance }) => {
    const crossed = fold.matters.flatMap((matter) => matter.line1.crossed.map((pair) => ({ matter, pair })))
    const one = crossed.length === 0 ? null : chance.of(crossed)
    // The first of the pair more often than not: only if all name the same does a crossing end.
    const stands = one?.pair[chance.hits(0.8) ? 0 : 1]
    if (one === null || stands === undefined) return null
    return of('arrangement.contest', 'plenipotentiary', { matter: one.matter.ref, stands })
  },
  notice: ({ chance, others }) =>
    of('channel.notice', 'duty-desk', {
      slug: slugOf(chance),
      title: chance.of(WORDS),
      number: 1 + chance.below(900),
      precedence: chance.of(['routine', 'flash'] as const),
      type: 'inquiry',
      to: [chance.of(others)],
      replyBy: '2027-03-02T08:00Z',
    }),
  receipt: ({ fold, node, chance }) => {
    const open = toMe(fold, node)
    const state = chance.of(['received', 'read', 'accepted for action'] as const)
    return open.length === 0 ? null : of('channel.receipt', 'duty-desk', { notice: chance.of(open), state })
  },
  automatic: ({ fold, node, chance }) => {
    const open = toMe(fold, node)
    return open.length === 0
      ? null
      : of('channel.receipt', 'record', { notice: chance.of(open), state: 'received' })
  },
  reply: ({ fold, node, chance }) => {
    const open = toMe(fold, node)
    const step = chance.of(['interim', 'final'] as const)
    return open.length === 0
      ? null
      : of('channel.reply', 'duty-desk', { notice: chance.of(open), step, content: [chance.of(WORDS)] })
  },
  rotate: ({ nextKey, chance }) => keysAct('rotate', chance.of(ROTATING), nextKey),
  introduce: ({ nextKey, chance }) => keysAct('introduce', chance.of(ROTATING), nextKey),
  revoke: ({ node, fold, chance, pastKey }) => {
    const name = chance.of(ROTATING)
    const key = pastKey(name)
    const size = fold.logs.find(({ log }) => log.startsWith(`${node.store.side}/`))?.size ?? 2
    return key && revoking(name, key, 2 + chance.below(size))
  },
  manifest: ({ fold }) =>
    of('record.manifest', 'plenipotentiary', {
      upTo: fold.logs.map(({ log, size, root }) => ({ log, size, root })),
      public: [],
    }),
} satisfies Record<string, (desk: Desk) => Made>

/** The name of something a side may do. */
export type ActName = keyof typeof ACTS

/** How often each is tried, of a hundred or so. */
export const ACT_WEIGHTS: readonly (readonly [ActName, number])[] = [
  ['conduct', 5],
  ['position', 3],
  ['reserve', 4],
  ['withdraw', 3],
  ['expect', 3],
  ['raise', 6],
  ['answer', 5],
  ['concern', 2],
  ['table', 8],
  ['amend', 12],
  ['mark', 4],
  ['adopt', 16],
  ['confirm', 4],
  ['parallel', 5],
  ['match', 4],
  ['operative', 6],
  ['life', 10],
  ['pause', 3],
  ['stands', 5],
  ['notice', 5],
  ['receipt', 4],
  ['automatic', 2],
  ['reply', 5],
  ['rotate', 3],
  ['introduce', 2],
  ['revoke', 4],
  ['manifest', 3],
]

const ROTATING = ['foreign-affairs', 'plenipotentiary', 'duty-desk'] as const
const POWERS = {
  'foreign-affairs': ['speak', 'negotiate'],
  plenipotentiary: ['conclude'],
  'duty-desk': ['notify'],
} as const

/** `side.keys` about an office: its next key takes over, or comes to stand beside the one it has. */
function keysAct(
  step: 'rotate' | 'introduce',
  name: keyof typeof POWERS,
  nextKey: Desk['nextKey'],
): ReleaseRequest {
  const keys = [toBase64(nextKey(name).publicKey)]
  const office = { name, keys, powers: [...POWERS[name]], from: '2027-01-01T00:00Z', until: null }
  return of('side.keys', 'key-custodian', { step, office })
}

/** `side.keys` that revokes a key of an office from a size of the log on. */
export function revoking(name: keyof typeof POWERS, key: Signer, lastGood: number): ReleaseRequest {
  const office = {
    name,
    keys: [toBase64(key.publicKey)],
    powers: [...POWERS[name]],
    from: '2027-01-01T00:00Z',
    until: null,
  }
  return of('side.keys', 'key-custodian', { step: 'revoke', office, lastGood })
}

/** A text of one or two languages and a few paragraphs. */
export function newText(chance: Chance): TextContent {
  const languages = chance.hits(0.4) ? ['en', 'fr'] : ['en']
  const paragraphs = Array.from({ length: 1 + chance.below(2) }, (_, i) => ({
    id: `p${i}`,
    words: Object.fromEntries(
      languages.map((lang) => [lang, [`${lang === 'fr' ? 'Les' : 'The'} ${chance.of(WORDS).toLowerCase()}`]]),
    ),
  }))
  return { v: 'v1', languages, paragraphs }
}

/** The request for a kind, office and body of the one dialogue. */
export function of<K extends Kind>(kind: K, office: string, body: Body<K>): ReleaseRequest {
  return {
    dialogue: DIALOGUE,
    kind,
    office,
    level: 'between',
    body: body as Readonly<Record<string, unknown>>,
  }
}

function speaks(kind: 'norm.conduct', body: Body<'norm.conduct'>): ReleaseRequest {
  return { ...of(kind, 'foreign-affairs', body), level: 'public' }
}

function slugOf(chance: Chance): string {
  return `m-${chance.bytes(4).toHex()}`
}

function anyMatter({ matters }: Fold, chance: Chance): MatterState | null {
  return matters.length === 0 ? null : chance.of(matters)
}

function anArrangement({ matters }: Fold, chance: Chance): MatterState | null {
  const found = matters.filter(({ arrangement, line1 }) => arrangement !== null || line1.adoptedBy.length > 0)
  return found.length === 0 ? null : chance.of(found)
}

/** A revision of some text, the latest more often; `clean` for one that can be adopted. */
function anyRevision(
  { matters }: Fold,
  chance: Chance,
  clean = false,
): { matter: MatterState; digest: string } | null {
  const texts = matters.filter(({ text }) => text !== null)
  if (texts.length === 0) return null
  const matter = chance.of(texts)
  const revisions = (matter.text?.revisions ?? []).filter(({ brackets }) => !clean || brackets.length === 0)
  return revisions.length === 0 ? null : { matter, digest: chance.of(revisions).digest }
}

function toMe({ notices, sides }: Fold, node: Node): Ref[] {
  const me = idOf(node.store.side, sides)
  return notices.filter(({ to, closed }) => to.includes(me) && !closed).map(({ act }) => act)
}
