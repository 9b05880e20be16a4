import type { Outline, Ref } from '@alternat/acts'
import type { Draft } from '../../api/types.ts'
import { matterNames } from '../../frame/matter-names.ts'
import { whereIs } from '../../acts/where-is.ts'
import type { Section } from '../../routing/route.ts'

/** The address of the form a draft was typed in. */
export interface FormPlace {
  readonly section: Section
  readonly path: readonly string[]
  /** What else the address names: a revision, a paragraph, a bracket. */
  readonly more?: Readonly<Record<string, string>>
}

/** Where a draft can be taken up again; `null` for kinds that have no form here. */
export function formOf({ kind, body }: Draft, lines: Outline['matters']): FormPlace | null {
  const on = (field: string): string | null => handleIn(body[field], lines)
  const step = typeof body['step'] === 'string' ? body['step'] : ''
  switch (kind) {
    case 'channel.notice':
      return { section: 'channel', path: ['new'] }
    case 'channel.reply':
      return at('channel', [], on('notice'))
    case 'channel.watch':
      return step === 'declare'
        ? { section: 'elections', path: ['declare'] }
        : at('elections', [step === 'summary' ? 'close' : 'join'], on('matter'))
    case 'norm.conduct':
      return { section: 'norms', path: ['conduct'] }
    case 'norm.reserve':
    case 'norm.expect':
      return step === 'make'
        ? at('norms', [kind.slice('norm.'.length)], on('matter'))
        : at('norms', ['standing'], leafOf(body['of']))
    case 'dialogue.concern':
      if (step !== 'raise') return at('norms', ['standing'], leafOf(body['matter']))
      return at('norms', ['concern'], on('on')) ?? { section: 'norms', path: ['concern'] }
    case 'text.table':
      if (body['base'] !== undefined) return inText('settle', on('matter'), { rev: body['base'] })
      return body['as'] === 'norm' ? { section: 'norms', path: ['table'] } : null
    case 'text.amend': {
      const { base: rev, paragraph, bracket } = body
      const where = step === 'alternative' ? { rev, paragraph, bracket } : { rev, paragraph }
      return inText('bracket', on('matter'), where)
    }
    // Made anew out of the logs: nothing of it was typed.
    case 'record.manifest':
      return { section: 'outbox', path: ['act', 'record', 'manifest'] }
    case 'off-record.note':
      return { section: 'outbox', path: ['note'] }
    default:
      return whereIs(kind).at === 'here' && kind.includes('.')
        ? { section: 'outbox', path: ['act', ...kind.split('.')] }
        : null
  }
}

/** A form of a text at a revision; nowhere if the draft does not say which. */
function inText(
  form: string,
  slug: string | null,
  where: Readonly<Record<string, unknown>>,
): FormPlace | null {
  if (slug === null || !Object.values(where).every((value) => typeof value === 'string')) return null
  return { section: 'texts', path: [slug, form], more: where as Readonly<Record<string, string>> }
}

function at(section: Section, path: readonly string[], slug: string | null): FormPlace | null {
  return slug === null ? null : { section, path: [...path, slug] }
}

function leafOf(value: unknown): string | null {
  return typeof value === 'string' ? value : ((value as Partial<Ref> | undefined)?.leaf ?? null)
}

function handleIn(value: unknown, lines: Outline['matters']): string | null {
  const leaf = leafOf(value)
  const { called, handleOf } = matterNames(lines)
  const [matter, ...others] = leaf === null ? [] : called(leaf)
  // Of two matters of one slug it cannot be said which the draft was for.
  return matter === undefined || others.length > 0 ? null : handleOf(matter)
}
