import fc from 'fast-check'
import { canonicalize, fold, type LogHeld } from '../src/index.ts'
import { describe, expect, it } from 'vitest'
import { crypto } from './bytes-support.ts'
import { keyOf } from './fold-table.ts'
import { A, A2, B, moved, MovingTable, seated } from './moving-table.ts'

const H = (digit: string) => digit.repeat(64)

function sideA(table: MovingTable) {
  return table.fold().sides.find(({ id }) => id === A)
}

describe('a side that moves out', () => {
  it('goes on as the same side: one side, one page, in two logs', () => {
    const { table, matter } = moved()
    const explored = table.say(A2, 'dialogue.explore', { matter })
    table.everybodyHears()
    table.say(B, 'dialogue.explore', { matter })
    expect(table.outcome(explored)).toBe('applied')
    const page = table.matter('x')
    expect(page.line1.text).toBe('to be explored')
    expect(page.line1.by).toEqual([A, B])
    expect(table.fold().sides.map(({ id }) => id)).toEqual([A, B])
    expect(table.outcomes().filter((one) => !one.endsWith('applied'))).toEqual([])
  })

  it('says who held the keys of which log', () => {
    const { table, move } = moved()
    expect(sideA(table)).toEqual({
      id: A,
      name: 'A',
      log: table.log(A2),
      custody: 'demonstration',
      before: [{ log: table.log(A), custody: 'demonstration', act: move, on: '2026-03-01' }],
      accepted: true,
    })
  })

  it('is shown on an earlier day as it was then', () => {
    const { table, proposal } = seated()
    table.clock = '2026-03-04T09:00Z'
    table.sitDown(A2, table.move(A, A2), proposal)
    const then = table.everybodyHears().fold({ asOf: '2026-03-03' })
    expect(then.sides[0]?.log).toBe(table.log(A))
    expect(then.sides[0]?.before).toBeUndefined()
    // Of the same logs an older program makes other bytes, and so the fold of every day says which it is.
    expect(then.foldVersion).toBe('v2')
  })

  it('is still the maker of what it said before', () => {
    const { table, proposal } = seated()
    const made = table.say(A, 'norm.expect', { step: 'make', summary: 'More.' })
    const note = { digest: H('7'), lang: 'en', size: 5 }
    const noted = table.say(A, 'dialogue.raise', { slug: 'n', title: 'N', note })
    const move = table.move(A, A2)
    table.sitDown(A2, move, proposal)
    const taken = table.say(A2, 'norm.expect', { step: 'withdraw', of: made })
    const erased = table.say(A2, 'record.erase', { blobs: [H('7')], reason: 'error' })
    expect([table.outcome(taken), table.outcome(erased)]).toEqual(['applied', 'applied'])
    expect(table.fold().erased[0]).toMatchObject({ by: A, acts: [noted], gone: true })
  })

  it('may move again, and it is still one side', () => {
    const { table, proposal, matter } = moved()
    const [again, third] = [table.move(A2, 'third.example'), 'third.example']
    table.sitDown(third, again, proposal)
    const act = table.say(third, 'dialogue.explore', { matter })
    expect(table.outcome(act)).toBe('applied')
    expect(sideA(table)?.before?.map(({ log }) => log)).toEqual([table.log(A), table.log(A2)])
    expect(sideA(table)?.log).toBe(table.log(third))
  })

  it('is one voice where a crossing is ended: its last word counts', () => {
    const { table, matter, proposal } = seated()
    const a = table.say(A, 'dialogue.suspend', { matter })
    const b = table.say(B, 'dialogue.resume', { matter })
    table.meet()
    table.say(A, 'dialogue.explore', { matter, stands: b })
    table.sitDown(A2, table.move(A, A2), proposal)
    table.say(A2, 'dialogue.explore', { matter, stands: a })
    table.everybodyHears().say(B, 'dialogue.explore', { matter, stands: a })
    expect([table.outcome(a), table.outcome(b)]).toEqual(['applied', 'did not stand'])
  })
})

