import { seal, type Payload } from '@alternat/acts'
import { textDigest, type TextContent } from '@alternat/text'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Table } from '../../../../packages/acts/test/fold-table.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { seenNow } from '../../src/release/seen.ts'
import {
  appendRaw,
  DIALOGUE,
  LOG_A,
  LOG_B,
  membersOf,
  newPair,
  openDialogue,
  raise,
  removeFolders,
  send,
  SUDRIA,
  type Pair,
} from '../bundle/support.ts'
import { asSigned } from './signed.ts'
import { expectGoesOn, expectRefused } from './counterpart.ts'

const ZERO = '0'.repeat(64)

describe('an act of a counterpart with valid keys, in its place under a genuine checkpoint, is void alike on both sides:', () => {
  let pair: Pair
  let before: string
  beforeAll(async () => {
    pair = await newPair(1300)
    await openDialogue(pair)
    raise(pair.a, 'ports')
    await send(pair.a, pair.b)
    before = stateOf(pair.b)
  })
  afterAll(removeFolders)

  const own = (index: number, leaf = ZERO): object => ({ log: LOG_A, index, leaf })
  const cases: readonly [string, string, (next: number) => Partial<Payload>][] = [
    ['with a word that must be understood and is not (crit)', 'schema', () => ({ crit: ['x'] }) as never],
    [
      'with a member called __proto__',
      'schema',
      () => ({ body: JSON.parse('{"__proto__":{"slug":"x"}}') as object as never }),
    ],
    ['with marks that turn the words round', 'schema', () => ({ body: { slug: 'bad', title: 'To‮ table' } })],
    ['of another dialogue of the same side', 'log', () => ({ log: 'norland.example/alternat/another' })],
    ['of another side’s log', 'schema', () => ({ log: LOG_B })],
    ['for a place that is not its own', 'seq', (next) => ({ seq: next + 7 })],
    ['that points at itself', 'ref-forward', (next) => ({ refs: [own(next)] as never })],
    [
      'that points at what does not exist yet',
      'ref-forward',
      (next) => ({ refs: [own(next + 40)] as never }),
    ],
    [
      'that points at a place by a leaf that was never there',
      'ref-unknown',
      () => ({ refs: [own(1)] as never }),
    ],
    [
      'that says it saw what nobody signed',
      'seen-unknown',
      () => ({ seen: [{ log: LOG_B, size: 2, root: ZERO, note: ZERO }] }),
    ],
    [
      'that says it saw less than before',
      'seen-back',
      () => ({ seen: [{ log: LOG_B, size: 1, root: ZERO, note: ZERO }] }),
    ],
    [
      'that says it saw the logs of strangers',
      'seen-list',
      () => ({ seen: [{ log: 'ostmark.example/alternat/conduct', size: 1, root: ZERO, note: ZERO }] }),
    ],
    ['dated before the act in front of it', 'clock', () => ({ at: '2001-01-01T00:00Z' })],
    ['by an office without the power', 'power', () => ({ office: 'duty-desk' })],
  ]

  test.each(cases)('%s', async (_, reason, change) => {
    const { a, b } = pair
    const index = a.store.head(LOG_A)?.size ?? 0
    appendRaw(a, LOG_A, signed(change(index)))
    await send(a, b)
    const [mine, theirs] = [foldOf(a.store, DIALOGUE), foldOf(b.store, DIALOGUE)]
    expect(JSON.stringify(mine)).toBe(JSON.stringify(theirs))
    const entry = theirs.entries.find(({ ref }) => ref.log === LOG_A && ref.index === index)
    expect(entry).toMatchObject({ outcome: 'void', reason })
    expect(stateOf(b)).toBe(before)
  })

  test('and what both say afterwards counts', async () => {
    await expectGoesOn(pair.a, pair.b, 'void')
  })

  /** An act that would be good, but for what is changed in it, under the genuine key of its office. */
  function signed(change: Partial<Payload>): Uint8Array {
    const { a } = pair
    const payload: Payload = {
      v: 'v1',
      log: LOG_A,
      seq: a.store.head(LOG_A)?.size ?? 0,
      at: '2026-03-04T09:30Z',
      office: 'foreign-affairs',
      level: 'between',
      seen: seenNow(a.crypto, a.store, [LOG_B]),
      refs: [],
      kind: 'dialogue.raise',
      body: { slug: 'bad', title: 'A matter that must not open' },
      ...change,
    }
    return asSigned(a, payload)
  }
})

