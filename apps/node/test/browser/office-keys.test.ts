import { join } from 'node:path'
import { contentFrom } from '@alternat/text'
import { bad, ok } from '@alternat/tlog'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { officeKeysOf } from '../../src/office-keys/kept.ts'
import { performed } from '../../src/office-keys/performed.ts'
import { recheck } from '../../src/office-keys/recheck.ts'
import { prepareTable } from '../../src/release/prepare.ts'
import { release } from '../../src/release/release.ts'
import type { ReleaseRequest } from '../../src/release/types.ts'
import { keptKeys } from '../../src/office-keys/wrapped.ts'
import { openOfficerPage, openOwnStage, PASSPHRASE, register, type OwnStage } from './own-keys.ts'
import { carry, must } from '../host/support.ts'
import { sharePasskeys } from './passkey.ts'
import { hasBrowser, portBeside } from './support.ts'

let stage: OwnStage
let page: Page
let anna: string

const LOG = 'east.example/alternat/talks'
const textOf = (languages: Record<string, string[]>) => {
  const content = contentFrom(languages)
  return content === null ? bad('no-text', 'No text.') : ok(content)
}
const onlyPage = (): Page => page
const size = () => stage.east.store.head(LOG)?.size ?? 0
const dialog = () => page.locator('dialog.signing')
const home = () => stage.seat.address

const raising = (slug: string): ReleaseRequest => ({
  dialogue: 'talks',
  office: 'foreign-affairs',
  kind: 'dialogue.raise',
  body: { slug, title: 'A matter' },
  level: 'between',
})

async function bringIn(passphrase: string | null, office = 'foreign-affairs'): Promise<void> {
  await page.goto(`${home()}/my-keys`)
  const form = page.locator('form.form').nth(1)
  await form.getByText(office, { exact: true }).click()
  await form.locator('input[type=file]').setInputFiles(join(stage.folder, `east/keys/office-${office}.age`))
  await form.locator('input[type=password]').first().fill(PASSPHRASE)
  if (passphrase !== null) {
    await form.getByText('a passphrase', { exact: true }).click()
    await form.locator('input[type=password]').nth(1).fill(passphrase)
    await form.locator('input[type=password]').nth(2).fill(passphrase)
  }
  await form.locator('button[type=submit]').click()
  await form.locator('.banner').waitFor()
}

async function typeConcern(title: string, page = onlyPage()): Promise<void> {
  await page.goto(`${home()}/d/talks/norms/concern`)
  const form = page.locator('form.form')
  await form.locator('input').first().fill(title)
  await form.locator('textarea').first().fill('Scans of ministries went on in May.')
  await form.locator('button[type=submit]').click()
}

