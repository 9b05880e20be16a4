import {
  actsWindow,
  findMatter,
  matterPart,
  mattersWindow,
  outlineOf,
  PART_SECTIONS,
  sectionPart,
  type ActsAsked,
  type Fold,
} from '@alternat/acts'

/** What of a dialogue an address tells, and of which matter, section or act; in words of its own where it has no title. */
export interface Told {
  readonly what: 'fold' | 'outline' | 'part' | 'matter' | 'matters' | 'acts' | 'act'
  readonly name: string
}

/** An answer as it follows from a state; `null` where none of that name is on the record. */
export interface Recomputed extends Told {
  readonly value: object | null
}

type Cut = (fold: Fold, name: string, query: URLSearchParams) => Recomputed | null

/** As many as are told where nobody says how many (docs of the API: /acts, /matters). */
const USUAL = 100

const CUTS: Readonly<Record<string, Cut>> = {
  fold: (fold) => ({ what: 'fold', name: '', value: fold }),
  outline: (fold) => ({ what: 'outline', name: '', value: outlineOf(fold) }),
  part: (fold, name) => {
    const section = PART_SECTIONS.find((one) => one === name)
    return { what: 'part', name, value: section === undefined ? null : sectionPart(fold, section) }
  },
  matter: (fold, name) => {
    const matter = findMatter(fold, name)
    if ('code' in matter) return { what: 'matter', name, value: null }
    return { what: 'matter', name: matter.title, value: matterPart(fold, matter) }
  },
  matters: (fold, _, query) => {
    const asked = { ...windowAsked(query), without: query.get('without') }
    return { what: 'matters', name: '', value: mattersWindow(fold, asked) }
  },
  acts: (fold, _, query) => ({ what: 'acts', name: '', value: actsWindow(fold, actsAsked(query)) }),
  act: (fold, leaf) => ({ what: 'act', name: leaf.slice(0, 16), value: oneAct(fold, leaf) }),
}

/**
 * What an address of the API must tell by a state computed here. `null` where that does not follow from the state alone (who
 * confirmed it, the words of a text, which are checked where they are shown), or is of another day.
 *
 * @param address of this dialogue: `/api/d/<dialogue>/<what>/<name>?<query>`
 */
export function recomputed(fold: Fold, address: string): Recomputed | null {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const [, , , dialogue, what = '', name = '', ...more] = pathname.split('/')
  if (dialogue !== fold.dialogue || more.length > 0) return null
  if ((searchParams.get('asOf') ?? '') !== (fold.asOf ?? '')) return null
  return CUTS[what]?.(fold, decodeURIComponent(name), searchParams) ?? null
}

function oneAct({ entries, erased }: Fold, leaf: string): object | null {
  const found = entries.filter(({ ref }) => ref.leaf.startsWith(leaf))
  const [act] = found
  if (act === undefined || found.length > 1) return null
  return { act, erased: erased.filter(({ acts }) => acts.some((one) => one.leaf === act.ref.leaf)) }
}

function windowAsked(query: URLSearchParams): Pick<ActsAsked, 'from' | 'limit' | 'fits'> {
  const count = (name: string, usual: number): number => Number(query.get(name) ?? usual)
  return {
    from: count('from', 0),
    limit: count('limit', USUAL),
    fits: (query.get('fits') ?? '').trim().toLowerCase(),
  }
}

function actsAsked(query: URLSearchParams): ActsAsked {
  const names = (of: string): string[] => (query.get(of) ?? '').split(',').filter((one) => one !== '')
  const after = names('after').map((one): [string, number] => {
    const at = one.indexOf(':')
    return [one.slice(at + 1), Number(one.slice(0, at))]
  })
  return {
    ...windowAsked(query),
    by: query.get('by') === 'at' ? 'at' : 'on',
    kinds: names('kinds'),
    without: names('without'),
    after: new Map(after),
  }
}
