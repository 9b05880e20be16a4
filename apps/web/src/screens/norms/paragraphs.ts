/** Paragraphs of a text as typed: a blank line begins the next; lines within one are joined. */
export function paragraphsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

/** Whether all lists are of one length: each paragraph must stand in every language. */
export function sameCount(lists: readonly (readonly string[])[]): boolean {
  return new Set(lists.map((list) => list.length)).size <= 1
}
