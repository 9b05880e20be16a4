import { beforeAll, describe, expect, it } from 'vitest'
import { Compile } from 'typebox/compile'
import { toBase64 } from '@alternat/tlog'
import { SIGNING_ROUTES } from '../../src/http/signing-routes.ts'
import { wrappedId } from '../../src/office-keys/wrapped.ts'
import { nodeCrypto } from '../../src/crypto.ts'
import { sidesForAll, somePort } from '../host/support.ts'
import { ask, officer, ownSeat, post, signature, type Officer, type OwnSeat, type Told } from './support.ts'

const sides = sidesForAll()
let own: OwnSeat
let anna: Officer
let n = 0

beforeAll(async () => {
  own = ownSeat(sides.east, somePort())
  anna = officer(own, 'Anna')
})

const raise = () =>
  post(own, anna, '/api/d/talks/acts', {
    kind: 'dialogue.raise',
    body: { slug: `m-${(n += 1)}`, title: 'M' },
  })

/** The answer is documented under its status, and of the documented shape. */
function isDocumented(method: string, path: string, { status, json }: Told): void {
  const route = SIGNING_ROUTES.find((one) => one.method === method && one.path === path)
  const schema = route?.answers[status]?.schema
  expect(schema, `${method} ${path} ${status}`).toBeDefined()
  if (schema !== undefined) expect([...Compile(schema).Errors(json)]).toEqual([])
}

function wrappedFile(office = 'foreign-affairs', side = 'east.example') {
  const zeros = (length: number) => toBase64(new Uint8Array(length))
  const under = { method: 'passphrase', work: 18 }
  const format = 'alternat/wrapped-office-key/v1'
  const [publicKey, salt, iv, sealed] = [zeros(32), zeros(32), zeros(12), zeros(48)]
  return { format, side, office, publicKey, further: null, under, salt, iv, sealed }
}

describe('wrapped keys', () => {
  const put = (file: object, who = anna, id = wrappedId(nodeCrypto, file as Record<string, unknown>)) =>
    ask(own, who, 'PUT', `/api/office-keys/${id}`, file)

  it('are kept for their person alone, once however often they come, and gone when they are removed', async () => {
    const file = wrappedFile()
    const id = wrappedId(nodeCrypto, file)
    const kept = await put(file)
    expect([kept.status, kept.json['id']]).toEqual([200, id])
    isDocumented('put', '/api/office-keys/{id}', kept)
    expect((await put(file)).status).toBe(200)
    const mine = await ask(own, anna, 'GET', '/api/office-keys')
    isDocumented('get', '/api/office-keys', mine)
    expect(mine.json).toMatchObject({ side: 'east.example', keys: [{ id, file }] })
    const bert = officer(own, 'Bert')
    const his = await ask(own, bert, 'GET', '/api/office-keys')
    expect(his.json['keys']).toEqual([])
    expect((await ask(own, bert, 'DELETE', `/api/office-keys/${id}`)).status).toBe(404)
    const gone = await ask(own, anna, 'DELETE', `/api/office-keys/${id}`)
    isDocumented('delete', '/api/office-keys/{id}', gone)
    const again = await ask(own, anna, 'DELETE', `/api/office-keys/${id}`)
    expect(again.status).toBe(404)
    isDocumented('delete', '/api/office-keys/{id}', again)
  })

  it('are refused under another name, of an office not held, of another side, of another shape, and beyond 32', async () => {
    const codes = []
    for (const told of [
      await put(wrappedFile(), anna, '0'.repeat(32)),
      await put(wrappedFile('plenipotentiary')),
      await put(wrappedFile('foreign-affairs', 'west.example')),
      await put({ ...wrappedFile(), more: 1 }, anna, '0'.repeat(32)),
    ]) {
      isDocumented('put', '/api/office-keys/{id}', told)
      codes.push([told.status, told.json['code']])
    }
    expect(codes).toEqual([
      [422, 'office-key-name'],
      [403, 'office-not-held'],
      [422, 'office-key-side'],
      [400, 'schema'],
    ])
    const many = officer(own, 'Carl')
    for (let i = 0; i < 32; i++) {
      const salt = toBase64(new Uint8Array(32).fill(i))
      expect((await put({ ...wrappedFile(), salt }, many)).status).toBe(200)
    }
    const over = await put({ ...wrappedFile(), iv: toBase64(new Uint8Array(12).fill(9)) }, many)
    expect([over.status, over.json['code']]).toEqual([422, 'office-keys-many'])
  })
})

describe('signing', () => {
  const at = '/api/signing/{ticket}'

  it('answers as it is documented, whatever becomes of it', async () => {
    const [one, two, three] = [await raise(), await raise(), await raise()]
    const path = (told: Told) => `/api/signing/${String(told.json['ticket'])}`
    isDocumented('post', at, one)
    const wrong = await post(own, anna, path(one), { step: 'x' })
    const forged = await post(own, anna, path(one), signature(own, anna, two.json))
    const done = await post(own, anna, path(one), signature(own, anna, one.json))
    const moved = await post(own, anna, path(two), signature(own, anna, two.json))
    const zeros = { signature: toBase64(new Uint8Array(64)) }
    const used = await post(own, anna, path(two), signature(own, anna, two.json, zeros))
    const none = await post(own, anna, '/api/signing/none', signature(own, anna, two.json))
    const answers = [wrong, forged, done, moved, used, none]
    expect(answers.map(({ status }) => status)).toEqual([400, 422, 201, 202, 409, 404])
    for (const answer of answers) isDocumented('post', at, answer)
    const left = await ask(own, anna, 'DELETE', path(three))
    const absent = await ask(own, anna, 'DELETE', path(three))
    expect([left.status, absent.status]).toEqual([200, 404])
    isDocumented('delete', at, left)
    isDocumented('delete', at, absent)
  })
})
