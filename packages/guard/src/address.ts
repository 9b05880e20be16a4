/** The four numbers of a dotted IPv4 address, or `null` when it is none. Leading zeros are taken: resolvers differ on them. */
export function readIpv4(text: string): readonly number[] | null {
  const parts = text.split('.').map((part) => part.trim())
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part))) return null
  const numbers = parts.map(Number)
  return numbers.every((n) => n <= 255) ? numbers : null
}

/** The three IPv4 blocks kept for documentation (RFC 5737): no machine has such an address. */
export function isDocumentationIpv4([a, b, c]: readonly number[]): boolean {
  const block = `${a}.${b}.${c}`
  return block === '192.0.2' || block === '198.51.100' || block === '203.0.113'
}

/** Whether this is an IPv6 address in text (RFC 4291 §2.2), with or without an IPv4 tail. */
export function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const tail = groups.at(-1)?.includes('.') === true ? 2 : 1
  const count = groups.length - 1 + tail
  if (!groups.every((group, i) => isGroup(group, i === groups.length - 1))) return false
  return halves.length === 2 ? groups.length > 0 && count <= 7 : count === 8
}

function isGroup(group: string, last: boolean): boolean {
  return /^[0-9a-f]{1,4}$/i.test(group) || (last && readIpv4(group) !== null)
}

/** The IPv6 block kept for documentation (RFC 3849). */
export function isDocumentationIpv6(text: string): boolean {
  return /^2001:0?db8:/i.test(text)
}
