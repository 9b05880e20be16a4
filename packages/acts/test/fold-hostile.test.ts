import { utf8 } from '@alternat/tlog'
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '@alternat/node/crypto.ts'
import { ACT_TYPE } from '../src/bytes/envelope.ts'
import { encodeEnvelope, signText } from '../src/bytes/dsse.ts'
import { seal } from '../src/index.ts'
import { keyOf, Table } from './fold-table.ts'
import { toBase64 } from '@alternat/tlog'

const A = 'a.example'
const B = 'b.example'
const H = (digit: string) => digit.repeat(64)

/** An open table with one matter raised by A, everything delivered. */
function open() {
  const table = new Table().open().meet()
  const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
  return { table: table.meet(), matter }
}

/** The fold without its heads and history: what an act could have moved. */
function state(table: Table) {
  const { matters, conduct, notices, ledger, sides, itself } = table.fold()
  return JSON.stringify({ matters, conduct, notices, ledger, sides, itself })
}

describe('a bad act in its place is void and moves nothing else', () => {
  const cases: Record<string, (table: Table, matter: object) => void> = {
    schema: (table, matter) => void table.say(B, 'dialogue.explore', { matter, more: 1 }),
    seq: (table, matter) =>
      void table.say(B, 'dialogue.explore', { matter }, { payload: (p) => ({ ...p, seq: 7 }) }),
    clock: (table, matter) => void table.say(B, 'dialogue.explore', { matter }, { at: '2026-02-01T00:00Z' }),
    power: (table, matter) => void table.say(B, 'dialogue.explore', { matter }, { office: 'speak' }),
    'office-unknown': (table, matter) =>
      void table.say(B, 'dialogue.explore', { matter }, { office: 'navy' }),
    'seen-list': (table, matter) =>
      void table.say(B, 'dialogue.explore', { matter }, { payload: (p) => ({ ...p, seen: [] }) }),
    'seen-back': (table) => {
      table.say(B, 'dialogue.raise', { slug: 'y', title: 'Y' })
      table.hear(B, A, 1)
      table.say(B, 'dialogue.raise', { slug: 'z', title: 'Z' })
    },
    'seen-unknown': (table, matter) =>
      void table.say(
        B,
        'dialogue.explore',
        { matter },
        {
          payload: (p) => ({
            ...p,
            seen: (p['seen'] as object[]).map((head) => ({ ...head, root: H('9') })),
          }),
        },
      ),
    'matter-unknown': (table, matter) =>
      void table.say(B, 'dialogue.explore', {
        matter: { ...matter, index: 0, leaf: table.fold().entries[0]?.ref.leaf },
      }),
    'ref-unknown': (table, matter) =>
      void table.say(B, 'dialogue.explore', { matter: { ...matter, leaf: H('3') } }),
    'ref-forward': (table, matter) =>
      void table.say(B, 'dialogue.explore', { matter: { ...matter, index: 99 } }),
    reported: (table, matter) => void table.say(B, 'dialogue.explore', { matter, reportedOf: [B] }),
    malformed: (table) => void table.say(B, 'x', {}, { sealed: seal(new Uint8Array(32), utf8('{"a":')) }),
    'too-deep': (table) =>
      void table.say(B, 'x', {}, { sealed: seal(new Uint8Array(32), utf8('['.repeat(60_000))) }),
    'over-cap': (table) => void table.say(B, 'x', {}, { sealed: new Uint8Array(70_000).fill(32) }),
    opening: (table) => void table.logs.get(table.log(B))?.splice(0),
  }
  for (const [reason, play] of Object.entries(cases)) {
    if (reason === 'opening') continue
    it(`void(${reason})`, () => {
      const { table, matter } = open()
      if (reason === 'seen-back') table.say(B, 'dialogue.raise', { slug: 'y', title: 'Y' })
      const before = reason === 'seen-back' ? null : state(table)
      play(table, matter)
      expect(table.outcomes().at(-1)).toMatch(new RegExp(`void\\(${reason}\\)$`))
      if (before !== null) expect(state(table)).toBe(before)
    })
  }

  it('void(schema): words with characters that an eye or a terminal would misread', () => {
    const { table } = open()
    for (const mark of ['\u001b[2J', '\u202e', '\u2066', '\u0000', '\ufeff']) {
      const act = table.say(B, 'dialogue.raise', { slug: 'y', title: `Ports${mark}` })
      expect(table.outcome(act)).toBe('void(schema)')
    }
    const lines = table.say(B, 'dialogue.raise', { slug: 'y', title: 'Y', summary: 'One line.\nAnother. نص' })
    expect(table.outcome(lines)).toBe('applied')
  })

  it('void(log): an act of A replayed in the log of B', () => {
    const { table } = open()
    const stolen = table.logs.get(table.log(A))?.[2]
    const before = state(table)
    table.logs.get(table.log(B))?.push(stolen as NonNullable<typeof stolen>)
    expect(table.outcomes().at(-1)).toBe('?: void(log)')
    expect(state(table)).toBe(before)
  })

  it('void(signature): signed with a key that is not the office’s', () => {
    const { table, matter } = open()
    const act = table.say(B, 'dialogue.explore', { matter }, { office: 'negotiate', payload: (p) => p })
    expect(table.outcome(act)).toBe('applied')
    // The same act by an office whose listed key is another's.
    const forged = new Table()
    forged.opening = function (side: string) {
      const body = Table.prototype.opening.call(this, side)
      if (side !== B) return body
      const offices = (body['offices'] as { name: string; keys: string[] }[]).map((office) =>
        office.name === 'negotiate' ? { ...office, keys: [toBase64(keyOf('m', 'x').publicKey)] } : office,
      )
      return { ...body, offices }
    }
    forged.open()
    expect(forged.outcomes().at(-1)).toBe('dialogue.accept: void(signature)')
  })

  it('a log that does not open with side.open of its side says nothing', () => {
    const table = new Table()
    table.say(A, 'side.open', { ...table.opening(B) }, { office: 'root' })
    table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    expect(table.outcomes()[0]).toBe('side.open: void(opening)')
    expect(table.fold().matters).toEqual([])
  })

  it('a side that is not on the list of the proposal is not heard', () => {
    const table = new Table([A, B, 'm.example'])
    table.say(A, 'side.open', table.opening(A), { office: 'root' })
    const sides = [A, B].map((id) => ({ id, name: id }))
    const proposal = table.say(A, 'dialogue.propose', { title: 'T', sides }, { office: 'negotiate' })
    table.say('m.example', 'side.open', table.opening('m.example'), { office: 'root' })
    table.hear('m.example', A)
    table.say('m.example', 'dialogue.accept', {}, { payload: (p) => ({ ...p, refs: [proposal] }) })
    expect(table.outcomes().at(-1)).toBe('dialogue.accept: void(not-a-side)')
  })
})

