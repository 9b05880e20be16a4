import { describe, expect, it } from 'vitest'
import { sidesShown, titleBeyondSides } from '../src/frame/sides.ts'

const sides = [
  { id: 'b', name: 'West' },
  { id: 'a', name: 'East' },
]

describe('the title of a dialogue', () => {
  it('is shown as its sides, own side first on each copy, the mark of a side the same on both', () => {
    const dialogue = { title: 'East – West: on conduct', sides }
    const here = sidesShown(dialogue, 'b')
    const there = sidesShown(dialogue, 'a')
    expect(here.map(({ name }) => name)).toEqual(['West', 'East'])
    expect(there.map(({ name }) => name)).toEqual(['East', 'West'])
    for (const side of here) expect(there.find(({ id }) => id === side.id)?.hue).toBe(side.hue)
  })

  it('and what it says beyond them; all of it where it does not begin with them', () => {
    expect(titleBeyondSides({ title: 'East – West: on conduct', sides })).toBe('on conduct')
    expect(titleBeyondSides({ title: 'East – West', sides })).toBe('')
    expect(titleBeyondSides({ title: 'Talks on conduct', sides })).toBe('Talks on conduct')
    expect(titleBeyondSides({ title: 'Talks of the East with the West', sides })).toBe(
      'Talks of the East with the West',
    )
  })
})
