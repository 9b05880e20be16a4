const line = (name: string, end: '' | '/') => `<!-- ${end}generated: ${name} -->`

/**
 * Puts a generated part between its markers in a page, in place of what stood there. Throws where the page
 * has not exactly one pair of them: a table that nobody keeps true must not look as if somebody did.
 *
 * @param page the whole text of the page
 * @param name of the part, as in `<!-- generated: NAME -->` and `<!-- /generated: NAME -->`
 */
export function fill(page: string, name: string, part: string): string {
  const [before, rest, ...more] = page.split(line(name, ''))
  const [, after, ...extra] = rest?.split(line(name, '/')) ?? []
  if (before === undefined || after === undefined || more.length + extra.length > 0) {
    throw new Error(`The page has not one pair of markers for “${name}”.`)
  }
  return `${before}${line(name, '')}\n\n${part}\n\n${line(name, '/')}${after}`
}

/** A table in Markdown. Cells may hold anything but line feeds; a bar in them is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [cells(head), cells(head.map(() => '---')), ...rows.map(cells)].join('\n')
}

/** Words set as code. */
export function code(words: string): string {
  return `\`${words}\``
}
