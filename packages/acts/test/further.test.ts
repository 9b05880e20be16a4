import {
  ACT_TYPE,
  canonicalize,
  checkEvidence,
  encodeEnvelope,
  fold,
  keyidOf,
  MAX_SIGNATURE_BYTES,
  pae,
  readEnvelope,
  readSideCard,
  showSignatures,
  signaturesAlong,
  signPayload,
  signSideCard,
  verifyEnvelope,
  type EnvelopeSignature,
  type ShownSignature,
} from '@alternat/acts'
import {
  encodeCheckpoint,
  encodeSignatureLine,
  furtherCosign,
  openCheckpoint,
  makeVkey,
  toBase64,
  utf8,
  type Crypto,
  type FurtherSigner,
  type Signer,
} from '@alternat/tlog'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeCosignatures } from '../src/evidence/cosigned.ts'
import { furtherSigner } from '../../tlog/test/support/node-crypto.ts'
import { card, crypto, norland, payload, root, second } from './bytes-support.ts'
import { cardFor, changed, fileOf, membersFor } from './evidence-support.ts'
import { keyOf, Table } from './fold-table.ts'

const TYPE = ACT_TYPE
const further = furtherSigner(norland.name)
const both: Signer = { ...norland, further }
const A = 'a.example'
const B = 'b.example'

/** An envelope of the act with these signatures besides Norland's own, in order. */
function withSignatures(...others: readonly EnvelopeSignature[]): Uint8Array {
  const text = canonicalize(payload)
  const own = { keyid: keyidOf(crypto, norland), sig: toBase64(norland.sign(pae(TYPE, utf8(text)))) }
  const signatures = [own, ...others].toSorted((a, b) => (a.keyid < b.keyid ? -1 : 1))
  return encodeEnvelope({ payload: toBase64(utf8(text)), payloadType: TYPE, signatures })
}

function shown(bytes: Uint8Array, keys: readonly FurtherSigner[] = [further]): ShownSignature[] {
  const read = readEnvelope(bytes)
  if (!read.ok) throw new Error(read.fault.code)
  return showSignatures(crypto, read.value, [norland, second], keys)
}

/** What decides: whether the act stands by its Ed25519 signatures. */
function stands(bytes: Uint8Array): string {
  const read = readEnvelope(bytes)
  if (!read.ok) return read.fault.code
  const signed = verifyEnvelope(crypto, read.value, [norland, second])
  return signed.ok ? `signed by ${signed.value.verified.length}` : signed.fault.code
}

const bySuite = (bytes: Uint8Array) =>
  Object.fromEntries(shown(bytes).map(({ suite, verifies }) => [suite, verifies]))
const unknown = (sig: string): EnvelopeSignature => ({ keyid: `${norland.name}+00000000`, sig })
const bytesOf = (length: number) => toBase64(new Uint8Array(length).fill(7))

describe('an act signed with ML-DSA-44 too', () => {
  const signed = signPayload(crypto, payload, [both])

  it('stands by its Ed25519 signature, and shows both', () => {
    expect(stands(signed)).toBe('signed by 1')
    expect(bySuite(signed)).toEqual({ Ed25519: true, 'ML-DSA-44': true })
  })

  it('stands no less when the further signature does not verify, which is shown', () => {
    const { keyid } = shown(signed).find(({ suite }) => suite === 'ML-DSA-44') as ShownSignature
    for (const sig of [bytesOf(2420), bytesOf(64), bytesOf(1)]) {
      const bent = withSignatures({ keyid, sig })
      expect(stands(bent)).toBe('signed by 1')
      expect(bySuite(bent)).toEqual({ Ed25519: true, 'ML-DSA-44': false })
    }
  })

  it('is not signed by the further signature alone, whichever key is given for it', () => {
    const read = readEnvelope(signed)
    if (!read.ok) throw new Error(read.fault.code)
    expect(verifyEnvelope(crypto, read.value, [norland, further])).toMatchObject({ ok: true })
    const { envelope } = read.value
    const alone = { ...envelope, signatures: envelope.signatures.filter(({ sig }) => sig.length > 88) }
    const left = readEnvelope(encodeEnvelope(alone))
    if (!left.ok) throw new Error(left.fault.code)
    expect(verifyEnvelope(crypto, left.value, [norland])).toMatchObject({ fault: { code: 'signature' } })
    expect(verifyEnvelope(crypto, left.value, [norland, further])).toMatchObject({
      fault: { code: 'signature' },
    })
  })

  it('does not fall with an Ed25519 signature that is good, and does with one that is not', () => {
    const other = { keyid: keyidOf(crypto, second), sig: bytesOf(2420) }
    expect(stands(withSignatures(other))).toBe('signature')
    expect(shown(withSignatures(other)).find(({ keyid }) => keyid === other.keyid)).toEqual({
      keyid: other.keyid,
      suite: 'Ed25519',
      verifies: false,
    })
  })

  it('has 3.3 KB more, and the cap stands', () => {
    const plain = signPayload(crypto, payload, [norland])
    expect(signed.length - plain.length).toBeGreaterThan(3228)
    expect(signed.length - plain.length).toBeLessThan(3400)
    const long = (length: number) => ({ ...payload, body: { ...payload.body, long: 'x'.repeat(length) } })
    const room = 46_000
    expect(() => signPayload(crypto, long(room), [norland])).not.toThrow()
    expect(() => signPayload(crypto, long(room), [both])).toThrow('larger than it may be')
  })
})

