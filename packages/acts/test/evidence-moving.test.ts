import { describe, expect, it } from 'vitest'
import { cardOf, signSideCard, type SideCard } from '../src/index.ts'
import { checkEvidence } from '../src/evidence/check.ts'
import { crypto } from './bytes-support.ts'
import { cardFor, fileOf, membersFor } from './evidence-support.ts'
import { keyOf } from './fold-table.ts'
import { A, A2, B, moved } from './moving-table.ts'

describe('an evidence file of a dialogue in which a side has moved', () => {
  const { table, matter } = moved()
  table.say(A2, 'dialogue.explore', { matter })
  table.everybodyHears()
  const file = (sides: readonly string[]) => fileOf(membersFor(table, { matter: matter.leaf, sides }))

  it('gives the one card of both logs, with every root to be compared', () => {
    const report = checkEvidence(crypto, file([A, A2, B]))
    expect(report.faults).toEqual([])
    expect(report.card).toEqual(cardOf(table.fold(), table.matter('x')))
    expect(report.showsAbsence).toBe(true)
    expect(report.roots.map(({ side, custody }) => [side, custody])).toEqual([
      [A, 'demonstration'],
      [B, 'demonstration'],
      [A2, 'demonstration'],
    ])
  })

  it('shows no absence without the log in which a side goes on', () => {
    const report = checkEvidence(crypto, file([A, B]))
    expect(report.ok).toBe(true)
    expect(report.showsAbsence).toBe(false)
    expect(report.fold?.sides[0]?.next?.side).toBe(A2)
  })

  it('says of each log the weaker of what its card and its first act say of its keys', () => {
    const own: SideCard = { ...cardFor(table, A), custody: 'own' }
    const renewed = membersFor(table, { matter: matter.leaf, sides: [A, A2, B] }).map((member) =>
      member.name === `card/${A}`
        ? { ...member, bytes: signSideCard(crypto, own, keyOf(A, 'root')) }
        : member,
    )
    const report = checkEvidence(crypto, fileOf(renewed))
    expect(report.faults).toEqual([])
    expect(report.roots[0]?.custody).toBe('demonstration')
  })
})
