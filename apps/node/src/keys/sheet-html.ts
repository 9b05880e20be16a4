import type { WordLanguage } from '@alternat/acts'
import { Html, html } from '../http/html.ts'
import { pageWords } from '../language/page-words.ts'
import { powerInWords, timeInWords } from './sheet-words.ts'
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

/** The sheet as one page that needs nothing else, in the language of its words: no script, no picture, no address. */
export function sheetHtml(sheet: Sheet): string {
  const { side, name, custody, language, words, fingerprint, keys, offices } = sheet
  const { say, dir } = pageWords(language)
  const signed = [say('name'), say('signature'), say('date')].flatMap((label) => [label, label])
  return html`<!doctype html>
    <html lang="${language}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <title>${say('keysOf')} · ${side}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${say('keysOf')}</h1>
        <dl>
          <dt>${say('name')}</dt>
          <dd><bdi>${name}</bdi></dd>
          <dt>${say('side')}</dt>
          <dd><code dir="ltr">${side}</code></dd>
          <dt>${say('custody')}</dt>
          <dd>${say(`custody.${custody}`)}</dd>
        </dl>
        <h2>${say('readAloud')}</h2>
        <ol>
          ${words.map((word) => html`<li>${word}</li>`)}
        </ol>
        <h2>${say('inGroups')}</h2>
        <code class="groups" dir="ltr">${fingerprint.groups.join(' ')}</code>
        <h2>${say('keys')}</h2>
        ${keys.map(keyHtml)}
        <h2>${say('offices')}</h2>
        ${offices.map((office) => officeHtml(office, language))}
        <h2>${say('compared')}</h2>
        <div class="sign">${signed.map((label) => html`<p>${label}</p>`)}</div>
      </body>
    </html> `.text
}

function keyHtml({ role, id, key }: SheetKey): Html {
  const short = id === '' ? null : html` (<code dir="ltr">${id}</code>)`
  return html`<div class="key">${role}${short}<br /><code dir="ltr">${key}</code></div> `
}

function officeHtml(office: SheetOffice, language: WordLanguage): Html {
  const powers = office.powers.map((power) => powerInWords(power, language))
  const listed = new Intl.ListFormat(language, { type: 'unit' }).format(powers)
  const lines = office.keys.map(({ id, key }) => html`<br /><code dir="ltr">${id} ${key}</code>`)
  return html`<div class="key">
    <bdi><b>${office.name}</b></bdi
    >: ${listed} (${timeInWords(office, language)})${lines}
  </div> `
}
