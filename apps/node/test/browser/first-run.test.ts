import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM_PORTS } from '../../src/cli/io.ts'
import { listDialogues } from '../../src/dialogue/list.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { openHost, type Host } from '../../src/host/host.ts'
import { openSeat } from '../../src/host/open-seats.ts'
import { screens } from '../../src/host/screens.ts'
import type { Seat } from '../../src/host/seat.ts'
import { officeKeysOf } from '../../src/office-keys/kept.ts'
import { performed } from '../../src/office-keys/performed.ts'
import { recheck } from '../../src/office-keys/recheck.ts'
import { inviteFirst, linkTo } from '../../src/people/invitations.ts'
import { createSide } from '../../src/side/create.ts'
import { must } from '../host/support.ts'
import { giveAuthenticator } from './passkey.ts'
import { hasBrowser, launchBrowser, portBeside } from './support.ts'

/** A real side as a ministry makes it, served on its own, with one person in front of it who uses the keyboard alone. */
interface Place {
  readonly seat: Seat
  readonly host: Host
  readonly page: Page
  readonly folder: string
}

const PASSPHRASE = 'four words of the ministry'
let browser: Browser
let scratch: string
let north: Place
let south: Place

async function place(side: string, name: string, port: number): Promise<Place> {
  const folder = join(scratch, name)
  const made = { folder, side, name, custody: 'own', passphrase: PASSPHRASE, ports: SYSTEM_PORTS } as const
  must(await createSide(made)).store.close()
  const seat = must(await openSeat({ folder, port, ports: SYSTEM_PORTS, passphrase: PASSPHRASE }))
  const host = must(await openHost({ seats: [seat], site: await screens(() => undefined) }))
  const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true })
  const page = await context.newPage()
  await giveAuthenticator(page)
  return { seat, host, page, folder }
}

/** Tabs to something and presses it: whoever has no pointer must get there too. */
async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  const target = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first()
  await target.waitFor()
  await tabTo(page, target)
  await page.keyboard.press(key)
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error('nothing led there by the keyboard')
}

async function type(page: Page, label: string | RegExp, words: string): Promise<void> {
  const field = page.getByLabel(label).first()
  await field.waitFor()
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(words)
}

/** A file chooser is the browser’s own: its button is pressed by key, the file is handed in. */
async function bring(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page
    .locator('.step.now input[type=file], .step[aria-current] input[type=file]')
    .last()
    .setInputFiles(file)
}

async function saved(page: Page, name: RegExp): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const link = page.getByRole('link', { name }).first()
  const href = (await link.getAttribute('href')) ?? ''
  const answer = await page.request.get(new URL(href, page.url()).href)
  expect(answer.status()).toBe(200)
  return { name: 'carried.file', mimeType: 'application/octet-stream', buffer: await answer.body() }
}

const now = (page: Page) => page.locator('.step[aria-current=step] .step-name')
const stands = async (page: Page, step: string): Promise<void> => {
  await expect
    .poll(
      async () =>
        await now(page)
          .textContent()
          .catch(() => ''),
      { timeout: 20_000 },
    )
    .toBe(step)
}

