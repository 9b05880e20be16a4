import { beforeAll, describe, expect, it } from 'vitest'
import { speakIn } from './support/speak.ts'
import type { Session } from '../src/api/types.ts'
import { placesFrom } from '../src/palette/places.ts'
import { formatRoute, parseRoute } from '../src/routing/route.ts'

const MATTER = { slug: 'the-matter', title: 'The matter' }

const dialogue = (name: string, sides: readonly string[], side: string | null) => ({
  dialogue: name,
  title: name,
  reconstruction: null,
  sides: sides.map((id) => ({ id, name: id })),
  self: sides.find((id) => id === side) ?? null,
  joined: side !== null,
  lead: MATTER,
  days: null,
  marks: [],
})

function session(side: string | null): Session {
  return {
    side,
    name: 'x',
    role: side === null ? 'reader' : 'side',
    custody: null,
    beginning: false,
    demonstration: false,
    others: [],
    alarms: [],
    dialogues: [dialogue('talks', ['east', 'west'], side), dialogue('past', ['north'], side)],
    person: null,
    waysIn: { demonstration: [], ministry: false, nobody: false },
    may: { read: true, drafts: true, act: true, people: false },
    addresses: { front: '', sides: [] },
  }
}

const at = (path: string) => parseRoute(path, '')

beforeAll(() => speakIn('en'))

describe('the places one can go to', () => {
  it('all have an address that leads back to the same page, each once', () => {
    const places = placesFrom(session('east'), at('/d/talks/norms'), [MATTER])
    for (const { route } of places) {
      const [path = '', query] = formatRoute(route).split('?')
      expect(parseRoute(path, query === undefined ? '' : `?${query}`)).toEqual(route)
    }
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
    expect(places.map(({ label }) => label)).toContain('The matter')
  })

  it('are forms and an outbox only for a side, in a dialogue of its own', () => {
    const what = (side: string | null, from: string) =>
      placesFrom(session(side), at(from), [MATTER]).map(({ label }) => label)
    expect(what('east', '/d/talks/unit')).toContain('Write a notice')
    expect(what('east', '/d/past/unit')).not.toContain('Write a notice')
    expect(what(null, '/d/talks/unit')).not.toContain('Outbox')
  })

  it('keep the day on the screen for reading, never for acting', () => {
    const route = { ...at('/d/talks/unit'), asOf: '2031-03-01' }
    const places = placesFrom(session('east'), route, [MATTER])
    expect(places.find(({ label }) => label === 'Norms')?.route.asOf).toBe('2031-03-01')
    expect(places.find(({ label }) => label === 'Table a norm')?.route.asOf).toBeNull()
  })
})