describe.skipIf(!hasBrowser)('an officer of a real side, whose keys are its own', () => {
  beforeAll(async () => {
    stage = await openOwnStage(portBeside(8))
    page = await openOfficerPage(stage.browser)
    anna = (await register(stage, page, 'Anna', ['foreign-affairs', 'plenipotentiary'])).id
  }, 240_000)
  afterAll(async () => stage?.close())

  it('brings in a key file and wraps it under a passkey: the server keeps what it cannot open', async () => {
    await bringIn(null)
    const [kept] = keptKeys(officeKeysOf(stage.people), anna)
    expect(kept?.file).toMatchObject({ office: 'foreign-affairs', under: { method: 'passkey' } })
  })

  it('sees exactly what is signed, signs it with the passkey, and the record verifies', async () => {
    const before = size()
    await typeConcern('Scans of ministries')
    await dialog().getByText('Scans of ministries went on in May.', { exact: true }).waitFor()
    expect(size()).toBe(before)
    await dialog().locator('button[type=submit]').click()
    await page.locator('form.form .banner').waitFor()
    const { entries } = foldOf(stage.east.store, 'talks')
    const entry = entries.find(({ ref }) => ref.log === LOG && ref.index === before)
    expect([entry?.kind, entry?.outcome]).toEqual(['dialogue.concern', 'applied'])
    const [evidence] = performed(officeKeysOf(stage.people))
    expect(evidence).toMatchObject({ name: 'Anna', kind: 'dialogue.concern', outcome: 'performed' })
    expect(evidence === undefined ? 'nothing kept' : await recheck(stage.east.store, evidence)).toBeNull()
  })

  it('signs nothing for a server that has put another word in the place of one that was typed', async () => {
    const before = size()
    await page.route('**/api/d/talks/acts', async (route) => {
      const sent = route.request().postDataJSON() as { body: Record<string, unknown> }
      await route.continue({ postData: { ...sent, body: { ...sent.body, title: 'Something else' } } })
    })
    await typeConcern('What I mean')
    await page.locator('[role=alert]').getByText('to-sign-differs').waitFor()
    expect(await dialog().count()).toBe(0)
    expect(size()).toBe(before)
    await page.unroute('**/api/d/talks/acts')
  })

  it('signs one act for one place: a server that asks for a second one there gets no signature for it', async () => {
    const before = size()
    const taken: { signature?: string; step: number }[] = []
    // Keeps what is signed to itself, and asks for the same content at another minute in the same place.
    await page.route('**/api/signing/*', async (route) => {
      const sent = route.request().postDataJSON() as (typeof taken)[number] | null
      if (route.request().method() !== 'POST' || sent === null) return route.continue()
      if (sent.signature !== undefined) taken.push(sent)
      if (taken.length === 0) return route.continue()
      const asked = await page.request.post(route.request().url(), {
        data: { step: sent.step },
        headers: { origin: home() },
      })
      const toSign = (await asked.json()) as { message: string; step: number }
      const text = Buffer.from(toSign.message, 'base64').toString()
      const other = text.replace(/"at":"[^"]*"/, '"at":"2026-01-01T00:00Z"')
      const message = Buffer.from(other).toString('base64')
      return route.fulfill({ status: 202, json: { ...toSign, message, step: toSign.step + 1 } })
    })
    await typeConcern('One act alone')
    await dialog().locator('button[type=submit]').click()
    await page.locator('[role=alert]').getByText('place-signed').waitFor()
    expect(taken.length).toBe(1)
    expect(size()).toBe(before)
    await page.unroute('**/api/signing/*')
    // Other words for the same place are not signed either, by no page of this browser.
    await page.reload()
    await typeConcern('Other words there')
    await dialog().locator('button[type=submit]').click()
    await page.locator('[role=alert]').getByText('place-signed').waitFor()
    expect(size()).toBe(before)
    // Once any act of this side stands there, the key signs for the next place.
    must(release(stage.east, raising('in-that-place')))
    await typeConcern('The next place')
    await dialog().locator('button[type=submit]').click()
    await page.locator('form.form .banner').waitFor()
    expect(size()).toBe(before + 2)
  })

  it('reads the words that it adopts before it signs their digest, and adopts no others', async () => {
    await bringIn(null, 'plenipotentiary')
    const table = { slug: 'ministries', title: 'Ministries', as: 'text' } as const
    const content = must(textOf({ en: ['Nobody scans the other’s ministries.'] }))
    const { body, blobs } = must(prepareTable(stage.west, content, table))
    must(release(stage.west, { ...raising('x'), kind: 'text.table', body, blobs }))
    await carry(stage.west, stage.east, 'talks')
    const swap = (url: RegExp) =>
      page.route(url, async (route) => {
        const text = await (await route.fetch()).text()
        await route.fulfill({ body: text.replaceAll('Nobody', 'Everybody'), contentType: 'application/json' })
      })
    const TEXT = /\/api\/d\/talks\/text\//
    // The page itself shows that these are not the words of the digest, and offers nothing to do with them.
    await swap(TEXT)
    await page.goto(`${home()}/d/talks/texts/ministries/adopt`)
    await page.getByText('Everybody scans').first().waitFor()
    await page.locator('.banner.refused').waitFor()
    expect(await page.locator('form.form').count()).toBe(0)
    await page.unroute(TEXT)
    await page.reload()
    const form = page.locator('form.form')
    await form.waitFor()
    // The words are swapped, or kept back, only where they are fetched to be signed.
    await swap(TEXT)
    await form.locator('button[type=submit]').click()
    await page.locator('[role=alert]').getByText('words-absent').waitFor()
    await page.unroute(TEXT)
    const before = size()
    await form.locator('button[type=submit]').click()
    await dialog().getByText('Nobody scans the other’s ministries.').waitFor()
    await dialog().locator('button[type=submit]').click()
    await expect.poll(size).toBe(before + 1)
  })

  it('can leave without signing: nothing goes out, and what was typed is still there', async () => {
    const before = size()
    await typeConcern('Not yet')
    await dialog().locator('button[type=button]').last().click()
    await page.locator('[role=alert]').getByText('signing-left').waitFor()
    expect(await page.locator('form.form input').first().inputValue()).toBe('Not yet')
    expect(size()).toBe(before)
  })

  it('opens the key by a passphrase where it is wrapped under one, and the passkey vouches all the same', async () => {
    await bringIn('a long enough passphrase')
    await page.locator('li.draft').first().getByText('Remove from here').click()
    await page.getByText('Remove the key').click()
    await expect.poll(() => keptKeys(officeKeysOf(stage.people), anna).length).toBe(2)
    const before = size()
    await typeConcern('By passphrase')
    await dialog().locator('input[type=password]').fill('a long enough passphrase')
    await dialog().locator('button[type=submit]').click()
    await page.locator('form.form .banner').waitFor()
    expect(size()).toBe(before + 1)
    expect(performed(officeKeysOf(stage.people)).at(-1)).toMatchObject({
      kind: 'dialogue.concern',
      outcome: 'performed',
    })
  })

  it('signs in two pages at once, each for a place of its own', async () => {
    const before = size()
    const second = await page.context().newPage()
    await typeConcern('In the first page')
    await dialog().waitFor()
    await typeConcern('In the second page', second)
    const other = second.locator('dialog.signing')
    await other.waitFor()
    await dialog().locator('input[type=password]').fill('a long enough passphrase')
    await dialog().locator('button[type=submit]').click()
    await page.locator('form.form .banner').waitFor()
    expect(size()).toBe(before + 1)
    await sharePasskeys(page, second)
    await other.locator('input[type=password]').fill('a long enough passphrase')
    await other.locator('button[type=submit]').click()
    await second.locator('form.form .banner').waitFor()
    expect(size()).toBe(before + 2)
    await second.close()
  })
})
