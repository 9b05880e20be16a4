import { toBase64 } from '@alternat/tlog'
import { describe, expect, it } from 'vitest'
import { keysNow, signaturesAlong, type OfficeNow } from '../src/index.ts'
import { furtherSigner } from '../../tlog/test/support/node-crypto.ts'
import { crypto } from './bytes-support.ts'
import { keyOf, Table } from './fold-table.ts'

const B = 'b.example'
const ROOT = { office: 'root' }
const KEY = (name: string) => toBase64(keyOf(B, name).publicKey)
const FURTHER = (name: string) => toBase64(furtherSigner(`${B}/${name}`).publicKey)

/** The office `speak`, with keys and further keys named by the test. */
function speak(keys: readonly string[], further: readonly string[] = []) {
  const beside = further.length === 0 ? {} : { further: further.map(FURTHER) }
  const terms = { powers: ['speak'], from: '2026-01-01T00:00Z', until: null }
  return { name: 'speak', keys: keys.map(KEY), ...terms, ...beside }
}

function change(table: Table, step: string, office: object, lastGood?: number, by: object = ROOT) {
  return table.say(B, 'side.keys', { step, office, ...(lastGood === undefined ? {} : { lastGood }) }, by)
}

const NAMES = ['first', 'second', 'thief', 'speak']

function listed(table: Table): string[] {
  const now = keysNow(crypto, { logs: table.held(), log: table.log(B) })
  const office = now.find((one): one is OfficeNow => one.office === 'speak')
  return NAMES.filter((name) => office?.further.includes(FURTHER(name)))
}

function open(): Table {
  return new Table().open().meet()
}

describe('a further key of an office', () => {
  it('falls with the key it came with, though the revocation does not name it', () => {
    const table = open()
    change(table, 'rotate', speak(['first'], ['first']))
    change(table, 'rotate', speak(['first', 'second'], ['first', 'second']))
    expect(listed(table)).toEqual(['first', 'second'])
    change(table, 'revoke', speak(['first']))
    expect(listed(table)).toEqual(['second'])
  })

  it('falls with the last key of its office, and does not come back when another is introduced', () => {
    const table = open()
    change(table, 'rotate', speak(['first'], ['first']))
    change(table, 'revoke', speak(['first']))
    expect(listed(table)).toEqual([])
    change(table, 'introduce', speak(['second'], ['second']))
    expect(listed(table)).toEqual(['second'])
  })

  it('that came with several keys falls with the last of them', () => {
    const table = open()
    change(table, 'rotate', speak(['first', 'second'], ['first']))
    change(table, 'revoke', speak(['first']))
    expect(listed(table)).toEqual(['first'])
    change(table, 'revoke', speak(['second']))
    expect(listed(table)).toEqual([])
  })

  it('that a revoked key brought in falls with the act that brought it', () => {
    const table = open()
    change(table, 'rotate', speak(['first'], ['first']))
    change(table, 'introduce', speak(['thief'], ['thief']), undefined, { office: 'manage-keys' })
    expect(listed(table)).toEqual(['first', 'thief'])
    change(table, 'revoke', { ...speak(['manage-keys']), name: 'manage-keys' }, 3)
    expect(listed(table)).toEqual(['first'])
  })

  it('is not shown as the office’s beside an act signed after it fell', () => {
    const table = open()
    change(table, 'rotate', speak(['first', 'second'], ['first']))
    change(table, 'introduce', speak(['second'], ['second']))
    const further = { ...furtherSigner(`${B}/first`), name: `${B}/speak` }
    const signer = { ...keyOf(B, 'second'), name: `${B}/speak`, further }
    const say = (slug: string) =>
      table.say(B, 'dialogue.raise', { slug, title: slug }, { office: 'speak', signers: [signer] })
    const before = say('before')
    change(table, 'revoke', speak(['first', 'second'], ['first']))
    change(table, 'introduce', speak(['second'], ['second']))
    const after = say('after')
    const shown = signaturesAlong(
      crypto,
      table.log(B),
      table.logs.get(table.log(B)) ?? [],
      table.fold().entries,
    )
    const suites = (index: number) =>
      shown
        .find((one) => one.index === index)
        ?.signatures.map(({ suite }) => suite)
        .toSorted()
    expect(suites(before.index)).toEqual(['Ed25519', 'ML-DSA-44'])
    expect(suites(after.index)).toEqual(['Ed25519', 'unknown'])
    expect(table.outcome(after)).toBe('applied')
  })
})
