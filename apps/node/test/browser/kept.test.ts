import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openPage, openStage, settled, sitDown, type Stage } from './support.ts'

let stage: Stage
let dialogue: string

/** Every form of a dialogue: where it is, the first thing that is typed in it, and what else it takes to be sent. */
const FORMS: readonly (readonly [name: string, path: string, field: RegExp])[] = [
  ['a notice', 'channel/new', /^Subject/],
  ['a norm', 'norms/table', /title|called/i],
  ['a concern', 'norms/concern', /called/i],
  ['a watch', 'elections/declare', /process/i],
  ['a note off the record', 'outbox/note', /^Title/],
  ['a matter raised', 'outbox/act/dialogue/raise', /^Title/],
  ['a group', 'outbox/act/group/constitute', /^Mandate/],
  ['a meeting', 'outbox/act/group/meet', /^Title/],
  ['a position', 'outbox/act/norm/position', /^In your words/],
  ['an objection', 'outbox/act/norm/object', /^In your words/],
  ['a representation', 'outbox/act/channel/representation', /^Subject/],
  ['an annex', 'outbox/act/channel/annex-reference', /^Reference/],
  ['a statement cited', 'outbox/act/statement/cite', /^Speaker/],
  ['an arrangement contested', 'outbox/act/arrangement/contest', /^In your words/],
  ['words taken off', 'outbox/act/record/erase', /^The rule/],
  ['a log sealed', 'outbox/act/side/seal', /^Where it goes on/],
  ['keys of an office', 'outbox/act/side/keys', /^Name of the office/],
]

const address = (path: string): string => `${stage.first}/d/${dialogue}/${path}`
const field = (page: Page, label: RegExp) => page.locator('form.form').getByLabel(label).first()

describe.skipIf(!hasBrowser)('what is typed in a form', () => {
  beforeAll(async () => {
    stage = await openStage()
    const { page, context } = await openPage(stage, stage.first)
    dialogue = /\/d\/([a-z0-9-]+)\//.exec(page.url())?.[1] ?? ''
    await context.close()
  }, 240_000)
  afterAll(async () => stage?.close())

  it('is reached and typed by keyboard alone, and survives a reload and a server that is away, in every form', async () => {
    const { page, context } = await openPage(stage, address('outbox'))
    for (const [name, path, label] of FORMS) {
      await page.goto(address(path))
      await settled(page)
      await field(page, label).waitFor()
      for (let tries = 0; tries < 150; tries++) {
        if ((await field(page, label).and(page.locator(':focus')).count()) > 0) break
        await page.keyboard.press('Tab')
      }
      await page.keyboard.type('as-typed')
      // The program of this side is away: whatever is asked of it fails, and the form stands.
      await context.route('**/api/**', (route) => route.abort())
      await page.keyboard.press('End')
      await page.keyboard.type('-on')
      await context.unroute('**/api/**')
      await page.reload()
      await settled(page)
      await expect.poll(() => field(page, label).inputValue(), { message: name }).toBe('as-typed-on')
    }
    await context.close()
  }, 240_000)

  it('is gone once its act stands', async () => {
    const { page, context } = await openPage(stage, address('outbox/act/dialogue/raise'))
    await field(page, /^Title/).fill('A matter of this test')
    await page.locator('form.form button[type=submit]').focus()
    await page.keyboard.press('Enter')
    await page.locator('form.form .banner').waitFor()
    await page.reload()
    await settled(page)
    expect(await field(page, /^Title/).inputValue()).toBe('')
    await context.close()
  }, 60_000)

  it('is gone at sign-out, and never shown to another person', async () => {
    const { page, context } = await openPage(stage, address('outbox/act/dialogue/raise'))
    await field(page, /^Title/).fill('Not for others')
    await sitDown(context, stage.first, 'negotiator')
    await page.reload()
    await settled(page)
    expect(await field(page, /^Title/).inputValue()).toBe('')
    await field(page, /^Title/).fill('Mine for now')
    await page.getByRole('button', { name: 'Sign out' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${stage.first}/`)
    await sitDown(context, stage.first, 'negotiator')
    await page.goto(address('outbox/act/dialogue/raise'))
    await settled(page)
    expect(await field(page, /^Title/).inputValue()).toBe('')
    await context.close()
  }, 60_000)
})
