import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM_PORTS } from '../../src/cli/io.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { listDialogues } from '../../src/dialogue/list.ts'
import { openHost, type Host } from '../../src/host/host.ts'
import { openSeat } from '../../src/host/open-seats.ts'
import { screens } from '../../src/host/screens.ts'
import type { Seat } from '../../src/host/seat.ts'
import { officeKeysOf } from '../../src/office-keys/kept.ts'
import { performed } from '../../src/office-keys/performed.ts'
import { recheck } from '../../src/office-keys/recheck.ts'
import { invite, linkTo } from '../../src/people/invitations.ts'
import { addPerson } from '../../src/people/persons.ts'
import { createSide } from '../../src/side/create.ts'
import { must } from '../host/support.ts'
import { bothWays } from './axe.ts'
import { forbidPointers, press, type } from './keyboard.ts'
import { openOfficerPage } from './own-keys.ts'
import { hasBrowser, launchBrowser, portBeside } from './support.ts'

/** A real side as a ministry makes it, served on its own, with one officer in front of it who uses the keyboard alone. */
interface Place {
  readonly seat: Seat
  readonly host: Host
  readonly page: Page
  readonly folder: string
  readonly complaints: string[]
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
  const page = await openOfficerPage(browser)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('pointer')) complaints.push(message.text())
  })
  await forbidPointers(page)
  return { seat, host, page, folder, complaints }
}

interface Carried {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Presses what asks for a file; the chooser is the browser’s own, the file is handed in. */
async function bring(page: Page, name: string, file: string | Carried, key = 'Enter'): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await press(page, name, key)
  await (await choosing).setFiles(file)
}

/** What a link to be saved gives. */
async function saved(page: Page, name: string): Promise<Carried> {
  const coming = page.waitForEvent('download')
  await press(page, name)
  const parts: Buffer[] = []
  const download = await coming
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  return {
    name: download.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: Buffer.concat(parts),
  }
}

async function isAt(page: Page, step: string): Promise<void> {
  await page.locator('.step[aria-current=step] .step-name', { hasText: step }).waitFor({ timeout: 20_000 })
}

/** An officer takes up a link, and brings the key of an office into the browser. */
async function comeIn({ page, seat, folder }: Place, name: string): Promise<void> {
  if (seat.people === null) throw new Error('a side has people')
  const given = { name, roles: ['releasing-officer'], offices: ['foreign-affairs'] } as const
  const person = must(addPerson(seat.people, given))
  await page.goto(linkTo(seat.address, invite(seat.people, person.id)))
  await press(page, 'Make my passkey')
  await press(page, 'I have kept them', 'Space')
  await press(page, 'Go on')
  await isAt(page, 'The key of an office is in the browser')
  await press(page, 'To my keys')
  await bring(page, 'Key file, office-NAME.age', join(folder, 'keys/office-foreign-affairs.age'), 'Space')
  await type(page, 'Passphrase of the file', PASSPHRASE)
  await press(page, 'Bring it in')
  await page.locator('form.form .banner').waitFor({ timeout: 60_000 })
}

async function printSheet({ page, seat }: Place): Promise<string> {
  await page.goto(`${seat.address}/begin`)
  await isAt(page, 'Print the sheet')
  await press(page, 'Open the sheet')
  const words = page.locator('.ceremony .word-list li')
  await words.nth(15).waitFor()
  const all = await words.allTextContents()
  expect(all).toHaveLength(16)
  await press(page, 'Back to the steps')
  await press(page, 'It is printed and signed')
  await isAt(page, 'Meet the other side')
  return all.join(' ')
}

