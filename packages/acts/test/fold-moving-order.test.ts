import fc from 'fast-check'
import { canonicalize, fold, type LogHeld, type Ref } from '../src/index.ts'
import { describe, expect, it } from 'vitest'
import { crypto } from './bytes-support.ts'
import { A, A2, B, moved, MovingTable, seated } from './moving-table.ts'

const THIRD = 'third.example'

/** Of a log only so many leaves are held. */
function cut(table: MovingTable, side: string, size: number): void {
  table.logs.set(table.log(side), (table.logs.get(table.log(side)) ?? []).slice(0, size))
}

describe('what is not held yet is waited for, and judged when it has come', () => {
  it('a log listed as seen that nobody is known to have named', () => {
    const { table, matter, move } = moved()
    const act = table.say(B, 'dialogue.explore', { matter })
    cut(table, A, move.index)
    expect(table.outcome(act)).toBe('waiting')
    table.logs.delete(table.log(A2))
    expect(table.outcome(act)).toBe('waiting')
  })

  it('a log listed as seen that nothing still to come can name', () => {
    const { table, matter } = seated()
    table.greet('evil.example')
    table.say('evil.example', 'side.open', table.opening('evil.example'), { office: 'root' })
    table.hear(B, 'evil.example')
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('void(seen-list)')
  })

  it('the log after the next one, while the first move has not come', () => {
    const { table, proposal, matter, move } = moved()
    const again = table.move(A2, THIRD)
    const joined = table.sitDown(THIRD, again, proposal)
    const act = table.say(THIRD, 'dialogue.explore', { matter })
    cut(table, A, move.index)
    expect([again, joined, act].map((ref) => table.outcome(ref))).toEqual(['waiting', 'waiting', 'waiting'])
  })

  it('a move that waits itself', () => {
    const { table, proposal } = seated()
    table.say(B, 'dialogue.scope', { summary: 'Wide.' })
    table.hearAll(A)
    const joined = table.sitDown(A2, table.move(A, A2), proposal)
    cut(table, B, 2)
    expect(table.outcome(joined)).toBe('waiting')
  })

  it('the second act of the new log', () => {
    const { table, joined, matter } = moved()
    const act = table.say(A2, 'dialogue.explore', { matter })
    const leaves = table.logs.get(joined.log) ?? []
    leaves[1] = { ...(leaves[1] as (typeof leaves)[number]), sealed: null }
    expect(table.outcome(act)).toBe('waiting')
  })

  it('what the second act of any log has seen', () => {
    const { table, matter } = seated()
    const act = table.say(B, 'dialogue.explore', { matter })
    cut(table, A, 1)
    expect(table.outcome(act)).toBe('waiting')
  })
})

describe('nothing in the new log is older than the move', () => {
  it('not its opening, and then nothing in it counts', () => {
    const { table, proposal, matter } = seated()
    table.clock = '2026-03-04T09:00Z'
    const move = table.move(A, A2)
    table.clock = '2026-03-03T09:00Z'
    table.sitDown(A2, move, proposal)
    const act = table.say(A2, 'dialogue.explore', { matter }, { at: '2026-03-05T09:00Z' })
    expect(table.outcomes().filter((one) => one.includes('void'))).toEqual([
      'side.open: void(clock)',
      'dialogue.accept: void(no-dialogue)',
      'dialogue.explore: void(no-dialogue)',
    ])
    expect(table.outcome(act)).toBe('void(no-dialogue)')
  })

  it('so that on the page of a day before the move nothing stands of it', () => {
    const { table, proposal } = seated()
    table.clock = '2026-03-04T09:00Z'
    table.sitDown(A2, table.move(A, A2), proposal)
    const then = table.everybodyHears().fold({ asOf: '2026-03-03' })
    expect(then.logs.find(({ log }) => log === table.log(A2))?.size).toBe(0)
    expect(then.sides[0]).not.toHaveProperty('next')
  })
})

type Step =
  | { readonly does: 'say' | 'hear'; readonly who: number }
  | { readonly does: 'move'; readonly who: number; readonly to: number }
  | { readonly does: 'sit'; readonly name: number; readonly after: number; readonly forged: boolean }

const NAMES = [A2, THIRD, 'b2.example']
const WHO = [A, B, ...NAMES]

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('say', 'hear'), who: fc.nat(4) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('move'), who: fc.nat(4), to: fc.nat(2) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('sit'),
      name: fc.nat(2),
      after: fc.nat(3),
      forged: fc.boolean(),
    }),
  },
)

/** Any sides move anywhere, sit down after any move, honest or not, and speak, having heard all or little. */
function played(steps: readonly Step[]): MovingTable {
  const { table, matter, proposal } = seated()
  const moves: Ref[] = []
  const isHere = (who: string) => table.heard.has(who)
  for (const one of steps) {
    if (one.does === 'sit') {
      const [name, move] = [NAMES[one.name] ?? A2, moves[one.after % Math.max(1, moves.length)]]
      if (move === undefined || isHere(name)) continue
      const refs = one.forged ? [move] : [proposal, ...moves.slice(0, 2)]
      table.sitDown(name, move, proposal, {
        payload: (p) => ({ ...p, refs: [...new Set(refs)] }),
      })
      continue
    }
    const who = WHO[one.who] ?? A
    if (!isHere(who)) continue
    if (one.does === 'hear') table.hearAll(who)
    else if (one.does === 'say') table.say(who, 'dialogue.explore', { matter })
    else if (one.does === 'move') moves.push(table.move(who, NAMES[one.to] ?? A2))
  }
  return table
}

describe('a fold with less heard', () => {
  it('says of nothing that it stands or is void which the fold of everything says otherwise', () => {
    const script = fc.array(step, { minLength: 6, maxLength: 24 })
    const sizes = fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(script, fc.array(sizes, { minLength: 4, maxLength: 4 }), (steps, cuts) => {
        const table = played(steps)
        const memo = new Map<string, unknown>()
        const held = table.held()
        const whole = new Map(fold(crypto, held, { memo }).entries.map((one) => [one.ref.leaf, one]))
        for (const sizesOf of cuts) {
          const part = held.map(({ log, leaves }, i): LogHeld => {
            const size = (sizesOf[i] ?? 0) % (leaves.length + 1)
            return { log, leaves: leaves.slice(0, size) }
          })
          const one = fold(crypto, part, { memo })
          expect(canonicalize(fold(crypto, part.toReversed(), { memo }))).toBe(canonicalize(one))
          const said = one.entries.filter(({ outcome }) => outcome !== 'waiting')
          const apart = said.filter(({ ref, outcome }) => whole.get(ref.leaf)?.outcome !== outcome)
          expect(apart.map((e) => [e, whole.get(e.ref.leaf)])).toEqual([])
        }
      }),
      { numRuns: 80 },
    )
  })
})
