import {
  concat,
  encodeProof,
  equal,
  leafHash,
  parsePolicy,
  parseProof,
  toHex,
  utf8,
  verifyProof,
  type Crypto,
} from '@alternat/tlog'
import { describe, expect, test } from 'vitest'
import { blobDigest, cardOf, fingerprint, saltBlob } from '../src/index.ts'
import { checkEvidence } from '../src/evidence/check.ts'
import { crypto } from './bytes-support.ts'
import { changed, fileOf, memberAt, membersFor, relisted } from './evidence-support.ts'
import { keyOf, Table } from './fold-table.ts'

const A = 'a.example'
const B = 'b.example'

/** Two sides, a matter of A that B acknowledges, and a second matter of B. */
function talks(): { table: Table; matter: string } {
  const table = new Table().open().meet()
  const raised = table.say(A, 'dialogue.raise', { slug: 'unit', title: 'A unit' })
  table.meet()
  table.say(B, 'dialogue.acknowledge', { matter: raised })
  table.say(B, 'dialogue.raise', { slug: 'cables', title: 'Cables' })
  table.meet()
  return { table, matter: raised.leaf }
}

const faultsOf = (file: Uint8Array): string[] =>
  checkEvidence(crypto, file).faults.map(({ code, where }) => `${code} ${where}`)
const hexOf = (side: string): string => fingerprint(crypto, side, keyOf(side, 'root').publicKey).hex

describe('an evidence file that covers every log whole', () => {
  const { table, matter } = talks()
  const members = membersFor(table, { matter })
  const file = fileOf(members)

  test('gives the same card as the logs themselves, and shows absence', () => {
    const report = checkEvidence(crypto, file)
    expect(report.faults).toEqual([])
    expect(report.card).toEqual(cardOf(table.fold(), table.matter('unit')))
    expect(report).toMatchObject({
      ok: true,
      showsAbsence: true,
      acts: null,
      custody: 'demonstration',
      reconstruction: null,
    })
    expect(report.logs.map(({ log, size, covers, acts }) => [log, size, covers, acts])).toEqual([
      [table.log(A), 3, 'all', 3],
      [table.log(B), 4, 'all', 4],
    ])
  })

  test('trusts no key because it is in the file', () => {
    const report = checkEvidence(crypto, file)
    expect(report.trusted).toBe(false)
    expect(report.sentence).toBe('Consistent under these roots: compare the fingerprints.')
    expect(report.roots.map((root) => root.fingerprint.hex)).toEqual([hexOf(A), hexOf(B)])
  })

  test('is trusted when every root in it is vouched for, not when only one is', () => {
    const both = {
      fingerprints: [hexOf(A), fingerprint(crypto, B, keyOf(B, 'root').publicKey).groups.join(' ')],
    }
    expect(checkEvidence(crypto, file, { trust: both })).toMatchObject({ ok: true, trusted: true })
    const one = checkEvidence(crypto, file, { trust: { fingerprints: [hexOf(A)] } })
    expect(one.trusted).toBe(false)
    expect(one.logs.map(({ trusted }) => trusted)).toEqual([true, false])
    expect(checkEvidence(crypto, file, { trust: { fingerprints: ['00'.repeat(16)] } }).trusted).toBe(false)
  })

  test('may be trusted by the policy of a log', () => {
    const policy = members.find(({ name }) => name === 'policy/0')?.bytes as Uint8Array
    const report = checkEvidence(crypto, file, { trust: { policies: [policy] } })
    expect(report.logs.map(({ trusted }) => trusted)).toEqual([true, false])
    expect(
      checkEvidence(crypto, file, { trust: { policies: [utf8('quorum none\n')] } }).logs[0]?.trusted,
    ).toBe(false)
  })

  test('can be read as of another day', () => {
    expect(checkEvidence(crypto, file, { asOf: '2026-02-01' }).fold?.matters ?? []).toEqual([])
    const early = membersFor(table, { matter: null, asOf: '2026-02-01' })
    expect(checkEvidence(crypto, fileOf(early))).toMatchObject({
      ok: true,
      asOf: '2026-02-01',
      fold: { asOf: '2026-02-01' },
    })
    expect(faultsOf(fileOf(relisted(early, (m) => ({ ...m, asOf: '2026-02-02' }))))).toEqual([
      'shows manifest.json',
    ])
  })

  test('says so where the act of a place is not inside', () => {
    const third = table.logs.get(table.log(A))?.[2]?.leaf as Uint8Array
    const gone = changed(members, `act/${toHex(third)}`, () => null)
    expect(faultsOf(fileOf(gone))).toEqual([`act-missing act/${toHex(third)}`])
    const leaves = table.logs.get(table.log(B)) ?? []
    const without = new Table()
    without.logs.set(table.log(A), table.logs.get(table.log(A)) ?? [])
    without.logs.set(
      table.log(B),
      leaves.map((leaf, i) => (i === 3 ? { leaf: leaf.leaf, sealed: null } : leaf)),
    )
    const report = checkEvidence(crypto, fileOf(membersFor(without, { matter })))
    expect(report).toMatchObject({ ok: true, showsAbsence: false })
    expect(report.logs[1]?.withheld).toEqual([3])
  })

  test('is refused, each time with the place, when it was put together dishonestly', () => {
    const flip = (b: Uint8Array): Uint8Array => b.map((byte, i) => (i === 40 ? byte ^ 1 : byte))
    expect(faultsOf(fileOf(changed(members, 'card/b.example', () => null)))).toContain(
      'card-missing card/b.example',
    )
    expect(faultsOf(fileOf(changed(members, 'card/c.example', () => utf8('{}'))))).toEqual([
      'member-unknown card/c.example',
    ])
    expect(faultsOf(fileOf(changed(members, 'log/1/leaves', flip)))[0]).toBe('root log/1/leaves')
    expect(faultsOf(fileOf(changed(members, 'log/0/checkpoint', () => null)))[0]).toBe(
      'checkpoint log/0/checkpoint',
    )
    expect(faultsOf(fileOf(changed(members, 'policy/0', (b) => concat(b, utf8('# so\n')))))).toEqual([
      'policy policy/0',
    ])
    expect(faultsOf(fileOf(changed(members, `act/${'0'.repeat(64)}`, () => utf8('x'))))).toEqual([
      `act-unknown act/${'0'.repeat(64)}`,
    ])
    expect(faultsOf(fileOf(changed(members, 'log/5/leaves', () => utf8(''))))).toEqual([
      'member-unknown log/5/leaves',
    ])
    expect(faultsOf(fileOf(changed(members, 'cosig/0', () => utf8('— a.example/witness AAAA\n'))))).toEqual([
      'cosignature cosig/0',
    ])
    expect(faultsOf(fileOf(relisted(members, (m) => ({ ...m, matter: 'f'.repeat(64) }))))).toEqual([
      'matter manifest.json',
    ])
    expect(faultsOf(fileOf(relisted(members, (m) => ({ ...m, shows: 'f'.repeat(64) }))))).toEqual([
      'shows manifest.json',
    ])
    expect(faultsOf(fileOf(relisted(members, (m) => ({ ...m, logs: m.logs.slice(0, 1) }))))).not.toEqual([])
  })

  test('is refused where the card of a side has another root than its log was opened with', () => {
    const other = membersFor(table, { matter })
    const forged = new Table(['a.example', 'b.example'])
    forged.opening = (side) => ({ ...table.opening(side), root: table.opening(side === A ? B : A)['root'] })
    const card = membersFor(forged, { matter: null, sides: [] })
    expect(card.length).toBe(1)
    const swapped = changed(
      other,
      'card/a.example',
      () => other.find(({ name }) => name === 'card/b.example')?.bytes ?? null,
    )
    expect(faultsOf(fileOf(swapped))).toContain('card card/a.example')
  })
})

