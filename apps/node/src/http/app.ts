import { Hono, type Context } from 'hono'
import { openDesk } from '../office-keys/performing.ts'
import { ownHost, ownOrigin, ownParts, safeHeaders } from './boundary.ts'
import { askedFirst } from './ahead.ts'
import { gate, gated, whoAsks } from './gate.ts'
import { openApi } from './openapi.ts'
import { PLAIN_PATH, PLAIN_STYLE, PLAIN_STYLE_PATH, plainPage } from './plain.ts'
import { problem } from './problem.ts'
import type { Room, Unopened } from './room.ts'
import { honoPath } from './route.ts'
import { OPENAPI_PATH, ROUTES } from './routes.ts'
import { takesGzip } from './told.ts'

function absent(c: Context): Response {
  return problem(c, 404, {
    code: 'not-found',
    message: 'There is nothing at this address.',
    where: c.req.path,
  })
}

/** Every path of the API with the methods it has. */
function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>([OPENAPI_PATH, PLAIN_PATH].map((path) => [path, ['GET']]))
  for (const route of ROUTES) {
    const path = honoPath(route)
    methods.set(path, [...(methods.get(path) ?? []), route.method.toUpperCase()])
  }
  return methods
}

function wrongMethod(c: Context, methods: readonly string[]): Response {
  const allowed = methods.join(', ')
  c.header('allow', allowed)
  return problem(c, 405, {
    code: 'method-wrong',
    message: `This address answers ${allowed} only.`,
    where: c.req.path,
  })
}

/** Where programs ask: what is not there is never answered with a page. */
const PROGRAM_PATHS = ['/api/', '/courier', '/log/']

/** A screen's own address (no dot in it) gets the one page that all screens are made of. */
function screen(c: Context, room: Room): Response {
  const path = c.req.path
  if (room.site === null) return path === '/' ? plain(c, room) : absent(c)
  const zipped = takesGzip(c)
  const file = path === '/' ? null : room.site.file(path, zipped)
  if (file !== null) return file
  const isScreen = !path.includes('.') && !PROGRAM_PATHS.some((start) => path.startsWith(start))
  const page = isScreen ? room.site.file('/index.html', zipped) : null
  page?.headers.set('link', askedFirst(c, room))
  return page ?? absent(c)
}

/** The page without script shows what is on the record: to whoever may read it. */
function plain(c: Context, room: Room): Response {
  return gate(c, room, { needs: ['read', 'between'] }) ?? plainPage(c, room)
}

/** The server of one seat: the API of {@link ROUTES}, the plain page, and the screens. */
export function createApp(unopened: Unopened): Hono {
  const { node, people } = unopened.seat
  const desk = node === null || people === null ? null : openDesk(node, people)
  const room: Room = { ...unopened, desk }
  const app = new Hono()
  const { address } = room.seat
  app.use(safeHeaders())
  app.use(ownHost(address))
  app.use(ownParts())
  app.use(ownOrigin(address))
  app.use(whoAsks(room))
  for (const route of ROUTES) app.on(route.method, honoPath(route), gated(route, room))
  // Made once: it is large, and open to whoever asks.
  let document: object | null = null
  app.get(OPENAPI_PATH, (c) => c.json((document ??= openApi(ROUTES, room.seat.address))))
  app.get(PLAIN_PATH, (c) => plain(c, room))
  app.get(PLAIN_STYLE_PATH, (c) => c.body(PLAIN_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  for (const [path, methods] of methodsByPath()) app.all(path, (c) => wrongMethod(c, methods))
  app.get('*', (c) => screen(c, room))
  app.notFound(absent)
  app.onError((_error, c) =>
    problem(c, 500, {
      code: 'internal',
      message: 'Something went wrong inside this program; nothing was logged.',
    }),
  )
  return app
}
