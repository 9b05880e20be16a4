import {
  checkMisbehaviour,
  fingerprint,
  leafData,
  seal,
  signPayload,
  signSideCard,
  type Payload,
} from '@alternat/acts'
import {
  ALG_COSIGNATURE,
  compare,
  concat,
  cosign,
  encodeCheckpoint,
  encodeMisbehaviour,
  encodeNote,
  encodePolicy,
  encodeProof,
  inclusionProof,
  leafHash,
  makePolicy,
  makeVkey,
  rootOf,
  signCheckpoint,
  toBase64,
  toHex,
  utf8,
  type ActDouble,
  type Contradiction,
  type Misbehaviour,
  type Signer,
} from '@alternat/tlog'
import { describe, expect, test } from 'vitest'
import { card, crypto, norland, payload, root, second, signerOf } from './bytes-support.ts'

const LOG = payload.log
const logSigner = signerOf(LOG, 40)
const witness = signerOf('norland.example/witness', 41)
const cardBytes = signSideCard(
  crypto,
  { ...card, log: toBase64(logSigner.publicKey), witness: toBase64(witness.publicKey) },
  root,
)
const trusted = { fingerprints: [fingerprint(crypto, card.side, root.publicKey).hex] }
const officeKey = makeVkey(crypto, norland.name, norland.publicKey)
const logKey = makeVkey(crypto, LOG, logSigner.publicKey)

const salt = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)
const sealedBy = (of: Payload, signers: readonly Signer[], byte = 1): Uint8Array =>
  seal(salt(byte), signPayload(crypto, of, signers))
const other: Payload = { ...payload, body: { ...payload.body, title: 'Another unit' } }

/** In the order of what was signed. */
function inOrder(a: Uint8Array, b: Uint8Array): [Uint8Array, Uint8Array] {
  return compare(a.slice(32), b.slice(32)) < 0 ? [a, b] : [b, a]
}

function doubleOf(acts: readonly [Uint8Array, Uint8Array], more: Partial<ActDouble> = {}): ActDouble {
  return { kind: 'act-double', key: officeKey, card: null, acts, log: null, ...more }
}

const report = (file: Misbehaviour, trust = {}) =>
  checkMisbehaviour(crypto, encodeMisbehaviour(crypto, file), trust)
const codeOf = (file: Misbehaviour): string => {
  const { ok, faults } = report(file)
  return ok ? 'convicts' : (faults[0]?.code ?? '')
}

const one = sealedBy(payload, [norland])
const two = sealedBy(other, [norland])

/** A proof that an act stands at its place under a checkpoint of a log, in which all else is filling. */
function proofOf(sealed: Uint8Array, signer: Signer, size = 9): Uint8Array {
  const hashes = Array.from({ length: size }, (_, i) =>
    i === payload.seq ? leafHash(crypto, leafData(crypto, sealed)) : leafHash(crypto, Uint8Array.of(i)),
  )
  const checkpoint = signCheckpoint(
    crypto,
    { origin: LOG, size, root: rootOf(crypto, hashes), extensions: [] },
    signer,
  )
  return encodeProof({
    extra: null,
    index: payload.seq,
    hashes: inclusionProof(crypto, hashes, payload.seq, size),
    checkpoint,
  })
}

const [first, last] = inOrder(one, two)
const under = doubleOf([first, last], {
  log: { key: logKey, proofs: [proofOf(first, logSigner), proofOf(last, logSigner, 7)] },
})

