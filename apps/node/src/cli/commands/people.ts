import type { Command } from 'commander'
import { resolve } from 'node:path'
import type { PersonLine } from '../../api/people.ts'
import type { Provider } from '../../people/provider.ts'
import { listed, ROLES } from '../../people/roles.ts'
import { declare, handle, pathOf, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { peopleDeed } from '../people-deed.ts'
import { misuse } from '../stop.ts'
import { addPerformed } from './performed.ts'

/** Where a link leads that is made while no server is running. */
interface AddressOptions {
  readonly address: string
}
interface GivingOptions extends AddressOptions {
  readonly role?: readonly string[]
  readonly office?: readonly string[]
}
interface RolesOptions extends GivingOptions {
  readonly none?: boolean
}
interface LinkOptions {
  readonly subject: string
  readonly issuer?: string
  readonly remove?: boolean
}
interface OidcOptions {
  readonly issuer?: string
  readonly clientId?: string
  readonly clientSecretFile?: string
  readonly off?: boolean
}

const ADDRESS = 'http://localhost:7100'

function lineText({ id, name, roles, offices, disabled, passkeys, links, invitedUntil }: PersonLine): string {
  const ways = [
    `${passkeys} passkey${passkeys === 1 ? '' : 's'}`,
    ...links.map(({ subject }) => `ministry account ${safe(subject)}`),
    ...(invitedUntil === null
      ? []
      : [`link open until ${new Date(invitedUntil).toISOString().slice(0, 16)}Z`]),
  ]
  const may = roles.length === 0 ? 'no role' : roles.join(', ')
  const held = offices.length === 0 ? 'no office' : offices.map(safe).join(', ')
  const gone = disabled ? '  (let in no more)' : ''
  return `${id.slice(0, 12)}  ${safe(name)}${gone}\n    ${may}; ${held}; ${ways.join(', ')}\n`
}

async function list(given: Given<object>): Promise<Answer> {
  const told = (await peopleDeed(given, { do: 'list' }, ADDRESS)) as {
    people: PersonLine[]
    provider: Provider | null
  }
  const lines = told.people.map(lineText).join('')
  const ministry =
    told.provider === null ? '' : `The ministry signs people in: ${safe(told.provider.issuer)}\n`
  return { json: told, text: `${lines === '' ? 'Nobody yet: invite somebody.\n' : lines}${ministry}` }
}

function linkText({ person, link }: { person: PersonLine; link: string }): string {
  return `${lineText(person)}This link lets them in once, within seven days. Hand it over yourself:\n  ${safe(link)}\n`
}

async function invite(given: Given<GivingOptions>, name = ''): Promise<Answer> {
  const { role = [], office = [], address } = given.options
  const deed = { do: 'invite', name, roles: role, offices: office } as const
  const told = (await peopleDeed(given, deed, address)) as { person: PersonLine; link: string }
  return { json: told, text: linkText(told) }
}

async function again(given: Given<AddressOptions>, person = ''): Promise<Answer> {
  const deed = { do: 'link-again', person } as const
  const told = (await peopleDeed(given, deed, given.options.address)) as { person: PersonLine; link: string }
  return { json: told, text: linkText(told) }
}

async function changed(given: Given<object>, deed: Parameters<typeof peopleDeed>[1]): Promise<Answer> {
  const told = (await peopleDeed(given, deed, ADDRESS)) as { person: PersonLine }
  return { json: told, text: lineText(told.person) }
}

function roles(given: Given<RolesOptions>, person = ''): Promise<Answer> {
  const { role, office, none } = given.options
  if (role === undefined && office === undefined && none !== true) {
    misuse('Which roles or offices? --role, --office, or --none for neither.')
  }
  const nothing = none === true ? [] : null
  return changed(given, { do: 'roles', person, roles: role ?? nothing, offices: office ?? nothing })
}

function disable(given: Given<{ readonly again?: boolean }>, person = ''): Promise<Answer> {
  return changed(given, { do: 'disable', person, disabled: given.options.again !== true })
}

async function link(given: Given<LinkOptions>, person = ''): Promise<Answer> {
  const { subject, issuer = null, remove } = given.options
  if (remove !== true) return changed(given, { do: 'link', person, issuer, subject })
  const told = await peopleDeed(given, { do: 'unlink', issuer, subject }, ADDRESS)
  return { json: told, text: 'That account lets nobody in any more.\n' }
}

function providerFrom({ io, options }: Given<OidcOptions>): Provider {
  const { issuer, clientId, clientSecretFile } = options
  if (issuer === undefined || clientId === undefined) {
    return misuse('--issuer and --client-id say which sign-in; --off takes it away.')
  }
  const secretFile = clientSecretFile === undefined ? null : resolve(pathOf(io, clientSecretFile))
  return { issuer, clientId, secretFile }
}

async function oidc(given: Given<OidcOptions>): Promise<Answer> {
  if (given.options.off === true) {
    const told = await peopleDeed(given, { do: 'oidc', provider: null }, ADDRESS)
    return { json: told, text: 'The ministry signs nobody in any more.\n' }
  }
  const provider = providerFrom(given)
  const told = await peopleDeed(given, { do: 'oidc', provider }, ADDRESS)
  const text =
    `${safe(provider.issuer)} signs people in whose accounts are linked: alternat people link.\n` +
    'Have it send auth_time in its tokens: without it nobody who comes in that way counts as signed in just now.\n'
  return { json: told, text }
}

function giving(command: Command): Command {
  command.option('--role <role...>', listed(ROLES))
  return command.option('--office <office...>', 'an office of this side, to be acted for')
}

function addressed(command: Command): Command {
  return command.option('--address <address>', 'where people reach it, if no server is running', ADDRESS)
}

/** `people`: who may sign in at this side, and what they may. */
export function addPeople(program: Command, cli: Cli): void {
  const people = program
    .command('people')
    .description('who signs in at this side’s screens, and what they may')
  const said = (use: string, summary: string, example: string): Command =>
    declare(people, { use, summary, example: `people ${example}` })
  addPerformed(people, cli)
  handle<object>(cli, said('list', 'everybody, with roles, offices and ways in', 'list'), list)
  const inviting = said(
    'invite <name>',
    'a new person, and a link that lets them in once',
    'invite "Ada" --role negotiator --office foreign-affairs',
  )
  handle<GivingOptions>(cli, addressed(giving(inviting)), invite)
  const linking = said(
    'invite-again <person>',
    'a new link for somebody who lost every way in',
    'invite-again Ada',
  )
  handle<AddressOptions>(cli, addressed(linking), again)
  const rolling = giving(
    said('roles <person>', 'give a person other roles or offices', 'roles Ada --role duty-officer'),
  )
  handle<RolesOptions>(cli, rolling.option('--none', 'neither roles nor offices, but those named'), roles)
  const disabling = said('disable <person>', 'let a person in no more; their sign-ins end', 'disable Ada')
  handle(cli, disabling.option('--again', 'let them in again'), disable)
  const accounts = said(
    'link <person>',
    'link an account of the ministry to a person',
    'link Ada --subject 8b1f…',
  )
  accounts.requiredOption('--subject <subject>', 'what the ministry calls the account (sub)')
  accounts.option('--issuer <address>', 'of which sign-in, if not of the one that is set up')
  handle<LinkOptions>(cli, accounts.option('--remove', 'take the link away'), link)
  const provider = said(
    'oidc',
    'set up the ministry’s own sign-in (OpenID Connect)',
    'oidc --issuer https://id.ministry.example --client-id alternat',
  )
  provider.option('--issuer <address>', 'https://…, as the ministry names it')
  provider.option('--client-id <id>', 'what the ministry calls this program')
  provider.option(
    '--client-secret-file <file>',
    'a file whose first line is the secret; none for a public client',
  )
  handle<OidcOptions>(cli, provider.option('--off', 'sign nobody in that way any more'), oidc)
}