/** The first administrator comes in, and makes themself one who may act for an office that negotiates. */
async function comeIn({ seat, page }: Place, name: string): Promise<void> {
  if (seat.people === null) throw new Error('a side has people')
  await page.goto(linkTo(seat.address, inviteFirst(seat.people)))
  await type(page, 'Your name', name)
  await page.keyboard.press('Enter')
  await page.locator('.codes-once').waitFor()
  await page.goto(seat.address)
  await stands(page, 'Somebody may act')
  await press(page, 'To the people')
  await press(page, 'Roles and offices')
  for (const one of ['Releasing officer', 'foreign-affairs']) {
    const box = page.getByRole('checkbox', { name: one }).first()
    await tabTo(page, box)
    await page.keyboard.press('Space')
  }
  await press(page, /^Save/)
  await page.getByRole('button', { name: /^Save/ }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Sides and dialogues' }).waitFor()
}

async function bringKey({ page, folder, seat }: Place): Promise<void> {
  await page.goto(`${seat.address}/begin`)
  await stands(page, 'The key of an office is in the browser')
  await press(page, 'To my keys')
  const form = page.locator('form.form').nth(1)
  await form.locator('input[type=file]').setInputFiles(join(folder, 'keys/office-foreign-affairs.age'))
  const passphrase = form.locator('input[type=password]').first()
  await tabTo(page, passphrase)
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await form.locator('.banner').waitFor()
}

async function printSheet({ page, seat }: Place): Promise<string[]> {
  await page.goto(`${seat.address}/begin`)
  await stands(page, 'Print the sheet')
  await press(page, 'Open the sheet')
  await page.locator('.ceremony .word-list li').nth(15).waitFor()
  const words = await page.locator('.ceremony .word-list li').allTextContents()
  expect(words).toHaveLength(16)
  await page.goto(`${seat.address}/begin`)
  await press(page, 'It is printed and signed')
  await stands(page, 'Meet the other side')
  return words
}

describe.skipIf(!hasBrowser)('the first run of a real side, on screens and by keyboard', () => {
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'alternat-first-'))
    browser = await launchBrowser()
    north = await place('north.example', 'North', portBeside(5))
    south = await place('south.example', 'South', portBeside(6))
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await north?.host.close()
    await south?.host.close()
    rmSync(scratch, { recursive: true, force: true })
  })

  it('takes the first administrator by the hand: who may act, their key, the sheet', async () => {
    for (const [one, name] of [
      [north, 'Nora'],
      [south, 'Sol'],
    ] as const) {
      await comeIn(one, name)
      await bringKey(one)
    }
    expect((await printSheet(north)).join()).not.toBe((await printSheet(south)).join())
  }, 240_000)

  it('meets nobody while the words differ, and says what to do', async () => {
    const { page } = north
    await bring(page, await saved(south.page, /Save our card/))
    await page.locator('.word-list').nth(1).waitFor()
    await press(page, 'They differ')
    await page.getByText('Nobody was met, and nothing has changed').waitFor()
    expect(north.seat.receiver.store.cards()).toHaveLength(1)
    await press(page, 'Put the card away')
  }, 120_000)

  it('shows both lists of words, and pins the root once somebody says that they are the same', async () => {
    for (const [us, them] of [
      [north, south],
      [south, north],
    ] as const) {
      await bring(us.page, await saved(them.page, /Save our card/))
      const lists = us.page.locator('.word-list')
      await lists.nth(1).waitFor()
      const theirs = await lists.nth(1).locator('li').allTextContents()
      const box = us.page.getByRole('checkbox', { name: /I heard all sixteen/ })
      expect(await us.page.getByRole('button', { name: 'They are the same' }).isDisabled()).toBe(true)
      await tabTo(us.page, box)
      await us.page.keyboard.press('Space')
      await press(us.page, 'They are the same')
      await stands(us.page, 'Open a dialogue')
      expect(theirs).toHaveLength(16)
      expect(us.seat.receiver.store.cards()).toHaveLength(2)
      if (us === north) await them.page.goto(`${them.seat.address}/begin`)
    }
  }, 120_000)

  it('keeps what was typed over a reload, and refuses a root that is not ours', async () => {
    const { page, folder } = north
    await type(page, 'What it is about', 'Talks on notice')
    await page.reload()
    await stands(page, 'Open a dialogue')
    expect(await page.getByLabel('What it is about').inputValue()).toBe('Talks on notice')
    await page.getByLabel(/root\.age/).setInputFiles(join(south.folder, 'keys/root.age'))
    await type(page, 'Passphrase of the root', PASSPHRASE)
    await press(page, 'Sign and propose')
    await page.getByText('root-file-other').waitFor({ timeout: 60_000 })
    expect(await page.getByLabel('What it is about').inputValue()).toBe('Talks on notice')
    expect(listDialogues(north.seat.receiver.store)).toEqual([])
    expect(folder).not.toBe(south.folder)
  }, 120_000)

  it('proposes on one side and accepts on the other: the root signs in the page, the passkey vouches', async () => {
    await north.page.getByLabel(/root\.age/).setInputFiles(join(north.folder, 'keys/root.age'))
    await press(north.page, 'Sign and propose')
    await north.page.getByText(/is open on our side/).waitFor({ timeout: 60_000 })
    await bring(south.page, await saved(north.page, /Save the bundle for/))
    await press(south.page, 'Take it in')
    await south.page.getByRole('heading', { name: /Accept: / }).waitFor()
    await south.page.getByLabel(/root\.age/).setInputFiles(join(south.folder, 'keys/root.age'))
    await type(south.page, 'Passphrase of the root', PASSPHRASE)
    await press(south.page, 'Sign and accept')
    await stands(south.page, 'The first act')
    await south.page.getByText('Open a dialogue', { exact: true }).click()
    await bring(north.page, await saved(south.page, /Save the bundle for/))
    await press(north.page, 'Take it in')
    await stands(north.page, 'The first act')
    const { sides } = foldOf(north.seat.receiver.store, 'talks-on-notice')
    expect(sides.map(({ accepted }) => accepted)).toEqual([true, true])
  }, 240_000)

  it('keeps evidence of who opened each log, which can be checked anew', async () => {
    for (const { seat } of [north, south]) {
      if (seat.people === null) throw new Error('a side has people')
      const [one] = performed(officeKeysOf(seat.people))
      expect(one).toMatchObject({ office: 'root', kind: 'side.open', outcome: 'performed' })
      expect(one === undefined ? 'none' : await recheck(seat.receiver.store, one)).toBeNull()
    }
  })
})
