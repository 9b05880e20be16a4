import { safe } from '../cli/escape.ts'
import { widthOf } from '../cli/width.ts'
import type { Sheet, SheetKey } from './sheet.ts'

const WIDTH = 72
const RULE = '-'.repeat(WIDTH)
const BLANK = '_'.repeat(26)

/** The sheet as plain text, for a printer that knows nothing else. What comes from the card is escaped. */
export function sheetText(sheet: Sheet): string {
  const { side, name, custody, fingerprint, keys, offices } = sheet
  const lines = [
    'KEYS OF A SIDE',
    RULE,
    `Name       ${safe(name)}`,
    `Side       ${side}`,
    `Custody    ${custody}${custody === 'demonstration' ? ' (these keys protect nothing)' : ''}`,
    '',
    'Root fingerprint, to be read aloud word by word',
    '',
    ...rows(numbered(sheet.words), 4, 17),
    '',
    'The same in groups',
    '',
    ...rows(fingerprint.groups, 4, 9),
    '',
    'Keys',
    ...keys.flatMap(keyLines),
    '',
    'Offices',
    ...offices.flatMap((office) => [
      `  ${office.name}: ${office.powers.join(', ')}`,
      `    from ${office.from}${office.until === null ? '' : ` until ${office.until}`}`,
      ...office.keys.map(({ id, key }) => `    ${id}  ${key}`),
    ]),
    '',
    RULE,
    'We have read the sixteen words to each other and found them the same.',
    ...['Name', 'Signature', 'Date'].flatMap((label) => ['', '', `${label.padEnd(12)}${BLANK}    ${BLANK}`]),
  ]
  return `${lines.join('\n')}\n`
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
