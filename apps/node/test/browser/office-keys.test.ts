import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { officeKeysOf } from '../../src/office-keys/kept.ts'
import { performed } from '../../src/office-keys/performed.ts'
import { recheck } from '../../src/office-keys/recheck.ts'
import { keptKeys } from '../../src/office-keys/wrapped.ts'
import { openOfficerPage, openOwnStage, PASSPHRASE, register, type OwnStage } from './own-keys.ts'
import { hasBrowser, portBeside } from './support.ts'

let stage: OwnStage
let page: Page
let anna: string

const LOG = 'east.example/alternat/talks'
const size = () => stage.east.store.head(LOG)?.size ?? 0
const dialog = () => page.locator('dialog.signing')
const home = () => stage.seat.address

async function bringIn(passphrase: string | null): Promise<void> {
  await page.goto(`${home()}/my-keys`)
  const form = page.locator('form.form').nth(1)
  await form
    .locator('input[type=file]')
    .setInputFiles(join(stage.folder, 'east/keys/office-foreign-affairs.age'))
  await form.locator('input[type=password]').first().fill(PASSPHRASE)
  if (passphrase !== null) {
    await form.getByText('a passphrase', { exact: true }).click()
    await form.locator('input[type=password]').nth(1).fill(passphrase)
    await form.locator('input[type=password]').nth(2).fill(passphrase)
  }
  await form.locator('button[type=submit]').click()
  await form.locator('.banner').waitFor()
}

async function typeConcern(title: string): Promise<void> {
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
    anna = (await register(stage, page, 'Anna', ['foreign-affairs'])).id
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
    await expect.poll(() => keptKeys(officeKeysOf(stage.people), anna).length).toBe(1)
    const before = size()
    await typeConcern('By passphrase')
    await dialog().locator('input[type=password]').fill('a long enough passphrase')
    await dialog().locator('button[type=submit]').click()
    await page.locator('form.form .banner').waitFor()
    expect(size()).toBe(before + 1)
    expect(performed(officeKeysOf(stage.people)).length).toBe(2)
  })
})
