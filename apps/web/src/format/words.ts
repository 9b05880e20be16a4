/** The first letter as a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `one act`, `3 acts`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `1 ${one}` : `${n} ${many}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}

/** A question for people where nobody gave it a title: `joint-study` → `the question “joint study”`. */
export function questionInWords(question: string): string {
  return `the question “${question.replaceAll('-', ' ')}”`
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  'off-record.note': 'a note off the record',
  'side.open': 'opens its log',
  'side.keys': 'changes its keys',
  'dialogue.raise': 'raises',
  'dialogue.acknowledge': 'acknowledges',
  'dialogue.explore': 'agrees to explore',
  'dialogue.propose': 'proposes',
  'dialogue.accept': 'accepts',
  'dialogue.decline': 'declines',
  'dialogue.scope': 'states the scope',
  'dialogue.suspend': 'suspends',
  'dialogue.resume': 'resumes',
  'dialogue.discontinue': 'discontinues',
  'dialogue.concern': 'concern',
  'group.constitute': 'constitutes a group',
  'group.meet': 'meeting',
  'group.readout': 'readout',
  'norm.conduct': 'position on conduct',
  'norm.position': 'position',
  'norm.reserve': 'reserves',
  'norm.expect': 'expects',
  'norm.object': 'objects',
  'norm.interpret': 'interprets',
  'norm.disassociate': 'disassociates itself',
  'norm.view-of-status': 'view of status',
  'text.table': 'tables a text',
  'text.amend': 'places a bracket',
  'text.mark': 'marks a text',
  'text.issue': 'issues a text',
  'arrangement.adopt': 'adopts',
  'arrangement.confirm': 'confirms',
  'arrangement.parallel': 'parallel statement',
  'arrangement.match': 'matches items',
  'arrangement.operative': 'operative',
  'channel.notice': 'notice',
  'channel.receipt': 'receipt',
  'channel.reply': 'reply',
  'channel.close': 'closes a notice',
  'channel.representation': 'representation',
  'channel.annex-reference': 'annex by another channel',
  'channel.watch': 'election watch',
  'statement.cite': 'public statement cited',
  'record.manifest': 'manifest of what is public',
  'record.erase': 'takes words off the record',
  'record.evidence': 'evidence of misbehaviour',
  'record.recover': 'tells that its store was restored',
  'side.seal': 'seals its log',
  'group.readout-accept': 'accepts a readout',
  'group.readout-differ': 'differs from a readout',
  'arrangement.exchange': 'exchanges notes',
  'arrangement.contest': 'contests',
  'arrangement.suspend': 'suspends an arrangement',
  'arrangement.resume': 'resumes an arrangement',
  'arrangement.discontinue': 'discontinues an arrangement',
  'arrangement.supersede': 'supersedes an arrangement',
}

/** A kind of act for people; the kind itself where no better words are known. */
export function kindInWords(kind: string): string {
  return KIND_WORDS[kind] ?? kind.replace('.', ' · ')
}

/** A slug from a title: lower case, letters and digits joined by hyphens, at most 48 characters. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return slug.slice(0, 48).replace(/-+$/, '')
}