describe('two acts that one key of an office signed for one place of one log', () => {
  test('convict the holder of that key, and say nothing of the log', () => {
    const found = report(doubleOf([first, last]))
    expect(found).toMatchObject({ ok: true, trusted: false, kind: 'act-double', log: LOG, logToo: false })
    expect(found.signed.map(({ at, act }) => [at, act?.kind])).toEqual([
      [5, 'dialogue.raise'],
      [5, 'dialogue.raise'],
    ])
    expect(found.sentence).toContain(`the holder of the key ${norland.name}`)
  })

  test('convict the log too where both lie under its checkpoints', () => {
    expect(report(under)).toMatchObject({ ok: true, logToo: true })
  })

  test('name the side only where its root was vouched for', () => {
    const withCard = doubleOf([first, last], { card: cardBytes })
    expect(report(withCard)).toMatchObject({ trusted: false, holder: { side: 'norland.example' } })
    expect(report(withCard, trusted)).toMatchObject({
      trusted: true,
      holder: { side: 'norland.example', role: { office: 'foreign-affairs' } },
    })
    expect(report(withCard, trusted).sentence).toBe(
      'Norland (norland.example, office foreign-affairs) signed two different acts for one place of a log.',
    )
    expect(report(withCard, { fingerprints: ['0'.repeat(32)] })).toMatchObject({ ok: true, trusted: false })
    expect(report(doubleOf([first, last]), { cards: [cardBytes] })).toMatchObject({ trusted: true })
    expect(report(doubleOf([first, last]), trusted)).toMatchObject({ trusted: false })
  })
})

describe('an office that signed one act can never be convicted by', () => {
  test('the same act under another salt, or with a further signature', () => {
    expect(codeOf(doubleOf([one, sealedBy(payload, [norland], 2)]))).toBe('misbehaviour-agree')
    expect(codeOf(doubleOf(inOrder(one, sealedBy(payload, [norland, second]))))).toBe('misbehaviour-agree')
  })

  test('an act for another place or another log', () => {
    expect(codeOf(doubleOf(inOrder(one, sealedBy({ ...other, seq: 6 }, [norland]))))).toBe('misbehaviour-act')
    const elsewhere = { ...other, log: 'norland.example/alternat/water' }
    expect(codeOf(doubleOf(inOrder(one, sealedBy(elsewhere, [norland]))))).toBe('misbehaviour-other-log')
  })

  test('an act that another key signed, of the same office, of another office or of another side', () => {
    expect(codeOf(doubleOf(inOrder(one, sealedBy(other, [second]))))).toBe('misbehaviour-signature')
    const office = signerOf('norland.example/press', 7)
    expect(codeOf(doubleOf(inOrder(one, sealedBy({ ...other, office: 'press' }, [office]))))).toBe(
      'misbehaviour-key',
    )
    const foreign = signerOf('sudria.example/foreign-affairs', 7)
    const theirs = { ...other, log: 'sudria.example/alternat/conduct', seen: [] }
    expect(codeOf(doubleOf(inOrder(one, sealedBy(theirs, [foreign]))))).toBe('misbehaviour-key')
  })

  test('a key of its own that somebody names after it', () => {
    const impostor = signerOf(norland.name, 99)
    const key = makeVkey(crypto, impostor.name, impostor.publicKey)
    const acts = inOrder(sealedBy(payload, [impostor]), sealedBy(other, [impostor]))
    const file = doubleOf(acts, { key })
    expect(report(file, { ...trusted, cards: [cardBytes] })).toMatchObject({
      ok: true,
      trusted: false,
      holder: null,
    })
    expect(codeOf({ ...file, card: cardBytes })).toBe('misbehaviour-card')
  })

  test('the two acts in the wrong order, or bytes that are no act', () => {
    expect(codeOf(doubleOf([last, first]))).toBe('misbehaviour-order')
    expect(codeOf(doubleOf([first, utf8('no act at all, and longer than any salt is')]))).toBe(
      'misbehaviour-act',
    )
    expect(codeOf(doubleOf([first, new Uint8Array(3)]))).toBe('misbehaviour-act')
  })
})