describe('the first step of a watch or a concern', () => {
  it('opens its matter and cannot name one', () => {
    const { table, matter } = open()
    const concern = table.say(A, 'dialogue.concern', { step: 'raise', matter })
    expect(table.outcome(concern)).toBe('void(body)')
  })

  it('watches over a process of one’s own, never over the other side’s', () => {
    const { table } = open()
    const watch = (processOf: string) => ({ step: 'declare', slug: 'w', title: 'W', processOf })
    expect(table.outcome(table.say(A, 'channel.watch', watch(B)))).toBe('void(body)')
    expect(table.outcome(table.say(A, 'channel.watch', watch(A)))).toBe('applied')
  })
})

describe('only its maker', () => {
  it('withdraws a concern, and no adoption closes it', () => {
    const { table } = open()
    const concern = table.say(A, 'dialogue.concern', { step: 'raise', slug: 'c', title: 'C' })
    table.meet()
    expect(table.outcome(table.say(B, 'dialogue.concern', { step: 'withdraw', matter: concern }))).toBe(
      'void(not-the-maker)',
    )
    expect(table.matter('c').concerns).toMatchObject([{ state: 'outstanding' }])
    table.say(A, 'dialogue.concern', { step: 'maintain', matter: concern })
    expect(table.matter('c').concerns).toMatchObject([{ state: 'maintained' }])
    table.say(A, 'dialogue.concern', { step: 'withdraw', matter: concern })
    expect(table.matter('c').concerns).toMatchObject([{ state: 'withdrawn' }])
  })

  it('takes back an expectation', () => {
    const { table, matter } = open()
    const made = table.say(A, 'norm.expect', { step: 'make', matter, summary: 'To be told.' })
    table.meet()
    expect(table.outcome(table.say(B, 'norm.expect', { step: 'withdraw', of: made, matter }))).toBe(
      'void(not-the-maker)',
    )
    expect(table.matter('x').expectations).toMatchObject([{ state: 'outstanding' }])
  })
})

