import { ALG_COSIGNATURE, cosign, encodeSignatureLine, parseNote } from '@alternat/tlog'
import { describe, expect, it } from 'vitest'
import { checkEvidence, encodeCosignatures, policyOf, type SideCard } from '../src/index.ts'
import { crypto } from './bytes-support.ts'
import { cardFor, changed, fileOf, membersFor } from './evidence-support.ts'
import { keyOf, Table } from './fold-table.ts'

const A = 'a.example'
const B = 'b.example'

function talks(): { table: Table; matter: string } {
  const table = new Table().open().meet()
  const { leaf } = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
  return { table, matter: leaf }
}

describe('a card with one key in two places', () => {
  it('breaks no policy: each key is named once', () => {
    const table = new Table().open()
    const [a, b] = [cardFor(table, A), cardFor(table, B)]
    const same: SideCard = { ...b, mirror: b.witness }
    expect(policyOf(crypto, table.log(A), [a, same])?.witnesses).toHaveLength(1)
    const borrowed: SideCard = { ...cardFor(new Table([A, B, 'c.example']), 'c.example'), witness: b.witness }
    expect(policyOf(crypto, table.log(A), [a, b, borrowed])?.witnesses).toHaveLength(3)
  })
})

describe('a cosigner who signs one checkpoint again and again', () => {
  const flood = (text: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => {
      const signer = { ...keyOf(B, 'witness'), name: `${B}/witness` }
      return encodeSignatureLine(cosign(crypto, text, signer, BigInt(1_700_000_000 + i))).slice(0, -1)
    })

  it('makes the file faulty, and the check does not throw', () => {
    const { table, matter } = talks()
    const members = membersFor(table, { matter })
    const note = parseNote(members.find(({ name }) => name === 'log/0/checkpoint')?.bytes ?? new Uint8Array())
    const text = note.ok ? note.value.text : ''
    const all = (count: number) => new TextEncoder().encode(`${flood(text, count).toSorted().join('\n')}\n`)
    expect(ALG_COSIGNATURE).toBe(4)
    expect(checkEvidence(crypto, fileOf(changed(members, 'cosig/0', () => all(64)))).ok).toBe(true)
    const report = checkEvidence(crypto, fileOf(changed(members, 'cosig/0', () => all(140))))
    expect(report.faults.map(({ code }) => code)).toEqual(['cosignature'])
  })

  it('is written with no more lines than a reader takes', () => {
    const lines = flood('a.example/alternat/talks\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n', 90)
    expect(new TextDecoder().decode(encodeCosignatures(lines)).trimEnd().split('\n')).toHaveLength(64)
  })
})

describe('a file that leaves a side out', () => {
  it('shows no absence, though every log in it is whole', () => {
    const { table, matter } = talks()
    expect(checkEvidence(crypto, fileOf(membersFor(table, { matter }))).showsAbsence).toBe(true)
    const alone = new Table().open()
    const { leaf } = alone.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    alone.say(B, 'dialogue.raise', { slug: 'y', title: 'Y' })
    const report = checkEvidence(crypto, fileOf(membersFor(alone, { matter: leaf, sides: [A] })))
    expect(report.ok).toBe(true)
    expect(report.showsAbsence).toBe(false)
  })

  it('says as of which day the state is that it shows', () => {
    const { table, matter } = talks()
    const file = fileOf(membersFor(table, { matter }))
    expect(checkEvidence(crypto, file, { asOf: '2026-03-31' })).toMatchObject({ asOf: '2026-03-31' })
    expect(checkEvidence(crypto, file).asOf).toBeNull()
  })
})