describe('a log is convicted by two acts only if it signed for both:', () => {
  const log = under.log as NonNullable<ActDouble['log']>

  test('not by a proof of the other act, of another log, or by somebody else', () => {
    expect(codeOf({ ...under, log: { ...log, proofs: [log.proofs[1], log.proofs[0]] } })).toBe(
      'misbehaviour-proof',
    )
    expect(codeOf({ ...under, log: { ...log, proofs: [log.proofs[0], log.proofs[0]] } })).toBe(
      'misbehaviour-proof',
    )
    const stranger = signerOf(LOG, 77)
    const proofs = [proofOf(first, logSigner), proofOf(last, stranger)] as const
    expect(codeOf({ ...under, log: { ...log, proofs } })).toBe('misbehaviour-proof')
    const elsewhere = makeVkey(crypto, 'norland.example/alternat/water', logSigner.publicKey)
    expect(codeOf({ ...under, log: { ...log, key: elsewhere } })).toBe('misbehaviour-proof')
  })
})

test('a file of acts with any byte changed convicts nobody, also with its digest made anew', () => {
  const bytes = encodeMisbehaviour(crypto, { ...under, card: cardBytes })
  const content = bytes.slice(0, -72)
  for (let at = 0; at < content.length; at += 3) {
    const changed = content.map((byte, i) => (i === at ? byte ^ 1 : byte))
    const resealed = concat(changed, utf8(`sha256 ${toHex(crypto.sha256(changed))}\n`))
    // The salt is not signed by the office, but the log has signed for it: nothing in the file is free.
    expect(checkMisbehaviour(crypto, resealed, trusted).ok).toBe(false)
    expect(checkMisbehaviour(crypto, bytes.with(at, (bytes[at] as number) ^ 1)).ok).toBe(false)
  }
})

describe('whose key a file is about', () => {
  const note = (filled: number): Uint8Array =>
    signCheckpoint(crypto, { origin: LOG, size: 3, root: salt(filled), extensions: [] }, logSigner)
  const fork: Contradiction = {
    kind: 'fork-same-size',
    key: logKey,
    card: cardBytes,
    notes: [note(1), note(2)],
    link: null,
  }
  const text = (size: number): string =>
    encodeCheckpoint({ origin: LOG, size, root: salt(size), extensions: [] })
  const cosigned = (size: number, time: bigint, name = witness.name): Uint8Array =>
    encodeNote({ text: text(size), signatures: [cosign(crypto, text(size), { ...witness, name }, time)] })
  const backwards: Contradiction = {
    kind: 'cosigner-time',
    key: makeVkey(crypto, witness.name, witness.publicKey, ALG_COSIGNATURE),
    card: cardBytes,
    notes: [cosigned(9, 5n), cosigned(4, 6n)],
    link: null,
  }

  test('is told by the card of its side: its log, its witness', () => {
    expect(report(fork, trusted)).toMatchObject({ trusted: true, holder: { role: 'log' } })
    expect(report(backwards, trusted)).toMatchObject({ trusted: true, holder: { role: 'witness' } })
  })

  test('is told by a policy that names the key', () => {
    const policy = encodePolicy(
      makePolicy(crypto, { logs: [{ vkey: logKey, url: null }], witnesses: [], groups: [], quorum: null }),
    )
    expect(report({ ...fork, card: null }, { policies: [policy] })).toMatchObject({
      trusted: true,
      holder: null,
    })
    expect(report({ ...backwards, card: null }, { policies: [policy] })).toMatchObject({
      ok: true,
      trusted: false,
    })
  })

  test('is not told by a name: a witness’s key under another’s name is on nobody’s card', () => {
    const name = 'sudria.example/witness'
    const key = makeVkey(crypto, name, witness.publicKey, ALG_COSIGNATURE)
    const renamed = { ...backwards, key, notes: [cosigned(9, 5n, name), cosigned(4, 6n, name)] as const }
    expect(codeOf(renamed)).toBe('misbehaviour-card')
    expect(report({ ...renamed, card: null }, { cards: [cardBytes] })).toMatchObject({
      trusted: false,
      holder: null,
    })
  })

  test('is not told by a card that is not signed, or of which nothing can be read', () => {
    expect(codeOf({ ...fork, card: utf8('{}') })).toBe('misbehaviour-card')
  })
})
