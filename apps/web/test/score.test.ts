import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../src/format/days.ts'
import { ACTS_LANE, scoreEvents, type ScoreEvent } from '../src/score/events.ts'
import { placeLabels, widthOf, wrapLabel } from '../src/score/labels.ts'
import { layoutScore, LINE, type LabelPlaced, type Score } from '../src/score/layout.ts'
import { axisOf } from '../src/score/axis.ts'
import { claim, matter, question, ref } from './support/matter.ts'
import { speakIn } from './support/speak.ts'

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days))
const label = fc
  .array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
const lane = fc.constantFrom(ACTS_LANE, 'one', 'two', 'legislature')
const SIDES = ['one', 'two']
const LANES = [ACTS_LANE, ...SIDES, 'legislature']

const events = fc
  .array(fc.record({ lane, day, label, hollow: fc.boolean(), changed: fc.boolean() }), { maxLength: 25 })
  .map((list) => {
    const taken = new Map<string, number>()
    const sorted = list.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    return sorted.map((event, i): ScoreEvent => {
      const place = taken.get(`${event.lane} ${event.day}`) ?? 0
      taken.set(`${event.lane} ${event.day}`, place + 1)
      return { ...event, key: String(i), place }
    })
  })

const asked = fc
  .record({ from: day, span: fc.integer({ min: 0, max: 40 }), gap: fc.integer({ min: 1, max: 9 }) })
  .map(({ from, span, gap }) => {
    const to = addDays(from, span)
    return question({ relation: 'no longer match', matched: { from, to }, since: addDays(to, gap) })
  })

function box(text: LabelPlaced) {
  return {
    left: text.x,
    right: text.x + text.width,
    top: text.y - 11,
    bottom: text.y + (text.lines.length - 1) * LINE + 3,
  }
}

function overlap(a: LabelPlaced, b: LabelPlaced): boolean {
  const [one, two] = [box(a), box(b)]
  return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom
}

function writings(score: Score): LabelPlaced[] {
  const said = score.events.map((event) => event.text).filter((text) => text !== null)
  const between = score.relations.map((mark) => mark.label).filter((text) => text !== null)
  return [...score.ticks, ...said, ...between]
}

function layout(
  list: readonly ScoreEvent[],
  width: number,
  asOf: string | null,
  relation = question({}),
): Score {
  return layoutScore({ events: list, lanes: LANES, sides: SIDES, question: relation, asOf, width })
}

beforeAll(() => speakIn('en'))

