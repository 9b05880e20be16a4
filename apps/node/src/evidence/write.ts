import { sideOf, type Fold, type LeafHeld, type ReadSideCard, type SideCard } from '@alternat/acts'
import { encodePolicy, ok, type Result } from '@alternat/tlog'
import {
  digestOfShown,
  encodeContainer,
  encodeCosignatures,
  encodeEvidenceManifest,
  EVIDENCE_SHAPE,
  policyOf,
  shownBy,
  type EvidenceManifest,
  type EvidenceManifestLog,
  type Member,
} from '@alternat/acts'
import { pinnedCard, type Holder } from '../bundle/receiver.ts'
import { memoOf } from '../dialogue/fold-of.ts'
import type { LogHead } from '../store/types.ts'
import { writeFault, type EvidenceWriteCode } from './codes.ts'
import { actMembers, blobMembers, leavesMember, proofMembers } from './members.ts'
import { chooseActs, choosePublic, publicActs } from './choose.ts'
import { linesShown } from './lines.ts'
import { placeOf, type Places } from './place.ts'

/** What to show. */
export interface EvidenceRequest {
  readonly dialogue: string
  /** The id (leaf hex) of the matter; null for the whole dialogue, and with `covers: 'public'` always. */
  readonly matter: string | null
  /**
   * `all`: every act up to the checkpoint, so that absence is shown. `some`: only what bears on the matter.
   * `public`: what is of level *public*, and the lists of it that sides have logged.
   */
  readonly covers: 'all' | 'some' | 'public'
  /** With `all`: the day the card is to be shown as of. */
  readonly asOf?: string
}

/** A log about to be written, as it was read in one moment. */
export interface WrittenLog {
  readonly head: LogHead
  readonly card: ReadSideCard
  readonly leaves: readonly LeafHeld[]
}

/**
 * Writes an evidence file (docs/formats/evidence.md) of what this store holds. Needs no key: it only shows
 * what was signed. The same store gives the same bytes.
 */
export function writeEvidence(
  holder: Holder,
  request: EvidenceRequest,
): Result<Uint8Array, EvidenceWriteCode> {
  if (request.covers !== 'all' && request.asOf !== undefined) return writeFault('as-of-needs-all')
  if (request.covers === 'some' && request.matter === null) return writeFault('matter-needed')
  const members = holder.store.snapshot(() => gather(holder, request))
  if (!members.ok) return members
  const file = encodeContainer(EVIDENCE_SHAPE, members.value)
  return file.ok ? file : writeFault('oversize', file.fault.where)
}

function gather(holder: Holder, request: EvidenceRequest): Result<Member[], EvidenceWriteCode> {
  const logs = readLogs(holder, request.dialogue)
  if (!logs.ok) return logs
  // Without the words why a place is empty: the reader of the file computes the same from the same.
  const held = logs.value.map(({ head, leaves }) => ({ log: head.log, leaves }))
  const shown = shownBy(
    holder.crypto,
    held,
    request.matter,
    request.asOf ?? null,
    memoOf(holder.store, request.dialogue),
  )
  if (shown === null) return writeFault('matter-unknown', request.matter ?? request.dialogue)
  const chosen = chosenFor(request, shown.fold)
  const shows = chosen === null ? digestOfShown(holder.crypto, shown) : null
  const about = shown.card?.matter.acts ?? null
  const open = request.covers === 'public' ? publicActs(shown.fold) : chosen
  const named = open ?? (about === null ? null : new Set(about.map(placeOf)))
  const parts = logs.value.map((log, n) => logMembers(holder, logs.value, log, n, chosen))
  const broken = parts.findIndex((part) => part === null)
  if (broken >= 0) return writeFault('tree-incomplete', logs.value[broken]?.head.log)
  return ok([
    { name: 'manifest.json', bytes: encodeEvidenceManifest(manifestOf(request, logs.value, chosen, shows)) },
    ...cardMembers(holder, logs.value),
    ...parts.flatMap((part) => part ?? []),
    ...actMembers(logs.value, chosen),
    ...blobMembers(holder.store, logs.value, named, shown.fold),
  ])
}

/** The acts inside; null for all of them. */
function chosenFor({ covers, matter }: EvidenceRequest, fold: Fold): Places | null {
  if (covers === 'all') return null
  return covers === 'public' ? choosePublic(fold) : chooseActs(fold, matter ?? '')
}

function readLogs(holder: Holder, dialogue: string): Result<WrittenLog[], EvidenceWriteCode> {
  const heads = holder.store.heads(dialogue).filter(({ size }) => size > 0)
  if (heads.length === 0) return writeFault('dialogue-unknown', dialogue)
  const logs: WrittenLog[] = []
  for (const head of heads.toSorted((a, b) => (a.log < b.log ? -1 : 1))) {
    const card = pinnedCard(holder, sideOf(head.log))
    if (card === null) return writeFault('card-absent', head.side)
    logs.push({ head, card, leaves: holder.store.leaves(head.log) })
  }
  return ok(logs)
}

function manifestOf(
  request: EvidenceRequest,
  logs: readonly WrittenLog[],
  chosen: Places | null,
  shows: string | null,
): EvidenceManifest {
  const entries = logs.map(({ head, leaves }): EvidenceManifestLog => {
    const all = leaves.map(({ leaf, sealed, code }, index) => ({ index, leaf: leaf.toHex(), sealed, code }))
    const inside =
      chosen === null
        ? []
        : all.filter(({ index, sealed }) => sealed !== null && chosen.has(placeOf({ log: head.log, index })))
    const missing = chosen === null ? all.filter(({ sealed }) => sealed === null) : []
    return {
      log: head.log,
      size: head.size,
      covers: request.covers,
      indexes: inside.map(({ index, leaf }) => ({ index, leaf })),
      withheld: missing.map(({ index, code }) => ({
        index,
        code: code === 'member-too-large' ? code : null,
      })),
    }
  })
  return {
    v: 'v1',
    dialogue: request.dialogue,
    matter: request.matter,
    asOf: request.asOf ?? null,
    shows,
    logs: entries,
  }
}

function logMembers(
  holder: Holder,
  logs: readonly WrittenLog[],
  log: WrittenLog,
  n: number,
  chosen: Places | null,
): Member[] | null {
  const { head } = log
  const { lines, neutral } = linesShown(holder, head, cardsOf(logs))
  const policy = policyOf(holder.crypto, head.log, cardsOf(logs), neutral)
  const proofs = chosen === null ? [] : proofMembers(holder, log, n, chosen, lines)
  if (proofs === null || policy === null) return null
  return [
    { name: `log/${n}/checkpoint`, bytes: head.checkpoint },
    { name: `policy/${n}`, bytes: encodePolicy(policy) },
    ...(chosen === null ? [leavesMember(log, n)] : proofs),
    ...(lines.length > 0 ? [{ name: `cosig/${n}`, bytes: encodeCosignatures(lines) }] : []),
  ]
}

function cardMembers({ store }: Holder, logs: readonly WrittenLog[]): Member[] {
  const sides = new Set(logs.map(({ head }) => head.side))
  return store
    .cards()
    .filter(({ side }) => sides.has(side))
    .map(({ side, card }) => ({ name: `card/${side}`, bytes: card }))
}

function cardsOf(logs: readonly WrittenLog[]): SideCard[] {
  return logs.map(({ card }) => card.card)
}