describe('keys', () => {
  const office = (key: string) => ({
    name: 'negotiate',
    keys: [toBase64(keyOf(B, key).publicKey)],
    powers: ['negotiate'],
    from: '2026-01-01T00:00Z',
    until: null,
  })

  it('an act by a revoked key is void afterwards', () => {
    const { table, matter } = open()
    table.say(B, 'side.keys', { step: 'revoke', office: office('negotiate') })
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('void(office-unknown)')
  })

  it('a revocation cannot reach below what the other side had already seen', () => {
    const { table, matter } = open()
    const seen = table.say(B, 'dialogue.explore', { matter })
    table.hear(A, B)
    table.say(A, 'dialogue.acknowledge', { matter })
    const unseen = table.say(B, 'dialogue.scope', { matter, summary: 'Wide.' })
    table.say(B, 'side.keys', { step: 'revoke', office: office('negotiate'), lastGood: 2 })
    expect(table.outcome(seen)).toBe('applied')
    expect(table.outcome(unseen)).toBe('void(office-not-current)')
  })

  it('an act that a key still good has signed too stands, whatever happens to another key', () => {
    const { table, matter } = open()
    const second = { ...office('spare'), name: 'negotiate' }
    table.say(B, 'side.keys', { step: 'introduce', office: second })
    const act = table.say(B, 'dialogue.explore', { matter })
    table.say(B, 'side.keys', { step: 'revoke', office: second, lastGood: 2 })
    expect(table.outcome(act)).toBe('applied')
  })

  it('a signature that nobody can check does not save an act from the revocation of its key', () => {
    const { table, matter } = open()
    table.say(B, 'dialogue.raise', { slug: 'y', title: 'Y' })
    const stolen = keyOf(B, 'negotiate')
    const junk = { ...stolen, publicKey: keyOf(B, 'nobody').publicKey, sign: () => new Uint8Array(64) }
    const act = table.say(B, 'dialogue.explore', { matter }, { signers: [stolen, junk] })
    expect(table.outcome(act)).toBe('applied')
    table.say(B, 'side.keys', { step: 'revoke', office: office('negotiate'), lastGood: 3 })
    expect(table.outcome(act)).toBe('void(office-not-current)')
  })

  it('a revocation changes nothing in what stood on an earlier day', () => {
    const { table, matter } = open()
    const act = table.say(B, 'dialogue.explore', { matter })
    table.clock = '2026-03-05T09:00Z'
    table.say(B, 'side.keys', { step: 'revoke', office: office('negotiate'), lastGood: 2 })
    expect(table.outcome(act)).toBe('void(office-not-current)')
    const then = table.fold({ asOf: '2026-03-02' }).entries.find(({ ref }) => ref.leaf === act.leaf)
    expect(then?.outcome).toBe('applied')
  })

  it('nothing follows a seal', () => {
    const { table, matter } = open()
    table.say(B, 'side.seal', {})
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('void(sealed)')
  })
})

describe('what is not here yet', () => {
  it('an act that has seen more than is held waits, and applies once it is', () => {
    const { table, matter } = open()
    const log = table.log(A)
    table.say(A, 'dialogue.raise', { slug: 'y', title: 'Y' })
    table.meet().say(B, 'dialogue.explore', { matter })
    const all = table.logs.get(log) ?? []
    table.logs.set(log, all.slice(0, -1))
    expect(table.outcomes().at(-1)).toBe('dialogue.explore: waiting')
    table.logs.set(log, all)
    expect(table.outcomes().at(-1)).toBe('dialogue.explore: applied')
  })

  it('a leaf without its act is withheld, and what points at it waits', () => {
    const { table, matter } = open()
    table.say(B, 'dialogue.explore', { matter })
    const leaves = table.logs.get(table.log(A)) ?? []
    const last = leaves.at(-1)
    leaves[leaves.length - 1] = { leaf: last?.leaf ?? new Uint8Array(32), sealed: null }
    expect(table.outcomes()).toContain('?: withheld')
    expect(table.outcomes().at(-1)).toBe('dialogue.explore: waiting')
  })

  it('sealed bytes that are not what was committed to are as if they were not there', () => {
    const { table } = open()
    const leaves = table.logs.get(table.log(A)) ?? []
    const last = leaves.at(-1)
    leaves[leaves.length - 1] = { leaf: last?.leaf ?? new Uint8Array(32), sealed: utf8('other') }
    expect(table.outcomes()).toContain('?: withheld')
  })

  it('an unknown kind is kept, shown as unknown, and changes nothing', () => {
    const { table } = open()
    const before = state(table)
    const act = table.say(B, 'weather.report', { fair: true })
    expect(table.outcome(act)).toBe('unknown kind')
    expect(state(table)).toBe(before)
  })

  it('a declared kind that the fold does not act upon yet says so', () => {
    const { table } = open()
    expect(table.outcome(table.say(B, 'channel.check', { number: 1, announced: true }))).toBe(
      'known, not yet acted upon',
    )
  })

  it('a declared kind that is not acted upon yet moves nothing, whatever stands in its body', () => {
    const { table, matter } = open()
    const before = state(table)
    for (const kind of ['channel.check', 'exercise.commit', 'adherence.publish', 'text.initial'])
      for (const body of [
        {},
        { matter },
        { matter: { slug: 7 }, digest: [null] },
        { notice: matter, office: {} },
      ]) {
        const act = table.say(B, kind, body)
        expect(table.outcome(act)).toBe('known, not yet acted upon')
      }
    expect(state(table)).toBe(before)
  })

  it('void(version): an act of a later version of the format is kept, moves nothing and blames nobody else', () => {
    const { table, matter } = open()
    const before = state(table)
    const type = ACT_TYPE.replace(/\.v\d+/, '.v77')
    const newer = signText(nodeCrypto, type, '{"words":"of a later day"}', [keyOf(B, 'negotiate')])
    const act = table.say(B, 'x', {}, { sealed: seal(new Uint8Array(32), encodeEnvelope(newer)) })
    expect(table.outcome(act)).toBe('void(version)')
    expect(state(table)).toBe(before)
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('applied')
  })
})
