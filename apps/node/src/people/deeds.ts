import { bad, ok, type Result } from '@alternat/tlog'
import { officesHere } from '../keys/offices-here.ts'
import type { Store } from '../store/types.ts'
import { noteChange, type Actor } from './changes.ts'
import { peopleFault } from './codes.ts'
import { changeRoles, everybody, inviteAgain, invitePerson, letIn, lineOf } from './everybody.ts'
import { linkTo } from './invitations.ts'
import { linkAccount, linkedPerson, unlinkAccount, type Link } from './links.ts'
import type { People } from './people.ts'
import { personNamed, type Person } from './persons.ts'
import { dropProvider, providerOf, setProvider, type Provider } from './provider.ts'
import { isRole, type Role } from './roles.ts'

/** What the command line asks of the people of a side, as JSON through the local door. */
export type PeopleDeed =
  | { readonly do: 'list' }
  | {
      readonly do: 'invite'
      readonly name: string
      readonly roles: readonly string[]
      readonly offices: readonly string[]
    }
  | { readonly do: 'link-again'; readonly person: string }
  | {
      readonly do: 'roles'
      readonly person: string
      readonly roles: readonly string[] | null
      readonly offices: readonly string[] | null
    }
  | { readonly do: 'disable'; readonly person: string; readonly disabled: boolean }
  | { readonly do: 'link'; readonly person: string; readonly issuer: string | null; readonly subject: string }
  | { readonly do: 'unlink'; readonly issuer: string | null; readonly subject: string }
  | { readonly do: 'oidc'; readonly provider: Provider | null }

/** Whoever has the machine: no session says which person it was. */
const CONSOLE: Actor = { how: 'command-line' }

/** The name of the operation at the local door. */
export const PEOPLE_DEED = 'people'

/** Whether an operation at the local door is one of these. */
export function isPeopleDeed(op: string): boolean {
  return op === PEOPLE_DEED
}

/** The side whose people they are: where it is reached, and its store, for the offices it has. */
export interface Home {
  readonly people: People | null
  readonly receiver: { readonly store: Store }
  readonly address: string
}

/** Performs what came through the local door, which only programs of the same person can reach. */
export function performForPeople(home: Home, args: unknown): Result<unknown> {
  const { people } = home
  if (people === null) return bad('reader', 'This store is a reader’s: nobody signs in to it.')
  return people.atomically(() => performed(people, home, args as PeopleDeed))
}

function rolesFrom(words: readonly string[]): Result<Role[], 'role-unknown'> {
  const unknown = words.find((word) => !isRole(word))
  return unknown === undefined ? ok(words.filter(isRole)) : peopleFault('role-unknown', unknown)
}

function performed(people: People, home: Home, deed: PeopleDeed): Result<unknown> {
  switch (deed.do) {
    case 'list':
      return ok({ people: everybody(people), provider: providerOf(people) })
    case 'invite':
      return invited(people, home, deed)
    case 'oidc':
      return withMinistry(people, deed.provider)
    case 'unlink':
      return unlinked(people, { issuer: issuerOf(people, deed.issuer), subject: deed.subject })
    default:
      return ofPerson(people, home, deed)
  }
}

function withMinistry(people: People, provider: Provider | null): Result<unknown> {
  const set = provider === null ? ok({ dropped: dropProvider(people) }) : setProvider(people, provider)
  if (!set.ok) return set
  if (provider === null) noteChange(people, CONSOLE, { what: 'ministry-off' })
  else noteChange(people, CONSOLE, { what: 'ministry-set', detail: provider.issuer })
  return set
}

function unlinked(people: People, link: Link): Result<unknown> {
  const whom = linkedPerson(people, link)
  const gone = unlinkAccount(people, link)
  if (gone && whom !== null)
    noteChange(people, CONSOLE, { what: 'account-unlinked', whom, detail: link.subject })
  return ok({ unlinked: gone })
}

function linked(people: People, person: Person, link: Link): Result<unknown> {
  const made = linkAccount(people, person, link)
  if (!made.ok) return made
  noteChange(people, CONSOLE, { what: 'account-linked', whom: person, detail: link.subject })
  return ok({ person: lineOf(people, person) })
}

function invited(
  people: People,
  home: Home,
  { name, roles, offices }: PeopleDeed & { do: 'invite' },
): Result<unknown> {
  const known = rolesFrom(roles)
  if (!known.ok) return known
  return withLink(
    home,
    invitePerson(people, CONSOLE, { name, roles: known.value, offices }, officesHere(home.receiver.store)),
  )
}

function withLink(home: Home, result: ReturnType<typeof inviteAgain>): Result<unknown> {
  if (!result.ok) return result
  const { person, secret } = result.value
  return ok({ person, link: linkTo(home.address, secret) })
}

type OfPerson = Extract<PeopleDeed, { readonly person: string }>

function ofPerson(people: People, home: Home, deed: OfPerson): Result<unknown> {
  const found = personNamed(people, deed.person)
  if (!found.ok) return found
  const person = found.value
  if (deed.do === 'link-again') return withLink(home, inviteAgain(people, CONSOLE, person))
  if (deed.do === 'link')
    return linked(people, person, { issuer: issuerOf(people, deed.issuer), subject: deed.subject })
  if (deed.do === 'disable') {
    const changed = letIn(people, CONSOLE, person, deed.disabled)
    return changed.ok ? ok({ person: changed.value }) : changed
  }
  const roles = rolesFrom(deed.roles ?? person.roles)
  if (!roles.ok) return roles
  const asked = { roles: roles.value, offices: deed.offices ?? person.offices }
  const changed = changeRoles(people, CONSOLE, person, asked, officesHere(home.receiver.store))
  return changed.ok ? ok({ person: changed.value }) : changed
}

/** The issuer that is set up stands for one that is not named. */
function issuerOf(people: People, named: string | null): string {
  return named ?? providerOf(people)?.issuer ?? ''
}
