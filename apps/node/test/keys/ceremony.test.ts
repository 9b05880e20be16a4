import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFingerprintWords, signSideCard, WORD_LANGUAGES } from '@alternat/acts'
import { toBase64 } from '@alternat/tlog'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import { openOffice, DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { renewCard } from '../../src/keys/renew.ts'
import { sheetHtml } from '../../src/keys/sheet-html.ts'
import { sheetText } from '../../src/keys/sheet-text.ts'
import { sheetOf } from '../../src/keys/sheet.ts'
import { PAGE_WORDS } from '../../src/language/page-words.ts'
import { introduce } from '../../src/side/meet.ts'
import { inProcess } from '../cli/in-process.ts'
import { errorCode, json } from '../cli/spawned.ts'
import { faultOf, newSide, portsOf, tempFolder, twoSides, valueOf } from '../store/support.ts'
import { sideCard } from '../../src/side/card.ts'

let folder = ''
const at = (...args: string[]) => inProcess(folder, args)

async function founded(): Promise<string[]> {
  folder = tempFolder()
  for (const [side, name] of [
    ['norland', 'Norland'],
    ['sudria', 'Sudria'],
  ] as const) {
    const made = ['init', '--side', `${side}.example`, '--name', name, '--folder', side]
    expect((await at(...made, '--custody', 'demonstration')).code).toBe(0)
  }
  await at('side', 'card', '--store', 'sudria', '-o', 'sudria.card')
  const { fingerprint } = json(await at('side', 'card', '--store', 'sudria', '--json'))
  return (fingerprint as { words: string[] }).words
}

describe('meeting a side by its words', () => {
  test('meets where the words are those of the card, in any language, and nobody where they are not', async () => {
    const words = await founded()
    const meet = (...how: string[]) =>
      at('side', 'meet', 'sudria.card', '--store', 'norland', '--json', ...how)
    const [first = '', second = ''] = words
    const swapped = [second, first, ...words.slice(2)].join(' ')
    expect(errorCode(await meet('--words', swapped))).toBe('fingerprint-differs')
    expect(errorCode(await meet('--words', words.slice(1).join(' ')))).toBe('word-count')
    const mistyped = await meet('--words', [`${first}q`, ...words.slice(1)].join(' '))
    expect([errorCode(mistyped), mistyped.out.includes(first)]).toEqual(['word-unknown', true])
    expect(json(await at('side', 'list', '--store', 'norland', '--json'))['sides']).toHaveLength(1)
    const russian = json(await at('side', 'card', '--store', 'sudria', '--lang', 'ru', '--json'))
    const spoken = (russian['fingerprint'] as { words: string[] }).words.join(', ').toUpperCase()
    expect((await meet('--words', spoken)).code).toBe(0)
    expect((await at('side', 'list', '--store', 'norland')).out).toContain(words.join(' '))
  })

  test('at a terminal the words may be typed, and a yes is no longer enough to be wrong', async () => {
    const words = await founded()
    const asked = (answer: string) =>
      inProcess(folder, ['side', 'meet', 'sudria.card', '--store', 'norland'], {
        ask: () => Promise.resolve(answer),
      })
    expect((await asked(words.toReversed().join(' '))).code).toBe(1)
    expect((await asked('no')).code).toBe(1)
    expect((await asked(words.join(' '))).code).toBe(0)
  })
})

describe('a card met before', () => {
  test('may be followed by one with other offices, and by none with other keys of the log or a cosigner', async () => {
    const { norland, sudria } = await twoSides()
    const { card } = valueOf(sideCard(sudria.store))
    const root = valueOf(await openOffice(sudria.store.path, card.side, 'root', DEMONSTRATION_PASSPHRASE))
    const signed = (more: object) => signSideCard(nodeCrypto, { ...card, ...more }, root)
    expect(introduce(norland.store, signed({ offices: card.offices.slice(1) })).ok).toBe(true)
    const other = toBase64(nodeCrypto.sha256(new Uint8Array(1)))
    for (const key of ['log', 'witness', 'mirror']) {
      expect(faultOf(introduce(norland.store, signed({ [key]: other })))).toBe('card-keys')
      expect(faultOf(renewCard(sudria.store, signed({ [key]: other }), portsOf(1)))).toBe('card-keys')
    }
    expect(faultOf(renewCard(norland.store, signed({}), portsOf(1)))).toBe('card-bad')
    expect(renewCard(sudria.store, signed({ offices: card.offices.slice(1) }), portsOf(1)).ok).toBe(true)
  })
})

describe('the ceremony sheet', () => {
  const ownCard = async () => valueOf(sideCard((await newSide('Norland')).store)).card

  test.each(WORD_LANGUAGES)(
    'holds the words of %s, the groups and every key, as text and as a page',
    async (language) => {
      const card = await ownCard()
      const sheet = sheetOf(nodeCrypto, card, language)
      expect(readFingerprintWords(sheet.words.join(' '))).toEqual({ ok: true, value: sheet.fingerprint.hex })
      const page = sheetHtml(sheet)
      for (const shown of [sheetText(sheet), page]) {
        for (const word of [...sheet.words, ...sheet.fingerprint.groups]) expect(shown).toContain(word)
        for (const office of card.offices) expect(shown).toContain(office.keys[0])
        for (const key of [card.root, card.witness, card.mirror, card.log])
          expect(shown.replaceAll(/\n\s+/g, '')).toContain(key)
      }
      expect(page.includes('dir="rtl"')).toBe(language === 'ar')
      expect(page).toContain(`<html lang="${language}"`)
      const { compared, readAloud, 'custody.demonstration': custody } = PAGE_WORDS[language]
      for (const shown of [sheetText(sheet), page])
        for (const words of [compared, readAloud, custody]) expect(shown).toContain(words)
      expect(page).not.toMatch(/<script|https?:|src=/)
    },
  )

  test('prints a name that is markup or turns the line round as what it is', async () => {
    const card = await ownCard()
    const name = '<img src=x onerror=alert(1)>\u202e'
    const sheet = sheetOf(nodeCrypto, { ...card, name }, 'en')
    expect(sheetHtml(sheet)).not.toContain('<img')
    expect(sheetText(sheet)).toContain('<U+202E>')
  })

  test('is written into a file, never over one that is there', async () => {
    await founded()
    const write = () =>
      at('keys', 'sheet', '--store', 'norland', '--lang', 'ar', '-o', 'sheet.html', '--json')
    expect((await write()).code).toBe(0)
    expect(readFileSync(join(folder, 'sheet.html'), 'utf8')).toContain('<!doctype html>')
    expect(errorCode(await write())).toBe('file-exists')
    expect((await at('keys', 'sheet', '--store', 'norland', '--lang', 'xx')).code).toBe(2)
  })
})

test('a key refused by the log leaves no file, and a delegation without an end is no command', async () => {
  await founded()
  const delegate = ['keys', 'delegate', 'acting', '--powers', 'speak', '--store', 'norland']
  expect((await at(...delegate)).code).toBe(2)
  const refused = await at(...delegate, '--until', '2036-01-01', '--json')
  expect(errorCode(refused)).toBe('dialogue-none')
  expect(readdirSync(join(folder, 'norland', 'keys')).join()).not.toContain('acting')
  expect(
    errorCode(await at('keys', 'introduce', 'root', '--powers', 'speak', '--store', 'norland', '--json')),
  ).toBe('office-name')
})
