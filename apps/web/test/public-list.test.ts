import { describe, expect, it } from 'vitest'
import type { PublicLists } from '../../node/src/api/public-lists.ts'
import { listShown } from '../src/acts/public-list.ts'

const LOG = 'a.example/alternat/talks'
const upTo = (size: number) => [{ log: LOG, size, root: 'a'.repeat(64) }]
const act = (index: number) => ({
  ref: { log: LOG, index, leaf: String(index).repeat(64) },
  kind: 'dialogue.raise',
  on: '2031-03-01',
})
const ours: PublicLists['ours'] = {
  list: {
    upTo: upTo(9),
    public: [
      { log: LOG, index: 2 },
      { log: LOG, index: 7 },
    ],
  },
  acts: [act(2), act(7)],
}
const theirs = {
  by: 'b.example',
  act: act(5).ref,
  list: { upTo: upTo(5), public: [{ log: LOG, index: 2 }] },
  fault: null,
  missing: [],
  extra: [],
}

describe('the form of the list of public acts', () => {
  it('shows our own where no other side has one', () => {
    for (const chosen of ['', 'ours', 'theirs'] as const) {
      expect(listShown({ ours, theirs: null }, chosen)).toEqual({ which: 'ours', ...ours, fault: null })
    }
  })

  it('begins with the one to be adopted, and shows of it only the acts that it names', () => {
    const shown = listShown({ ours, theirs }, '')
    expect(shown).toEqual({ which: 'theirs', list: theirs.list, acts: [act(2)], fault: null })
    expect(listShown({ ours, theirs }, 'ours').list).toBe(ours.list)
  })

  it('never begins with one that speaks against what is held here; chosen all the same, it says why', () => {
    const fault = { code: 'manifest-differs', message: 'It differs.' }
    const bad = { ...theirs, fault }
    expect(listShown({ ours, theirs: bad }, '').which).toBe('ours')
    expect(listShown({ ours, theirs: bad }, 'theirs')).toMatchObject({ which: 'theirs', fault })
  })
})
