import { isDay } from '@alternat/acts'
import type { Context } from 'hono'
import { frontCard, frontOf, leadingFirst } from './front.ts'
import { html, type Html } from './html.ts'
import { plainCard } from './plain-card.ts'
import type { Room } from './room.ts'
import { sideIn } from '../dialogue/members.ts'

/** Where the page without script stands, whether or not the screens were built. */
export const PLAIN_PATH = '/plain'
/** Its style sheet. */
export const PLAIN_STYLE_PATH = '/plain.css'

/** The style of the plain page: a set document, light and dark, readable on paper. */
export const PLAIN_STYLE = `:root{color-scheme:light dark;--paper:light-dark(#fbfaf6,#15171b);--ink:light-dark(#1c1e22,#e8e6df);--soft:light-dark(#5c5f66,#a9abb0);--rule:light-dark(#dcd7cb,#3a3d44);--accent:light-dark(#8a5a12,#d9a658)}
body{background:var(--paper);color:var(--ink);font:1.05rem/1.5 "Noto Serif",Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,caption,nav,dt,th{font-family:"Noto Sans",system-ui,sans-serif;line-height:1.25}
h2 small{display:block;font-weight:400}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button{font:600 .95rem "Noto Sans",system-ui,sans-serif;color:inherit;background:none;border:1px solid currentcolor;border-radius:3px;padding:.4rem .8rem;min-height:1.5rem;cursor:pointer}
button:hover{background:var(--ink);color:var(--paper)}
.notice{border-inline-start:.25rem solid var(--accent);padding-inline-start:.75rem}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.4rem 1rem}
dt{font-weight:600}dd{margin:0}
table{width:100%;border-collapse:collapse;margin:1rem 0;table-layout:fixed}
caption{text-align:start;font-weight:600;padding:.4rem 0}
th,td{text-align:start;vertical-align:top;border-top:1px solid var(--rule);padding:.4rem .6rem .4rem 0}
td ul{padding-inline-start:1rem}small{display:block;color:var(--soft)}
code{overflow-wrap:anywhere}article{margin-block:3rem}
`

function days(room: Room, dialogue: string): Html | null {
  const front = frontOf(room.seat.receiver.store, dialogue)
  const all = front?.['days']
  if (!Array.isArray(all)) return null
  const links = all.flatMap((day: { label?: unknown; asOf?: unknown }) =>
    typeof day.label === 'string' && typeof day.asOf === 'string' && isDay(day.asOf)
      ? [html`<a href="${PLAIN_PATH}?asOf=${day.asOf}">${day.label}</a> `]
      : [],
  )
  return html`<p>As of: ${links}</p>`
}

function seats({ seat, seats: all }: Room): Html {
  const others = all.filter((one) => one !== seat)
  return html`<nav>${others.map((one) => html`<a href="${one.address}${PLAIN_PATH}">${one.name}</a> `)}</nav>`
}

function page(room: Room, asOf: string | undefined): Html {
  const { seat } = room
  const { store } = seat.receiver
  const selfIn = (dialogue: string) => (seat.role === 'side' ? sideIn(store, dialogue) : null)
  const dialogues = leadingFirst(store)
  const cards = dialogues.map((dialogue) => {
    const card = frontCard(store, dialogue, asOf)
    return html`${days(room, dialogue)}${card === null ? html`<p>${dialogue}: no matter on the record.</p>` : plainCard(card, selfIn(dialogue))}`
  })
  const custody =
    seat.custody === 'own' ? null : html`<p class="notice">Demonstration keys. No government takes part.</p>`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Alternat · ${seat.name}</title>
        <link rel="stylesheet" href="${PLAIN_STYLE_PATH}" />
      </head>
      <body>
        <h1>${seat.name}</h1>
        ${custody}${seats(room)} ${cards.length === 0 ? html`<p>No dialogue is held here yet.</p>` : cards}
      </body>
    </html> `
}

/** One page without script: the front card of every dialogue held at this seat. */
export function plainPage(c: Context, room: Room): Response {
  const asOf = c.req.query('asOf')
  const day = asOf !== undefined && isDay(asOf) ? asOf : undefined
  return c.body(page(room, day).text, 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
}