describe('texts', () => {
  const table = new Table().open().meet()
  const salted = saltBlob(new Uint8Array(32).fill(9), utf8('A longer note.'))
  const note = { digest: blobDigest(crypto, salted), lang: 'en', size: 14 }
  const raised = table.say(A, 'dialogue.raise', { slug: 'unit', title: 'A unit', note })
  const members = membersFor(table, { matter: raised.leaf })

  test('travel with the act that names them, and may be missing', () => {
    expect(faultsOf(fileOf(members))).toEqual([])
    expect(faultsOf(fileOf(changed(members, `blob/${note.digest}`, () => salted)))).toEqual([])
  })

  test('are refused if changed, or if no act names them', () => {
    const wrong = changed(members, `blob/${note.digest}`, () => concat(salted, utf8('!')))
    expect(faultsOf(fileOf(wrong))).toEqual([`blob blob/${note.digest}`])
    const other = saltBlob(new Uint8Array(32), utf8('Nobody named me.'))
    const stray = changed(members, `blob/${blobDigest(crypto, other)}`, () => other)
    expect(faultsOf(fileOf(stray))).toEqual([`member-unknown blob/${blobDigest(crypto, other)}`])
  })
})

describe('an evidence file that holds some acts only', () => {
  const { table, matter } = talks()
  const members = membersFor(table, { matter, some: { [A]: [0, 1, 2], [B]: [0, 1, 2] } })

  test('lists them, computes nothing, and says that absence is not shown', () => {
    const report = checkEvidence(crypto, fileOf(members))
    expect(report.faults).toEqual([])
    expect(report).toMatchObject({ ok: true, showsAbsence: false, fold: null, card: null, matter })
    expect(report.acts?.map(({ side, kind, signed }) => [side, kind, signed])).toEqual([
      [A, 'side.open', true],
      [A, 'dialogue.propose', true],
      [A, 'dialogue.raise', true],
      [B, 'side.open', true],
      [B, 'dialogue.accept', true],
      [B, 'dialogue.acknowledge', true],
    ])
  })

  test('carries proofs and policies that other tools can check by themselves', () => {
    const bytesOf = (name: string): Uint8Array =>
      members.find((member) => member.name === name)?.bytes as Uint8Array
    const proof = parseProof(bytesOf('proof/1/2'))
    const policy = parsePolicy(crypto, bytesOf('policy/1'))
    if (!proof.ok || !policy.ok) throw new Error('not readable')
    const leaf = table.logs.get(table.log(B))?.[2]?.leaf as Uint8Array
    expect(verifyProof(crypto, proof.value, leafHash(crypto, leaf), policy.value).ok).toBe(true)
    expect(verifyProof(crypto, proof.value, leafHash(crypto, utf8('other')), policy.value).ok).toBe(false)
  })

  test('is refused without a proof, with one for another place, or without the opening', () => {
    expect(faultsOf(fileOf(changed(members, 'proof/0/2', () => null)))).toEqual(['proof proof/0/2'])
    const moved = members.find(({ name }) => name === 'proof/0/1')?.bytes as Uint8Array
    expect(faultsOf(fileOf(changed(members, 'proof/0/2', () => moved)))).toEqual(['proof proof/0/2'])
    const read = parseProof(members.find(({ name }) => name === 'proof/0/2')?.bytes ?? utf8(''))
    if (!read.ok) throw new Error(read.fault.code)
    const extra = encodeProof({ ...read.value, extra: utf8('A word nobody signed') })
    expect(faultsOf(fileOf(changed(members, 'proof/0/2', () => extra)))).toEqual(['proof proof/0/2'])
    const unopened = membersFor(table, { matter, some: { [A]: [1, 2], [B]: [0] } })
    expect(faultsOf(fileOf(unopened))).toEqual([`opening ${table.log(A)}`])
  })

  test('may claim neither a day nor a state, and must hold the act that opens its matter', () => {
    expect(faultsOf(fileOf(relisted(members, (m) => ({ ...m, asOf: '2026-03-01' }))))).toEqual([
      'manifest manifest.json',
    ])
    expect(faultsOf(fileOf(membersFor(table, { matter, some: { [A]: [0], [B]: [0] } })))).toEqual([
      'matter manifest.json',
    ])
  })

  test('says of an act whether its office has signed it', () => {
    const forged = new Table().open().meet()
    const ref = forged.say(A, 'dialogue.raise', { slug: 'unit', title: 'A unit' }, { office: 'conclude' })
    const stolen = forged.say(
      A,
      'dialogue.raise',
      { slug: 'x', title: 'X' },
      { payload: (p) => ({ ...p, seq: 7 }) },
    )
    const file = fileOf(membersFor(forged, { matter: ref.leaf, some: { [A]: [0, 2, 3], [B]: [0] } }))
    const report = checkEvidence(crypto, file)
    expect(report.ok).toBe(true)
    expect(report.acts?.find((act) => act.ref.leaf === stolen.leaf)?.signed).toBe(false)
  })
})

