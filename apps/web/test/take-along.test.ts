import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { titlesApart } from '../src/begin/moving.ts'
import { TakeAlong } from '../src/begin/TakeAlong.tsx'
import type { BegunDialogue, Beginning } from '../src/begin/types.ts'
import { speakIn } from './support/speak.ts'

const TO = 'own.a.example'

function begun(dialogue: string, title: string): BegunDialogue {
  const side = (id: string) => ({ id, name: id, address: id, accepted: true })
  return {
    dialogue,
    title,
    joined: true,
    invited: false,
    goesOnAs: [],
    proposal: null,
    sides: [side('a.example'), side('b.example')],
    toCompare: [],
    movedTo: TO,
    open: false,
  }
}

/** What each link says and where it leads, as the page is drawn. */
function linksOf(dialogues: readonly BegunDialogue[]) {
  const own = { side: 'a.example', name: 'A' }
  const beginning = { own, met: [{ side: 'b.example' }], dialogues } as unknown as Beginning
  const html = renderToString(createElement(TakeAlong, { beginning, to: TO }))
  return Array.from(
    html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g),
    ([, href = '', words = '']) => ({
      href,
      words: words.replaceAll(/<[^>]*>|[\u2066-\u2069]/g, ''),
    }),
  )
}

beforeAll(() => speakIn('en'))

describe('what is saved before the machine is gone', () => {
  it('says of which dialogue it is, so that no two links look alike', () => {
    const links = linksOf([begun('talks', 'Talks on trams'), begun('more', 'Talks on ferries')])
    const words = links.map((link) => link.words)
    expect(words).toContain('Save what to take along: Talks on trams')
    expect(words).toContain('Save what to take along: Talks on ferries')
    expect(words).toContain('Save the bundle for b.example: Talks on ferries')
    expect(new Set(words).size).toBe(links.length)
  })

  it('is told apart where two dialogues have one title', () => {
    const links = linksOf([begun('talks', 'Talks'), begun('more', 'Talks')])
    expect(new Set(links.map(({ words }) => words)).size).toBe(links.length)
    const titleOf = titlesApart([begun('talks', 'Talks'), begun('more', 'Talks'), begun('else', 'Other')])
    expect(['talks', 'more', 'else'].map(titleOf)).toEqual(['Talks (talks)', 'Talks (more)', 'Other'])
  })
})
