import { Html, html } from '../http/html.ts'
import type { Sheet, SheetKey, SheetOffice } from './sheet.ts'

const STYLE = new Html(`
  @page { size: A4; margin: 16mm }
  body { font: 11pt/1.4 "Noto Sans", "Liberation Sans", Arial, sans-serif; max-width: 178mm; margin: 0 auto;
    color: #000; background: #fff }
  h1 { font-size: 16pt; margin: 0 0 2mm }
  h2 { font-size: 11pt; margin: 5mm 0 1mm; border-bottom: .3mm solid #000 }
  ol { columns: 4; margin: 0; padding-inline-start: 8mm; font-size: 13pt }
  ol li { break-inside: avoid }
  dl { display: grid; grid-template-columns: 34mm 1fr; margin: 0; gap: 0 3mm }
  dt { font-weight: 600 }
  dd { margin: 0 }
  code { font: 9pt/1.3 "Noto Sans Mono", "Liberation Mono", monospace; overflow-wrap: anywhere }
  .groups { font-size: 12pt; letter-spacing: .04em }
  .key { break-inside: avoid; margin: 0 0 1.5mm }
  .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; break-inside: avoid }
  .sign p { margin: 12mm 0 0; border-top: .3mm solid #000; font-size: 9pt }`)

const SIGNED = ['Name', 'Name', 'Signature', 'Signature', 'Date', 'Date']

/** The sheet as one page that needs nothing else: no script, no picture, no address. */
export function sheetHtml(sheet: Sheet): string {
  const { side, name, custody, language, words, fingerprint, keys, offices } = sheet
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const warning = custody === 'demonstration' ? ' – these keys protect nothing' : ''
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Keys of ${side}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>Keys of a side</h1>
        <dl>
          <dt>Name</dt>
          <dd><bdi>${name}</bdi></dd>
          <dt>Side</dt>
          <dd><code>${side}</code></dd>
          <dt>Custody</dt>
          <dd>${custody}${warning}</dd>
        </dl>
        <h2>Root fingerprint, to be read aloud word by word</h2>
        <ol lang="${language}" dir="${direction}">
          ${words.map((word) => html`<li>${word}</li>`)}
        </ol>
        <h2>The same in groups</h2>
        <code class="groups">${fingerprint.groups.join(' ')}</code>
        <h2>Keys</h2>
        ${keys.map(keyHtml)}
        <h2>Offices</h2>
        ${offices.map(officeHtml)}
        <h2>We have read the sixteen words to each other and found them the same</h2>
        <div class="sign">${SIGNED.map((label) => html`<p>${label}</p>`)}</div>
      </body>
    </html> `.text
}

function keyHtml({ role, id, key }: SheetKey): Html {
  return html`<div class="key">${role}${id === '' ? '' : ` (${id})`}<br /><code>${key}</code></div> `
}

function officeHtml({ name, powers, from, until, keys }: SheetOffice): Html {
  const time = until === null ? `from ${from}` : `from ${from} until ${until}`
  const lines = keys.map(({ id, key }) => html`<br /><code>${id} ${key}</code>`)
  return html`<div class="key"><b>${name}</b>: ${powers.join(', ')}; ${time}${lines}</div> `
}
