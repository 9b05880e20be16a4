/** Markup that is safe to send as it stands: everything from outside has been escaped on its way in. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | null | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Controls and bidirectional overrides have no place in a page either: they would reorder our own words. */
const UNSAFE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

function escaped(text: string): string {
  return text.replace(UNSAFE, '\ufffd').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '')
}

function markup(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'string' || typeof part === 'number') return escaped(`${part}`)
  return part.map(markup).join('')
}

/** A template whose every value is escaped unless it is {@link Html} already. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, piece, i) => text + piece + markup(parts[i] ?? null), ''))
}
