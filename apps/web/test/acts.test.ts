import { checkBody, KINDS, type Entry, type MatterState } from '@alternat/acts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFrom, type Value, type Values } from '../src/acts/built.ts'
import { fieldsOf, type Field } from '../src/acts/field.ts'
import {
  keysBody,
  misfitOf,
  type KeysTyped,
  type OfficeHere,
  type OfferedKey,
} from '../src/acts/keys-body.ts'
import { typedFrom } from '../src/acts/typed-from.ts'
import { workingKinds } from '../src/acts/kinds.ts'
import { whereIs } from '../src/acts/where-is.ts'
import words from '../src/language/en/acts.ts'

const leaf = 'a'.repeat(64)
const ref = { log: 'a.example/alternat/talks', index: 2, leaf }
const fold = {
  matters: [{ id: leaf, ref } as unknown as MatterState],
  entries: [{ ref, kind: 'group.readout' } as unknown as Entry],
}
const HERE = [...workingKinds().values()].flat().filter((kind) => whereIs(kind).at === 'here')

/** Something that fits each field, as a person would type it. */
function typedFor(field: Field): Value {
  switch (field.is) {
    case 'choice':
      return field.values[0] ?? ''
    case 'day':
      return '2026-11-22'
    case 'minute':
      return '2026-11-22T10:00'
    case 'number':
      return String(field.least)
    case 'yesno':
      return 'yes'
    case 'sides':
      return ['b.example']
    case 'side':
      return 'b.example'
    case 'matter':
    case 'act':
    case 'digest':
    case 'digests':
      return leaf
    case 'name':
      return field.name === 'row' ? 'elections' : 'x-one'
    case 'names':
      return field.name === 'languages' ? 'en\nfr' : 'one\ntwo'
    case 'log':
      return 'b.example/alternat/talks'
    case 'text':
      return {}
    case 'group':
      return Object.fromEntries(field.fields.map((one) => [one.name, typedFor(one)]))
    case 'rows':
      return Array.from({ length: Math.max(1, field.least) }, () =>
        Object.fromEntries(field.fields.map((one) => [one.name, typedFor(one)])),
      )
    default:
      return 'Words.'
  }
}

function allOf(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => ('fields' in field ? [field, ...allOf(field.fields)] : [field]))
}

describe('the form of a kind of act, made of its schema', () => {
  it('is there for every kind that works and has none of its own, or the list says where else', () => {
    expect(HERE.length).toBeGreaterThan(30)
    for (const kind of KINDS.keys()) {
      if (KINDS.get(kind)?.works === true)
        expect(['form', 'here', 'begin', 'command']).toContain(whereIs(kind).at)
    }
  })

  it.each(HERE)('of %s has words for every field and every choice', (kind) => {
    for (const field of allOf(fieldsOf(KINDS.get(kind)?.schema))) {
      expect(words, `${kind} ${field.name}`).toHaveProperty([`field.${field.name}`])
      if (field.is === 'choice') {
        for (const value of field.values) expect(words, `${kind} ${value}`).toHaveProperty([`value.${value}`])
      }
    }
  })

  it.each(HERE)('of %s makes a body that its schema takes, all filled or only what must be', (kind) => {
    const fields = fieldsOf(KINDS.get(kind)?.schema)
    for (const asked of [fields, fields.filter(({ required }) => required)]) {
      const values: Values = Object.fromEntries(asked.map((field) => [field.name, typedFor(field)]))
      const { body, wrong } = bodyFrom(fields, values, fold)
      expect([...wrong]).toEqual([])
      expect(checkBody(kind, body)).toMatchObject({ ok: true })
    }
  })

  it.each(HERE)('of %s names what is missing, and makes nothing up', (kind) => {
    const fields = fieldsOf(KINDS.get(kind)?.schema)
    const { wrong, body } = bodyFrom(fields, {}, fold)
    const must = fields.filter(({ required, is }) => required && is !== 'rows' && is !== 'group')
    for (const { name } of must) expect(wrong.has(name), name).toBe(true)
    expect(Object.keys(body).every((name) => fields.some((one) => one.name === name))).toBe(true)
  })

  it('never throws, whatever is typed, and never lets a wrong name, day or number pass', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HERE), fc.string(), (kind, typed) => {
        const fields = fieldsOf(KINDS.get(kind)?.schema)
        const values: Values = Object.fromEntries(fields.map(({ name }) => [name, typed]))
        const { wrong, body } = bodyFrom(fields, values, fold)
        const names = allOf(fields).filter(({ is }) => is === 'name' || is === 'day' || is === 'digest')
        for (const field of names) {
          const value = body[field.name]
          if (typeof value !== 'string' || wrong.has(field.name)) continue
          expect(value).toMatch(field.is === 'name' ? new RegExp(field.pattern, 'u') : /^[0-9a-f-]+$/)
        }
      }),
    )
  })
})

