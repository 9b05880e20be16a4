import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openPage, openStage, type Stage } from './support.ts'

const ROOT = new URL('../../../../', import.meta.url).pathname
const DIALOGUE = 'conduct'

let stage: Stage
let scratch: string
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'alternat-journey-'))
  if (hasBrowser) stage = await openStage()
}, 180_000)
afterAll(async () => {
  if (hasBrowser) await stage.close()
  rmSync(scratch, { recursive: true, force: true })
})

const text = (page: Page) => page.locator('main').innerText()

describe.skipIf(!hasBrowser)('a newcomer', () => {
  it('reads on the front page what was done and what was said, and moves through the days', async () => {
    const { page, complaints } = await openPage(stage, `${stage.front}/`)
    await page.locator('h1').waitFor()
    expect(await text(page)).toContain('No government takes part')
    expect(await text(page)).toMatch(/Formal acts beyond raised: none/)
    expect(await text(page)).toContain('no longer since 9 July')
    await page.getByRole('link', { name: '8', exact: true }).click()
    await page.getByText('no longer since').waitFor({ state: 'detached' })
    expect(await text(page)).toMatch(/matched 7–8 July|match/)
    expect(complaints).toEqual([])
  })

  it('tries to send intelligence, and it is refused with the place and the reason', async () => {
    const { page } = await openPage(stage, `${stage.front}/`)
    await page.getByText('Try to send intelligence').first().click()
    await page
      .getByRole('textbox')
      .first()
      .fill('Please look at hxxp://update[.]badhost[.]com before Friday.')
    await page
      .getByRole('button', { name: /try|send/i })
      .last()
      .click()
    await page.locator('mark').first().waitFor()
    expect(await page.locator('mark').first().innerText()).toContain('badhost')
  })
})

describe.skipIf(!hasBrowser)('two sides at the table', () => {
  it('table a norm, bracket it, and each sees what the other does without reloading', async () => {
    const first = await openPage(stage, `${stage.first}/d/${DIALOGUE}/norms/table`)
    const second = await openPage(stage, `${stage.second}/d/${DIALOGUE}/norms`)
    await first.page.getByLabel('Title', { exact: true }).fill('No moving of markets')
    await first.page.getByText('Moving markets').first().click()
    await first.page
      .getByLabel('English')
      .fill('The sides do not use information obtained by cyber means to move markets.')
    await first.page.getByRole('button', { name: 'Table', exact: true }).click()
    await second.page.getByRole('link', { name: 'No moving of markets' }).first().waitFor({ timeout: 20_000 })
    await second.page.getByRole('link', { name: 'No moving of markets' }).first().click()
    await second.page.locator('h1', { hasText: 'No moving of markets' }).waitFor()
    expect(await text(second.page)).toContain('to move markets')
    await second.page.goto(`${stage.second}/d/${DIALOGUE}/texts/no-moving-of-markets`)
    await first.page.goto(`${stage.first}/d/${DIALOGUE}/texts/no-moving-of-markets`)
    await second.page.getByText('Bracket it').first().click()
    await selectWords(second.page, 'to move markets')
    await second.page.getByLabel('Your words in their place, English').fill('to gain in trade')
    await second.page.getByRole('button', { name: 'Place the bracket' }).click()
    await first.page.getByText('to gain in trade').first().waitFor({ timeout: 20_000 })
    expect(await text(first.page)).toContain('1 bracket open')
    expect([...first.complaints, ...second.complaints]).toEqual([])
  }, 60_000)

  it('reserve and expect, and the words stand beside the text on both sides', async () => {
    const { page } = await openPage(stage, `${stage.second}/d/${DIALOGUE}/texts/spare-response-teams`)
    const other = await openPage(stage, `${stage.first}/d/${DIALOGUE}/texts/spare-response-teams`)
    for (const [button, label, words] of [
      ['Reserve', 'What your side reserves', 'Exercises announced beforehand are left out.'],
      ['Expect', 'What your side expects', 'A list of teams is handed over.'],
    ] as const) {
      await page.goto(`${stage.second}/d/${DIALOGUE}/texts/spare-response-teams`)
      await page.getByRole('link', { name: button, exact: true }).first().click()
      await page.getByLabel(label).fill(words)
      await page.getByRole('button', { name: button, exact: true }).click()
      await other.page.getByText(words).first().waitFor({ timeout: 20_000 })
    }
  }, 60_000)

  it('send a notice and a receipt; both ledgers count the same', async () => {
    const sender = await openPage(stage, `${stage.second}/d/${DIALOGUE}/channel`)
    const receiver = await openPage(stage, `${stage.first}/d/${DIALOGUE}/channel`)
    const before = await ledger(sender.page)
    expect(await ledger(receiver.page)).toEqual(before)
    await sender.page.goto(`${stage.second}/d/${DIALOGUE}/channel/new`)
    await sender.page.getByLabel('Subject').fill('Inquiry about the tram signals')
    await sender.page.getByLabel('Content').fill('The signals were dark on Tuesday.')
    await sender.page.getByRole('radiogroup', { name: 'Reply' }).getByText(/hours/).first().click()
    await sender.page.getByRole('button', { name: 'Send', exact: true }).click()
    await receiver.page
      .getByRole('link', { name: 'Inquiry about the tram signals' })
      .first()
      .click({ timeout: 20_000 })
    await receiver.page.getByText('Give a receipt').first().click()
    await receiver.page.getByRole('button', { name: 'Give the receipt' }).click()
    await receiver.page.getByText('The other side sees it').waitFor()
    await sender.page.goto(`${stage.second}/d/${DIALOGUE}/channel`)
    await receiver.page.goto(`${stage.first}/d/${DIALOGUE}/channel`)
    await sender.page
      .getByText(/receipt only|received|read/i)
      .first()
      .waitFor({ timeout: 20_000 })
    const after = await ledger(sender.page)
    expect(after).not.toEqual(before)
    expect(await ledger(receiver.page)).toEqual(after)
  }, 60_000)
})

