import { describe, expect, it } from 'vitest'
import { unanswered } from '../src/forms/request-id.ts'
import { slugFor } from '../src/format/words.ts'

describe('a request without an answer', () => {
  it('is the same request when it is sent again, however the record and the clock went on', () => {
    const { idFor, once } = unanswered()
    const send = (matters: number, minute: string): { body: unknown; id: string } => {
      const title = 'Невмешательство'
      const slug = once(['slug', title], () => slugFor(title, 'norm', 'a.example', matters + 1))
      const body = { title, slug, from: once('minute', () => minute) }
      return { body, id: idFor(body) }
    }
    expect(send(4, '2026-11-22T10:01Z')).toEqual(send(3, '2026-11-22T10:00Z'))
  })

  it('is another one for other words, and the first one again for the first words', () => {
    const { idFor } = unanswered()
    const first = idFor({ title: 'one' })
    expect(idFor({ title: 'two' })).not.toBe(first)
    expect(idFor({ title: 'one' })).toBe(first)
  })

  it('is over with its answer: the same words are meant anew then', () => {
    const { idFor, once, answered } = unanswered()
    const [id, number] = [idFor({ title: 'one' }), once('number', () => 1)]
    answered({ ok: true, value: null })
    expect(idFor({ title: 'one' })).not.toBe(id)
    expect([number, once('number', () => 2)]).toEqual([1, 2])
  })

  it('leaves open what an answer is that the side did not give', () => {
    const refusal = (status: number, code: string) => ({
      ok: false as const,
      fault: { status, code, message: '' },
    })
    const after = (answer: Parameters<ReturnType<typeof unanswered>['answered']>[0]): boolean => {
      const { idFor, answered } = unanswered()
      const id = idFor('words')
      answered(answer)
      return idFor('words') === id
    }
    expect([0, 401, 429, 502, 504].map((status) => after(refusal(status, 'unreachable')))).toEqual(
      [0, 401, 429, 502, 504].map(() => true),
    )
    expect(after(refusal(401, 'sign-in-first'))).toBe(true)
    expect(after(refusal(504, 'refused'))).toBe(true)
    expect(after(refusal(422, 'held'))).toBe(false)
  })

  it('is another one once the side has forgotten it, with a minute of its own', () => {
    let now = 0
    const { idFor, once } = unanswered(() => now)
    const [id, minute] = [idFor('words'), once('minute', () => now)]
    now = 10 * 60_000
    expect([idFor('words'), once('minute', () => now)]).toEqual([id, minute])
    now = 15 * 60_000
    expect(idFor('words')).not.toBe(id)
    expect(once('minute', () => now)).toBe(now)
  })
})