describe('a change of keys as a form makes it', () => {
  const key = (letter: string): string => `${letter.repeat(43)}=`
  const office: OfficeHere = {
    office: 'desk',
    powers: ['notify'],
    from: '2026-01-01T00:00Z',
    until: null,
    lent: false,
    further: [],
    keys: [
      { key: key('A'), id: '00000001', state: 'good' },
      { key: key('E'), id: '00000002', state: 'revoked' },
      { key: key('I'), id: '00000003', state: 'good' },
    ],
  }
  const offer: OfferedKey = { side: 'a.example', office: 'desk', publicKey: key('M'), further: null }
  const now = { offices: [office], minute: '2026-11-22T10:00Z' }
  const typed = (change: Partial<KeysTyped>): KeysTyped => ({
    step: 'introduce',
    office: 'desk',
    powers: [],
    until: '',
    keys: [],
    lastGood: '',
    ...change,
  })

  it.each([
    ['introduces beside what is there, with its powers', typed({}), offer],
    ['rotates: first both', typed({ step: 'rotate' }), offer],
    ['then the last alone', typed({ step: 'finish' }), null],
    ['revokes', typed({ step: 'revoke', keys: [key('A')], lastGood: '7' }), null],
    [
      'delegates under a name of its own',
      typed({ step: 'delegate', office: 'acting', powers: ['notify'], until: '2027-01-01' }),
      { ...offer, office: 'acting' },
    ],
  ] as const)('%s: a body that the schema takes', (_, change, offered) => {
    const body = keysBody(change, offered, now)
    expect(body).not.toBeNull()
    expect(checkBody('side.keys', body)).toMatchObject({ ok: true })
  })

  it.each([
    ['an office that is nobody’s', typed({ step: 'rotate', office: 'nobody' }), offer],
    ['a new office without powers', typed({ office: 'new' }), offer],
    ['a delegation without an end', typed({ step: 'delegate', office: 'acting', powers: ['notify'] }), offer],
    [
      'a delegation in the place of an office',
      typed({ step: 'delegate', powers: ['notify'], until: '2027-01-01' }),
      offer,
    ],
    ['a revocation of nothing', typed({ step: 'revoke' }), null],
    ['a new key without its offer', typed({}), null],
  ] as const)('makes nothing of %s', (_, change, offered) => {
    expect(keysBody(change, offered, now)).toBeNull()
  })

  it('takes no key that was offered for another side, nor for another office', () => {
    expect(misfitOf(offer, { side: 'a.example', office: 'desk' })).toBeNull()
    expect(misfitOf({ ...offer, side: 'b.example' }, { side: 'a.example', office: 'desk' })).toBe('side')
    expect(misfitOf(offer, { side: 'a.example', office: 'acting' })).toBe('office')
    expect(misfitOf(offer, { side: null, office: 'desk' })).toBe('side')
  })
})

describe('a draft that is taken up again', () => {
  it('gives back every free text that stood beside the body, in its language', () => {
    const texts = [
      { digest: 'c'.repeat(64), words: 'Другое.' },
      { digest: leaf, words: 'Сказано так.' },
    ]
    for (const kind of HERE) {
      const fields = fieldsOf(KINDS.get(kind)?.schema).filter(({ is }) => is === 'text')
      const body = Object.fromEntries(
        fields.map(({ name }) => [name, { digest: leaf, lang: 'ru', size: 22 }]),
      )
      const again = bodyFrom(fields, typedFrom(fields, { body, texts }), fold).texts
      expect(again).toEqual(
        Object.fromEntries(fields.map(({ name }) => [name, { lang: 'ru', words: 'Сказано так.' }])),
      )
    }
    expect(HERE.some((kind) => fieldsOf(KINDS.get(kind)?.schema).some(({ is }) => is === 'text'))).toBe(true)
  })

  it('leaves a text empty whose words cannot be read', () => {
    const note = { name: 'note', required: false, is: 'text' } as const
    const body = { note: { digest: leaf, lang: 'ru', size: 22 } }
    expect(typedFrom([note], { body, texts: [{ digest: leaf, words: null }] })).toEqual({})
  })
})