describe.skipIf(!hasBrowser)('our own people', () => {
  it('find what was refused in the outbox, take it up again, and send it without what was found', async () => {
    const { page, complaints } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/channel/new`)
    await page.getByLabel('Subject').fill('Inquiry about the ferry')
    await page.getByLabel('Content').fill('It was slow on Monday.\n\nIt came from 45[.]77[.]12[.]9 at night.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.locator('main').getByRole('link', { name: 'outbox' }).click()
    await page.locator('h1', { hasText: 'What has not left' }).waitFor()
    expect(await page.locator('.draft mark').first().innerText()).toContain('45[.]77')
    await page.getByRole('link', { name: 'Take it up again' }).click()
    expect(await page.getByLabel('Subject').inputValue()).toBe('Inquiry about the ferry')
    await page.getByLabel('Content').fill('It was slow on Monday.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('The other side sees it').waitFor()
    await page.getByRole('link', { name: /^Outbox/ }).click()
    await page.getByText('Nothing waits here').waitFor()
    // The browser itself reports the refusal's status; nothing else may be reported.
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([])
  }, 60_000)

  it('go to a matter by the keyboard alone', async () => {
    const { page, complaints } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/record`)
    await page.locator('h1').waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open] input:focus').waitFor()
    await page.keyboard.type('no interference')
    await page.getByRole('menuitem', { name: 'No interference by cyber means' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: 'No interference by cyber means' }).waitFor()
    expect(await page.locator('dialog[open]').count()).toBe(0)
    expect(complaints).toEqual([])
  }, 60_000)

  it('drop a draft only when asked twice', async () => {
    const { page } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/norms/concern/no-interference`)
    await page.getByLabel('What it is called').fill('A marking by mistake')
    await page.getByLabel('In your words').fill('TOP SECRET//NOFORN')
    await page.getByRole('button', { name: 'Raise it' }).click()
    await page.locator('main').getByRole('link', { name: 'outbox' }).click()
    await page.getByRole('button', { name: 'Drop', exact: true }).click()
    expect(await page.locator('.draft').count()).toBe(1)
    await page.getByRole('button', { name: 'Drop it' }).click()
    await page.getByText('Nothing waits here').waitFor()
  }, 60_000)
})

/** Selects words as a person with a keyboard would, in the field that offers them. */
async function selectWords(page: Page, words: string): Promise<void> {
  const field = page.locator('.choose-words textarea').first()
  await field.waitFor()
  await field.evaluate((element, wanted) => {
    const area = element as unknown as {
      value: string
      focus(): void
      setSelectionRange(a: number, b: number): void
    }
    const from = area.value.indexOf(wanted)
    area.focus()
    area.setSelectionRange(from, from + wanted.length)
  }, words)
  await field.press('Shift')
}

/** The rows of the reply ledger, sorted: each side prints its own first. */
async function ledger(page: Page): Promise<string[]> {
  await page.locator('table').first().waitFor()
  const rows = await page.locator('table tbody tr').allInnerTexts()
  return rows.map((row) => row.replaceAll(/\s+/g, ' ').trim()).toSorted()
}

describe.skipIf(!hasBrowser)('a stranger checks', () => {
  it('everything in the browser, with the server gone once the raw bytes are here', async () => {
    const { page, context } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/record`)
    let fetched = false
    await page.route('**/*', async (route) => {
      if (fetched) return route.abort()
      // A stream of events never ends as an answer: it is let through, and falls when the page goes offline.
      if (!route.request().url().endsWith('/raw')) return route.continue()
      const response = await route.fetch()
      await route.fulfill({ response })
      fetched = true
      await context.setOffline(true)
    })
    await page.getByRole('button', { name: 'Check everything now' }).click()
    await page.getByText('Everything checks out.').waitFor({ timeout: 60_000 })
    expect(fetched).toBe(true)
    expect(await text(page)).toContain('byte for byte, the one the server shows')
    expect(await text(page)).toMatch(/\d+ signatures and [\d,]+ hashes computed here/)
  }, 90_000)

  it('and a server that changes one byte of the record is found out', async () => {
    const { page } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/record`)
    await page.route('**/raw', async (route) => {
      const body = await (await route.fetch()).body()
      const at = Math.floor(body.length / 2)
      body[at] = (body[at] ?? 0) ^ 1
      await route.fulfill({ body, contentType: 'application/octet-stream' })
    })
    await page.getByRole('button', { name: 'Check everything now' }).click()
    await page.getByText('Something does not check out.').waitFor({ timeout: 60_000 })
    expect(await text(page)).not.toContain('byte for byte')
  }, 90_000)

  it('an evidence file on the stand-alone page, from the disk, without any server', async () => {
    const file = join(scratch, 'matter.evidence')
    execFileSync(process.execPath, [
      join(ROOT, 'apps/node/bin/alternat.js'),
      'evidence',
      'no-interference',
      '--store',
      join(stage.folder, 'norland'),
      '-o',
      file,
    ])
    const page = await stage.browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(join(ROOT, 'apps/web/dist/verify.html')).href)
    await page.locator('input[type=file]').setInputFiles(file)
    await page
      .getByText(/compare the fingerprints/i)
      .first()
      .waitFor({ timeout: 60_000 })
    expect(await page.locator('body').innerText()).toContain('No interference by cyber means')
    expect(
      asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:') && !url.startsWith('blob:')),
    ).toEqual([])
  }, 90_000)
})
