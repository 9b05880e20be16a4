import type { Attached, Card } from '@alternat/acts'
import { html, type Html } from './html.ts'

type Question = Card['matter']['line3']['questions'][number]

function nameOf(card: Card, side: string): string {
  return card.sides.find((s) => s.id === side)?.name ?? side
}

function ordered(card: Card, self: string | null): Card['sides'] {
  return [...card.sides.filter((s) => s.id === self), ...card.sides.filter((s) => s.id !== self)]
}

function list(title: string, items: readonly Html[]): Html | null {
  return items.length === 0
    ? null
    : html`<h3>${title}</h3>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`
}

function claims(question: Question, side: string): Html {
  const said = question.sides.find((s) => s.side === side)?.claims ?? []
  if (said.length === 0) return html`<p>no answer yet</p>`
  return html`<ul>
    ${said.map(
      (c) => html`<li>
        <time>${c.on.from}</time>
        <bdi
          >${c.as === null ? c.word : `${c.word}: ${c.as}`}${c.words === null ? null : ` – “${c.words}”`}</bdi
        >
        <small
          >${c.speaker}, ${c.capacity}; ${c.hand}-hand${c.second ? ', second source' : ''};
          ${c.againstActs}</small
        >
      </li>`,
    )}
  </ul>`
}

function questionTable(card: Card, self: string | null, question: Question): Html {
  const sides = ordered(card, self)
  return html`<table>
    <caption>
      On “${question.question}”: ${question.text}
    </caption>
    <thead>
      <tr>
        ${sides.map((s) => html`<th scope="col"><bdi>${s.name}</bdi></th>`)}
      </tr>
    </thead>
    <tbody>
      <tr>
        ${sides.map((s) => html`<td>${claims(question, s.id)}</td>`)}
      </tr>
    </tbody>
  </table>`
}

function attached(card: Card, title: string, items: readonly Attached[]): Html | null {
  return list(
    title,
    items.map(
      (a) => html`<bdi>${nameOf(card, a.side)}</bdi>, <time>${a.on}</time>: ${a.summary} (${a.state})`,
    ),
  )
}

/** The three lines of a matter. */
export function threeLines({ matter }: Card): Html {
  const { line1, line2, line3, formalBeyondRaised } = matter
  const not = line1.notFormalisedAsOf === null ? '' : `; not formalised as of ${line1.notFormalisedAsOf}`
  const beyond = formalBeyondRaised === 0 ? 'none' : formalBeyondRaised
  return html`<dl>
    <dt>Acts</dt>
    <dd>${line1.text}; formal acts beyond <em>raised</em>: <strong>${beyond}</strong>${not}</dd>
    <dt>Life of an arrangement</dt>
    <dd>${line2.text === '' ? 'none' : line2.text}</dd>
    <dt>Said in public</dt>
    <dd>${line3.text === '' ? 'nothing' : line3.text}</dd>
  </dl>`
}

/** Whose machine holds whose keys, and who held them before a side moved. */
function custody(card: Card, self: string | null): Html | null {
  if (card.reconstruction !== null) return null
  return html`<p>
    Keys:
    ${ordered(card, self).map(
      (s) =>
        html`<bdi>${s.name}</bdi>:
          ${s.custody}${(s.before ?? []).map((one) => `, until ${one.on} ${one.custody}`)}${s.next === undefined ? null : html`, goes on as <code>${s.next.side}</code>`}. `,
    )}
  </p>`
}

/** The card as plain markup, own side first; no script, every peer's word escaped. */
export function plainCard(card: Card, self: string | null): Html {
  const { matter, reconstruction } = card
  return html`<article>
    <h2>
      <bdi>${matter.title}</bdi>
      <small
        >${ordered(card, self)
          .map((s) => s.name)
          .join(' – ')}</small
      >
    </h2>
    ${reconstruction === null ? null : html`<p class="notice">Reconstruction, compiled by ${reconstruction}.</p>`}
    <p>As of ${card.asOf ?? 'now'}</p>
    ${custody(card, self)} ${threeLines(card)}
    ${matter.line3.questions.map((question) => questionTable(card, self, question))}
    ${attached(card, 'Reservations', matter.reservations)}
    ${attached(card, 'Expectations', matter.expectations)} ${attached(card, 'Concerns', matter.concerns)}
    ${list(
      'Computed from',
      card.checkpoints.map(
        (c) => html`<code>${c.log}</code>, size ${c.size}, root <code>${c.root.slice(0, 16)}…</code>`,
      ),
    )}
  </article>`
}
