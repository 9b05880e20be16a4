import { describe, expect, it } from 'vitest'
import { Table } from './fold-table.ts'

const A = 'a.example'
const B = 'b.example'
const C = 'c.example'
const H = (digit: string) => digit.repeat(64)
const NOTE = { precedence: 'routine', type: 'inquiry' }

/** The rules of the page, one by one, apart from the tests that grew with the code. */
describe('rule 1: in effect', () => {
  it('ends with a suspension, comes back as resumed, and the last word is on this matter alone', () => {
    const table = new Table().open().meet()
    const adopt = { digest: H('1'), form: 'joint statement' }
    const one = table.say(A, 'arrangement.adopt', { ...adopt, slug: 'one', title: 'One' })
    const two = table.say(A, 'dialogue.raise', { slug: 'two', title: 'Two' })
    table.meet()
    table.say(B, 'arrangement.adopt', { ...adopt, matter: one })
    table.meet()
    table.say(A, 'arrangement.operative', { matter: one, on: '2026-03-01' })
    expect(table.matter('one').line2.text).toBe('in effect since 2026-03-01')
    const said = { from: '2026-03-02', to: '2026-03-02', precision: 'day', zone: 'UTC' }
    const claim = (matter: object, word: string) => ({ matter, question: 'q', answer: 'yes', word })
    table.say(B, 'statement.cite', {
      lane: 'side',
      side: A,
      speaker: 'S',
      capacity: 'C',
      hand: 'first',
      saidOn: said,
      summary: 'W',
      claims: [claim(two, 'denied'), claim(one, 'in effect')],
    })
    const words = (slug: string) => table.matter(slug).line2.lastWords.find(({ side }) => side === A)
    expect(words('one')).toMatchObject({ on: '2026-03-02', kind: 'said', word: 'in effect' })
    expect(table.matter('one').line2.word).toBe('in effect')
    table.say(B, 'arrangement.suspend', { matter: one }, { at: '2026-03-03T00:00Z' })
    expect(table.matter('one').line2.text).toBe('suspended by B since 2026-03-03')
    table.meet()
    // The other side cannot lift it.
    table.say(A, 'arrangement.resume', { matter: one }, { at: '2026-03-04T00:00Z' })
    expect(table.matter('one').line2.word).toBe('suspended')
    table.meet()
    table.say(B, 'arrangement.resume', { matter: one }, { at: '2026-03-05T00:00Z' })
    expect(table.matter('one').line2.text).toBe('resumed by both since 2026-03-05')
  })
})

describe('rule 7: line 1', () => {
  it('climbs word by word, says whose act it is, and a date once reached stays', () => {
    const table = new Table().open().meet()
    const read = () => [table.matter('x').line1.text, table.matter('x').line1.on]
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' }, { at: '2026-03-01T10:00Z' })
    expect(read()).toEqual(['raised by A', '2026-03-01'])
    table.meet()
    table.say(B, 'dialogue.raise', { matter }, { at: '2026-03-02T10:00Z' })
    table.say(B, 'dialogue.raise', { matter }, { at: '2026-03-03T10:00Z' })
    expect(read()).toEqual(['raised by both', '2026-03-02'])
    table.say(B, 'dialogue.acknowledge', { matter }, { at: '2026-03-04T10:00Z' })
    expect(read()).toEqual(['acknowledged by B', '2026-03-04'])
    table.meet()
    table.say(A, 'dialogue.explore', { matter }, { at: '2026-03-05T10:00Z' })
    expect(read()).toEqual(['to be explored by A', '2026-03-05'])
    table.meet()
    table.say(B, 'dialogue.explore', { matter }, { at: '2026-03-06T10:00Z' })
    expect(read()).toEqual(['to be explored', '2026-03-06'])
    table.meet()
    table.say(A, 'dialogue.propose', { matter }, { at: '2026-03-07T10:00Z' })
    expect(read()).toEqual(['proposed by A', '2026-03-07'])
    table.meet()
    table.say(B, 'dialogue.accept', { matter }, { at: '2026-03-08T10:00Z' })
    expect(read()).toEqual(['proposed by A', '2026-03-07'])
    table.say(B, 'dialogue.decline', { matter }, { at: '2026-03-09T10:00Z' })
    expect(read()).toEqual(['declined by B', '2026-03-09'])
    table.say(B, 'dialogue.acknowledge', { matter }, { at: '2026-03-10T10:00Z' })
    expect(read()).toEqual(['proposed by A', '2026-03-07'])
  })

  it('agreed in principle is reached with the last side, whatever is marked again later', () => {
    const table = new Table().open().meet()
    const text = { digest: H('1'), content: { digest: H('2'), lang: 'en', size: 1 }, languages: ['en'] }
    const body = { ...text, slug: 't', title: 'T', as: 'text', paragraphs: ['p1'] }
    const matter = table.say(A, 'text.table', body)
    const mark = { matter, digest: H('1'), state: 'agreed in principle' }
    table.meet()
    table.say(A, 'text.mark', mark, { at: '2026-03-02T10:00Z' })
    table.say(B, 'text.mark', { ...mark, paragraph: 'p1' }, { at: '2026-03-03T10:00Z' })
    expect(table.matter('t').line1).toMatchObject({ word: 'under negotiation', on: '2026-03-03' })
    table.say(B, 'text.mark', mark, { at: '2026-03-04T10:00Z' })
    table.meet()
    table.say(A, 'text.mark', mark, { at: '2026-03-05T10:00Z' })
    expect(table.matter('t').line1).toMatchObject({ word: 'agreed in principle', on: '2026-03-04' })
    const words = table.matter('t').formal.map(({ word }) => word)
    expect(words).toEqual([
      'proposed',
      'agreed in principle',
      'under negotiation',
      'agreed in principle',
      'agreed in principle',
    ])
  })

  it('of two digests the one that all adopted outright counts, not the one that is owed', () => {
    const table = new Table().open().meet()
    const form = 'joint statement'
    const matter = table.say(A, 'arrangement.adopt', { slug: 'm', title: 'M', digest: H('1'), form })
    table.say(A, 'arrangement.adopt', { matter, digest: H('2'), form })
    table.meet()
    table.say(B, 'arrangement.adopt', { matter, digest: H('1'), form, adReferendum: true })
    expect(table.matter('m').line1.text).toBe('agreed ad referendum, to be confirmed by B')
    expect(table.matter('m').formal.at(-1)?.word).toBe('agreed ad referendum')
    table.say(B, 'arrangement.adopt', { matter, digest: H('2'), form })
    expect(table.matter('m').line1.text).toBe('adopted by both')
  })
})