describe('parallel statements across a move', () => {
  it('crosses a match with a later statement of the new log that changes the matched item', () => {
    const { table, proposal } = seated()
    const item = (id: string, digest: string) => ({ id, digest, title: id })
    const first = table.say(A, 'arrangement.parallel', { slug: 'p', title: 'P', items: [item('i', H('1'))] })
    table.meet()
    const second = table.say(B, 'arrangement.parallel', { matter: first, items: [item('j', H('2'))] })
    const move = table.move(A, A2)
    table.sitDown(A2, move, proposal)
    const pairs = [
      { statement: first, item: 'i', digest: H('1') },
      { statement: second, item: 'j', digest: H('2') },
    ].toSorted((a, b) => (a.statement.log < b.statement.log ? -1 : 1))
    const match = table.say(B, 'arrangement.match', { matter: first, item: 'm', pairs })
    const changed = table.say(A2, 'arrangement.parallel', { matter: first, items: [item('i', H('3'))] })
    expect([table.outcome(match), table.outcome(changed)]).toEqual(['crossed', 'crossed'])
  })
})

describe('what a convenor could try with the keys it still holds', () => {
  it('says nothing more in the old log, however it is dated', () => {
    const { table, matter } = moved()
    const late = table.say(A, 'dialogue.explore', { matter }, { at: '2026-03-01T09:00Z' })
    expect(table.outcome(late)).toBe('void(sealed)')
    const other = table.move(A, 'evil.example')
    expect(table.outcome(other)).toBe('void(sealed)')
    expect(sideA(table)?.log).toBe(table.log(A2))
  })

  it('names a root of its own, and nothing is followed until somebody holds a log under it', () => {
    const { table, proposal } = seated()
    const move = table.move(A, 'evil.example')
    const joined = table.sitDown(A2, move, proposal)
    expect(sideA(table)?.next).toMatchObject({ side: 'evil.example', act: move })
    expect(table.outcome(joined)).toBe('void(not-a-side)')
  })

  it('opens the new log under another root than the one named: nobody’s', () => {
    const { table, proposal, matter } = seated()
    const evil = { root: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', to: A2 }
    const move = table.say(A, 'side.move', evil, { office: 'root' })
    const joined = table.sitDown(A2, move, proposal)
    expect(table.outcome(joined)).toBe('void(no-dialogue)')
    expect(table.outcome(table.say(A2, 'dialogue.explore', { matter }))).toBe('void(no-dialogue)')
    expect(sideA(table)?.next?.side).toBe(A2)
  })

  it('cannot move another side, nor be moved by an office', () => {
    const { table } = seated()
    const byOffice = table.move(A, A2, { office: 'manage-keys' })
    expect(table.outcome(byOffice)).toBe('void(power)')
    const byOther = table.move(A, A2, { signers: [{ ...keyOf(B, 'root'), name: `${A}/root` }] })
    expect(table.outcome(byOther)).toBe('void(signature)')
    expect(sideA(table)?.next).toBeUndefined()
  })

  it('moves onto the log of another side: it stays that side’s', () => {
    const { table, matter } = seated()
    const move = table.move(A, B)
    expect(table.outcome(move)).toBe('applied')
    const act = table.say(B, 'dialogue.explore', { matter })
    expect(table.outcome(act)).toBe('applied')
    expect(table.matter('x').line1.by).toEqual([B])
    expect(sideA(table)?.next?.side).toBe(B)
  })

  it('moves in a circle, onto its own log or one it spoke in before: there it ends', () => {
    const { table: first } = seated()
    first.move(A, A)
    expect(sideA(first)).toMatchObject({ log: first.log(A), next: { side: A } })
    const { table, proposal } = moved()
    const again = table.move(A2, 'third.example')
    table.sitDown('third.example', again, proposal)
    table.move('third.example', A2)
    expect(sideA(table)).toMatchObject({ log: table.log('third.example'), next: { side: A2 } })
  })

  it('a name that two sides move to is the one’s whose move it takes up', () => {
    const { table, proposal } = seated()
    const [first, second] = [table.move(A, A2), table.move(B, A2)]
    table.sitDown(A2, second, proposal)
    expect(table.outcome(first)).toBe('applied')
    const [a, b] = table.fold().sides
    expect(a?.next?.side).toBe(A2)
    expect(b?.log).toBe(table.log(A2))
  })
})

describe('a new name that takes what was not given to it', () => {
  it('a log that only says it accepts is a stranger’s', () => {
    const { table, proposal, move } = moved()
    expect(table.outcome(move)).toBe('applied')
    const { table: other } = seated()
    other.greet(A2)
    other.say(A2, 'side.open', other.opening(A2), { office: 'root' })
    const joined = other.say(A2, 'dialogue.accept', {}, { payload: (p) => ({ ...p, refs: [proposal] }) })
    expect(other.outcome(joined)).toBe('void(not-a-side)')
  })

  it('its second act names the proposal too', () => {
    const { table, proposal } = seated()
    const move = table.move(A, A2)
    const joined = table.sitDown(A2, move, proposal, { payload: (p) => ({ ...p, refs: [move] }) })
    expect(table.outcome(joined)).toBe('void(no-dialogue)')
  })
})

describe('those who have not heard', () => {
  it('of the move: the new log waits', () => {
    const { table, joined } = moved()
    const log = table.log(A)
    table.logs.set(log, (table.logs.get(log) ?? []).slice(0, -1))
    expect(table.outcome(joined)).toBe('waiting')
    expect(sideA(table)?.log).toBe(log)
  })

  it('of the act itself, though of its place: the new log waits', () => {
    const { table, joined, move } = moved()
    const leaves = table.logs.get(table.log(A)) ?? []
    const place = leaves[move.index] as (typeof leaves)[number]
    leaves[move.index] = { ...place, sealed: null }
    expect(table.outcome(joined)).toBe('waiting')
  })

  it('of the new log: what others say after they have heard it waits, and says where the side went', () => {
    const { table, matter } = moved()
    const act = table.say(B, 'dialogue.explore', { matter })
    expect(table.outcome(act)).toBe('applied')
    table.logs.delete(table.log(A2))
    expect(table.outcome(act)).toBe('waiting')
    expect(sideA(table)?.next?.side).toBe(A2)
  })

  it('what an older program says, which never lists the new log, stands', () => {
    const { table, matter } = moved()
    table.hear(B, A2, 0)
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('applied')
  })

  it('nobody unsays what they have seen of the new log', () => {
    const { table, matter } = moved()
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('applied')
    table.hear(B, A2, 0)
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('void(seen-back)')
  })

  it('a new log listed by one who has not seen the move is a mistake', () => {
    const { table, matter, move } = moved()
    table.hear(B, A, move.index)
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('void(seen-list)')
  })
})

describe('the fold of a dialogue in which a side has moved', () => {
  it('says by its version that an older program would read it otherwise, and only then', () => {
    expect(seated().table.fold().foldVersion).toBe('v1')
    expect(moved().table.fold().foldVersion).toBe('v2')
    const { table } = seated()
    table.move(A, A2, { office: 'manage-keys' })
    expect(table.fold().foldVersion).toBe('v2')
  })

  it('is the same bytes whatever the order of the logs, at every stage of delivery', () => {
    const { table, matter, proposal } = seated()
    const move = table.move(A, A2)
    table.sitDown(A2, move, proposal)
    table.everybodyHears().say(B, 'dialogue.explore', { matter })
    table.say(A2, 'dialogue.explore', { matter })
    table.everybodyHears().say(B, 'dialogue.scope', { matter, summary: 'Wide.' })
    const held = table.held()
    const sizes = fc.tuple(...held.map(({ leaves }) => fc.nat(leaves.length)))
    fc.assert(
      fc.property(sizes, fc.shuffledSubarray(held, { minLength: held.length }), (cut, order) => {
        const at = new Map(held.map(({ log }, i) => [log, cut[i] ?? 0]))
        const part = (logs: readonly LogHeld[]) =>
          logs.map(({ log, leaves }) => ({ log, leaves: leaves.slice(0, at.get(log)) }))
        const [one, other] = [fold(crypto, part(held)), fold(crypto, part(order))]
        expect(canonicalize(other)).toBe(canonicalize(one))
        // What stands with less heard stands with everything: waiting ends, and nothing is taken back.
        const whole = table.fold().entries
        const stood = one.entries.filter(({ outcome }) => outcome === 'applied')
        for (const { ref } of stood)
          expect(whole.find((entry) => entry.ref.leaf === ref.leaf)?.outcome).toBe('applied')
      }),
      { numRuns: 60 },
    )
  })
})
