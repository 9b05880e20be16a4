import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Seat } from '../../src/host/seat.ts'
import { ROUTES } from '../../src/http/routes.ts'
import { ACTIONS, AUTHORITY, type Action, type Level } from '../../src/people/authority.ts'
import { ROLES, type Role } from '../../src/people/roles.ts'
import { cookieOf, seatOf, sidesForAll } from '../host/support.ts'
import { appOf, asking, codeOf, jsonOf, posting } from '../http/support.ts'

/** The letters of the roles, in the order in which the lists below have them. */
const LETTERS: Readonly<Record<string, Role>> = {
  N: 'negotiator',
  C: 'clearing-officer',
  R: 'releasing-officer',
  D: 'duty-officer',
  A: 'analyst',
  U: 'auditor',
  M: 'administrator',
}

/** Who may, written down by itself: the table of the program must agree with it, cell by cell. */
const CELLS: Readonly<Record<string, string>> = {
  'read between': 'NCRDAU',
  'read public': 'NCRDAUM',
  'read-drafts between': 'NCRDU',
  'keep-drafts between': 'NRD',
  'ask-guard between': 'NCRDA',
  'write-note between': 'NR',
  'carry between': 'NRD',
  'meet between': 'R',
  'act-cite between': 'NRA',
  'act-cite public': 'R',
  'act-speak between': 'NR',
  'act-speak public': 'R',
  'act-negotiate between': 'NR',
  'act-negotiate public': 'R',
  'act-conclude between': 'R',
  'act-conclude public': 'R',
  'act-notify between': 'RD',
  'act-notify public': 'R',
  'act-manage-keys between': 'R',
  'act-manage-keys public': 'R',
  'read-people between': 'UM',
  'manage-people between': 'M',
}

/** Addresses that answer whoever asks. Everything else must ask who it is. */
const OPEN = [
  'get /api/session',
  'get /courier/{dialogue}/{side}',
  'post /courier',
  'get /log/{side}/alternat/{dialogue}/checkpoint',
  'get /log/{side}/alternat/{dialogue}/tile/{level}/{index}',
  'post /api/sign-in/passkey/options',
  'post /api/sign-in/passkey',
  'post /api/sign-in/demonstration',
  'post /api/sign-in/link',
  'post /api/sign-in/welcome/options',
  'post /api/sign-in/welcome',
  'post /api/sign-in/recovery/options',
  'post /api/sign-in/recovery',
  'post /api/sign-in/ministry',
  'get /api/sign-in/ministry/back',
  'post /api/sign-out',
]

const sides = sidesForAll()
let seat: Seat
let app: Hono
const cookies = new Map<Role, string>()

beforeAll(async () => {
  seat = seatOf(sides.east, 7451)
  app = appOf(seat)
  for (const role of ROLES) cookies.set(role, cookieOf(seat, [role]))
})

/** An act of each line of the table; its body is wrong, so that whoever may is refused for that, and nothing is logged. */
const KIND: Partial<Record<Action, string>> = {
  'act-cite': 'statement.cite',
  'act-speak': 'dialogue.raise',
  'act-negotiate': 'dialogue.explore',
  'act-conclude': 'arrangement.adopt',
  'act-notify': 'channel.notice',
  'act-manage-keys': 'side.seal',
}

/** The request that stands for a cell of the table. */
function requestFor(action: Action, level: Level, cookie: string): Request {
  const kind = KIND[action]
  const sent = (path: string, body: object) => posting(seat, path, body, { cookie })
  const asked = (path: string, method = 'GET') =>
    asking(seat, path, { method, headers: { cookie, origin: seat.address } })
  if (kind !== undefined) return sent('/api/d/talks/acts', { kind, level, body: { nothing: 1 } })
  const requests: Partial<Record<Action, () => Request>> = {
    read: () => asked(level === 'public' ? '/api/trend' : '/api/d/talks/fold'),
    'read-drafts': () => asked('/api/drafts'),
    'keep-drafts': () => asked('/api/drafts/none', 'DELETE'),
    'ask-guard': () => sent('/api/d/talks/guard', { text: 'Words.' }),
    'write-note': () => sent('/api/d/talks/notes', {}),
    carry: () => sent('/api/bundles/look', {}),
    meet: () => sent('/api/sides', {}),
    'read-people': () => asked('/api/people/changes'),
    'manage-people': () => sent('/api/people', {}),
  }
  const request = requests[action]
  if (request === undefined) throw new Error(`no request stands for ${action}: add one`)
  return request()
}

