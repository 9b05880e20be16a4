import { describe, expect, it } from 'vitest'
import { bundlesOf, movingSoFar } from '../src/begin/moving.ts'
import { writtenTo } from '../src/frame/sides.ts'

const known = { own: { side: 'a.example' }, met: [{ side: 'own.b.example' }, { side: 'b.example' }] }
const side = (id: string, address: string) => ({ id, name: id, address, accepted: true })
const dialogue = (movedTo: string | null, open: boolean) => ({ open, movedTo })

describe('the bundles that can be saved', () => {
  it('are under the present name of each other side, not one that it has given up', () => {
    const sides = [side('a.example', 'a.example'), side('b.example', 'own.b.example')]
    expect(bundlesOf(known, { dialogue: 'talks', sides, movedTo: null })).toEqual([
      { dialogue: 'talks', to: 'own.b.example', name: 'b.example' },
    ])
  })

  it('are none for ourselves, by any of our names', () => {
    const here = [side('old.a.example', 'a.example'), side('a.example', 'b.example')]
    expect(bundlesOf(known, { dialogue: 'talks', sides: here, movedTo: null })).toEqual([])
    const gone = [side('older.a.example', 'b.example')]
    expect(bundlesOf(known, { dialogue: 'talks', sides: gone, movedTo: 'b.example' })).toEqual([])
  })

  it('are none for a name whose card nobody has met', () => {
    const sides = [side('c.example', 'own.c.example')]
    expect(bundlesOf(known, { dialogue: 'talks', sides, movedTo: null })).toEqual([])
  })

  it('are under the name a side has said, has taken up, or has had from the beginning', () => {
    const log = 'own.b.example/alternat/talks'
    expect(writtenTo({ id: 'b.example', log: '' })).toBe('b.example')
    expect(writtenTo({ id: 'b.example', log })).toBe('own.b.example')
    expect(writtenTo({ id: 'b.example', log, next: { side: 'third.b.example' } })).toBe('third.b.example')
  })
})

describe('moving out', () => {
  it('is not done while a dialogue that a failure left behind is open', () => {
    expect(movingSoFar([dialogue('own.example', false), dialogue(null, true)])).toEqual({
      to: ['own.example'],
      lacks: true,
    })
  })

  it('is done once every dialogue has moved or was sealed before', () => {
    expect(movingSoFar([dialogue('own.example', false), dialogue(null, false)])).toEqual({
      to: ['own.example'],
      lacks: false,
    })
  })

  it('can be begun where nothing has moved', () => {
    expect(movingSoFar([dialogue(null, true)])).toEqual({ to: [], lacks: true })
  })
})
