import { signPayload, type Fold, type Payload } from '@alternat/acts'
import { utf8 } from '@alternat/tlog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { seenNow } from '../../src/release/seen.ts'
import type { Node } from '../../src/side/node.ts'
import {
  appendRaw,
  DIALOGUE,
  LOG_A,
  LOG_B,
  newPair,
  openDialogue,
  raise,
  removeFolders,
  send,
  type Pair,
} from './support.ts'

/** A payload that would be good, changed as told, signed by a genuine office of the sender. */
function signed(node: Node, change: Partial<Payload>): Uint8Array {
  const payload: Payload = {
    v: 'v1',
    log: LOG_A,
    seq: node.store.head(LOG_A)?.size ?? 0,
    at: '2026-03-04T09:30Z',
    office: 'foreign-affairs',
    level: 'between',
    seen: seenNow(node.crypto, node.store, [LOG_B]),
    refs: [],
    kind: 'dialogue.raise',
    body: { slug: 'bad', title: 'A matter that must not open' },
    ...change,
  }
  const signer = node.offices(payload.office)
  if (signer === null) throw new Error(payload.office)
  return signPayload(node.crypto, payload, [signer])
}

/** The same envelope with its text changed, as only its sender can: under a commitment and a proof of its own. */
function respelled(node: Node, change: (text: string) => string): Uint8Array {
  return utf8(change(Buffer.from(signed(node, {})).toString()))
}

const ZERO = '0'.repeat(64)

const BAD: readonly [string, string, (node: Node) => Uint8Array][] = [
  ['nested five thousand deep', 'too-deep', () => utf8('['.repeat(5000) + ']'.repeat(5000))],
  [
    'with a name twice in one object',
    'malformed',
    (a) => respelled(a, (t) => t.replace('{"payload":', '{"payload":"","payload":')),
  ],
  [
    'not in its canonical spelling',
    'not-canonical',
    (a) => respelled(a, (t) => t.replace('{"payload":', '{ "payload":')),
  ],
  [
    'with a lone surrogate',
    'malformed',
    (a) => respelled(a, (t) => t.replace('{"payload":', '{"a":"\\ud800","payload":')),
  ],
  ['not JSON at all', 'malformed', () => utf8('Sehr geehrte Damen und Herren')],
  ['over the cap', 'over-cap', () => new Uint8Array(70_000).fill(0x20)],
  [
    'with a field too many',
    'schema',
    (a) => respelled(a, (t) => t.replace('{"payload":', '{"extra":1,"payload":')),
  ],
  ['of an office without the power', 'power', (a) => signed(a, { office: 'duty-desk' })],
  ['of another log', 'log', (a) => signed(a, { log: `norland.example/alternat/another` })],
  ['of another place', 'seq', (a) => signed(a, { seq: 1 })],
  ['earlier than the act before it', 'clock', (a) => signed(a, { at: '2020-01-01T00:00Z' })],
  ['that names nothing as seen', 'seen-list', (a) => signed(a, { seen: [] })],
  [
    'that says it saw less than before',
    'seen-back',
    (a) => signed(a, { seen: [{ log: LOG_B, size: 1, root: ZERO, note: ZERO }] }),
  ],
  [
    'that says it saw a root nobody signed',
    'seen-unknown',
    (a) => signed(a, { seen: seenNow(a.crypto, a.store, [LOG_B]).map((seen) => ({ ...seen, root: ZERO })) }),
  ],
]

/** What a fold says of the dialogue, without the list of acts and heads in which a bad one must stand. */
function state(fold: Fold): string {
  const { entries: _, logs: __, ...rest } = fold
  return JSON.stringify(rest)
}

describe('a bad act in its place, under a genuine checkpoint, is mirrored and void alike on both nodes:', () => {
  let pair: Pair
  let before: string

  beforeAll(async () => {
    pair = await newPair(300)
    await openDialogue(pair)
    raise(pair.a, 'ports')
    await send(pair.a, pair.b)
    before = state(foldOf(pair.b.store, DIALOGUE))
  })
  afterAll(removeFolders)

  test.each(BAD)('an act %s', async (_, reason, make) => {
    const { a, b } = pair
    const index = a.store.head(LOG_A)?.size ?? 0
    appendRaw(a, LOG_A, make(a))
    const report = await send(a, b)
    expect(report.logs).toEqual([{ log: LOG_A, before: index, after: index + 1, late: 0, tooLarge: [] }])
    const [mine, theirs] = [foldOf(a.store, DIALOGUE), foldOf(b.store, DIALOGUE)]
    expect(JSON.stringify(mine)).toBe(JSON.stringify(theirs))
    const entry = theirs.entries.find(({ ref }) => ref.log === LOG_A && ref.index === index)
    expect(entry).toMatchObject({ outcome: 'void', reason })
    expect(state(theirs)).toBe(before)
  })

  test('and good acts after them count', async () => {
    raise(pair.a, 'cables')
    await send(pair.a, pair.b)
    expect(foldOf(pair.b.store, DIALOGUE).matters.map(({ slug }) => slug)).toEqual(['ports', 'cables'])
  })
})
