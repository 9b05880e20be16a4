import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { press, type } from './keyboard.ts'
import { giveAuthenticator } from './passkey.ts'
import { hasBrowser, launchBrowser, openPage, openStage, portBeside, settled, type Stage } from './support.ts'

const ROOT = new URL('../../../../', import.meta.url).pathname
const PROGRAM = join(ROOT, 'apps/node/bin/alternat.js')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const script = `axe.run(document, ${JSON.stringify(RULES)})
    .then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].target.join(' ')))`
  return (await page.evaluate(script)) as string[]
}

/** A page that notes what the browser complains of; answers that refuse are told by the program, and no complaint. */
async function opened(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext()).newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !text.includes('the server responded with a status of 40'))
      complaints.push(text)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await giveAuthenticator(page)
  return { page, complaints }
}

describe.skipIf(!hasBrowser)('a real side', () => {
  let scratch: string
  let child: ChildProcess
  let browser: Browser
  let link = ''
  const address = `http://localhost:${portBeside(5)}`

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'alternat-sign-in-'))
    const [store, file] = [join(scratch, 'north'), join(scratch, 'passphrase')]
    writeFileSync(file, 'correct horse battery\n')
    const keys = ['--store', store, '--passphrase-file', file]
    execFileSync(process.execPath, [PROGRAM, 'init', '--side', 'north.example', '--name', 'North', ...keys])
    child = spawn(process.execPath, [PROGRAM, 'serve', '--port', String(portBeside(5)), ...keys], {
      cwd: ROOT,
    })
    link = await new Promise((resolve, reject) => {
      let said = ''
      child.once('exit', () => reject(new Error(said)))
      child.stderr?.on('data', (bytes: Buffer) => {
        said += bytes.toString()
        const found = /http:\S+\/welcome#\S+/.exec(said)
        if (found !== null && said.includes('Ctrl-C')) resolve(found[0])
      })
    })
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await ended
    rmSync(scratch, { recursive: true, force: true })
  })

  it('is set up by its first administrator, who invites an officer; both come in again, by keyboard alone', async () => {
    const { page, complaints } = await opened(browser)
    await page.goto(address)
    await page.getByText('Nobody can sign in here yet.').waitFor()
    expect(await findings(page)).toEqual([])
    await page.goto(link)
    await page.reload()
    await page.getByLabel('Your name').waitFor()
    await type(page, 'Your name', 'Ada')
    expect(await findings(page)).toEqual([])
    await press(page, 'Make my passkey')
    await page.getByText('I have kept them').waitFor()
    const codes = await page.locator('.codes code').allInnerTexts()
    expect(codes).toHaveLength(10)
    expect(await page.evaluate('location.hash')).toBe('')
    expect(await page.getByRole('button', { name: 'Go on' }).isDisabled()).toBe(true)
    expect(await findings(page)).toEqual([])
    await press(page, 'I have kept them', 'Space')
    await press(page, 'Go on')
    await page.getByRole('heading', { name: 'First steps' }).waitFor()
    expect(await findings(page)).toEqual([])

    await press(page, 'To the people')
    await page.getByLabel('Name', { exact: true }).waitFor()
    await page.getByText('What you yourself may do is changed by another administrator.').waitFor()
    await type(page, 'Name', 'Bob')
    await press(page, 'Negotiator', 'Space')
    await press(page, 'foreign-affairs', 'Space')
    await press(page, 'Make a link')
    const invitation = await page.locator('.one-time-link').innerText()
    expect(await findings(page)).toEqual([])

    const officer = await opened(browser)
    await officer.page.goto(invitation)
    await officer.page.getByText('This link is for').waitFor()
    await press(officer.page, 'Make my passkey')
    await officer.page.getByText('I have kept them').waitFor()
    await press(officer.page, 'I have kept them', 'Space')
    await press(officer.page, 'Go on')
    await officer.page.locator('.who-sits').waitFor()
    await press(officer.page, 'Sign out')
    await officer.page.getByText('Sign in with your passkey').waitFor()
    await press(officer.page, 'Sign in with your passkey')
    await officer.page.locator('.who-sits').waitFor()
    await press(officer.page, 'My sign-in')
    await officer.page.getByText('can hold an office’s key').waitFor()
    expect(await officer.page.locator('.who-sits').innerText()).toContain('Negotiator')
    expect(await findings(officer.page)).toEqual([])

    // Ada's sign-in grows old: what she presses asks for a new one over the page, and then goes on.
    const people = new DatabaseSync(join(scratch, 'north', 'people.db'), { timeout: 5000 })
    people.exec('UPDATE sessions SET proved = 0')
    people.close()
    await press(page, 'I have it')
    await press(page, 'New link')
    await page.getByText('ends at once every passkey').waitFor()
    expect(await findings(page)).toEqual([])
    await press(page, 'End these and make a link')
    await page.getByRole('dialog').getByText('Sign in again first').waitFor()
    expect(await findings(page)).toEqual([])
    await press(page, 'Sign in with your passkey')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press(page, 'End these and make a link')
    await page.locator('.one-time-link').waitFor()
    await page.getByRole('cell', { name: 'New link; every earlier way in ended' }).waitFor()
    expect(await page.locator('table tbody tr').first().innerText()).toContain('Bob')
    expect(await findings(page)).toEqual([])
    await officer.page.reload()
    await officer.page.getByText('Sign in with your passkey').waitFor()

    await press(page, 'I have it')
    await press(page, 'Sign out')
    await page.getByText('Use a recovery code').waitFor()
    await press(page, 'Use a recovery code')
    await page.getByLabel('Recovery code').waitFor()
    await type(page, 'Recovery code', '0000-0000-0000-0000')
    await press(page, 'Make a new passkey')
    await page.getByText('This is no recovery code that still stands.').waitFor()
    expect([...complaints, ...officer.complaints]).toEqual([])
  }, 120_000)
})

describe.skipIf(!hasBrowser)('a sign-in that ends while somebody types', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  }, 180_000)
  afterAll(async () => await stage.close())

  it('loses nothing: one signs in over the page, and the act goes out', async () => {
    const { page, context } = await openPage(stage, `${stage.first}/d/conduct/norms/table`, {
      role: 'negotiator',
    })
    await page.getByLabel('Title', { exact: true }).fill('Kept while away')
    await page.getByLabel('English').fill('The sides keep what was typed.')
    await context.request.post(`${stage.first}/api/sign-out`, { headers: { origin: stage.first } })
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('dialog').getByText('Your sign-in has ended').waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Negotiator' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Kept while away')
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByText('On the record:').first().waitFor()
  }, 60_000)

  it('sits down by keyboard alone, and stands up again', async () => {
    const { page } = await openPage(stage, stage.first, { role: null })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.who-sits').waitFor()
    await settled(page)
    expect(await page.locator('.who-sits').innerText()).toContain('Negotiator')
    await page.getByRole('button', { name: 'Sign out' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Sit down as' }).waitFor()
  }, 60_000)
})
