import {
  BUNDLE_SHAPE,
  canonicalize,
  cardOf,
  checkEvidence,
  decodeContainer,
  encodeContainer,
  EVIDENCE_SHAPE,
  findMatter,
  fold,
  type LogHeld,
  type Member,
} from '../../packages/acts/src/index.ts'
import { bad, ok, toHex, utf8, type Result } from '../../packages/tlog/src/index.ts'
import { nodeCrypto as crypto } from '../../apps/node/src/crypto.ts'
import { logsOf } from '../../apps/node/src/dialogue/fold-of.ts'
import { writeEvidence } from '../../apps/node/src/evidence/write.ts'
import { base64, turned, type Case, type VectorFile } from './file.ts'
import { good, refused } from './good.ts'
import { DIALOGUE, type World } from './world.ts'

/** A file that is no JSON: an archive. */
export interface BinaryFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Files about archives and what follows from them, and the archives. */
export function archiveFiles(world: World): { json: VectorFile[]; binary: BinaryFile[] } {
  const holder = { store: world.norland.store, crypto }
  const matter = world.acts.table.ref.leaf
  const whole = good(writeEvidence(holder, { dialogue: DIALOGUE, matter, covers: 'all' }))
  const some = good(writeEvidence(holder, { dialogue: DIALOGUE, matter, covers: 'some' }))
  const binary = [
    { path: 'files/whole.evidence', bytes: whole },
    { path: 'files/some.evidence', bytes: some },
    { path: 'files/last.bundle-archive', bytes: world.archive },
  ]
  return { binary, json: [bundles(world), evidence(whole, some), folds(world)] }
}

function described(members: readonly Member[]): Record<string, unknown>[] {
  return members.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: toHex(crypto.sha256(bytes)) }))
}

function bundles({ archive }: World): VectorFile {
  const members = good(decodeContainer(BUNDLE_SHAPE, archive))
  const check = (bytes: Uint8Array): Result<unknown> => decodeContainer(BUNDLE_SHAPE, bytes)
  const line = new TextDecoder('latin1').decode(archive.slice(0, 40)).split('\n')[0] ?? ''
  const rest = archive.slice(line.length)
  const damaged: [string, string, Uint8Array][] = [
    ['its last byte cut off', 'archive-truncated', archive.slice(0, -1)],
    ['a zero byte behind its end', 'archive-damaged', new Uint8Array([...archive, 0])],
    [
      'the last character of its first line replaced by 9',
      'archive-version',
      new Uint8Array([...utf8(`${line.slice(0, -1)}9`), ...rest]),
    ],
    ['no archive', 'archive-format', utf8('PK\u0003\u0004 something else')],
  ]
  return {
    path: 'bundle.json',
    about:
      'The archive inside a bundle (before encryption with age, which has vectors of its own): `files/last.bundle-archive`, with its members. Damaged ones are made of it as `name` says; those that differ in a few bytes are given whole as base64.',
    format: 'docs/formats/bundle.md',
    cases: [
      {
        name: 'the last bundle of the dialogue',
        file: 'files/last.bundle-archive',
        sha256: toHex(crypto.sha256(archive)),
        members: described(members),
        expect: 'ok',
      },
      ...damaged.map(([name, code, bytes]): Case => {
        const shown =
          bytes.length < 100 ? { archive: base64(bytes) } : { sha256: toHex(crypto.sha256(bytes)) }
        return { name, ...shown, expect: refused(check(bytes), code) }
      }),
    ],
  }
}

/** The first fault of an evidence file, as a result. */
function checked(bytes: Uint8Array): Result<unknown> {
  const { ok: sound, faults } = checkEvidence(crypto, bytes)
  const [first] = faults
  return sound || first === undefined ? ok(undefined) : bad(first.code, first.message, first.where)
}

function changed(
  file: Uint8Array,
  name: RegExp,
  change: (bytes: Uint8Array) => Uint8Array | null,
): Uint8Array {
  const members = good(decodeContainer(EVIDENCE_SHAPE, file)).flatMap((member) => {
    const bytes = name.test(member.name) ? change(member.bytes) : member.bytes
    return bytes === null ? [] : [{ ...member, bytes }]
  })
  return good(encodeContainer(EVIDENCE_SHAPE, members))
}