/** What a fold says of the dialogue, without the list of acts in which a bad one must stand. */
function stateOf({ store }: Pair['a']): string {
  const { entries: _, logs: __, ...rest } = foldOf(store, DIALOGUE)
  return JSON.stringify(rest)
}

test('an act of A replayed in the log of B convinces nobody: it is signed for another place', async () => {
  const { a, b } = await newPair(1310)
  await openDialogue({ a, b })
  raise(a, 'ports')
  await send(a, b)
  const stolen = b.store.leaves(LOG_A)[2]?.sealed as Uint8Array
  appendRaw(b, LOG_B, stolen.slice(32))
  await send(b, a)
  const entry = foldOf(a.store, DIALOGUE).entries.find(({ ref }) => ref.log === LOG_B && ref.index === 2)
  expect(entry).toMatchObject({ outcome: 'void', reason: 'log' })
  await expectGoesOn(b, a, 'replay')
  removeFolders()
})

describe('an office whose time is over, or has not come', () => {
  const withOffice = (dates: object): Table => {
    const table = new Table()
    table.opening = function (side: string) {
      const body = Table.prototype.opening.call(this, side)
      const offices = (body['offices'] as { name: string }[]).map((office) =>
        office.name === 'speak' ? { ...office, ...dates } : office,
      )
      return { ...body, offices }
    }
    return table.open().meet()
  }

  test.each([
    ['over', { until: '2026-02-01T00:00Z' }],
    ['yet to come', { from: '2027-01-01T00:00Z' }],
  ])('%s: says nothing that counts', (_, dates) => {
    const table = withOffice(dates)
    const act = table.say('b.example', 'dialogue.raise', { slug: 'x', title: 'X' })
    expect(table.outcome(act)).toBe('void(office-not-current)')
    expect(table.fold().matters).toEqual([])
  })
})

test('an adoption said twice by one side is no second one, and stands for nobody else', () => {
  const [table, digest] = [new Table().open().meet(), '7'.repeat(64)]
  const content = { digest: '0'.repeat(64), lang: 'en', size: 10 }
  const tabled = { as: 'text', digest, content, languages: ['en'], paragraphs: ['p1'] }
  const matter = table.say('a.example', 'text.table', { ...tabled, slug: 'x', title: 'X' })
  const adopt = { matter, digest, form: 'joint text' }
  table.meet().say('a.example', 'arrangement.adopt', adopt)
  const once = JSON.stringify(table.matter('x').line1)
  table.say('a.example', 'arrangement.adopt', adopt)
  expect(table.matter('x').line1.adoptedBy).toEqual(['a.example'])
  expect(JSON.stringify(table.matter('x').line1)).toBe(once)
})

test('two languages of a text put in each other’s place give another digest, so nobody adopts one for the other', async () => {
  const { a } = await newPair(1320)
  const text = (en: string, fr: string): TextContent => ({
    v: 'v1',
    languages: ['en', 'fr'],
    paragraphs: [{ id: 'p1', words: { en: [en], fr: [fr] } }],
  })
  const [told, swapped] = [text('may', 'doit'), text('doit', 'may')]
  expect(textDigest(a.crypto, swapped)).not.toBe(textDigest(a.crypto, told))
  removeFolders()
})

test('a bundle with an act that was cut off, or with bytes behind it, is refused whole', async () => {
  const { a, b } = await newPair(1330)
  await openDialogue({ a, b })
  raise(a, 'ports')
  const members = membersOf(a, SUDRIA)
  const name = `act/${a.store.leaves(LOG_A)[2]?.leaf.toHex()}`
  const changed = (change: (bytes: Uint8Array) => Uint8Array) =>
    members.map((member) => (member.name === name ? { name, bytes: change(member.bytes) } : member))
  await expectRefused(
    b,
    changed((bytes) => bytes.slice(0, -1)),
    'member-unknown',
  )
  await expectRefused(
    b,
    changed((bytes) => new Uint8Array([...bytes, 0])),
    'member-unknown',
  )
  await expectRefused(
    b,
    changed(() => new Uint8Array(0)),
    'member-unknown',
  )
  await expectRefused(
    b,
    changed((bytes) => seal(new Uint8Array(32), bytes.slice(32))),
    'member-unknown',
  )
  await expectGoesOn(a, b, 'cut')
  removeFolders()
})
