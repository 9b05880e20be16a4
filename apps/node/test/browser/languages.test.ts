import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openPage, openStage, settled, type Stage } from './support.ts'

let stage: Stage
beforeAll(async () => {
  if (hasBrowser) stage = await openStage()
}, 180_000)
afterAll(async () => {
  if (hasBrowser) await stage.close()
})

describe.skipIf(!hasBrowser)('the language of the screens', () => {
  it('is that of the address, with its direction, and keeps what sides wrote apart', async () => {
    const { page, complaints } = await openPage(stage, `${stage.front}/?lang=ar`)
    await settled(page)
    const html = page.locator('html')
    expect(await html.getAttribute('lang')).toBe('ar')
    expect(await html.getAttribute('dir')).toBe('rtl')
    expect(await page.locator('h1 bdi').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  it('changes without loading the page anew: what was typed stays, and the choice is kept', async () => {
    const { page, complaints } = await openPage(stage, `${stage.front}/`)
    await settled(page)
    await page.getByText('Try to send intelligence').first().click()
    const field = page.getByRole('textbox').first()
    await field.fill('Typed before the change.')
    await page.locator('.language button').first().click()
    const list = page.locator('dialog[open]')
    await list.getByText(/Pas encore relu par un locuteur/).waitFor()
    await list.getByRole('button', { name: 'français' }).click()
    await page.getByText('Essayer d’envoyer du renseignement').first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(await field.inputValue()).toBe('Typed before the change.')
    await page.reload()
    await settled(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(complaints).toEqual([])
  })
})
