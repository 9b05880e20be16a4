import { equal, utf8, type Crypto, type Fault } from '@alternat/tlog'
import { Hono, type Context } from 'hono'
import type { Seat } from '../host/seat.ts'
import { readBytes } from '../http/body.ts'
import { ownHost, ownOrigin, ownParts, safeHeaders } from '../http/boundary.ts'
import { PLAIN_STYLE } from '../http/plain.ts'
import { html, type Html } from '../http/html.ts'
import { problem } from '../http/problem.ts'
import { pageLanguage, pageWords, type PageWords } from '../language/page-words.ts'
import { inviteTo, isMeetingRole } from './invited.ts'
import { meetingPage, type Handed } from './page.ts'
import { stateOf } from './state.ts'

/** What the convenor's page is made of. */
export interface Convening {
  readonly seats: readonly Seat[]
  /** Where it stands: `http://localhost:PORT`. */
  readonly address: string
  /** What is in the address of the page and known to the console alone: whoever reaches the port has it not. */
  readonly secret: string
  readonly crypto: Crypto
}

/** The page loads its style and posts its form; nothing else, and nothing from elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const STYLE = `${PLAIN_STYLE}\n.code svg { width: 16rem; max-width: 100%; height: auto; background: #fff }\ntd form { margin: 0 }\n`

/** A side and a role are short. */
const FORM_CAP = 1024

/** The server of the convenor's page: one page, one form, one style sheet. */
export function conveneApp(convening: Convening): Hono {
  const app = new Hono()
  app.use(safeHeaders())
  app.use(ownHost(convening.address))
  app.use(ownParts())
  app.use(ownOrigin(convening.address))
  app.get('/convenor.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/convenor/:secret', (c) => (isKnown(c, convening) ? shown(c, convening, {}) : absent(c)))
  app.post('/convenor/:secret', (c) => (isKnown(c, convening) ? invited(c, convening) : absent(c)))
  app.all('*', absent)
  return app
}

function absent(c: Context): Response {
  return problem(c, 404, {
    code: 'not-found',
    message: 'Nothing is at this address. The convenor’s page is at the one that the console shows.',
  })
}

/** Compared by digest: how long it takes says nothing of how much was guessed. */
function isKnown(c: Context, { crypto, secret }: Convening): boolean {
  const typed = c.req.param('secret') ?? ''
  return equal(crypto.sha256(utf8(typed)), crypto.sha256(utf8(secret)))
}

interface Answered {
  readonly handed?: Handed | null
  readonly refused?: Html | null
}

/** In the language that its address names or the browser asks for; the form goes back to the same. */
function wordsFor(c: Context): PageWords {
  return pageWords(pageLanguage(c.req.query('lang'), c.req.header('accept-language')))
}

function shown(
  c: Context,
  { seats, secret }: Convening,
  { handed = null, refused = null }: Answered,
): Response {
  const words = wordsFor(c)
  const action = `/convenor/${secret}?lang=${words.language}`
  const page = meetingPage({ sides: seats.map(stateOf), action, handed, refused, words })
  c.header('content-security-policy', POLICY)
  // Without a referrer at all a browser would not say either that its form is our own.
  c.header('referrer-policy', 'same-origin')
  c.header('cache-control', 'no-store')
  c.header('vary', 'accept-language')
  return c.html(page.text, refused === null ? 200 : 422)
}

async function invited(c: Context, convening: Convening): Promise<Response> {
  const bytes = await readBytes(c, FORM_CAP)
  if (!bytes.ok) return problem(c, bytes.fault.code === 'length-required' ? 411 : 413, bytes.fault)
  const form = new URLSearchParams(new TextDecoder().decode(bytes.value))
  const role = form.get('role') ?? ''
  const seat = convening.seats.find(({ side }) => side === form.get('side'))
  const { say } = wordsFor(c)
  if (seat === undefined || !isMeetingRole(role))
    return shown(c, convening, { refused: html`${say('refused.place-unknown')}` })
  const link = inviteTo(seat, role)
  if (!link.ok) return shown(c, convening, { refused: refusal(link.fault, say) })
  return shown(c, convening, { handed: { name: seat.name, role, link: link.value } })
}

/** The refusals that a convenor can meet, in their own language; what should never come is said as it is. */
function refusal({ code, message }: Fault, say: PageWords['say']): Html {
  return code === 'side-signed-in' || code === 'place-taken'
    ? html`${say(`refused.${code}`)}`
    : html`<bdi lang="en" dir="ltr">${message}</bdi>`
}