describe.skipIf(!hasBrowser)('the first run of two real sides, on screens and by keyboard alone', () => {
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

  it('leads from step to step: a key in the browser, the sheet with its sixteen words', async () => {
    await comeIn(north, 'Nora')
    await comeIn(south, 'Sol')
    await north.page.goto(`${north.seat.address}/begin`)
    await isAt(north.page, 'Print the sheet')
    expect(await bothWays(north.page)).toEqual([])
    expect(await printSheet(north)).not.toBe(await printSheet(south))
    expect(await bothWays(north.page)).toEqual([])
  }, 240_000)

  it('meets nobody while the words differ, and says what to do', async () => {
    const { page, seat } = north
    await bring(page, 'Choose a file', await saved(south.page, 'Save our card'))
    await page.locator('.word-list').nth(1).waitFor()
    expect(await bothWays(page)).toEqual([])
    await press(page, 'They differ')
    await page.getByText('Nobody was met, and nothing has changed').waitFor()
    expect(await bothWays(page)).toEqual([])
    expect(seat.receiver.store.cards()).toHaveLength(1)
    await press(page, 'Put the card away')
  }, 120_000)

  it('shows both lists of words, the same on both screens, and pins the root once somebody has heard them', async () => {
    const cards = [await saved(north.page, 'Save our card'), await saved(south.page, 'Save our card')]
    const read: string[][] = []
    for (const [us, card] of [
      [north, cards[1]],
      [south, cards[0]],
    ] as const) {
      await bring(us.page, 'Choose a file', card as Carried)
      const lists = us.page.locator('.word-list')
      await lists.nth(1).waitFor()
      read.push(await Promise.all([0, 1].map(async (n) => await lists.nth(n).locator('ol').innerText())))
      expect(await us.page.getByRole('button', { name: 'They are the same' }).isDisabled()).toBe(true)
      const heard = 'I heard all sixteen words from somebody whose voice I know, and looked at each.'
      await press(us.page, heard, 'Space')
      await press(us.page, 'They are the same')
      await isAt(us.page, 'Open a dialogue')
      expect(us.seat.receiver.store.cards()).toHaveLength(2)
    }
    expect(read[0]).toEqual(read[1]?.toReversed())
  }, 120_000)

  it('keeps what was typed over a reload, and refuses a root that is not ours', async () => {
    const { page, seat } = north
    await type(page, 'What it is about', 'Talks on notice')
    await page.reload()
    await isAt(page, 'Open a dialogue')
    expect(await page.getByLabel('What it is about').inputValue()).toBe('Talks on notice')
    await bring(page, 'Key file of the root, root.age', join(south.folder, 'keys/root.age'), 'Space')
    await type(page, 'Passphrase of the root', PASSPHRASE)
    await press(page, 'Sign and propose')
    await page.getByText('root-file-other').waitFor({ timeout: 60_000 })
    expect(await page.getByLabel('What it is about').inputValue()).toBe('Talks on notice')
    expect(await bothWays(page)).toEqual([])
    expect(listDialogues(seat.receiver.store)).toEqual([])
  }, 120_000)

  it('proposes on one side and accepts on the other: the root signs in the page, the passkey vouches', async () => {
    await bring(north.page, 'Key file of the root, root.age', join(north.folder, 'keys/root.age'), 'Space')
    await press(north.page, 'Sign and propose')
    await north.page.getByText(/is open on our side/).waitFor({ timeout: 60_000 })
    await bring(
      south.page,
      'Choose files',
      await saved(north.page, 'Save the bundle for South: Talks on notice'),
    )
    await press(south.page, 'Take it in')
    await south.page.getByRole('heading', { name: /Accept: / }).waitFor()
    expect(await bothWays(south.page)).toEqual([])
    await bring(south.page, 'Key file of the root, root.age', join(south.folder, 'keys/root.age'), 'Space')
    await type(south.page, 'Passphrase of the root', PASSPHRASE)
    await press(south.page, 'Sign and accept')
    await isAt(south.page, 'The first act')
    await press(south.page, 'Open a dialogue done')
    await bring(
      north.page,
      'Choose files',
      await saved(south.page, 'Save the bundle for North: Talks on notice'),
    )
    await press(north.page, 'Take it in')
    await isAt(north.page, 'The first act')
    const { sides } = foldOf(north.seat.receiver.store, 'talks-on-notice')
    expect(sides.map(({ accepted }) => accepted)).toEqual([true, true])
    expect(await bothWays(north.page)).toEqual([])
    expect([...north.complaints, ...south.complaints]).toEqual([])
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
