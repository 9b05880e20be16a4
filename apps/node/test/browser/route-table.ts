import { KINDS } from '@alternat/acts'
import type { APIRequestContext } from 'playwright-core'
import { whereIs } from '../../../web/src/acts/where-is.ts'
import { SECTIONS, type PeopleScreen, type Route, type Section } from '../../../web/src/routing/route.ts'
import type { WithinOf } from '../../../web/src/routing/within.ts'
import type { Role } from '../../src/people/roles.ts'

/** What of a dialogue is named in addresses. */
export interface Named {
  readonly dialogue: string
  /** A text with a bracket in it, and one without. */
  readonly bracketed: string
  readonly plain: string
  readonly notice: string
  readonly watch: string
  /** A concern of the own side, by its leaf. */
  readonly concern: string
}

/** Every page and form within a section, each with an address that shows it: the types ask for all of them. */
export const IN_SECTIONS: {
  readonly [S in Section]: { readonly [W in WithinOf<S>]: (named: Named) => string }
} = {
  unit: {},
  norms: {
    table: () => 'norms/table',
    conduct: () => 'norms/conduct',
    concern: () => 'norms/concern',
    standing: ({ concern }) => `norms/standing/${concern}`,
    reserve: ({ plain }) => `norms/reserve/${plain}`,
    expect: ({ plain }) => `norms/expect/${plain}`,
  },
  texts: {
    adopt: ({ plain }) => `texts/${plain}/adopt`,
    settle: ({ bracketed }) => `texts/${bracketed}/settle`,
    bracket: ({ bracketed }) => `texts/${bracketed}/bracket`,
  },
  channel: { new: () => 'channel/new' },
  elections: {
    declare: () => 'elections/declare',
    join: ({ watch }) => `elections/join/${watch}`,
    close: ({ watch }) => `elections/close/${watch}`,
  },
  said: {},
  trend: {},
  record: {
    arrived: () => 'record/arrived',
    act: ({ concern }) => `record/act/${concern}`,
  },
  outbox: { note: () => 'outbox/note', act: () => 'outbox/act' },
}

/** The pages among them: all others are forms. */
export const PAGES_WITHIN: ReadonlySet<string> = new Set(['record/arrived', 'record/act', 'outbox/act'])

/** The pages of people, each with who sees it; `null`: whoever has not signed in. */
export const OF_PEOPLE: { readonly [S in PeopleScreen]: Role | null } = {
  'sign-in': null,
  welcome: null,
  recover: null,
  me: 'releasing-officer',
  'my-keys': 'releasing-officer',
  people: 'administrator',
  begin: 'releasing-officer',
  sheet: 'releasing-officer',
  moving: 'releasing-officer',
}

/** Every other page: at the reader's address, without signing in, or at a side's. */
export const OTHERS: {
  readonly [P in Exclude<Route['page'], 'people' | 'section'>]: {
    readonly at: 'front' | 'side'
    readonly paths: readonly string[]
  }
} = {
  front: { at: 'front', paths: ['/'] },
  reader: { at: 'front', paths: ['/read/press', '/read/legislature'] },
  gallery: { at: 'front', paths: ['/gallery'] },
  own: { at: 'side', paths: SECTIONS.map((section) => `/${section}`) },
  unknown: { at: 'front', paths: ['/nowhere'] },
}

/** The form of every kind of act that stands under the kind's own name in the outbox, made of a schema or not. */
export function formsOfKinds(): string[] {
  const works = [...KINDS.values()].filter((one) => one.works).map(({ kind }) => kind as string)
  return works.filter(standsInOutbox).map((kind) => `outbox/act/${kind.replace('.', '/')}`)
}

function standsInOutbox(kind: string): boolean {
  const where = whereIs(kind)
  return where.at === 'here' || (where.at === 'form' && where.section === 'outbox')
}

interface FoldAnswer {
  readonly matters: readonly {
    readonly id: string
    readonly slug: string
    readonly text: { readonly revisions: readonly { readonly brackets: readonly unknown[] }[] } | null
  }[]
  readonly notices: readonly { readonly matter: string }[]
  readonly watches: readonly { readonly matter: string }[]
  readonly entries: readonly {
    readonly kind?: string
    readonly of: readonly string[]
    readonly ref: { readonly leaf: string }
  }[]
}

/** Finds in a dialogue what {@link Named} wants; fails where the demonstration has no such thing any more. */
export async function namedIn(asks: APIRequestContext, side: string, dialogue: string): Promise<Named> {
  const told = async <T>(path: string): Promise<T> => (await (await asks.get(side + path)).json()) as T
  const { matters, notices, watches, entries } = await told<FoldAnswer>(`/api/d/${dialogue}/fold`)
  const { side: own } = await told<{ side: string }>('/api/session')
  const slugOf = (id: string | undefined): string => need(matters.find((one) => one.id === id)?.slug)
  const text = (isOpen: boolean): string =>
    need(
      matters.find(
        ({ text: of }) => of !== null && (of.revisions.at(-1)?.brackets.length ?? 0) > 0 === isOpen,
      )?.slug,
    )
  return {
    dialogue,
    bracketed: text(true),
    plain: text(false),
    notice: slugOf(notices[0]?.matter),
    watch: slugOf(watches[0]?.matter),
    concern: need(entries.find(({ kind, of }) => kind === 'dialogue.concern' && of.includes(own))?.ref.leaf),
  }
}

function need(value: string | undefined): string {
  if (value === undefined) throw new Error('The demonstration lacks something that these tests look at.')
  return value
}
