/** The sections of a dialogue, in the order of the frame. */
export const SECTIONS = [
  'unit',
  'norms',
  'texts',
  'channel',
  'elections',
  'said',
  'trend',
  'record',
  'outbox',
] as const

/** One of {@link SECTIONS}. */
export type Section = (typeof SECTIONS)[number]

/** Who reads a dialogue without a side in it. */
export type ReaderRole = 'press' | 'legislature'

/** The pages of people and sign-in, each at `/` and its name. */
export const PEOPLE_SCREENS = [
  'sign-in',
  'welcome',
  'recover',
  'me',
  'my-keys',
  'people',
  'begin',
  'sheet',
  'moving',
] as const

/** One of {@link PEOPLE_SCREENS}. */
export type PeopleScreen = (typeof PEOPLE_SCREENS)[number]

/** Where a page stands. `path` names what is shown in the section: a slug, or a form and its slug. */
export type Route = { readonly asOf: string | null; readonly more: Readonly<Record<string, string>> } & (
  | { readonly page: 'front' }
  /** A section of the dialogue in which this address's side sits, without naming it. */
  | { readonly page: 'own'; readonly section: Section }
  | {
      readonly page: 'section'
      readonly dialogue: string
      readonly section: Section
      readonly path: readonly string[]
    }
  | { readonly page: 'reader'; readonly as: ReaderRole }
  /** Signing in, and what is about people. */
  | { readonly page: 'people'; readonly screen: PeopleScreen }
  /** Every component in every state. */
  | { readonly page: 'gallery' }
  | { readonly page: 'unknown' }
)

const NAME = /^[a-z0-9-]{1,64}$/
const DAY = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/

/** Reads an address: the path and the part from `?` on. Anything not understood is the page `unknown`. */
export function parseRoute(pathname: string, search: string): Route {
  const { asOf, more } = parseSearch(search)
  const parts = pathname.split('/').filter((part) => part !== '')
  if (parts.length === 0) return { page: 'front', asOf, more }
  const [first, second, third, ...path] = parts
  if (first === 'read' && isReader(second) && third === undefined)
    return { page: 'reader', as: second, asOf, more }
  if (first === 'gallery' && second === undefined) return { page: 'gallery', asOf, more }
  if (isSection(first) && second === undefined) return { page: 'own', section: first, asOf, more }
  if (isPeopleScreen(first) && second === undefined) return { page: 'people', screen: first, asOf, more }
  const known = first === 'd' && second !== undefined && NAME.test(second) && isSection(third)
  if (known && path.length <= 3 && path.every((part) => NAME.test(part))) {
    return { page: 'section', dialogue: second, section: third, path, asOf, more }
  }
  return { page: 'unknown', asOf, more }
}

/** The address of a route; `parseRoute` of it gives the same route. */
export function formatRoute(route: Route): string {
  const search = new URLSearchParams()
  if (route.asOf !== null) search.set('asOf', route.asOf)
  for (const [name, value] of Object.entries(route.more)) search.set(name, value)
  const query = search.toString()
  return pathOf(route) + (query === '' ? '' : `?${query}`)
}

function pathOf(route: Route): string {
  if (route.page === 'section') return ['/d', route.dialogue, route.section, ...route.path].join('/')
  if (route.page === 'own') return `/${route.section}`
  if (route.page === 'people') return `/${route.screen}`
  if (route.page === 'reader') return `/read/${route.as}`
  if (route.page === 'gallery') return '/gallery'
  return '/'
}

function parseSearch(search: string): { asOf: string | null; more: Record<string, string> } {
  const more: Record<string, string> = {}
  let asOf: string | null = null
  for (const [name, value] of new URLSearchParams(search)) {
    if (name === 'asOf') asOf = DAY.test(value) ? value : null
    // The language is the page's, not the address's: it is read once, and no link passes it on.
    else if (NAME.test(name) && name !== '__proto__' && name !== 'lang') more[name] = value
  }
  return { asOf, more }
}

function isSection(name: string | undefined): name is Section {
  return SECTIONS.some((section) => section === name)
}

function isReader(name: string | undefined): name is ReaderRole {
  return name === 'press' || name === 'legislature'
}

function isPeopleScreen(name: string | undefined): name is PeopleScreen {
  return PEOPLE_SCREENS.some((screen) => screen === name)
}