describe('rule 8: parallel statements', () => {
  it('count every item once, also one that is matched twice', () => {
    const table = new Table().open().meet()
    const item = (id: string) => ({ id, digest: H('1'), title: id })
    const first = table.say(A, 'arrangement.parallel', { slug: 'p', title: 'P', items: [item('i')] })
    table.meet()
    const second = table.say(B, 'arrangement.parallel', { matter: first, items: [item('j'), item('k')] })
    table.meet()
    for (const side of [A, B])
      for (const other of ['j', 'k'])
        table.say(side, 'arrangement.match', {
          matter: first,
          item: 'i',
          pairs: [
            { statement: first, item: 'i', digest: H('1') },
            { statement: second, item: other, digest: H('1') },
          ],
        })
    expect(table.matter('p').line1.matched).toMatchObject({ k: 2, n: 2 })
  })
})

describe('rules 6 and 12: what is on the record and not counted', () => {
  it('reserve, expect, concern, meet, channel and statements are no formal acts', () => {
    const table = new Table().open().meet()
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    table.say(A, 'norm.reserve', { step: 'make', matter, summary: 'R' }, { office: 'negotiate' })
    table.say(A, 'norm.expect', { step: 'make', matter, summary: 'E' })
    table.say(A, 'dialogue.concern', { step: 'raise', slug: 'c', title: 'C', on: matter })
    const heldOn = { from: '2026-03-01', to: '2026-03-01', precision: 'day', zone: 'UTC' }
    table.say(A, 'group.meet', { matter, title: 'M', heldOn, agenda: [] })
    table.say(A, 'channel.representation', { matter, to: [B], subject: 'S' })
    expect(table.matter('x').formal.map(({ kind }) => kind)).toEqual(['dialogue.raise'])
    expect(table.matter('x').formalBeyondRaised).toBe(0)
  })
})

describe('what is taken back', () => {
  it('is taken back on the card of its matter, wherever the withdrawal says it is about', () => {
    const table = new Table().open().meet()
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    const made = table.say(A, 'norm.expect', { step: 'make', matter, summary: 'E' })
    expect(table.matter('x').expectations).toMatchObject([{ state: 'outstanding' }])
    table.say(A, 'norm.expect', { step: 'withdraw', of: made })
    expect(table.matter('x').expectations).toMatchObject([{ state: 'withdrawn' }])
  })

  it('by one of several sides of a report is taken back by that one alone', () => {
    const compiler = 'compiler.example'
    const table = new Table([compiler], 'reconstruction-x')
    const say = (kind: string, body: object, of: readonly string[], on: string) =>
      table.say(compiler, kind, {
        ...body,
        reportedOf: of,
        reportedOn: { from: on, to: on, precision: 'day', zone: 'UTC' },
        source: [{ title: 'T', publisher: 'P' }],
      })
    table.say(compiler, 'side.open', table.opening(compiler), { office: 'root' })
    const sides = [A, B].map((id) => ({ id, name: id }))
    table.say(compiler, 'dialogue.propose', { title: 'T', sides, compiler: 'X' }, { office: 'negotiate' })
    const matter = say('dialogue.raise', { slug: 'x', title: 'X' }, [A, B], '2017-07-07')
    const made = say('norm.expect', { step: 'make', matter, summary: 'E' }, [A, B], '2017-07-08')
    say('norm.expect', { step: 'withdraw', of: made, matter }, [B], '2017-07-09')
    expect(table.matter('x').expectations.map(({ side, state }) => [side, state])).toEqual([
      [A, 'outstanding'],
      [B, 'withdrawn'],
    ])
  })
})