describe('a signature of a suite that is not known here', () => {
  it.each([1, 2, 3, 63, 65, 666, 2420, 4627, MAX_SIGNATURE_BYTES - 1, MAX_SIGNATURE_BYTES])(
    'of %i bytes is kept and shown, and not checked',
    (length) => {
      const act = withSignatures(unknown(bytesOf(length)))
      expect(stands(act)).toBe('signed by 1')
      expect(bySuite(act)).toEqual({ Ed25519: true, unknown: null })
    },
  )

  it('is refused when it is empty, too long, or has a second spelling', () => {
    const refused = [
      '',
      bytesOf(MAX_SIGNATURE_BYTES + 1),
      bytesOf(MAX_SIGNATURE_BYTES + 2),
      'AB==',
      'AAB=',
      'A',
      'AAAA\n',
    ]
    for (const sig of refused) expect(stands(withSignatures(unknown(sig)))).toBe('schema')
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9+/=]{0,12}$/), (sig) => {
        const read = readEnvelope(withSignatures(unknown(sig)))
        const bytes = Buffer.from(sig, 'base64')
        expect(read.ok).toBe(bytes.length > 0 && bytes.toString('base64') === sig)
      }),
      { numRuns: 400 },
    )
  })

  it('counts among the four that one act may carry', () => {
    const more = (n: number) => ({ keyid: `${norland.name}+0000000${n}`, sig: bytesOf(10) })
    expect(stands(withSignatures(more(1), more(2), more(3)))).toBe('signed by 1')
    expect(stands(withSignatures(more(1), more(2), more(3), more(4)))).toBe('schema')
  })
})

describe('a side card with further keys', () => {
  const key = toBase64(further.publicKey)
  const keys = { log: key, witness: key, mirror: key }
  const offices = card.offices.map((office) => ({ ...office, further: [key] }))

  it('is read back, and one without them has the bytes that it always had', () => {
    const signed = signSideCard(crypto, { ...card, further: keys, offices }, root)
    expect(readSideCard(crypto, signed)).toMatchObject({ ok: true, value: { card: { further: keys } } })
    const plain = signSideCard(crypto, card, root)
    const { payload: said } = JSON.parse(new TextDecoder().decode(plain)) as { payload: string }
    expect(said).toBe(toBase64(utf8(canonicalize(card))))
    expect(canonicalize(card)).not.toContain('further')
  })

  it('is refused with a key of another length, a key missing, or a list that says nothing', () => {
    const bad = [
      { ...card, further: { ...keys, log: card.log } },
      { ...card, further: { log: key, witness: key } },
      { ...card, further: {} },
      { ...card, offices: offices.map((office) => ({ ...office, further: [] })) },
      { ...card, offices: offices.map((office) => ({ ...office, further: Array(5).fill(key) })) },
    ]
    for (const one of bad) expect(() => signSideCard(crypto, one as never, root)).toThrow()
  })
})

/** A dialogue in which A's offices negotiate and manage-keys sign with ML-DSA-44 too. */
function table(): Table {
  const made = new Table()
  const opening = made.opening.bind(made)
  made.opening = (side) => {
    const fields = opening(side)
    if (side !== A) return fields
    const offices = fields['offices'] as { name: string }[]
    const key = toBase64(second2.publicKey)
    const log = toBase64(logFurther.publicKey)
    return {
      ...fields,
      further: { log, witness: key, mirror: key },
      offices: offices.map((office) =>
        office.name === 'negotiate' ? { ...office, further: [key] } : office,
      ),
    }
  }
  return made.open()
}

const second2 = furtherSigner(`${A}/negotiate`)
const third = furtherSigner(`${A}/negotiate third`)
const logFurther = furtherSigner('a.example/alternat/talks')
const signing = (signer: FurtherSigner) => ({
  signers: [{ ...keyOf(A, 'negotiate'), further: { ...signer, name: `${A}/negotiate` } }],
})

