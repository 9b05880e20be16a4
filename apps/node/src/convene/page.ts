import { renderSVG } from 'uqr'
import { html, Html } from '../http/html.ts'
import { languageLinks, type PageWords } from '../language/page-words.ts'
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
  readonly refused: Html | null
  readonly words: PageWords
}

/** The convenor's page: no script, no word of any side, and plainly what this machine could do. */
export function meetingPage({ sides, action, handed, refused, words }: MeetingShown): Html {
  const { language, dir, say } = words
  return html`<!doctype html>
    <html lang="${language}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Alternat · ${say('meeting')}</title>
        <link rel="stylesheet" href="/convenor.css" />
      </head>
      <body>
        ${languageLinks(words)}
        <h1>${say('meeting')}</h1>
        <p class="notice">${say('couldRead')}</p>
        ${refused === null ? null : html`<p class="notice" role="alert">${refused}</p>`}
        ${handed === null ? null : handedOver(handed, words)}
        ${sides.map((side) => sideBlock(side, action, words))}
      </body>
    </html>`
}

function handedOver({ name, role, link }: Handed, { say, tell }: PageWords): Html {
  return html`<section aria-labelledby="link">
    <h2 id="link">${tell('linkFor', { name, role: html`${say(`role.${role}`)}` })}</h2>
    <p>${say('handOver')}</p>
    <p><code dir="ltr">${link}</code></p>
    <div class="code" role="img" aria-label="${say('linkAsCode')}">${code(link)}</div>
  </section>`
}

/** Made of the link alone: squares, and no words from anywhere. */
function code(link: string): Html {
  return new Html(renderSVG(link, { border: 4 }))
}

function sideBlock(shown: SideState, action: string, words: PageWords): Html {
  const { side, name, address, signs, dialogues, places } = shown
  const { say, tell } = words
  const seat = html`<a href="${address}" dir="ltr">${address}</a>`
  const heads = [say('role'), say('state'), say('link')].map((head) => html`<th scope="col">${head}</th>`)
  return html`<section>
    <h2>
      <bdi>${name}</bdi> <small><bdi>${side}</bdi></small>
    </h2>
    <p>${tell('sitsAt', { address: seat })} ${signs ? null : say('signsNothing')}</p>
    <ul>
      ${dialogues.map((one) => html`<li>${dialogueLine(one, words)}</li>`)}
    </ul>
    <table>
      <caption>
        ${say('places')}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${places.map((place) => placeRow({ side, action, administered: isAdministered(places) }, place, words))}
      </tbody>
    </table>
  </section>`
}

function dialogueLine(
  { dialogue, joined, acts, heard, movedTo }: DialogueCounted,
  { tell }: PageWords,
): Html {
  const named = html`<code dir="ltr">${dialogue}</code>`
  const line = tell(joined ? 'joined' : 'notJoined', { dialogue: named, acts, heard })
  if (movedTo === null) return line
  return html`${line} ${tell('movedOut', { side: html`<code dir="ltr">${movedTo}</code>` })}`
}

/** From its own administrator on, a side invites its people itself. */
function isAdministered(places: readonly Place[]): boolean {
  return places.some(({ role, state }) => role === 'administrator' && state === 'signed in')
}

interface Giving {
  readonly side: string
  readonly action: string
  readonly administered: boolean
}

function placeRow({ side, action, administered }: Giving, place: Place, words: PageWords): Html {
  const { role, state, until } = place
  const { say, tell, minute } = words
  const stands = html`${say(`state.${state}`)}`
  const form = html`<form method="post" action="${action}">
    <input type="hidden" name="side" value="${side}" /><input type="hidden" name="role" value="${role}" />
    <button type="submit">${say(state === 'invited' ? 'anotherLink' : 'makeLink')}</button>
  </form>`
  return html`<tr>
    <th scope="row">${say(`role.${role}`)}</th>
    <td>${until === null ? stands : tell('until', { state: stands, minute: minute(until) })}</td>
    <td>${administered || state === 'signed in' ? say('theirsToGive') : form}</td>
  </tr>`
}
