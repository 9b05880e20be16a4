import { decodeContainer, type Member } from '@alternat/acts'
import { concat, utf8 } from '@alternat/tlog'
import type { Chance } from '../faults/scale.ts'
import { asBytes, asText, type Mutate } from './bytes.ts'

type Shape = Parameters<typeof decodeContainer>[0]
/** A member as it will be written: its size may be a lie. */
interface Written extends Member {
  readonly size: string
}

/** Writes an archive without asking whether it may be written. */
function written(shape: Shape, members: readonly Written[], end: string): Uint8Array {
  const parts = members.flatMap(({ name, size, bytes }) => [utf8(`${name} ${size}\n`), bytes, utf8('\n')])
  return concat(utf8(`${shape.format}\n`), ...parts, utf8(end))
}

const plain = (member: Member): Written => ({ ...member, size: String(member.bytes.length) })

type Change = (members: Written[], chance: Chance, others: readonly Member[]) => void

const NAMES = [
  'manifest.json',
  'card/norland.example',
  'log/0/leaves',
  'log/9/leaves',
  'cosig/0',
  '../etc/passwd',
]
const SIZES = ['9007199254740993', '268435457', '-1', '01', '', '0', '1e9', '4294967296']

/** What a hostile writer does with parts that are each well made. */
const CHANGES: readonly Change[] = [
  (members, chance) => void members.splice(chance.below(members.length), 1),
  (members, chance) => void members.splice(chance.below(members.length), 0, chance.of(members)),
  (members, chance, others) => void members.splice(chance.below(members.length), 0, plain(chance.of(others))),
  (members, chance, others) => {
    const at = chance.below(members.length)
    const twin = others.find(({ name }) => name === members[at]?.name) ?? chance.of(others)
    members[at] = { ...plain(twin), name: members[at]?.name ?? twin.name }
  },
  (members, chance) => {
    const turned = members.toReversed()
    members.splice(0, members.length, ...turned.slice(chance.below(2)))
  },
  (members, chance) => {
    const at = chance.below(members.length)
    const name = chance.oneIn(2) ? chance.of(NAMES) : (chance.of(members).name ?? '')
    members[at] = { ...(members[at] as Written), name }
  },
  (members, chance) => {
    const at = chance.below(members.length)
    members[at] = { ...(members[at] as Written), size: chance.of(SIZES) }
  },
  (members, chance, others) => changeOne(members, chance, others, asText),
  (members, chance, others) => changeOne(members, chance, others, asText),
  (members, chance, others) => changeOne(members, chance, others, asBytes),
  (members, chance) => {
    const at = chance.below(members.length)
    members[at] = plain({ name: members[at]?.name ?? '', bytes: new Uint8Array(0) })
  },
]

function changeOne(members: Written[], chance: Chance, others: readonly Member[], mutate: Mutate): void {
  // The list of contents is where one word changes most.
  const at = chance.oneIn(3) ? 0 : chance.below(members.length)
  const { name = '', bytes = new Uint8Array(0) } = members[at] ?? {}
  const other = others.find((one) => one.name === name)?.bytes ?? chance.of(others).bytes
  members[at] = plain({ name, bytes: mutate(bytes, chance, other) })
}

/** Changes an archive part by part; now and then as bytes. */
export function asArchive(shape: Shape): Mutate {
  return (bytes, chance, other) => {
    const decoded = decodeContainer(shape, bytes)
    const others = decodeContainer(shape, other)
    if (chance.oneIn(8) || !decoded.ok || !others.ok) return asText(bytes, chance, other)
    const members = decoded.value.map(plain)
    do if (members.length > 0) chance.of(CHANGES)(members, chance, others.value)
    while (chance.oneIn(3))
    const end = chance.oneIn(30) ? chance.of(['', 'end', 'end\nend\n', 'fin\n', 'end\n\n']) : 'end\n'
    return written(shape, members, end)
  }
}
