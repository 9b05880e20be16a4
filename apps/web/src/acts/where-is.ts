import type { Section } from '../routing/route.ts'

/** Where an act of a kind is performed. */
export type Where =
  /** In a form of its own, at this address of the dialogue. */
  | { readonly at: 'form'; readonly section: Section; readonly path: readonly string[] }
  /** In the form that is made of its schema. */
  | { readonly at: 'here' }
  /** From a page of its own, outside of dialogues. */
  | { readonly at: 'begin' }
  /** By command line alone, or by the program itself. */
  | { readonly at: 'command' }

const form = (section: Section, ...path: readonly string[]): Where => ({ at: 'form', section, path })

const ELSEWHERE: Readonly<Record<string, Where>> = {
  'side.open': { at: 'begin' },
  'side.move': { at: 'begin' },
  'side.keys': form('outbox', 'act', 'side', 'keys'),
  'dialogue.concern': form('norms', 'concern'),
  'norm.conduct': form('norms', 'conduct'),
  'norm.reserve': form('norms', 'reserve'),
  'norm.expect': form('norms', 'expect'),
  'text.table': form('norms', 'table'),
  'text.amend': form('texts'),
  'arrangement.adopt': form('texts'),
  'channel.notice': form('channel', 'new'),
  'channel.receipt': form('channel'),
  'channel.reply': form('channel'),
  'channel.close': form('channel'),
  'channel.watch': form('elections', 'declare'),
  'record.manifest': form('outbox', 'act', 'record', 'manifest'),
  'record.recover': { at: 'command' },
}

/** Where an act of this kind is performed. */
export function whereIs(kind: string): Where {
  return ELSEWHERE[kind] ?? { at: 'here' }
}