describe('the score', () => {
  it('never lets two pieces of writing overlap, whatever was done and said', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 620, max: 1400 }), asked, (list, width, relation) => {
        const all = writings(layout(list, width, null, relation))
        for (const [i, a] of all.entries()) {
          for (const b of all.slice(i + 1))
            expect(overlap(a, b), `${a.lines.join(' ')} | ${b.lines.join(' ')}`).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps all writing inside itself', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 620, max: 1400 }), asked, (list, width, relation) => {
        const score = layout(list, width, null, relation)
        for (const text of writings(score)) {
          const { left, right, top, bottom } = box(text)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(score.width)
          expect(top).toBeGreaterThanOrEqual(0)
          expect(bottom).toBeLessThanOrEqual(score.height)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('never draws the playhead through words, and hides nothing else of it', () => {
    fc.assert(
      fc.property(events, day, asked, (list, asOf, relation) => {
        const score = layout(list, 900, asOf, relation)
        const { x, stretches } = score.playhead ?? { x: 0, stretches: [] }
        for (const { from, to } of stretches) {
          expect(from).toBeLessThan(to)
          for (const text of writings(score)) {
            const { left, right, top, bottom } = box(text)
            expect(left < x && x < right && from < bottom && top < to, text.lines.join(' ')).toBe(false)
          }
        }
        expect(stretches.at(-1)?.to).toBeGreaterThan(score.height - 30)
      }),
    )
  })

  it('puts the playhead after everything said on its day and before the next', () => {
    fc.assert(
      fc.property(events, day, (list, asOf) => {
        const score = layout(list, 900, asOf)
        const at = score.playhead?.x ?? 0
        for (const event of score.events) {
          if (event.day <= asOf) expect(event.x).toBeLessThanOrEqual(at)
          else expect(event.x).toBeGreaterThan(at)
        }
      }),
    )
  })

  it('puts later days further along, and every event of a lane in a place of its own', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 620, max: 1400 }), (list, width) => {
        const { events: placed } = layout(list, width, null)
        for (const a of placed) {
          for (const b of placed) {
            if (a.day < b.day) expect(a.x).toBeLessThan(b.x)
            if (a.lane === b.lane && a.key !== b.key) expect(a.x).not.toBe(b.x)
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('stays put while the day on the screen moves; what is later loses only its words', () => {
    fc.assert(
      fc.property(events, day, (list, asOf) => {
        const now = layout(list, 900, null)
        const then = layout(list, 900, asOf)
        expect(then.events.map(({ key, x }) => ({ key, x }))).toEqual(
          now.events.map(({ key, x }) => ({ key, x })),
        )
        for (const event of then.events) expect(event.text === null).toBe(event.day > asOf)
      }),
    )
  })

  it('draws the span of matching words and the day they no longer matched, in order', () => {
    const list = ['2031-03-07', '2031-03-08', '2031-03-09'].map((on, i): ScoreEvent => ({
      key: String(i),
      lane: 'one',
      day: on,
      place: 0,
      label: 'x',
      hollow: false,
      changed: false,
    }))
    const relation = question({
      relation: 'no longer match',
      matched: { from: '2031-03-07', to: '2031-03-08' },
      since: '2031-03-09',
    })
    const [match, apart] = layout(list, 900, '2031-03-12', relation).relations
    expect(match?.kind).toBe('match')
    expect(apart?.kind).toBe('apart')
    expect(match?.x).toBeLessThan(match?.to ?? 0)
    expect(match?.to).toBeLessThan(apart?.x ?? 0)
  })

  it('says a speaker’s own shade where it is short, the closed word where it is not, and gathers acts of one day', () => {
    const said = question({
      sides: [
        {
          side: 'one',
          unchangedSince: null,
          claims: [
            claim('2031-03-07', 'discussed', { as: 'talked over' }),
            claim('2031-03-08', 'explore', {
              as: 'a very long way of putting it, with reserve',
              hand: 'second',
            }),
          ],
        },
      ],
    })
    const matched = { kind: 'arrangement.match', word: 'in effect', by: ['one', 'two'], on: '2031-03-09' }
    const formal = [
      { ...matched, act: ref() },
      { ...matched, act: ref() },
    ]
    const found = scoreEvents(matter({ questions: [said], formal }), 'group', (word) => `${word} by both`)
    expect(found.map((event) => event.label)).toEqual([
      'talked over',
      'explore',
      'in effect by both (2 acts)',
    ])
    expect(found.map((event) => event.hollow)).toEqual([false, true, false])
  })
})

describe('labels', () => {
  it('of one row never touch, in whatever order of edges they come', () => {
    const boxes = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 1, max: 200 }) }),
    )
    fc.assert(
      fc.property(boxes, (list) => {
        const rows = placeLabels(list)
        for (const [i, a] of list.entries()) {
          for (const [j, b] of list.entries()) {
            if (i < j && rows[i] === rows[j]) expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true)
          }
        }
      }),
    )
  })

  it('keep every word when they are broken into lines', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 4, max: 30 }), (words, most) => {
        const lines = wrapLabel(words, most)
        expect(lines.join(' ')).toBe(words)
        for (const line of lines) expect(line.length <= most || !line.includes(' ')).toBe(true)
      }),
    )
    expect(widthOf(['中文'])).toBeGreaterThan(widthOf(['ab']))
  })
})

describe('the axis', () => {
  it('shows a day between its neighbours where the playhead stands', () => {
    const axis = axisOf(
      [
        { day: '2031-03-01', places: 1 },
        { day: '2031-03-11', places: 1 },
      ],
      100,
      900,
    )
    const middle = axis.at('2031-03-06')
    expect(middle).toBeGreaterThan(axis.at('2031-03-01'))
    expect(middle).toBeLessThan(axis.at('2031-03-11'))
    expect(axis.at('2030-01-01')).toBeLessThan(axis.at('2031-03-01'))
    expect(axis.at('2040-01-01')).toBeGreaterThan(axis.at('2031-03-11'))
  })
})
