/** Parts that stand on many pages. */
export default {
  actNotHeld: 'act not held',
  erased:
    'Words taken off the record by {side}, {day}: {reason, select, legalOrder {legal order} spilledSecret {spilled secret} other {error}}.',
  erasedOrdered:
    'Words taken off the record by {side}, {day}: {reason, select, legalOrder {legal order} spilledSecret {spilled secret} other {error}}, ordered by {by}.',
  erasedHow:
    'The act they stood beside is as it was, and so is what follows from it; the words are held nowhere.',
  where: 'Where: {field}',
  code: 'Code {code}',
  reconstruction:
    'Reconstruction from public sources, compiled by {compiler}. Demonstration keys. No government takes part.',
  why: 'why do I see this',
  whyShort: 'why',
  noActBears: 'No act on the record bears on it.',
  stopIt: 'Stop it',
  undo: 'Undo',
  keepItSo: 'Keep it so',
  copy: 'copy',
  copyWhat: 'Copy {what}',
  copied: 'Copied',
  notCopied: 'Not copied: select it by hand',
  chooseFile: 'Choose a file',
  filterTitles: 'Filter by title',
  noneFits: 'No title has these words.',
  actLine:
    '{kind}{by, select, no {} other {, {sides}}}{dated, select, no {} other {, {day}}}, no. {index, number} of {log}',
  dropHere: 'Place for files',
} as const
