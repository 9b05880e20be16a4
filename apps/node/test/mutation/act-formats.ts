import {
  ACT_CODES,
  BUNDLE_SHAPE,
  canonicalize,
  checkEvidence,
  checkMisbehaviour,
  decodeContainer,
  encodeContainer,
  encodeEnvelope,
  EVIDENCE_CODES,
  EVIDENCE_SHAPE,
  NOTE_CODES,
  readEnvelope,
  readSideCard,
  sealNote,
  openNote as openOffRecord,
} from '@alternat/acts'
import { encodeContent, parseContent, TEXT_CODES } from '@alternat/text'
import { encodeMisbehaviour, encodeVkey, MISBEHAVIOUR_CODES, parseMisbehaviour, utf8 } from '@alternat/tlog'
import { readInPlace } from './act-in-place.ts'
import { PAIR_KEY } from './examples.ts'
import { codesOf, text, verdict, type Format } from './format.ts'

/** Texts, acts, cards, and the files that carry them. */
export const ACT_FORMATS: readonly Format[] = [
  {
    name: 'text',
    share: 5,
    codes: codesOf(TEXT_CODES),
    read: (bytes) => {
      const read = parseContent(bytes)
      return read.ok ? { code: 'accepted', again: encodeContent(read.value) } : { code: read.fault.code }
    },
  },
  {
    name: 'envelope',
    share: 8,
    codes: codesOf(ACT_CODES),
    read: (bytes) => {
      const read = readEnvelope(bytes)
      return read.ok
        ? { code: 'accepted', again: encodeEnvelope(read.value.envelope) }
        : { code: read.fault.code }
    },
  },
  {
    name: 'card',
    share: 4,
    codes: codesOf(ACT_CODES),
    read: (bytes, crypto) =>
      verdict([readSideCard(crypto, bytes)], () => utf8(canonicalize(JSON.parse(text(bytes)) as object))),
  },
  { name: 'act', share: 5, codes: new Set(), read: readInPlace },
  {
    name: 'misbehaviour',
    share: 6,
    codes: codesOf(MISBEHAVIOUR_CODES),
    read: (bytes, crypto, { logKey }) => {
      const report = checkMisbehaviour(crypto, bytes)
      if (!report.ok) return { code: report.faults[0]?.code ?? 'no code' }
      if (report.key?.vkey !== encodeVkey(logKey)) return { code: 'somebody else is convicted' }
      const read = parseMisbehaviour(crypto, bytes)
      return { code: 'accepted', again: read.ok ? encodeMisbehaviour(crypto, read.value) : utf8('not read') }
    },
  },
  {
    name: 'evidence',
    share: 2,
    codes: codesOf(EVIDENCE_CODES),
    read: (bytes, crypto) => {
      const report = checkEvidence(crypto, bytes)
      const strange = report.faults.find(({ code }) => !(code in EVIDENCE_CODES))
      if (!report.ok) return { code: (strange ?? report.faults[0])?.code ?? 'no code' }
      return { code: 'accepted', again: again(EVIDENCE_SHAPE, bytes) }
    },
  },
  {
    name: 'off-record',
    share: 4,
    codes: codesOf(NOTE_CODES),
    read: (bytes, crypto) => {
      const note = openOffRecord(crypto, PAIR_KEY, bytes)
      if (!note.ok) return { code: note.fault.code }
      const sealed = sealNote(crypto, PAIR_KEY, note.value)
      return { code: 'accepted', again: sealed.ok ? sealed.value : utf8(sealed.fault.code) }
    },
  },
]

/** The archive written anew from its members. */
export function again(shape: typeof BUNDLE_SHAPE, bytes: Uint8Array): Uint8Array {
  const members = decodeContainer(shape, bytes)
  const archive = members.ok ? encodeContainer(shape, members.value) : members
  return archive.ok ? archive.value : utf8(archive.fault.code)
}
