import type { MatterLine } from '@alternat/acts'
import type { DialogueInfo, Session } from '../api/types.ts'
import { wordsOf } from '../language/present.ts'
import { SECTIONS, type Route } from '../routing/route.ts'

/** Somewhere to go. */
export interface Place {
  readonly id: string
  readonly label: string
  /** What kind of place it is: a section, a matter, something to do, another dialogue. */
  readonly what: 'section' | 'matter' | 'toDo' | 'dialogue'
  readonly route: Route
}

const FORMS: readonly {
  readonly form: 'writeNotice' | 'tableNorm' | 'stateConduct' | 'raiseConcern' | 'declareWatch'
  readonly section: 'channel' | 'norms' | 'elections'
  readonly path: string
}[] = [
  { form: 'writeNotice', section: 'channel', path: 'new' },
  { form: 'tableNorm', section: 'norms', path: 'table' },
  { form: 'stateConduct', section: 'norms', path: 'conduct' },
  { form: 'raiseConcern', section: 'norms', path: 'concern' },
  { form: 'declareWatch', section: 'elections', path: 'declare' },
]

/** The dialogue of a page, else the one in which one sits, else the first. */
export function presentOf(session: Session, route: Route): DialogueInfo | null {
  const name = route.page === 'section' ? route.dialogue : null
  const own = session.dialogues.find(({ self }) => self !== null)
  return session.dialogues.find((one) => one.dialogue === name) ?? own ?? session.dialogues[0] ?? null
}

/** Everywhere one can go from a page: the forms of a side, its sections, the matters, the other dialogues. */
export function placesFrom(
  session: Session,
  route: Route,
  matters: readonly Pick<MatterLine, 'slug' | 'title'>[],
): Place[] {
  const present = presentOf(session, route)
  if (present === null) return []

  const name = route.page === 'section' ? route.dialogue : null
  const own = session.dialogues.find(({ self }) => self !== null)
  const asOf = present.dialogue === name ? route.asOf : null
  const others = session.dialogues.filter((one) => one !== present)
  return [
    ...(present === own ? formsOf(present) : []),
    ...sectionsOf(present, session.side !== null, asOf),
    ...matters.map(({ slug, title }) => place(present, 'unit', [slug], title, 'matter', asOf)),
    ...others.map((one) => place(one, 'unit', [], one.title, 'dialogue', null)),
  ]
}

/** Acts are performed now: a form is never opened as of a day that is past. */
function formsOf(info: DialogueInfo): Place[] {
  const { say } = wordsOf('palette')
  return FORMS.map(({ form, section, path }) => place(info, section, [path], say(form), 'toDo', null))
}

function sectionsOf(info: DialogueInfo, sits: boolean, asOf: string | null): Place[] {
  const { say } = wordsOf('frame')
  return SECTIONS.filter((section) => sits || section !== 'outbox').map((section) =>
    place(info, section, [], say(section), 'section', asOf),
  )
}

function place(
  { dialogue }: DialogueInfo,
  section: (typeof SECTIONS)[number],
  path: readonly string[],
  label: string,
  what: Place['what'],
  asOf: string | null,
): Place {
  const route = { page: 'section' as const, dialogue, section, path, asOf, more: {} }
  return { id: [what, dialogue, section, ...path].join('/'), label, what, route }
}
