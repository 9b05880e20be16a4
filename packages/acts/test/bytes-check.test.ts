import { bodyFields, checkBody, jsonSchemas, KINDS, type KindEntry } from '@alternat/acts'
import * as fc from 'fast-check'
import { System } from 'typebox/system'
import { Compile } from 'typebox/compile'
import { afterEach, describe, expect, it } from 'vitest'
import { goodFor } from './bytes-bodies.ts'
import { hex32 } from './bytes-support.ts'

const kinds = [...KINDS.keys()]
const generators = new Map(
  [...KINDS].map(([kind, { schema }]) => [
    kind,
    goodFor(schema as never) as fc.Arbitrary<Record<string, unknown>>,
  ]),
)
const matter = { log: 'norland.example/alternat/conduct', index: 3, leaf: hex32('a') }

const schemaOf = (kind: string) => (KINDS.get(kind) as KindEntry).schema as { required?: string[] }

/** Every object inside a value, with a way to make the whole anew with that object changed. */
function variants(value: unknown, change: (o: object) => unknown): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => variants(item, change).map((v) => value.with(i, v)))
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([name, member]) =>
    variants(member, change).map((v) => ({ ...value, [name]: v })),
  )
  return [change(value), ...inside]
}

describe.each(kinds)('the schema of %s', (kind) => {
  const good = generators.get(kind) as fc.Arbitrary<Record<string, unknown>>

  it('accepts good bodies and refuses an extra field at any level', () => {
    fc.assert(
      fc.property(good, fc.constantFrom('extra', '__proto__', 'toString', ''), (body, name) => {
        expect(checkBody(kind, body)).toMatchObject({ ok: true, value: { kind } })
        for (const bad of variants(body, (o) => Object.fromEntries([...Object.entries(o), [name, 1]]))) {
          expect(checkBody(kind, bad)).toMatchObject({ fault: { code: 'schema' } })
        }
      }),
      { numRuns: 6 },
    )
  })

  it('refuses a body that lacks a field it needs, and names the field', () => {
    const { required = [] } = schemaOf(kind)
    fc.assert(
      fc.property(good, (body) => {
        for (const name of required) {
          const { [name]: _, ...rest } = body
          const end = checkBody(kind, rest)
          expect(end.ok).toBe(false)
          expect(!end.ok && end.fault.where).toBe(`$.${name}`)
        }
      }),
      { numRuns: 4 },
    )
  })
})

describe('checking a body', () => {
  it('knows no kind beyond the table', () => {
    for (const kind of ['dialogue.partner', '', 'toString', '__proto__', 'dialogue']) {
      expect(checkBody(kind, {})).toMatchObject({ fault: { code: 'unknown-kind' } })
    }
  })

  it('refuses what is no object', () => {
    for (const body of [null, undefined, [], 'x', 1]) expect(checkBody('dialogue.raise', body).ok).toBe(false)
  })

  it('says in a plain sentence what is wrong and where', () => {
    const faultOf = (kind: string, body: object) => {
      const end = checkBody(kind, body)
      return end.ok ? null : [end.fault.message, end.fault.where]
    }
    expect(faultOf('text.mark', { matter, digest: hex32('a'), state: 'agreed' })).toEqual([
      '$.state must be one of: agreed in principle, agreed ad referendum, closed, reopened.',
      '$.state',
    ])
    expect(faultOf('channel.correct', { notice: matter, content: ['a', ''] })).toEqual([
      '$.content[1] is empty.',
      '$.content[1]',
    ])
    expect(faultOf('channel.correct', { notice: matter })).toEqual(['$.content is missing.', '$.content'])
    expect(faultOf('dialogue.raise', { title: 5 })).toEqual([
      '$.title must be of the type string.',
      '$.title',
    ])
    expect(faultOf('arrangement.operative', { matter: { ...matter, leaf: 'A' }, on: '2017-07-08' })).toEqual([
      '$.matter.leaf is not written as it must be.',
      '$.matter.leaf',
    ])
  })

  it('refuses days and minutes that are not in the calendar, wherever they stand', () => {
    const reportedOn = { from: '2017-07-07', to: '2017-07-07', precision: 'day', zone: 'Europe/Berlin' }
    expect(checkBody('arrangement.operative', { matter, on: '2016-02-29' }).ok).toBe(true)
    expect(checkBody('arrangement.operative', { matter, on: '2017-02-29' })).toMatchObject({
      fault: { code: 'schema', where: '$.on' },
    })
    expect(checkBody('arrangement.suspend', { matter, reportedOn }).ok).toBe(true)
    expect(
      checkBody('arrangement.suspend', { matter, reportedOn: { ...reportedOn, to: '2017-06-31' } }),
    ).toMatchObject({
      fault: { where: '$.reportedOn.to' },
    })
  })

  it('counts characters and not UTF-16 units', () => {
    expect(checkBody('dialogue.raise', { title: '😀'.repeat(160) }).ok).toBe(true)
    expect(checkBody('dialogue.raise', { title: '😀'.repeat(161) }).ok).toBe(false)
  })
})

