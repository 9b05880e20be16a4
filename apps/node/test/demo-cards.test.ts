import { beforeAll, describe, expect, test } from 'vitest'
import { findMatter, type LogHeld, type MatterState } from '@alternat/acts'
import { claims, foldAsOf, lastWord, logsOf, matterOf, question, stageOf, words } from './demo-support.ts'

describe('the joint cyber unit, compiled from public sources', () => {
  let logs: readonly LogHeld[]
  const unit = (day: string): MatterState => matterOf(foldAsOf(logs, day), 'joint-cyber-unit')

  beforeAll(async () => {
    logs = logsOf(await stageOf('reconstruction-us-ru'))
  })

  test('every act of the record takes effect', () => {
    expect(foldAsOf(logs).entries.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
  })

  test('the sides of the dialogue are those reported on, and the compiler is named', () => {
    const state = foldAsOf(logs)
    expect(state.sides.map(({ id, custody }) => [id, custody])).toEqual([
      ['ru', 'reported'],
      ['us', 'reported'],
    ])
    expect(state.reconstruction).toBe('the Alternat project')
    expect(state.logs[0]?.log).toContain('reconstruction')
  })

  test('at the end of 2013 there is no such matter', () => {
    expect(findMatter(foldAsOf(logs, '2013-12-31'), 'joint-cyber-unit')).toEqual({ code: 'matter-unknown' })
  })

  test('no formal act goes beyond raised, on any day', () => {
    for (const day of ['2017-07-07', '2017-07-08', '2017-07-09', '2017-07-15', '2018-03-31']) {
      const matter = unit(day)
      expect(matter.line1).toMatchObject({
        word: 'raised',
        byAll: true,
        text: 'raised by both',
        on: '2017-07-07',
      })
      expect(matter.formalBeyondRaised).toBe(0)
      expect(matter.line1.notFormalisedAsOf).toBe(day)
    }
  })

  describe('as of 8 July 2017', () => {
    test('one side would explore and would start a group, the other says it will be and is agreed', () => {
      expect(words(unit('2017-07-08'), 'group', 'us')).toEqual(['explore', 'would start'])
      expect(words(unit('2017-07-08'), 'group', 'ru')).toEqual(['will be established', 'agreed to establish'])
    })

    test('it is shown who of them was in the room', () => {
      expect(claims(unit('2017-07-08'), 'group', 'us').map(({ inRoom }) => inRoom)).toEqual([true, false])
      expect(claims(unit('2017-07-08'), 'group', 'ru').map(({ inRoom }) => inRoom)).toEqual([true, true])
    })

    test('on a group the words match', () => {
      expect(question(unit('2017-07-08'), 'group')).toMatchObject({
        relation: 'match',
        matched: { from: '2017-07-07', to: null },
      })
    })

    test('on the denial one side said accepted and the other has not answered', () => {
      const matter = unit('2017-07-08')
      expect(question(matter, 'denial').relation).toBe('no answer yet')
      expect(words(matter, 'denial', 'ru')).toEqual(['accepted the denial'])
      expect(words(matter, 'denial', 'us')).toEqual([])
    })

    test('nothing that was said is borne out by an act', () => {
      const all = unit('2017-07-08').line3.questions.flatMap(({ sides }) =>
        sides.flatMap((side) => side.claims),
      )
      expect(new Set(all.map(({ againstActs }) => againstActs))).toEqual(new Set(['no act recorded']))
    })
  })

  describe('as of 15 July 2017', () => {
    test('one side went from discussed to cannot happen within a day, then to may still be pursued', () => {
      const said = claims(unit('2017-07-15'), 'group', 'us').slice(2)
      expect(said.map(({ word, on }) => [word, on.to])).toEqual([
        ['discussed', '2017-07-09'],
        ['cannot happen', '2017-07-09'],
        ['never formalised', '2017-07-10'],
        ['may still be pursued', '2017-07-14'],
      ])
      expect(said.at(-1)?.hand).toBe('second')
    })

    test('the other side has said nothing new since 8 July', () => {
      const said = claims(unit('2017-07-15'), 'group', 'ru')
      expect(said.map(({ on }) => on.to)).toEqual(['2017-07-07', '2017-07-08'])
      const side = question(unit('2017-07-15'), 'group').sides.find((one) => one.side === 'ru')
      expect(side?.unchangedSince).toBe('2017-07-08')
    })

    test('on a group the words matched on 7 and 8 July and no longer match since the 9th', () => {
      expect(question(unit('2017-07-15'), 'group')).toMatchObject({
        relation: 'no longer match',
        since: '2017-07-09',
        text: 'no longer match since 2017-07-09',
        matched: { from: '2017-07-07', to: '2017-07-08' },
      })
      expect(question(unit('2017-07-09'), 'group').since).toBe('2017-07-09')
    })

    test('on the denial the sides contradict each other', () => {
      expect(question(unit('2017-07-15'), 'denial').relation).toBe('contradict')
    })

    test('the scope is not agreed: elections and more on one side, internal affairs on the other', () => {
      const matter = unit('2017-07-15')
      expect(question(matter, 'scope').relation).toBe('not agreed')
      expect(words(matter, 'scope', 'us').at(-1)).toBe(
        'elections of the United States “and many other negative things”',
      )
      expect(words(matter, 'scope', 'ru').at(-1)).toBe('no interference in internal affairs')
    })

    test('the late evening is kept as the source gives it, with its own day and zone', () => {
      const late = claims(unit('2017-07-15'), 'group', 'us')[3]
      expect(late?.on).toMatchObject({
        to: '2017-07-09',
        zone: 'US Eastern Daylight Time',
        hour: 'late evening; 10 July in UTC',
      })
    })

    test('the legislature has its own lane, and what was linked is shown as linked', () => {
      const { others, links } = unit('2017-07-15').line3
      expect(others.map(({ lane, on }) => [lane, on])).toEqual([
        ['legislature', '2017-07-09'],
        ['legislature', '2017-07-12'],
      ])
      expect(links.map(({ rel }) => rel).toSorted()).toEqual(['contradicts', 'denies', 'revises', 'supports'])
    })

    test('what was put to the other side at the meeting is a representation, and counts as no request', () => {
      const state = foldAsOf(logs, '2017-07-15')
      expect(matterOf(state, 'joint-cyber-unit').representations).toHaveLength(1)
      const line = state.ledger.find(({ from }) => from === 'us')
      expect(line).toMatchObject({ representations: 1, wanted: 0 })
    })

    test('sources that differ are shown as differing, and second sources as second', () => {
      const { sources } = unit('2017-07-15')
      expect(sources.filter(({ differs }) => differs !== undefined).length).toBeGreaterThanOrEqual(4)
      expect(sources.some(({ second }) => second === true)).toBe(true)
    })
  })

  describe('as of 31 March 2018', () => {
    test('the latest of one side: consultations agreed, not held', () => {
      const last = claims(unit('2018-03-31'), 'group', 'ru').at(-1)
      expect(last).toMatchObject({
        word: 'consultations agreed',
        as: 'consultations agreed for Geneva; not held',
        second: true,
      })
    })

    test('the words still no longer match since 9 July', () => {
      expect(question(unit('2018-03-31'), 'group').text).toBe('no longer match since 2017-07-09')
    })
  })

  describe('the arrangement of 2013, as of 15 July 2017', () => {
    const measures = () => {
      const { line2 } = matterOf(foldAsOf(logs, '2017-07-15'), 'confidence-measures-2013')
      return new Map(line2.measures.map(({ id, text }) => [id, text]))
    }

    test('it was adopted by both as a joint statement', () => {
      const { line1 } = matterOf(foldAsOf(logs, '2017-07-15'), 'confidence-measures-2013')
      expect(line1).toMatchObject({ word: 'adopted', byAll: true, form: 'joint statement', on: '2013-06-17' })
    })

    test('of the link and the voice line no act is recorded since the beginning', () => {
      expect(measures().get('response-team-link')).toBe('no act recorded since 2013-06-17')
      expect(measures().get('voice-line')).toBe('no act recorded since 2013-06-17')
    })

    test('of the risk-reduction centres none since the message of October 2016', () => {
      expect(measures().get('risk-reduction-centres')).toBe('no act recorded since 2016-10-31')
    })

    test('only the working group was suspended, by one side; the other spoke of regret', () => {
      const group = matterOf(foldAsOf(logs, '2017-07-15'), 'ict-working-group')
      expect(group.line2).toMatchObject({ word: 'suspended', by: ['us'] })
      expect(lastWord(group, 'ru')).toMatchObject({ kind: 'said' })
      expect(foldAsOf(logs).itself.life.word).not.toBe('suspended')
    })
  })
})

describe('the commitments of 2015, compiled from public sources', () => {
  let logs: readonly LogHeld[]
  const commitments = (day: string) => matterOf(foldAsOf(logs, day), 'cyber-commitments-2015')

  beforeAll(async () => {
    logs = logsOf(await stageOf('reconstruction-us-cn'))
  })

  test('every act of the record takes effect', () => {
    expect(foldAsOf(logs).entries.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
  })

  test('one statement alone is not yet an arrangement', () => {
    expect(commitments('2015-09-25').line2.word).not.toBe('in effect')
  })

  test('there is no joint document: parallel statements, the cyber items matched by the compiler', () => {
    expect(commitments('2017-07-15').line1).toMatchObject({
      word: 'adopted',
      form: 'parallel statements',
      matched: { k: 6, n: 8, byCompiler: true },
    })
  })

  test('conducted and knowingly supported are two limbs, each matched for itself', () => {
    const items = commitments('2017-07-15').arrangement?.items ?? []
    const limbs = items.filter(({ id }) => id.startsWith('theft-'))
    expect(limbs).toHaveLength(4)
    expect(limbs.every(({ matchedWith }) => matchedWith.length > 0)).toBe(true)
  })

  test('what stands on one side only is not matched', () => {
    const items = commitments('2017-07-15').arrangement?.items ?? []
    const alone = items.filter(({ matchedWith }) => matchedWith.length === 0)
    expect(alone.map(({ side, id }) => [side, id]).toSorted()).toEqual([
      ['cn', 'outcomes-rest'],
      ['us', 'fact-sheet-rest'],
    ])
  })

  test('in effect since the later of the two days, with the last word of each side beside it', () => {
    const matter = commitments('2017-07-15')
    expect(matter.line2).toMatchObject({ word: 'in effect', since: '2015-09-26' })
    expect(lastWord(matter, 'us')).toEqual({
      side: 'us',
      on: '2017-07-14',
      kind: 'said',
      word: 'non-binding, remains in effect',
    })
    expect(lastWord(matter, 'cn')).toMatchObject({ on: '2016-12-07', kind: 'act' })
  })

  test('one expectation is outstanding, addressed to the other side', () => {
    const [only, ...more] = commitments('2017-07-15').expectations
    expect(only).toMatchObject({ side: 'us', on: '2017-07-14', state: 'outstanding' })
    expect(more).toEqual([])
  })

  test('the meetings of 2015 and 2016 and the exercise stand in order', () => {
    const days = commitments('2017-07-15').meetings.map(({ on }) => on)
    expect(days).toEqual(['2015-12-01', '2016-04-30', '2016-06-14', '2016-12-07'])
  })

  test('that the sources name different people and promises stays visible', () => {
    const differs = commitments('2017-07-15').sources.flatMap((source) => source.differs ?? [])
    expect(differs.join()).toContain('Secretary of State')
  })

  test('publishing the same outcomes again in October 2017 changes no item and no day', () => {
    const [before, after] = [commitments('2017-07-15'), commitments('2018-03-31')]
    expect(after.line2).toMatchObject({ word: 'in effect', since: '2015-09-26' })
    expect(after.line1.matched).toEqual(before.line1.matched)
    expect([lastWord(after, 'us')?.on, lastWord(after, 'cn')?.on]).toEqual(['2017-10-04', '2017-10-04'])
  })
})

describe('the live dialogue as it opens', () => {
  let logs: readonly LogHeld[]
  const now = (slug: string) => matterOf(foldAsOf(logs), slug)

  beforeAll(async () => {
    logs = logsOf(await stageOf('conduct'))
  })

  test('every act takes effect', () => {
    expect(foldAsOf(logs).entries.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
  })

  test('both have accepted the dialogue, each in a log of its own', () => {
    expect(foldAsOf(logs).sides.map(({ accepted }) => accepted)).toEqual([true, true])
    expect(foldAsOf(logs).logs).toHaveLength(2)
  })

  test('the group is constituted by both and has met', () => {
    const group = now('working-group')
    expect(group.group?.constitutedBy).toEqual(['norland.example', 'sudria.example'])
    expect(group.meetings).toHaveLength(1)
    expect(group.readouts[0]?.acceptedBy).toContain('sudria.example')
  })

  test('the conduct map is half filled in', () => {
    const cells = foldAsOf(logs).conduct.flatMap((row) => row.cells)
    expect(cells).toHaveLength(16)
    expect(cells.filter(({ value }) => value !== 'no answer')).toHaveLength(8)
  })

  test('one norm is adopted by both, with one reservation and one expectation', () => {
    const norm = now('spare-response-teams')
    expect(norm.line1).toMatchObject({ word: 'adopted', byAll: true })
    expect(norm.reservations).toMatchObject([
      { side: 'sudria.example', paragraph: 'p2', state: 'outstanding' },
    ])
    expect(norm.expectations).toMatchObject([
      { side: 'norland.example', state: 'outstanding', by: '2026-12-01' },
    ])
  })

  test('one concern is maintained, whatever was adopted since', () => {
    expect(now('harbour-outage').concerns).toMatchObject([{ side: 'norland.example', state: 'maintained' }])
  })

  test('one watch is declared by one side and joined by the other', () => {
    expect(now('parliament-election').watch).toMatchObject({
      declaredBy: 'norland.example',
      joinedBy: ['sudria.example'],
      text: 'declared by Norland, joined by Sudria',
    })
  })

  test('one notice is received and answered', () => {
    const { notice } = now('energy-mail-request')
    expect(notice?.state).toBe('answered')
    expect(notice?.receipts.map(({ state }) => state)).toEqual(['read', 'accepted for action'])
  })

  test('one notice is unanswered though it had reached the other side, and its day is past', () => {
    const state = foldAsOf(logs)
    expect(now('polling-messages-inquiry').notice?.state).toBe('nothing on the record')
    const line = state.ledger.find(({ from }) => from === 'norland.example')
    expect(line).toMatchObject({ wanted: 1, nothing: 1, overdue: 1 })
    const asked = state.entries.find(
      ({ kind, body }) => kind === 'channel.notice' && body?.['type'] === 'inquiry',
    )
    const later = state.entries.filter(
      ({ of, at }) => of[0] === 'sudria.example' && (at ?? '') > (asked?.at ?? ''),
    )
    expect(later).not.toEqual([])
  })

  test('the norm on interference is on the table with a bracket of both sides', () => {
    const norm = now('no-interference')
    expect(norm.line1.word).toBe('under negotiation')
    expect(norm.text?.revisions.at(-1)).toMatchObject({
      side: 'sudria.example',
      brackets: ['b1'],
      adoptedBy: [],
    })
  })
})
