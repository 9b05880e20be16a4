import { renderSVG } from 'uqr'
import { html, Html } from '../http/html.ts'
import type { MeetingRole, Place } from './invited.ts'
import type { DialogueCounted, SideState } from './state.ts'

/** A link that was just made, to be handed over. */
export interface Handed {
  readonly name: string
  readonly role: MeetingRole
  readonly link: string
}

/** What the page of a convenor shows. */
export interface MeetingShown {
  readonly sides: readonly SideState[]
  /** Where the form posts to. */
  readonly action: string
  readonly handed: Handed | null
  /** A refusal, in a sentence. */
  readonly refused: string | null
}

/** The convenor's page: no script, no word of any side, and plainly what this machine could do. */
export function meetingPage({ sides, action, handed, refused }: MeetingShown): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Alternat · the meeting</title>
        <link rel="stylesheet" href="/convenor.css" />
      </head>
      <body>
        <h1>The meeting</h1>
        <p class="notice">
          Whoever runs this machine could read everything on it and sign in the name of every side: the keys
          of all of them are here, and each card says so. This page shows none of it. A side that wants its
          own keys moves out.
        </p>
        ${refused === null ? null : html`<p class="notice" role="alert">${refused}</p>`}
        ${handed === null ? null : handedOver(handed)} ${sides.map((side) => sideBlock(side, action))}
      </body>
    </html>`
}

function handedOver({ name, role, link }: Handed): Html {
  return html`<section aria-labelledby="link">
    <h2 id="link">For ${name}, ${ROLE[role]}</h2>
    <p>Hand this to one person. It lets whoever opens it first register a passkey; it is shown once, here.</p>
    <p><code>${link}</code></p>
    <div class="code" role="img" aria-label="The same link as a code to be photographed">${code(link)}</div>
  </section>`
}

/** Made of the link alone: squares, and no words from anywhere. */
function code(link: string): Html {
  return new Html(renderSVG(link, { border: 4 }))
}

function sideBlock({ side, name, address, signs, dialogues, places }: SideState, action: string): Html {
  return html`<section>
    <h2><bdi>${name}</bdi> <small>${side}</small></h2>
    <p>
      It sits down at <a href="${address}">${address}</a>.
      ${signs ? null : 'This store may not sign for now: see the console.'}
    </p>
    <ul>
      ${dialogues.map((one) => html`<li>${dialogueLine(one)}</li>`)}
    </ul>
    <table>
      <caption>
        Places
      </caption>
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col">Link</th>
        </tr>
      </thead>
      <tbody>
        ${places.map((place) => placeRow(side, place, action, isAdministered(places)))}
      </tbody>
    </table>
  </section>`
}

function dialogueLine({ dialogue, joined, acts, heard, movedTo }: DialogueCounted): Html {
  const gone = movedTo === null ? null : html` It has moved out and goes on as <code>${movedTo}</code>.`
  return html`<code>${dialogue}</code>: ${joined ? 'joined' : 'not joined'}, ${acts} acts of its own on the
    record, ${heard} of the others have reached it.${gone}`
}

/** From its own administrator on, a side invites its people itself. */
function isAdministered(places: readonly Place[]): boolean {
  return places.some(({ role, state }) => role === 'administrator' && state === 'signed in')
}

function placeRow(side: string, { role, state, until }: Place, action: string, administered: boolean): Html {
  const stands =
    until === null
      ? state
      : `${state}, until ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const form = html`<form method="post" action="${action}">
    <input type="hidden" name="side" value="${side}" /><input type="hidden" name="role" value="${role}" />
    <button type="submit">${state === 'invited' ? 'Another link (ends the first)' : 'Make a link'}</button>
  </form>`
  return html`<tr>
    <th scope="row">${ROLE[role]}</th>
    <td>${stands}</td>
    <td>${administered || state === 'signed in' ? 'its administrator’s to give' : form}</td>
  </tr>`
}

const ROLE: Readonly<Record<MeetingRole, string>> = {
  administrator: 'administrator',
  negotiator: 'negotiator',
  'releasing-officer': 'releasing officer',
  'duty-officer': 'duty officer',
}
