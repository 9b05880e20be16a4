import { KINDS } from '@alternat/acts'
import { listed, ROLE_WORDS, type Role } from './roles.ts'

/** Everything that is not open to all and wants more than being signed in. */
export const ACTIONS = [
  'read',
  'read-drafts',
  'keep-drafts',
  'ask-guard',
  'write-note',
  'carry',
  'meet',
  'act-cite',
  'act-speak',
  'act-negotiate',
  'act-conclude',
  'act-notify',
  'act-manage-keys',
  'read-people',
  'manage-people',
] as const

/** One of {@link ACTIONS}. */
export type Action = (typeof ACTIONS)[number]

/** Between the sides alone, or for everybody: of an act its own level, of anything else whom it is about. */
export type Level = 'between' | 'public'

const ALL_BUT_ADMINISTRATORS: readonly Role[] = [
  'negotiator',
  'clearing-officer',
  'releasing-officer',
  'duty-officer',
  'analyst',
  'auditor',
]
const WRITERS: readonly Role[] = ['negotiator', 'releasing-officer', 'duty-officer']
const RELEASERS: readonly Role[] = ['releasing-officer']
/** What stays within this side has one level. */
const within = (roles: readonly Role[]) => ({ between: roles })

/**
 * Who may do what: the one table that decides. What is for everybody to read is said by a releasing officer alone; an
 * auditor reads all and changes nothing; an administrator manages people and has nothing to do with the record.
 */
export const AUTHORITY: Readonly<Record<Action, Readonly<Partial<Record<Level, readonly Role[]>>>>> = {
  read: { between: ALL_BUT_ADMINISTRATORS, public: [...ALL_BUT_ADMINISTRATORS, 'administrator'] },
  'read-drafts': within(['negotiator', 'clearing-officer', 'releasing-officer', 'duty-officer', 'auditor']),
  'keep-drafts': within(WRITERS),
  'ask-guard': within(['negotiator', 'clearing-officer', 'releasing-officer', 'duty-officer', 'analyst']),
  'write-note': within(['negotiator', 'releasing-officer']),
  carry: within(WRITERS),
  // Whose root is pinned decides whom everybody here believes.
  meet: within(RELEASERS),
  'act-cite': { between: ['negotiator', 'releasing-officer', 'analyst'], public: RELEASERS },
  'act-speak': { between: ['negotiator', 'releasing-officer'], public: RELEASERS },
  'act-negotiate': { between: ['negotiator', 'releasing-officer'], public: RELEASERS },
  'act-conclude': { between: RELEASERS, public: RELEASERS },
  'act-notify': { between: ['duty-officer', 'releasing-officer'], public: RELEASERS },
  'act-manage-keys': { between: RELEASERS, public: RELEASERS },
  'read-people': within(['administrator', 'auditor']),
  'manage-people': within(['administrator']),
}

/** Whether somebody with these roles may. */
export function may(roles: readonly Role[], action: Action, level: Level = 'between'): boolean {
  return allowed(action, level).some((role) => roles.includes(role))
}

/** Who may; nobody where the table has no such level. */
export function allowed(action: Action, level: Level): readonly Role[] {
  return AUTHORITY[action][level] ?? []
}

const ACT_BY_POWER: Readonly<Record<string, Action>> = {
  speak: 'act-speak',
  negotiate: 'act-negotiate',
  conclude: 'act-conclude',
  notify: 'act-notify',
  'manage-keys': 'act-manage-keys',
}

/** What performing a kind of act is in the table; `null` for a kind nobody knows. */
export function actionOf(kind: string): Action | null {
  if (!KINDS.has(kind)) return null
  if (kind.startsWith('statement.')) return 'act-cite'
  // What the node itself or a root performs is nobody's to ask for; the strictest line stands for it.
  return ACT_BY_POWER[KINDS.get(kind)?.power ?? ''] ?? 'act-manage-keys'
}

/** Whether somebody with these roles performs acts at all. */
export function mayAct(roles: readonly Role[]): boolean {
  return ACTIONS.some((action) => action.startsWith('act-') && may(roles, action))
}

/** `Only a releasing officer may; you are signed in as an analyst.` */
export function whoMay(who: readonly Role[], roles: readonly Role[]): string {
  const may = listed(who.map((role) => ROLE_WORDS[role]))
  const you = listed(
    roles.map((role) => ROLE_WORDS[role]),
    'and',
  )
  return `Only ${may} may do this; you are signed in ${you === '' ? 'without a role' : `as ${you}`}.`
}

/** Everybody who performs acts of some kind. */
export const ACTING: readonly Role[] = ['negotiator', 'releasing-officer', 'duty-officer', 'analyst']