describe('where code from strings is forbidden', () => {
  afterEach(() => System.Settings.Set({ useAcceleration: true }))

  it('the interpreted check gives the same verdict as the compiled one on every body, good or broken', () => {
    const anyKind = fc
      .constantFrom(...kinds)
      .chain((kind) => (generators.get(kind) as fc.Arbitrary<object>).map((body) => ({ kind, body })))
    const junk = fc.constantFrom<unknown>(null, 1, -1, 0.5, '', 'x', [], {}, true, '2017-13-01')
    fc.assert(
      fc.property(anyKind, junk, fc.nat(), ({ kind, body }, value, pick) => {
        const schema = KINDS.get(kind)?.schema as never
        System.Settings.Set({ useAcceleration: true })
        const compiled = Compile(schema)
        System.Settings.Set({ useAcceleration: false })
        const interpreted = Compile(schema)
        expect([compiled.IsAccelerated(), interpreted.IsAccelerated()]).toEqual([true, false])
        const names = Object.keys(body)
        const broken = names.length === 0 ? value : { ...body, [names[pick % names.length] as string]: value }
        for (const candidate of [body, broken, value])
          expect(interpreted.Check(candidate)).toBe(compiled.Check(candidate))
        expect(interpreted.Check(body)).toBe(true)
      }),
      { numRuns: 120 },
    )
  })
})

describe('the fields of prose', () => {
  it('are the words people wrote, with their paths, and nothing typed', () => {
    const body = {
      notice: matter,
      content: ['first', 'second'],
      source: [{ title: 'A title', publisher: 'A paper' }],
      reportedOf: ['us'],
      reportedOn: { from: '2017-07-07', to: '2017-07-07', precision: 'day', zone: 'Europe/Berlin' },
    }
    expect(bodyFields('channel.correct', body).prose).toEqual([
      { path: '$.content[0]', text: 'first' },
      { path: '$.content[1]', text: 'second' },
      { path: '$.source[0].title', text: 'A title' },
      { path: '$.source[0].publisher', text: 'A paper' },
      { path: '$.reportedOn.zone', text: 'Europe/Berlin' },
    ])
  })

  it('leave out no string of a good body that is free to hold anything', () => {
    const anyKind = fc
      .constantFrom(...kinds)
      .chain((kind) => (generators.get(kind) as fc.Arbitrary<object>).map((body) => ({ kind, body })))
    fc.assert(
      fc.property(anyKind, ({ kind, body }) => {
        const prose = new Set(bodyFields(kind, body).prose.map(({ text }) => text))
        const strings: string[] = []
        JSON.stringify(body, (_, value: unknown) =>
          typeof value === 'string' ? (strings.push(value), value) : value,
        )
        // Whatever holds a character outside the typed repertoire must have been read by the guard.
        for (const s of strings) if (/[^A-Za-z0-9 .:/+=',-]/.test(s)) expect(prose).toContain(s)
      }),
      { numRuns: 300 },
    )
  })

  it('pass over fields no schema speaks of, whatever their name', () => {
    const body = JSON.parse(
      '{"title":"Unit","extra":"x","toString":"y","__proto__":{"title":"z"},"matter":"w"}',
    ) as object
    expect(bodyFields('dialogue.raise', body).prose).toEqual([{ path: '$.title', text: 'Unit' }])
  })

  it('of an unknown kind are none', () => {
    expect(bodyFields('future.act', { title: 'x' }).prose).toEqual([])
  })
})

describe('the published schemas', () => {
  it('are one for each kind, each with its own id and closed to other fields', () => {
    const schemas = jsonSchemas()
    expect(Object.keys(schemas)).toEqual(kinds)
    expect(new Set(Object.values(schemas).map((schema) => schema['$id'])).size).toBe(kinds.length)
    for (const schema of Object.values(schemas)) expect(schema['additionalProperties']).toBe(false)
    expect(schemas['dialogue.raise']['$id']).toBe('urn:alternat:act:v1:dialogue.raise')
  })

  it('are plain JSON', () => {
    const schemas = jsonSchemas()
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas)
  })
})
