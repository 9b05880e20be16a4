import { outlineOf, type Fold, type Revision } from '@alternat/acts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Session } from '../src/api/types.ts'
import { addressOf } from '../src/frame/arrived.ts'
import { showDialogue } from '../src/frame/dialogue-context.ts'
import { matterNames, matterPlace } from '../src/frame/matter-names.ts'
import { formOf } from '../src/screens/outbox/draft-form.ts'
import { revisionShown } from '../src/screens/texts/revision-shown.ts'
import { matter } from './support/matter.ts'

const FIRST = { ...matter({}), slug: 'grid', title: 'The grid' }
const SECOND = { ...matter({}), slug: 'grid', title: 'Another grid' }
const ALONE = { ...matter({}), slug: 'alone', title: 'Alone' }

function shownOf(...matters: readonly (typeof FIRST)[]) {
  const fold = { dialogue: 'd', title: 'T', sides: [], logs: [], entries: [], manifest: null, matters }
  const outline = outlineOf({ reconstruction: null, asOf: null, ...fold } as unknown as Fold)
  const part = { matters, conduct: [], notices: [], ledger: [], watches: [], acts: [] }
  return showDialogue({ dialogues: [], side: null } as unknown as Session, outline, null, part)
}

describe('the address of a matter', () => {
  it('has the slug where it is the only one of that slug, and the id where another side took the same', () => {
    const { handleOf } = shownOf(FIRST, SECOND, ALONE)
    expect([FIRST, SECOND, ALONE].map(handleOf)).toEqual([FIRST.id, SECOND.id, 'alone'])
    expect(shownOf(FIRST, ALONE).handleOf(FIRST)).toBe('grid')
  })

  it('leads to nobody where its slug is that of two, whichever of them comes first', () => {
    for (const all of [
      [FIRST, SECOND],
      [SECOND, FIRST],
    ]) {
      const shown = shownOf(...all)
      expect([shown.lineOf('grid'), shown.matterOf('grid')]).toEqual([null, null])
      expect(shown.called('grid')).toHaveLength(2)
      expect(shown.matterOf(FIRST.id)?.title).toBe('The grid')
      expect(shown.lineOf(SECOND.id)?.title).toBe('Another grid')
    }
  })

  it('is not taken by a slug that is the id of another matter, nor lost to one that names a form', () => {
    const copy = { ...ALONE, slug: FIRST.id }
    const shown = shownOf(FIRST, copy)
    expect(shown.lineOf(FIRST.id)?.title).toBe('The grid')
    expect(shown.handleOf(copy)).toBe(ALONE.id)
    expect(shown.handleOf({ ...ALONE, slug: 'new' })).toBe(ALONE.id)
  })

  it('leads back to the matter, whatever the sides call theirs', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{8}$/), { minLength: 1, maxLength: 12 })
    const slug = fc.constantFrom('a', 'b', 'c', 'new', 'act')
    fc.assert(
      fc.property(ids, fc.array(slug, { minLength: 12, maxLength: 12 }), (all, slugs) => {
        const lines = all.map((id, i) => ({ id, slug: i === 1 ? (all[0] ?? '') : (slugs[i] ?? '') }))
        const names = matterNames(lines)
        for (const line of lines) expect(names.called(names.handleOf(line))).toEqual([line])
      }),
    )
  })

  it('is that of the matter that an act or a draft is about', () => {
    const { outline } = shownOf(FIRST, SECOND)
    const entry = { kind: 'norm.reserve', matters: [SECOND.id], ref: SECOND.ref }
    expect(addressOf(entry, outline.matters)).toEqual({ section: 'unit', path: [SECOND.id] })
    const draft = (of: unknown) =>
      formOf({ kind: 'norm.reserve', body: { step: 'make', matter: of } } as never, outline.matters)
    expect(draft(SECOND.ref)).toEqual({ section: 'norms', path: ['reserve', SECOND.id] })
    expect(draft('grid')).toBeNull()
  })

  it('names a matter only where a section has one in its address', () => {
    expect(matterPlace('texts', ['grid', 'adopt'])).toBe(0)
    expect(matterPlace('norms', ['reserve', 'grid'])).toBe(1)
    expect(matterPlace('elections', ['close', 'grid'])).toBe(1)
    expect(matterPlace('norms', ['standing', 'grid'])).toBeNull()
    expect(matterPlace('channel', ['new'])).toBeNull()
    expect(matterPlace('record', ['act', 'grid'])).toBeNull()
  })
})

describe('the revision that is shown', () => {
  const revisions = ['one', 'two'].map((digest) => ({ digest })) as unknown as Revision[]
  const text = { revisions, heads: ['two'] }

  it('is the latest where the address names none', () => {
    expect(revisionShown(text, undefined)?.digest).toBe('two')
  })

  it('is the one that is named, and never another in its place', () => {
    expect(revisionShown(text, 'one')?.digest).toBe('one')
    expect(revisionShown(text, 'of another text')).toBeUndefined()
  })
})
