import { safe } from '../cli/escape.ts'
import { widthOf } from '../cli/width.ts'
import { pageWords } from '../language/page-words.ts'
import type { Sheet, SheetKey, SheetOffice } from './sheet.ts'
import { powerInWords, timeInWords } from './sheet-words.ts'

const WIDTH = 72
const RULE = '-'.repeat(WIDTH)
const BLANK = '_'.repeat(26)

/**
 * The sheet as plain text, for a printer that knows nothing else, in the language of its words. What comes from the
 * card is escaped.
 */
export function sheetText(sheet: Sheet): string {
  const { side, name, custody, fingerprint, keys, offices } = sheet
  const { say } = pageWords(sheet.language)
  const lines = [
    say('keysOf').toLocaleUpperCase(sheet.language),
    RULE,
    `${padded(say('name'))}${safe(name)}`,
    `${padded(say('side'))}${side}`,
    `${padded(say('custody'))}${say(`custody.${custody}`)}`,
    '',
    say('readAloud'),
    '',
    ...rows(numbered(sheet.words), 4, 17),
    '',
    say('inGroups'),
    '',
    ...rows(fingerprint.groups, 4, 9),
    '',
    say('keys'),
    ...keys.flatMap(keyLines),
    '',
    say('offices'),
    ...offices.flatMap((office) => officeLines(office, sheet)),
    '',
    RULE,
    say('compared'),
    ...[say('name'), say('signature'), say('date')].flatMap((label) => [
      '',
      '',
      `${padded(label)}${BLANK}    ${BLANK}`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function officeLines(office: SheetOffice, { language }: Sheet): string[] {
  return [
    `  ${office.name}: ${office.powers.map((power) => powerInWords(power, language)).join(', ')}`,
    `    ${timeInWords(office, language)}`,
    ...office.keys.map(({ id, key }) => `    ${id}  ${key}`),
  ]
}

/** A label and the blanks up to what stands beside it. */
function padded(label: string): string {
  return label + ' '.repeat(Math.max(1, 12 - widthOf(label)))
}

function numbered(words: readonly string[]): string[] {
  return words.map((word, i) => `${String(i + 1).padStart(2)} ${word}`)
}

function keyLines({ role, id, key }: SheetKey): string[] {
  const pieces = key.match(new RegExp(`.{1,${WIDTH - 4}}`, 'g')) ?? []
  return [`  ${role}${id === '' ? '' : `  (${id})`}`, ...pieces.map((piece) => `    ${piece}`)]
}

function rows(words: readonly string[], each: number, width: number): string[] {
  const pad = (word: string): string => word + ' '.repeat(Math.max(0, width - widthOf(word)))
  return Array.from({ length: Math.ceil(words.length / each) }, (_, i) => {
    const row = words.slice(i * each, (i + 1) * each).map(pad)
    return `  ${row.join('').trimEnd()}`
  })
}
