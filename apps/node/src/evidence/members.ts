import type { Fold } from '@alternat/acts'
import { encodeProof, inclusionProofFrom, parseSignatureLine, tileReader } from '@alternat/tlog'
import { actName, blobsOfSealed, cosignaturesCarried, cosignedNote, type Member } from '@alternat/acts'
import type { Holder } from '../bundle/receiver.ts'
import type { Store } from '../store/types.ts'
import { placeOf, type Places } from './place.ts'
import type { WrittenLog } from './write.ts'

/** The commitments of a log covered whole. */
export function leavesMember({ leaves }: WrittenLog, n: number): Member {
  const bytes = new Uint8Array(leaves.length * 32)
  leaves.forEach(({ leaf }, i) => bytes.set(leaf, i * 32))
  return { name: `log/${n}/leaves`, bytes }
}

/** A `.tlog-proof` for each chosen act of a log; null where the stored tree is incomplete. */
export function proofMembers(
  { store, crypto }: Holder,
  { head, leaves }: WrittenLog,
  n: number,
  chosen: Places,
  cosignatures: readonly string[],
): Member[] | null {
  const read = tileReader(crypto, head.size, ({ level, index }) =>
    level === 'entries' ? null : store.tile(head.log, level, index),
  )
  const lines = cosignaturesCarried(cosignatures).map(parseSignatureLine)
  const checkpoint = cosignedNote(
    head.checkpoint,
    lines.filter((line) => line !== null),
  )
  const members: Member[] = []
  for (const [index, { sealed }] of leaves.entries()) {
    if (sealed === null || !chosen.has(placeOf({ log: head.log, index }))) continue
    const hashes = inclusionProofFrom(crypto, read, index, head.size)
    if (!hashes.ok) return null
    const bytes = encodeProof({ extra: null, index, hashes: hashes.value, checkpoint })
    members.push({ name: `proof/${n}/${index}`, bytes })
  }
  return members
}

/** The sealed acts, each once: all that are held, or the chosen ones. */
export function actMembers(logs: readonly WrittenLog[], chosen: Places | null): Member[] {
  const acts = new Map<string, Uint8Array>()
  for (const { leaf, sealed } of logs.flatMap((log) => actsOf(log, chosen))) {
    if (sealed !== null) acts.set(actName(leaf), sealed)
  }
  return [...acts].map(([name, bytes]) => ({ name, bytes }))
}

/** The texts that the acts in question name, as far as they are held and were not taken off the record. */
export function blobMembers(
  store: Store,
  logs: readonly WrittenLog[],
  about: Places | null,
  { erased }: Pick<Fold, 'erased'>,
): Member[] {
  const gone = new Set(erased.flatMap((one) => (one.gone ? [one.digest] : [])))
  const acts = logs.flatMap((log) => actsOf(log, about))
  const digests = new Set(acts.flatMap(({ sealed }) => (sealed === null ? [] : blobsOfSealed(sealed))))
  return [...digests].flatMap((digest) => {
    const salted = gone.has(digest) ? null : store.blob(digest)
    return salted === null ? [] : [{ name: `blob/${digest}`, bytes: salted }]
  })
}

function actsOf({ head, leaves }: WrittenLog, places: Places | null): WrittenLog['leaves'] {
  return places === null ? leaves : leaves.filter((_, index) => places.has(placeOf({ log: head.log, index })))
}
