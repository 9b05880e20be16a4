import { isDocumentationIpv4, isDocumentationIpv6, isIpv6, readIpv4 } from '../address.ts'
import { isPublicHost, isReservedHost, looksLikeHost, looksLikeHostWithPath } from '../hosts.ts'
import { type Candidate, type Rule, lineBefore } from '../rule.ts'

const indicator = (rule: Omit<Rule, 'kind'>): Rule => ({ kind: 'indicator', ...rule })

const LEAVE_OUT = 'Leave it out: say what kind of conduct is meant, not where it was seen.'
const PUBLIC =
  'Name a public document by its title or symbol, or use an https address of a public body without port or query.'

/** Addresses of machines, services and people. */
export const NETWORK: readonly Rule[] = [
  indicator({
    id: 'ipv4',
    needs: /\.[ \d]/,
    pattern: /(?<!\d)(?<!\d\.)\d{1,3}(?: ?\. ?\d{1,3}){3}(?:\/\d{1,2}|:\d{1,5})?(?!\d|\.\d)/g,
    accepts: isIpv4Indicator,
    why: 'This is an internet address.',
    advice: LEAVE_OUT,
    joins: true,
  }),
  indicator({
    id: 'ipv6',
    needs: /:[0-9a-f]{0,4}:/i,
    pattern:
      /(?<![0-9a-z:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}(?:\.\d{1,3}){0,3}(?:%\w{1,16})?(?:\/\d{1,3})?(?![0-9a-z:])/gi,
    accepts: ({ match }) => isIpv6Indicator(match.replace(/[%/].*$/, '')),
    why: 'This is an internet address.',
    advice: LEAVE_OUT,
    joins: true,
  }),
  indicator({
    id: 'mac',
    needs: /[:-][0-9a-f]{2}[:-]/i,
    pattern: /(?<![0-9a-f:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![0-9a-f:-])/gi,
    why: 'This is the hardware address of a machine.',
    advice: LEAVE_OUT,
    joins: true,
  }),
  indicator({
    id: 'url',
    needs: /:\/\//,
    pattern: /[a-z][a-z0-9+.-]{1,15}:\/\/[^\s<>"“”«»]{1,2000}/gi,
    accepts: ({ match }) => !isPublicReference(match),
    why: 'This is a network address that is not on the list of public references.',
    advice: PUBLIC,
    joins: true,
  }),
  indicator({
    id: 'email',
    pattern: /(?<=[\p{L}\p{N}_%+-])@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}]{2,24}/giu,
    accepts: ({ match }) => !isReservedHost(match.slice(1)),
    wholeWord: true,
    why: 'This is a mail address.',
    advice: 'Name the office; contact points belong in the contact register of the dialogue.',
  }),
  indicator({
    id: 'onion',
    pattern: /(?<=[a-z2-7]{16})\.onion(?![a-z])/gi,
    wholeWord: true,
    why: 'This is the address of a hidden service.',
    advice: LEAVE_OUT,
    joins: true,
  }),
  indicator({
    id: 'domain',
    needs: /\.[A-Za-z]/,
    pattern: /(?<![\w@.-])(?:[a-z0-9_-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-]|\.\w)/gi,
    accepts: ({ match }) => looksLikeHost(match) && !isPublicHost(match) && !isReservedHost(match),
    why: 'This is the name of a machine or site that is not on the list of public references.',
    advice: PUBLIC,
  }),
  indicator({
    id: 'domain-path',
    needs: /\//,
    pattern: /(?<![\w@./-])(?:[a-z0-9_-]{2,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\/[\w%?&=.~+-]{1,200}/gi,
    accepts: ({ match }) => isHostWithPath(match),
    why: 'This is a network address that is not on the list of public references.',
    advice: PUBLIC,
  }),
  indicator({
    id: 'idn',
    needs: /\.[\u0080-\uFFFF]|xn--/i,
    pattern:
      /xn--[a-z0-9-]{2,59}|[\p{L}\p{N}-]{2,63}\.(?:рф|укр|бел|中国|中國|公司|网络|إيران|امارات)(?![\p{L}])/giu,
    why: 'This is the name of a machine or site in letters beyond a to z.',
    advice: PUBLIC,
  }),
  indicator({
    id: 'asn',
    pattern: /(?<![A-Za-z])AS(?:N ?)?\d{3,10}(?!\d)/g,
    why: 'This is the number of a network.',
    advice: LEAVE_OUT,
    joins: true,
  }),
]

/** Words after which four small numbers are a paragraph of a treaty. */
const NUMBERING =
  /(?:article|section|sections|paragraph|paragraphs|para|paras|annex|protocol|rule|chapter|clause|version|статья|пункт|§)\.? ?$/i

/** Numbering is excused only with small numbers: "section 185.22.14.9" must not be a way out. */
function isIpv4Indicator(candidate: Candidate): boolean {
  const numbers = readIpv4(candidate.match.split(/[/:]/)[0] ?? '')
  if (numbers === null || isDocumentationIpv4(numbers)) return false
  const before = lineBefore(candidate, 40)
  const numbering = NUMBERING.test(before) || /^[\s•*-]*$/.test(before)
  const bare = /^[\d. ]+$/.test(candidate.match)
  return !(numbering && bare && numbers.every((n) => n >= 1 && n <= 30))
}

function isIpv6Indicator(address: string): boolean {
  return isIpv6(address) && !isDocumentationIpv6(address)
}

/** OSCE documents are numbered "PC.DEC/1202": capitals are a symbol, not a host. */
function isHostWithPath(match: string): boolean {
  const host = match.slice(0, match.search(/[:/]/))
  return looksLikeHostWithPath(host) && !isPublicHost(host) && !isReservedHost(host)
}

/** An https address of a public host, plain enough to hold nothing else: no user, port, query or fragment. */
function isPublicReference(url: string): boolean {
  const parts = /^https:\/\/([a-z0-9.-]{1,253})(\/[\w/.,()~-]{0,200})?[).,;:!?']{0,3}$/i.exec(url)
  return parts !== null && (isPublicHost(parts[1] ?? '') || isReservedHost(parts[1] ?? ''))
}