describe('rule 15: the ledger', () => {
  it('counts each addressee by its own answers: nobody answers for another', () => {
    const table = new Table([A, B, C]).open().meet()
    const notice = { ...NOTE, slug: 'n', title: 'N', number: 1, to: [B, C], replyBy: '2026-03-05T00:00Z' }
    const ref = table.say(A, 'channel.notice', notice)
    table.meet()
    table.say(B, 'channel.reply', { notice: ref, step: 'final' })
    table.say(C, 'channel.receipt', { notice: ref, state: 'read' })
    const line = (to: string) => table.fold().ledger.find((one) => one.from === A && one.to === to)
    expect(line(B)).toMatchObject({ wanted: 1, answered: 1, receiptOnly: 0 })
    expect(line(C)).toMatchObject({ wanted: 1, answered: 0, receiptOnly: 1 })
  })

  it('counts a notice past its day as overdue, until its sender closes it', () => {
    const table = new Table().open().meet()
    const notice = { ...NOTE, slug: 'n', title: 'N', number: 1, to: [B], replyBy: '2026-03-05T00:00Z' }
    const ref = table.say(A, 'channel.notice', notice)
    const overdue = () => table.fold({ asOf: '2026-03-09' }).ledger.find((one) => one.from === A)?.overdue
    expect(overdue()).toBe(1)
    table.say(A, 'channel.close', { notice: ref })
    expect(overdue()).toBe(0)
  })
})

describe('crossing', () => {
  it('is no crossing where one had seen the other, and a stands before both are seen ends nothing', () => {
    const table = new Table().open().meet()
    const adopt = { digest: H('1'), form: 'joint statement' }
    const matter = table.say(A, 'arrangement.adopt', { ...adopt, slug: 'm', title: 'M' })
    table.meet()
    const yes = table.say(B, 'arrangement.adopt', { ...adopt, matter })
    const no = table.say(A, 'dialogue.decline', { matter })
    expect([table.outcome(yes), table.outcome(no)]).toEqual(['crossed', 'crossed'])
    expect(table.matter('m').line1.text).toBe('proposed by A')
    // B has not heard the decline: naming its own act says nothing about the two.
    table.say(B, 'arrangement.confirm', { matter, digest: H('1'), stands: yes })
    table.meet()
    table.say(A, 'dialogue.acknowledge', { matter, stands: yes })
    expect(table.outcome(yes)).toBe('crossed')
    table.say(B, 'arrangement.confirm', { matter, digest: H('1'), stands: yes })
    expect([table.outcome(yes), table.outcome(no)]).toEqual(['applied', 'did not stand'])
  })

  it('among three sides needs all three to name the one that stands', () => {
    const table = new Table([A, B, C]).open().meet()
    const adopt = { digest: H('1'), form: 'joint statement' }
    const matter = table.say(A, 'arrangement.adopt', { ...adopt, slug: 'm', title: 'M' })
    table.meet()
    const yes = table.say(B, 'arrangement.adopt', { ...adopt, matter })
    const no = table.say(C, 'dialogue.decline', { matter })
    table.meet()
    for (const side of [A, B]) table.say(side, 'dialogue.acknowledge', { matter, stands: no })
    expect(table.outcome(yes)).toBe('crossed')
    table.meet()
    table.say(C, 'dialogue.acknowledge', { matter, stands: no })
    expect([table.outcome(yes), table.outcome(no)]).toEqual(['did not stand', 'applied'])
  })
})

describe('what points at an act that waits', () => {
  it('waits too, and is applied in its turn', () => {
    const table = new Table().open().meet()
    const adopt = { digest: H('1'), form: 'joint statement', consistsOf: [{ id: 'link', title: 'L' }] }
    const matter = table.say(A, 'arrangement.adopt', { ...adopt, slug: 'm', title: 'M' })
    table.meet()
    const notice = table.say(B, 'channel.notice', {
      ...NOTE,
      slug: 'n',
      title: 'N',
      number: 1,
      to: [A],
      link: { matter, measure: 'link' },
    })
    const closed = table.say(B, 'channel.close', { notice })
    const held = table.logs.get(matter.log)?.[matter.index]
    table.logs.get(matter.log)?.splice(matter.index, 1, { leaf: held?.leaf as Uint8Array, sealed: null })
    expect([table.outcome(notice), table.outcome(closed)]).toEqual(['waiting', 'waiting'])
    table.logs.get(matter.log)?.splice(matter.index, 1, held as NonNullable<typeof held>)
    expect([table.outcome(notice), table.outcome(closed)]).toEqual(['applied', 'applied'])
  })
})
