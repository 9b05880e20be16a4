import {
  encodePolicy,
  encodeProof,
  inclusionProof,
  leafHash,
  rootOf,
  signCheckpoint,
  toHex,
  type Signer,
} from '@alternat/tlog'
import { signSideCard, type SideCard } from '../src/index.ts'
import { encodeContainer } from '../src/container/encode.ts'
import { decodeContainer } from '../src/container/decode.ts'
import { EVIDENCE_SHAPE, type Member } from '../src/container/shape.ts'
import { digestOfShown, shownBy } from '../src/evidence/check.ts'
import {
  encodeEvidenceManifest,
  parseEvidenceManifest,
  type EvidenceManifest,
} from '../src/evidence/manifest.ts'
import { policyOf } from '../src/evidence/policy.ts'
import { crypto } from './bytes-support.ts'
import { keyOf, type Table } from './fold-table.ts'

/** What to put into a file made by hand. */
export interface Wanted {
  readonly matter: string | null
  readonly asOf?: string
  /** Places to show, by side; without it every log is covered whole. */
  readonly some?: Readonly<Record<string, readonly number[]>>
  /** Sides whose logs are inside; all if absent. */
  readonly sides?: readonly string[]
}

/** The side card of a side of a table. */
export function cardFor(table: Table, side: string): SideCard {
  const { dialogue: _, ...fields } = table.opening(side)
  return { v: 'v1', ...fields } as unknown as SideCard
}

/** An evidence file written by hand from the page, apart from the writer of the node. */
export function membersFor(table: Table, wanted: Wanted): Member[] {
  const sides = (wanted.sides ?? table.sides).toSorted()
  const cards = sides.map((side) => cardFor(table, side))
  const logs = sides.map((side) => ({
    side,
    log: table.log(side),
    leaves: table.logs.get(table.log(side)) ?? [],
  }))
  const shown = wanted.some === undefined ? shownBy(crypto, logs, wanted.matter, wanted.asOf ?? null) : null
  const manifest: EvidenceManifest = {
    v: 'v1',
    dialogue: table.dialogue,
    matter: wanted.matter,
    asOf: wanted.asOf ?? null,
    shows: shown === null ? null : digestOfShown(crypto, shown),
    logs: logs.map(({ side, log, leaves }) => ({
      log,
      size: leaves.length,
      covers: wanted.some === undefined ? ('all' as const) : ('some' as const),
      indexes: (wanted.some?.[side] ?? []).map((index) => ({
        index,
        leaf: toHex(leaves[index]?.leaf as Uint8Array),
      })),
      withheld:
        wanted.some === undefined
          ? leaves.flatMap(({ sealed, code }, index) =>
              sealed === null ? [{ index, code: code === 'member-too-large' ? code : null }] : [],
            )
          : [],
    })),
  }
  return [
    { name: 'manifest.json', bytes: encodeEvidenceManifest(manifest) },
    ...cards.map((card) => ({
      name: `card/${card.side}`,
      bytes: signSideCard(crypto, card, keyOf(card.side, 'root')),
    })),
    ...logs.flatMap(({ side, log, leaves }, n) => {
      const hashes = leaves.map(({ leaf }) => leafHash(crypto, leaf))
      const signer: Signer = { ...keyOf(side, 'log'), name: log }
      const note = signCheckpoint(
        crypto,
        { origin: log, size: leaves.length, root: rootOf(crypto, hashes), extensions: [] },
        signer,
      )
      const policy = policyOf(crypto, log, cards)
      const places = wanted.some?.[side] ?? leaves.map((_, index) => index)
      return [
        { name: `log/${n}/checkpoint`, bytes: note },
        { name: `policy/${n}`, bytes: policy === null ? new Uint8Array(0) : encodePolicy(policy) },
        ...(wanted.some === undefined
          ? [{ name: `log/${n}/leaves`, bytes: joined(leaves.map(({ leaf }) => leaf)) }]
          : places.map((index) => ({
              name: `proof/${n}/${index}`,
              bytes: encodeProof({
                extra: null,
                index,
                hashes: inclusionProof(crypto, hashes, index, hashes.length),
                checkpoint: note,
              }),
            }))),
        ...places.flatMap((index) => {
          const { leaf, sealed } = leaves[index] ?? {}
          return leaf === undefined || sealed === null || sealed === undefined
            ? []
            : [{ name: `act/${toHex(leaf)}`, bytes: sealed }]
        }),
      ]
    }),
  ]
}

/** The archive of these members. */
export function fileOf(members: readonly Member[]): Uint8Array {
  const file = encodeContainer(EVIDENCE_SHAPE, members)
  if (!file.ok) throw new Error(`${file.fault.code} ${file.fault.where ?? ''}`)
  return file.value
}

/** The members with one changed, added (no such member before) or taken out (null). */
export function changed(
  members: readonly Member[],
  name: string,
  change: (bytes: Uint8Array) => Uint8Array | null,
): Member[] {
  const old = members.find((member) => member.name === name)?.bytes ?? new Uint8Array(0)
  const bytes = change(old)
  const rest = members.filter((member) => member.name !== name)
  return bytes === null ? rest : [...rest, { name, bytes }]
}

/** The members with their list of contents changed. */
export function relisted(
  members: readonly Member[],
  change: (manifest: EvidenceManifest) => EvidenceManifest,
): Member[] {
  return changed(members, 'manifest.json', (bytes) => {
    const manifest = parseEvidenceManifest(bytes)
    if (!manifest.ok) throw new Error(manifest.fault.message)
    return encodeEvidenceManifest(change(manifest.value))
  })
}

/** The member a byte of a file stands in. */
export function memberAt(file: Uint8Array, at: number): string {
  const decoded = decodeContainer(EVIDENCE_SHAPE, file)
  const found = decoded.ok
    ? decoded.value.find(
        ({ bytes }) =>
          at >= bytes.byteOffset - file.byteOffset && at < bytes.byteOffset - file.byteOffset + bytes.length,
      )
    : undefined
  return found?.name ?? 'framing'
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
