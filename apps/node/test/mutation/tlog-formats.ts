import {
  cosignatureFrom,
  encodeAddCheckpoint,
  encodeBundle,
  encodeCheckpoint,
  encodeCosignatureLines,
  encodeNote,
  encodeProof,
  encodeSignatureLine,
  encodeTreeSize,
  encodeVkey,
  evaluatePolicy,
  leafHash,
  openCheckpoint,
  openNote,
  parseAddCheckpoint,
  parseBundle,
  parseCosignatureLines,
  parseNote,
  parsePolicy,
  parseProof,
  parseSignatureLine,
  parseTilePath,
  parseTreeSize,
  parseVkey,
  tilePath,
  TLOG_CODES,
  utf8,
  verifyCosignature,
  verifyProof,
} from '@alternat/tlog'
import { codesOf, expectSame, text, verdict, type Format } from './format.ts'

const ofTlog = codesOf(TLOG_CODES)

/** The formats of the transparency log. */
export const TLOG_FORMATS: readonly Format[] = [
  {
    name: 'note',
    share: 12,
    codes: ofTlog,
    read: (bytes, crypto, { logKey, cosigner }) => {
      const parsed = parseNote(bytes)
      // Parsed is written back the same, whether or not its signatures hold.
      if (parsed.ok) expectSame(bytes, encodeNote(parsed.value))
      return verdict([openNote(crypto, bytes, [logKey, cosigner])], () => bytes)
    },
  },
  {
    name: 'checkpoint',
    share: 12,
    codes: ofTlog,
    read: (bytes, crypto, { logKey }) => {
      const opened = openCheckpoint(crypto, bytes, logKey)
      if (!opened.ok) return { code: opened.fault.code }
      const { checkpoint, note } = opened.value
      return { code: 'accepted', again: encodeNote({ ...note, text: encodeCheckpoint(checkpoint) }) }
    },
  },
  {
    name: 'cosignature',
    share: 10,
    codes: new Set([...ofTlog, 'no-line']),
    read: (bytes, crypto, { checkpointText, cosigner }) => {
      const line = parseSignatureLine(text(bytes).replace(/\n$/, ''))
      if (line === null) return { code: 'no-line' }
      const checked = verifyCosignature(crypto, checkpointText, line, cosigner)
      return verdict([checked], () => utf8(encodeSignatureLine(line)).subarray(0, bytes.length))
    },
  },
  {
    name: 'vkey',
    share: 6,
    codes: ofTlog,
    read: (bytes, crypto) => {
      const vkey = parseVkey(crypto, text(bytes))
      return vkey.ok ? { code: 'accepted', again: utf8(encodeVkey(vkey.value)) } : { code: vkey.fault.code }
    },
  },
  {
    name: 'tile-path',
    share: 4,
    codes: ofTlog,
    read: (bytes) => {
      const tile = parseTilePath(text(bytes))
      if (!tile.ok) return { code: tile.fault.code }
      const { level, index, width } = tile.value
      return { code: 'accepted', again: utf8(tilePath(level, index, width)) }
    },
  },
  {
    name: 'entries',
    share: 8,
    codes: ofTlog,
    read: (bytes, _, { of }) => {
      const widths = (of['entries'] ?? []).map((_one, i) => (i === 0 ? 5 : 6))
      const read = [...widths, 256].map((width) => parseBundle(bytes, width))
      const good = read.find((one) => one.ok)
      return good?.ok === true
        ? { code: 'accepted', again: encodeBundle(good.value) }
        : verdict(read, () => bytes)
    },
  },
  {
    name: 'proof',
    share: 10,
    codes: ofTlog,
    read: (bytes, crypto, { policy, logs }) => {
      const proof = parseProof(bytes)
      if (!proof.ok) return { code: proof.fault.code }
      expectSame(bytes, encodeProof(proof.value))
      const leaf = logs[0]?.leaves[proof.value.index]?.leaf ?? new Uint8Array(32)
      return verdict([verifyProof(crypto, proof.value, leafHash(crypto, leaf), policy)], () => bytes)
    },
  },
  {
    name: 'policy',
    share: 8,
    codes: ofTlog,
    read: (bytes, crypto, { of }) => {
      const policy = parsePolicy(crypto, bytes)
      if (!policy.ok) return { code: policy.fault.code }
      const note = of['note']?.at(-1) as Uint8Array
      const evaluated = evaluatePolicy(crypto, policy.value, note)
      if (!evaluated.ok && !ofTlog.has(evaluated.fault.code)) return { code: evaluated.fault.code }
      return { code: 'accepted', again: utf8(policy.value.text) }
    },
  },
  {
    name: 'witness-request',
    share: 5,
    codes: ofTlog,
    read: (bytes) => {
      const asked = parseAddCheckpoint(bytes)
      return asked.ok
        ? { code: 'accepted', again: encodeAddCheckpoint(asked.value) }
        : { code: asked.fault.code }
    },
  },
  {
    name: 'witness-answer',
    share: 4,
    codes: ofTlog,
    read: (bytes, crypto, { checkpointText, cosigner }) => {
      const size = parseTreeSize(bytes)
      if (size.ok) return { code: 'accepted', again: encodeTreeSize(size.value) }
      const lines = parseCosignatureLines(bytes)
      if (!lines.ok) return { code: lines.fault.code }
      const found = cosignatureFrom(crypto, lines.value, checkpointText, cosigner)
      if (!found.ok && !ofTlog.has(found.fault.code)) return { code: found.fault.code }
      return { code: 'accepted', again: encodeCosignatureLines(lines.value) }
    },
  },
]