/** The same verdicts, each looked up once: most of a file is the same at every flip. */
const verdicts = new Map<string, boolean>()
const remembering: Crypto = {
  sha256: crypto.sha256,
  ed25519Verify(publicKey, message, signature) {
    const name = toHex(crypto.sha256(concat(publicKey, signature, message)))
    const verdict = verdicts.get(name) ?? crypto.ed25519Verify(publicKey, message, signature)
    verdicts.set(name, verdict)
    return verdict
  },
  mldsa44Verify: crypto.mldsa44Verify,
}

test('a bit flipped at any byte of a file is a fault, and for the content of a member it says which', () => {
  const table = new Table().open()
  const raised = table.say(A, 'dialogue.raise', { slug: 'unit', title: 'A unit' })
  for (const some of [undefined, { [A]: [0, 1, 2] }]) {
    const file = fileOf(
      membersFor(table, { matter: raised.leaf, sides: [A], ...(some === undefined ? {} : { some }) }),
    )
    expect(faultsOf(file)).toEqual([])
    for (let at = 0; at < file.length; at++) {
      const flipped = file.slice()
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8))
      const { ok, trusted, card, faults } = checkEvidence(remembering, flipped)
      const where = memberAt(file, at)
      expect(ok || trusted || card !== null || faults.length === 0, `byte ${at} in ${where}`).toBe(false)
      expect(
        faults.every((fault) => fault.where !== ''),
        `byte ${at}`,
      ).toBe(true)
      if (/^(?:act|card|policy)\//.test(where))
        expect(
          faults.map((fault) => fault.where),
          `byte ${at}`,
        ).toContain(where)
    }
  }
}, 240_000)

test('a file cut off at any length is a fault', () => {
  const { table, matter } = talks()
  const file = fileOf(membersFor(table, { matter }))
  for (let length = 0; length < file.length; length++) {
    const report = checkEvidence(crypto, file.subarray(0, length))
    expect(report.ok || report.faults[0]?.code !== 'archive-truncated', `at ${length}`).toBe(false)
  }
})

test('the same members give the same file', () => {
  const { table, matter } = talks()
  expect(
    equal(fileOf(membersFor(table, { matter })), fileOf(membersFor(table, { matter }).toReversed())),
  ).toBe(true)
})
