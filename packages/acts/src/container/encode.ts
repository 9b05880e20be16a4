import { ok, utf8, type Result } from '@alternat/tlog'
import { refuse, type ContainerCode } from './codes.ts'
import { sortKey, type ContainerShape, type Member } from './shape.ts'

/**
 * Writes an archive: the format line, then each member as `name SP size LF bytes LF` in the order of the
 * format, then `end LF`. The members may be given in any order; a name the format does not know
 * (`archive-name`), one given twice (`archive-order`) and too much of anything (`archive-oversize`) are
 * refused. The same members always give the same bytes.
 */
export function encodeContainer(
  shape: ContainerShape,
  members: readonly Member[],
): Result<Uint8Array, ContainerCode> {
  if (members.length > shape.maxMembers) return refuse('archive-oversize')
  const keyed: { readonly key: string; readonly member: Member }[] = []
  for (const member of members) {
    const key = sortKey(shape, member.name)
    if (key === null) return refuse('archive-name', member.name)
    keyed.push({ key, member })
  }
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  const twice = keyed.find(({ key }, i) => key === keyed[i - 1]?.key)
  if (twice !== undefined) return refuse('archive-order', twice.member.name)
  const parts = [utf8(`${shape.format}\n`), ...keyed.flatMap(({ member }) => frame(member)), utf8('end\n')]
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  return size > shape.maxBytes ? refuse('archive-oversize') : ok(joined(parts, size))
}

/** Not by spreading into a call: an archive has more parts than a call takes arguments. */
function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const NEWLINE = Uint8Array.of(0x0a)

function frame({ name, bytes }: Member): Uint8Array[] {
  return [utf8(`${name} ${bytes.length}\n`), bytes, NEWLINE]
}
