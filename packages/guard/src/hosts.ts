/**
 * Hosts of public reference. An entry lets itself and its subdomains pass, matched at a dot: a prefix match
 * would let `un.org.attacker.net` through. Nothing here excuses a defanged form.
 */
const PUBLIC_HOSTS: readonly string[] = [
  'un.org',
  'undocs.org',
  'unidir.org',
  'ohchr.org',
  'unodc.org',
  'osce.org',
  'itu.int',
  'nato.int',
  'coe.int',
  'europa.eu',
  'icrc.org',
  'icj-cij.org',
  'asean.org',
  'oas.org',
  'au.int',
  'wto.org',
  'wipo.int',
  'rfc-editor.org',
  'ietf.org',
  'iso.org',
  'first.org',
  'cve.org',
  'nist.gov',
  'state.gov',
  'whitehouse.gov',
  'www.gov.uk',
  'auswaertiges-amt.de',
  'diplomatie.gouv.fr',
  'mid.ru',
  'kremlin.ru',
  'mfa.gov.cn',
  'fmprc.gov.cn',
]

/** Names that cannot exist on the network (RFC 2606, RFC 6761). */
const RESERVED = ['example', 'test', 'invalid', 'localhost', 'example.com', 'example.org', 'example.net']

const within = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`))

/** Whether a host is one of public reference. */
export function isPublicHost(host: string): boolean {
  return within(host.toLowerCase(), PUBLIC_HOSTS)
}

/** Whether a host name is reserved for examples, so that it reaches nobody. */
export function isReservedHost(host: string): boolean {
  return within(host.toLowerCase(), RESERVED)
}

/** Endings that no word of prose can be taken for: a bare host with one of them is a host. */
const PLAIN_ENDINGS = new Set(
  (
    'com net org edu gov mil int arpa info biz xyz io cc tv ru su cn ir kp kr jp ua by de fr uk eu br tr pl nl ch ' +
    'se no cz sk ro bg gr pt il sa ae eg vn th id my ph sg hk tw mn kz uz ge az rs lv lt lu mx ar cl ca au nz za ng ke ' +
    'pw tk ml ga cf gq ws su onion i2p bit dev app top site online club shop website space tech cloud zip mov ' +
    'icu vip work live link click host press stream download icu ddns dyndns'
  ).split(' '),
)
/** Endings that are also words of some language: counted only when the rest of the name is no word either. */
const WORD_ENDINGS = new Set(
  'in it is to no me so at be us as am do et es my by id de la co ai se ca au pl sa il ga live link work press space top site host stream zip'.split(
    ' ',
  ),
)

/**
 * Whether a bare dotted word is a host: an ending in use, written in one case, with labels of two letters or
 * more before it. A missing space after a full stop ("theft.In", "b.solutions") is none.
 */
export function looksLikeHost(host: string): boolean {
  const labels = host.split('.')
  const ending = labels.at(-1) ?? ''
  const name = labels.at(-2) ?? ''
  if (name.length < 2 || !isOneCase(ending)) return false
  const lower = ending.toLowerCase()
  if (WORD_ENDINGS.has(lower)) return labels.length > 2 || /[\d-]/.test(name)
  return PLAIN_ENDINGS.has(lower)
}

/** Endings that are words of prose, so that only a path behind them makes a host. */
const PATH_ENDINGS = new Set(
  'solutions watch agency systems network digital support services center world today news media email group blog page wiki'.split(
    ' ',
  ),
)

/** Whether the dotted word before a slash is a host: in small letters, with an ending in use. */
export function looksLikeHostWithPath(host: string): boolean {
  if (host !== host.toLowerCase()) return looksLikeHost(host) && host !== host.toUpperCase()
  const ending = host.slice(host.lastIndexOf('.') + 1)
  return PLAIN_ENDINGS.has(ending) || WORD_ENDINGS.has(ending) || PATH_ENDINGS.has(ending)
}

const isOneCase = (word: string): boolean => word === word.toLowerCase() || word === word.toUpperCase()