const cells = ACTIONS.flatMap((action) =>
  (Object.keys(AUTHORITY[action]) as Level[]).map((level) => [action, level] as const),
)

describe('the table of authority', () => {
  it('has exactly the cells that are written down here', () => {
    expect(cells.map((cell) => cell.join(' ')).sort()).toEqual(Object.keys(CELLS).sort())
    expect(Object.values(LETTERS).sort()).toEqual([...ROLES].sort())
  })

  it.each(cells)(
    'lets only those through who may %s, %s, and tells the others who may',
    async (action, level) => {
      const expected = [...(CELLS[`${action} ${level}`] ?? '')].map((letter) => LETTERS[letter])
      for (const role of ROLES) {
        const answer = await app.request(requestFor(action, level, cookies.get(role) ?? ''))
        const told = answer.status === 403 ? await jsonOf(answer) : {}
        const isRefused = told['code'] === 'role-missing'
        expect([role, !isRefused], `${action} ${level}`).toEqual([role, expected.includes(role)])
        if (isRefused) expect(told['message']).toMatch(/^Only .+ may do this; you are signed in as an? /)
        expect(answer.status).not.toBe(401)
      }
    },
  )

  it.each(cells)('lets nobody through who is not signed in: %s, %s', async (action, level) => {
    const answer = await app.request(requestFor(action, level, 'none=1'))
    expect(await codeOf(answer)).toEqual([401, 'sign-in-first'])
  })

  it('is asked by every address but those that are open on purpose', () => {
    const open = ROUTES.filter(({ needs }) => needs === 'open').map(({ method, path }) => `${method} ${path}`)
    expect(open.sort()).toEqual([...OPEN].sort())
  })

  it.each(ROUTES.filter(({ needs }) => needs !== 'open').map(({ method, path }) => [method, path] as const))(
    'stands before %s %s: nobody is answered there without signing in',
    async (method, path) => {
      const at = path.replaceAll(/\{\w+\}/g, 'talks')
      const headers = { cookie: 'none=1', origin: seat.address }
      const answer = await app.request(asking(seat, at, { method: method.toUpperCase(), headers }))
      expect(await codeOf(answer)).toEqual([401, 'sign-in-first'])
    },
  )

  it('lets whoever has several roles do what any of them may', async () => {
    const cookie = cookieOf(seat, ['auditor', 'duty-officer'])
    for (const [action, status] of [
      ['read-people', 200],
      ['act-notify', 422],
    ] as const) {
      expect((await app.request(requestFor(action, 'between', cookie))).status).toBe(status)
    }
  })

  it('lets an auditor leave nothing behind: no draft is kept of what they may not do', async () => {
    const before = sides.east.store.drafts().length
    for (const kind of ['dialogue.raise', 'no.such-kind', 'record.recover']) {
      const act = posting(
        seat,
        '/api/d/talks/acts',
        { kind, body: {} },
        { cookie: cookies.get('auditor') ?? '' },
      )
      expect((await app.request(act)).status).toBe(403)
    }
    expect(sides.east.store.drafts().length).toBe(before)
  })
})

describe('an office', () => {
  const raised = { kind: 'dialogue.raise', body: { slug: 'by-office', title: 'By office' } }
  const codeOf = async (at: Seat, office: string): Promise<unknown> => {
    const cookie = cookieOf(at, ['releasing-officer'])
    const answer = await appOf(at).request(
      posting(at, '/api/d/talks/acts', { ...raised, office }, { cookie }),
    )
    return (await jsonOf(answer))['code'] ?? answer.status
  }

  it.each(['own', 'convenor'] as const)(
    'must be held to act in its name under custody %s',
    async (custody) => {
      const at = seatOf(sides.east, 7452, custody)
      expect(await codeOf(at, 'key-custodian')).toBe('office-not-held')
      expect(await codeOf(at, 'foreign-affairs')).not.toBe('office-not-held')
    },
  )

  it('is stood for by a role in the demonstration', async () => {
    const at = seatOf(sides.east, 7453)
    expect(await codeOf(at, 'duty-desk')).not.toBe('office-not-held')
    expect(await codeOf(at, 'foreign-affairs')).toBe(201)
  })
})
