import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invite, linkTo } from '../../src/people/invitations.ts'
import { addPerson } from '../../src/people/persons.ts'
import { must } from '../host/support.ts'
import { press, reach, type } from './keyboard.ts'
import { openOfficerPage, openOwnStage, PASSPHRASE, type OwnStage } from './own-keys.ts'
import { hasBrowser, portBeside } from './support.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }
const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

/** What the accessibility checker finds on the page as it stands, in every theme and from both sides. */
async function findings(page: Page): Promise<string[]> {
  // For some seconds a part of React Aria announces that a button was pending, by a name that goes with the button.
  await page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' })
  await page.evaluate(AXE)
  const found: string[] = []
  for (const dir of ['ltr', 'rtl']) {
    await page.evaluate(`document.documentElement.dir = '${dir}'`)
    for (const theme of THEMES) {
      await page.emulateMedia(theme)
      const script = `axe.run(document, ${JSON.stringify(RULES)})
        .then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].target.join(' ')))`
      const here = (await page.evaluate(script)) as string[]
      found.push(...here.map((one) => `${dir} ${theme.colorScheme} ${theme.forcedColors}: ${one}`))
    }
  }
  await page.evaluate(`document.documentElement.dir = 'ltr'`)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  return found
}

describe.skipIf(!hasBrowser)('an officer without a mouse', () => {
  let stage: OwnStage
  let page: Page
  const size = () => stage.east.store.head('east.example/alternat/talks')?.size ?? 0
  const dialog = () => page.locator('dialog.signing')

  beforeAll(async () => {
    stage = await openOwnStage(portBeside(9))
    page = await openOfficerPage(stage.browser)
  }, 240_000)
  afterAll(async () => stage?.close())

  it('comes in by a link, and finds every page of it fit to be read', async () => {
    await page.goto(stage.seat.address)
    await page.locator('h1').first().waitFor()
    expect(await findings(page)).toEqual([])
    const offices = ['foreign-affairs']
    const anna = must(addPerson(stage.people, { name: 'Anna', roles: ['releasing-officer'], offices }))
    await page.goto(linkTo(stage.seat.address, invite(stage.people, anna.id)))
    await page.getByText('This link is for').waitFor()
    expect(await findings(page)).toEqual([])
    await press(page, 'Make my passkey')
    await page.getByText('I have kept them').waitFor()
    expect(await findings(page)).toEqual([])
    await press(page, 'I have kept them', 'Space')
    await press(page, 'Go on')
    await page.locator('.who-sits').waitFor()
  })

  it('brings a key in, takes it out and thinks better of removing it', async () => {
    await page.goto(`${stage.seat.address}/my-keys`)
    await page.getByText('Bring in a key file').waitFor()
    expect(await findings(page)).toEqual([])
    const choosing = page.waitForEvent('filechooser')
    await press(page, 'Key file, office-NAME.age', 'Space')
    await (await choosing).setFiles(join(stage.folder, 'east/keys/office-foreign-affairs.age'))
    await type(page, 'Passphrase of the file', PASSPHRASE)
    await press(page, 'Bring it in')
    await page.locator('form.form .banner').waitFor()
    await page.locator('li.draft').waitFor()
    expect(await findings(page)).toEqual([])
    await press(page, 'Take out as a file')
    await type(page, 'New passphrase, 12 characters or more', 'another passphrase')
    expect(await findings(page)).toEqual([])
    const saved = page.waitForEvent('download')
    await press(page, 'Save the key file')
    expect((await saved).suggestedFilename()).toBe('office-foreign-affairs.age')
    await press(page, 'Remove from here')
    expect(await findings(page)).toEqual([])
    await press(page, 'Keep it')
    expect(await page.locator('li.draft').count()).toBe(1)
  })

  it('reads what is signed, leaves it, comes back and signs', async () => {
    const before = size()
    await page.goto(`${stage.seat.address}/d/talks/norms/concern`)
    await page.locator('form.form').waitFor()
    await type(page, 'What it is called', 'Scans of ministries')
    await type(page, 'In your words', 'Scans of ministries went on in May.')
    await press(page, 'Raise it')
    await dialog().waitFor()
    expect(await findings(page)).toEqual([])
    // The dialog keeps the focus, and reads everything that is signed to whoever asks for it.
    await press(page, 'Exactly, as it is signed')
    await dialog().getByText('"kind": "dialogue.concern"').waitFor()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(size()).toBe(before)
    expect(await findings(page)).toEqual([])
    await press(page, 'Raise it')
    await dialog().waitFor()
    await reach(page, 'Leave without signing')
    await press(page, 'Sign')
    await expect.poll(size).toBe(before + 1)
    await page.locator('form.form .banner').waitFor()
    expect(await findings(page)).toEqual([])
  })
})
