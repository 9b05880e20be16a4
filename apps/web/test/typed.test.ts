import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aboutHere, aboutOf, forgetAllTyped, forgetTyped, typesHere, useTyped } from '../src/forms/typed.ts'

type Opened = (value: string, type: (value: string) => void) => void

function Form({ opened }: { readonly opened: Opened }): null {
  const [value, type] = useTyped('conduct', 'condition', '')
  opened(value, type)
  return null
}

/** Opens the form at an address: what it begins with, and how one types into it. */
function open(address: string): { readonly value: string; readonly type: (value: string) => void } {
  at(address)
  const all: { value: string; type: (value: string) => void }[] = []
  renderToString(createElement(Form, { opened: (value, type) => void all.push({ value, type }) }))
  return all.at(-1) ?? { value: 'nothing opened', type: () => undefined }
}

function at(address: string): void {
  const { pathname, search } = new URL(address, 'https://a.example')
  vi.stubGlobal('location', { pathname, search })
}

/** What a browser keeps for one tab: each name is a property of its own. */
function tab(): object {
  const hidden = { enumerable: false }
  return Object.defineProperties({} as Record<string, string>, {
    getItem: {
      ...hidden,
      value(this: Record<string, string>, name: string) {
        return this[name] ?? null
      },
    },
    setItem: {
      ...hidden,
      value(this: Record<string, string>, name: string, text: string) {
        this[name] = text
      },
    },
    removeItem: {
      ...hidden,
      value(this: Record<string, string>, name: string) {
        delete this[name]
      },
    },
  })
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', tab())
  at('/')
  typesHere('a.example', 'ana')
})
afterEach(() => {
  forgetAllTyped()
  vi.unstubAllGlobals()
})

describe('what is typed and has not left', () => {
  it('is found again where it was typed, on any day and in any language', () => {
    open('/d/talks/norms/conduct?row=elections').type('if asked')
    expect(open('/d/talks/norms/conduct?row=elections').value).toBe('if asked')
    expect(open('/d/talks/norms/conduct?asOf=2026-11-22&row=elections&lang=ru').value).toBe('if asked')
  })

  it.each(['row', 'paragraph', 'rev', 'bracket', 'draft', 'anything'])(
    'never appears under another %s',
    (name) => {
      open(`/d/talks/norms/conduct?${name}=one`).type('of the one')
      expect(open(`/d/talks/norms/conduct?${name}=other`).value).toBe('')
      expect(open('/d/talks/norms/conduct').value).toBe('')
      expect(open(`/d/talks/norms/conduct?${name}=one`).value).toBe('of the one')
    },
  )

  it('does not go along where a form stays open while its address goes on', () => {
    at('/d/talks/norms/conduct?row=one')
    const seen: string[] = []
    const opened: Opened = (value, type) => {
      seen.push(value)
      if (seen.length === 1) type('of the one')
      if (seen.length !== 2) return
      at('/d/talks/norms/conduct?row=other')
      type('of the one, to the end')
    }
    renderToString(createElement(Form, { opened }))
    expect(seen[1]).toBe('of the one')
    expect(seen.at(-1)).toBe('')
    expect(open('/d/talks/norms/conduct?row=one').value).toBe('of the one, to the end')
    expect(open('/d/talks/norms/conduct?row=other').value).toBe('')
  })

  it('is forgotten where its act was sent from, wherever one has gone since', () => {
    open('/d/talks/norms/conduct?row=one').type('of the one')
    const sentFrom = aboutHere()
    open('/d/talks/norms/conduct?row=other').type('of the other')
    forgetTyped('conduct', sentFrom)
    expect(open('/d/talks/norms/conduct?row=one').value).toBe('')
    expect(open('/d/talks/norms/conduct?row=other').value).toBe('of the other')
  })
})

describe('what a page is about', () => {
  it('does not hang on the order of the named values, and takes no value for a name', () => {
    const about = (search: string): string => aboutOf({ pathname: '/p', search })
    expect(about('?rev=1&paragraph=p2')).toBe(about('?paragraph=p2&rev=1'))
    expect(about('?row=a%26rev%3D1')).not.toBe(about('?row=a&rev=1'))
  })
})