describe('what follows from a record', () => {
  const raise = (made: Table, slug: string, bend = {}) =>
    made.say(A, 'dialogue.propose', { slug, title: slug }, bend)
  const suites = (made: Table) =>
    signaturesAlong(crypto, made.log(A), made.logs.get(made.log(A)) ?? [], made.fold().entries).map(
      ({ signatures }) =>
        signatures
          .map(({ suite, verifies }) => `${suite} ${verifies}`)
          .toSorted()
          .join(', '),
    )

  it('never asks for ML-DSA-44: whatever a library answers, the fold is the same', () => {
    const made = table()
    raise(made, 'one', signing(second2))
    raise(made, 'two', signing(third))
    const asked = (mldsa44Verify: Crypto['mldsa44Verify']) =>
      canonicalize(fold({ ...crypto, mldsa44Verify }, made.held()))
    const answers = [
      () => true,
      () => false,
      () => {
        throw new Error('the fold asked for ML-DSA-44')
      },
    ]
    for (const answer of answers) expect(asked(answer)).toBe(canonicalize(made.fold()))
    expect(made.outcomes()).not.toContainEqual(expect.stringMatching('void'))
  })

  it('shows each signature under the further keys that its office had at that place', () => {
    const made = table()
    raise(made, 'one', signing(second2))
    raise(made, 'two', signing(third))
    const office = {
      name: 'negotiate',
      keys: [toBase64(keyOf(A, 'negotiate').publicKey)],
      powers: ['negotiate'],
      from: '2026-01-01T00:00Z',
      until: null,
    }
    const keys = (step: string, key: FurtherSigner) =>
      made.say(A, 'side.keys', { step, office: { ...office, further: [toBase64(key.publicKey)] } })
    keys('introduce', third)
    raise(made, 'three', signing(third))
    raise(made, 'four', signing(second2))
    keys('rotate', third)
    raise(made, 'five', signing(second2))
    raise(made, 'six', signing(third))
    expect(made.outcomes()).not.toContainEqual(expect.stringMatching('void'))
    expect(suites(made).slice(2)).toEqual([
      'Ed25519 true, ML-DSA-44 true',
      'Ed25519 true, unknown null',
      'Ed25519 true',
      'Ed25519 true, ML-DSA-44 true',
      'Ed25519 true, ML-DSA-44 true',
      'Ed25519 true',
      'Ed25519 true, unknown null',
      'Ed25519 true, ML-DSA-44 true',
    ])
  })

  it('takes no further key from a key act that is void', () => {
    const made = table()
    const office = {
      name: 'negotiate',
      keys: [toBase64(keyOf(A, 'negotiate').publicKey)],
      powers: ['negotiate'],
      from: '2026-01-01T00:00Z',
      until: null,
      further: [toBase64(third.publicKey)],
    }
    const stolen = made.say(A, 'side.keys', { step: 'introduce', office }, { office: 'speak' })
    expect(made.outcome(stolen)).toBe('void(power)')
    raise(made, 'one', signing(third))
    expect(suites(made).at(-1)).toBe('Ed25519 true, unknown null')
  })
})

describe('an evidence file with ML-DSA-44 signatures', () => {
  const made = table()
  const ref = made.say(A, 'dialogue.propose', { slug: 'one', title: 'One' }, signing(second2))
  made.say(A, 'dialogue.propose', { slug: 'two', title: 'Two' }, signing(third))

  /** The members with this signer's line under the checkpoint of A's log. */
  function withLine(signer: FurtherSigner, wanted: Parameters<typeof membersFor>[1]) {
    const members = membersFor(made, wanted)
    const note = members.find(({ name }) => name === 'log/0/checkpoint')?.bytes as Uint8Array
    const key = makeVkey(crypto, made.log(A), keyOf(A, 'log').publicKey)
    const opened = openCheckpoint(crypto, note, key)
    if (!opened.ok) throw new Error(opened.fault.code)
    const line = furtherCosign(crypto, encodeCheckpoint(opened.value.checkpoint), signer, 0n)
    return changed(members, 'cosig/0', () => encodeCosignatures([encodeSignatureLine(line).slice(0, -1)]))
  }

  it('says what is signed so, what does not verify and what was not checked', () => {
    const report = checkEvidence(crypto, fileOf(withLine(logFurther, { matter: null })))
    expect(report.faults).toEqual([])
    expect(report.logs.map((log) => log.further)).toEqual([
      { checkpoint: true, cosigned: [], acts: [2], bad: [], unchecked: [3] },
      { checkpoint: false, cosigned: [], acts: [], bad: [], unchecked: [] },
    ])
    expect(report.logs[0]?.cosigned).toEqual([])
  })

  it('says so too where it holds some acts only', () => {
    const some = { [A]: [0, 2], [B]: [0] }
    const report = checkEvidence(crypto, fileOf(membersFor(made, { matter: ref.leaf, some })))
    expect(report.faults).toEqual([])
    expect(report.logs[0]?.further).toMatchObject({ checkpoint: false, acts: [2], unchecked: [] })
  })

  it('names the cosigners, and does not hold with a line by another key or under another name', () => {
    const witness = { ...second2, name: `${A}/witness` }
    const report = checkEvidence(crypto, fileOf(withLine(witness, { matter: null })))
    expect(report.logs[0]?.further).toMatchObject({ checkpoint: false, cosigned: [`${A}/witness`] })
    for (const forged of [
      { ...third, name: made.log(A) },
      { ...logFurther, name: made.log(B) },
      { ...logFurther, name: `${A}/mirror` },
    ]) {
      const { faults } = checkEvidence(crypto, fileOf(withLine(forged, { matter: null })))
      expect(faults.map(({ code }) => code)).toContain('cosignature')
    }
    expect(cardFor(made, B)).not.toHaveProperty('further')
  })
})
