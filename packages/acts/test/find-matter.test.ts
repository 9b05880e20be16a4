import { describe, expect, it } from 'vitest'
import { findMatter, type Fold } from '@alternat/acts'

const A = 'a1'.repeat(32)
const B = 'b2'.repeat(32)

/** A state of which only the names of its matters are asked. */
function named(...matters: readonly { readonly id: string; readonly slug: string }[]): Fold {
  return { matters } as unknown as Fold
}

describe('a matter is found', () => {
  it('by its slug, its id or the beginning of it, and by a slug that two have not at all', () => {
    const fold = named({ id: A, slug: 'ours' }, { id: B, slug: 'theirs' })
    for (const name of ['ours', A, A.slice(0, 8)]) expect(findMatter(fold, name)).toMatchObject({ id: A })
    expect(findMatter(fold, A.slice(0, 7))).toEqual({ code: 'matter-unknown' })
    const twice = named({ id: A, slug: 'same' }, { id: B, slug: 'same' })
    expect(findMatter(twice, 'same')).toMatchObject({ code: 'matter-ambiguous' })
    expect(findMatter(twice, B)).toMatchObject({ id: B })
  })

  it('by its whole id, though somebody has given another one that id as its slug', () => {
    const fold = named({ id: B, slug: A }, { id: A, slug: 'ours' })
    expect(findMatter(fold, A)).toMatchObject({ id: A, slug: 'ours' })
  })
})