function evidence(whole: Uint8Array, some: Uint8Array): VectorFile {
  const report = (bytes: Uint8Array): Record<string, unknown> => {
    const { sentence, trusted, roots, logs } = checkEvidence(crypto, bytes)
    return { sentence, trusted, roots, logs }
  }
  const turn = (bytes: Uint8Array): Uint8Array => turned(bytes, -20)
  const broken: [string, string, string, Uint8Array][] = [
    [
      'an act changed by one bit',
      'act-unknown',
      'the last member `act/…`: bit 0 of its 20th byte from the end',
      changed(whole, lastOf(whole, /^act\//), turn),
    ],
    [
      'the checkpoint of log 0 changed by one bit',
      'checkpoint',
      '`log/0/checkpoint`: bit 0 of its 20th byte from the end',
      changed(whole, /^log\/0\/checkpoint$/, turn),
    ],
    [
      'a card left out',
      'card-missing',
      'without the last member `card/…`',
      changed(whole, lastOf(whole, /^card\//), () => null),
    ],
    [
      'a text changed by one bit',
      'blob',
      'the last member `blob/…`: bit 0 of its 20th byte from the end',
      changed(whole, lastOf(whole, /^blob\//), turn),
    ],
  ]
  return {
    path: 'evidence.json',
    about:
      'Evidence files in `files/`, and what a checker that knows nothing from elsewhere says of them. Broken ones are made of `files/whole.evidence` as `made` says; the code is that of the first fault.',
    format: 'docs/formats/evidence.md',
    cases: [
      {
        name: 'both logs whole',
        file: 'files/whole.evidence',
        ...report(whole),
        expect: refused(checked(whole), 'ok'),
      },
      {
        name: 'single acts with their proofs',
        file: 'files/some.evidence',
        ...report(some),
        expect: refused(checked(some), 'ok'),
      },
      ...broken.map(([name, code, made, bytes]): Case => ({
        name,
        made,
        sha256: toHex(crypto.sha256(bytes)),
        expect: refused(checked(bytes), code),
      })),
    ],
  }
}

function lastOf(file: Uint8Array, kind: RegExp): RegExp {
  const names = good(decodeContainer(EVIDENCE_SHAPE, file)).map(({ name }) => name)
  return new RegExp(`^${names.findLast((name) => kind.test(name)) ?? 'none'}$`)
}

function folds(world: World): VectorFile {
  const logs = logsOf(world.norland.store, DIALOGUE)
  const { leaf } = world.acts.table.ref
  const shown = (name: string, held: readonly LogHeld[], asOf?: string): Case => {
    const state = fold(crypto, held, asOf === undefined ? {} : { asOf })
    const matter = findMatter(state, leaf)
    if ('code' in matter) throw new Error(matter.code)
    const card = cardOf(state, matter)
    return {
      name,
      ...(asOf === undefined ? {} : { asOf }),
      fold: state,
      card,
      foldDigest: toHex(crypto.sha256(utf8(canonicalize(state)))),
      cardDigest: toHex(crypto.sha256(utf8(canonicalize(card)))),
      expect: 'ok',
    }
  }
  return {
    path: 'fold.json',
    about:
      'What follows from the acts: `logs` holds for each log its leaves, `{leaf, sealed}` in order (hex and base64). `fold` and `card` are the canonical JSON as values; the digests are SHA-256 over their canonical bytes, which every side has alike. Reversing the order of the logs changes nothing.',
    format: 'docs/formats/card.md',
    shared: {
      matter: leaf,
      logs: logs.map(({ log, leaves }) => ({
        log,
        leaves: leaves.map(({ leaf: data, sealed }) => ({
          leaf: toHex(data),
          sealed: sealed === null ? null : base64(sealed),
        })),
      })),
    },
    cases: [shown('as of now', logs), shown('as of the day before it is in effect', logs, '2026-01-31')],
  }
}
