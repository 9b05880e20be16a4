import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveAuthenticator } from './passkey.ts'
import { hasBrowser, launchBrowser, portBeside, selectWords, settled } from './support.ts'

const ROOT = new URL('../../../../', import.meta.url).pathname
const PROGRAM = join(ROOT, 'apps/node/bin/alternat.js')
const FRENCH = ['Les côtés ne s’immiscent pas dans les affaires intérieures.', 'Ils s’informent sans tarder.']
const RUSSIAN = ['Стороны не вмешиваются во внутренние дела.', 'Они без промедления сообщают друг другу.']

/** What `alternat host` prints: for each side, its links by role; and the convenor’s own page. */
interface Hosted {
  readonly child: ChildProcess
  readonly links: ReadonlyMap<string, readonly string[]>
  readonly convenor: string
}

async function host(folder: string): Promise<Hosted> {
  writeFileSync(join(folder, 'north.pass'), 'north wind\n')
  writeFileSync(join(folder, 'south.pass'), 'south wind\n')
  const sides = ['--side', 'north.example=North', '--side', 'south.example=South']
  const secrets = ['--side-passphrase-file', 'north.example=north.pass', 'south.example=south.pass']
  const more = ['--title', 'Talks on notice', '--port', String(portBeside(6))]
  const child = spawn(process.execPath, [PROGRAM, 'host', ...sides, ...secrets, ...more], { cwd: folder })
  const said = await new Promise<string>((resolve, reject) => {
    let all = ''
    const hear = (bytes: Buffer): void => {
      all += bytes.toString()
      if (all.includes('Ctrl-C')) resolve(all)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(all)))
  })
  const links = Map.groupBy(said.matchAll(/(\S+)\s+(http:\S+\/welcome#\S+)/g), ([, role = '']) => role)
  return {
    child,
    links: new Map([...links].map(([role, found]) => [role, found.map(([, , link = '']) => link)])),
    convenor: /http:\S+\/convenor\/\S+/.exec(said)?.[0] ?? '',
  }
}

/** Somebody with a passkey in a browser profile of their own, who takes up a link. */
async function sitDown(browser: Browser, link: string | undefined): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await giveAuthenticator(page)
  await page.goto(link ?? '')
  await page.locator('.form button[type=submit]').click()
  await page.getByText('I have kept them').click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.locator('h1').waitFor()
  return page
}

async function stated(page: Page): Promise<void> {
  await page.locator('.form .banner').waitFor({ timeout: 20_000 })
}

describe.skipIf(!hasBrowser)('a meeting that a convenor hosts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-hosted-'))
  let hosted: Hosted
  let browser: Browser
  let north: Page
  let south: Page
  const ends: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    hosted = await host(folder)
    ends.push(async () => {
      const ended = new Promise((resolve) => hosted.child.once('exit', resolve))
      hosted.child.kill('SIGINT')
      await ended
    })
    browser = await launchBrowser()
    ends.push(() => browser.close())
    const [first, second] = hosted.links.get('releasing-officer') ?? []
    north = await sitDown(browser, first)
    south = await sitDown(browser, second)
  }, 180_000)
  afterAll(async () => {
    for (const end of ends.toReversed()) await end()
    rmSync(folder, { recursive: true, force: true })
  })

  it('begins with a page that says what can be done first, and every row of the conduct map in turn', async () => {
    await north.getByText('Nothing is on the record yet.').waitFor()
    await north.getByRole('link', { name: 'Say which conduct your side rejects' }).click()
    await north.getByRole('button', { name: 'State', exact: true }).waitFor()
    const rows = await north.getByRole('radiogroup', { name: 'Kind of conduct' }).getByRole('radio').count()
    for (let answered = 1; answered <= rows; answered++) {
      await north.getByRole('button', { name: 'State', exact: true }).click()
      await stated(north)
      await north
        .getByRole('link', { name: 'answer anew' })
        .nth(answered - 1)
        .waitFor()
      const next = north.getByRole('link', { name: /^The next row without your answer/ })
      if (answered < rows) {
        await next.click()
        await north.locator('.form .banner').waitFor({ state: 'detached' })
      } else await expect.poll(() => next.count()).toBe(0)
    }
    expect(rows).toBeGreaterThan(3)
  }, 120_000)

  it('tables a norm in French and Russian and in no other language, under a Russian title', async () => {
    await north.getByRole('link', { name: 'Norms', exact: true }).click()
    await north.getByRole('link', { name: 'table a norm' }).last().click()
    await north.getByLabel('Title', { exact: true }).fill('Невмешательство')
    for (const [language, words] of [
      ['français', FRENCH],
      ['русский', RUSSIAN],
    ] as const) {
      await north.getByRole('button', { name: language }).click()
      await north.getByLabel(language).fill(words.join('\n\n'))
    }
    await expect.poll(() => north.getByRole('button', { name: 'Table', exact: true }).isDisabled()).toBe(true)
    await north.getByText('Leave a language out:').getByRole('button', { name: 'English' }).click()
    await north.getByRole('button', { name: 'Table', exact: true }).click()
    await north.getByRole('link', { name: 'Open the text' }).click()
    await north.locator('h1', { hasText: 'Невмешательство' }).waitFor()
    await expect.poll(() => north.locator('.paragraph .words').count()).toBe(4)
  }, 60_000)

  it('has the other side bracket words of both languages', async () => {
    await south.getByRole('link', { name: 'Texts', exact: true }).click()
    await south.getByRole('link', { name: 'Невмешательство' }).click({ timeout: 20_000 })
    await south.getByRole('link', { name: 'Bracket it' }).click()
    await selectWords(south, 'les affaires intérieures', 0)
    await selectWords(south, 'внутренние дела', 1)
    await south.getByLabel('Your words in their place, français').fill('les élections')
    await south.getByLabel('Your words in their place, русский').fill('выборы')
    await south.getByRole('button', { name: 'Place the bracket' }).click()
    await stated(south)
    await north.getByText('выборы').first().waitFor({ timeout: 20_000 })
    expect(await north.getByRole('link', { name: 'Adopt', exact: true }).count()).toBe(0)
  }, 60_000)

  it('settles the bracket: the words chosen are shown as they would read, and become a revision', async () => {
    await north.getByRole('link', { name: 'Settle the brackets' }).click()
    expect(await north.getByRole('button', { name: 'Table the revision' }).isDisabled()).toBe(true)
    await north.locator('.choice', { hasText: 'выборы' }).click()
    const preview = north.getByRole('region', { name: 'How it would read' })
    await preview.getByText('Стороны не вмешиваются во выборы.').waitFor()
    await north.locator('.choice', { hasText: 'other words' }).click()
    await north.getByLabel('Your words in their place, français').fill('les élections de l’autre')
    expect(await north.getByRole('button', { name: 'Table the revision' }).isDisabled()).toBe(true)
    await north.getByLabel('Your words in their place, русский').fill('внутренние дела и выборы')
    await preview.getByText('вмешиваются во внутренние дела и выборы.').waitFor()
    await north.getByRole('button', { name: 'Table the revision' }).click()
    await north.getByRole('link', { name: 'Open the new revision' }).click()
    await north.getByRole('heading', { name: /Rev\. 3/ }).waitFor()
    await north.locator('.paragraph').getByText('внутренние дела и выборы').waitFor()
    await north.getByText('What changed since:').getByRole('link', { name: 'rev. 1' }).click()
    const changes = north.getByRole('region', { name: 'What changed from rev. 1 to rev. 3' })
    await changes.locator('ins', { hasText: 'и выборы' }).waitFor()
    await expect.poll(() => changes.locator('.words').count()).toBe(2)
  }, 60_000)

  it('adopts it on both sides, and either prints one card that says where the keys lie', async () => {
    for (const page of [north, south]) {
      await page.getByRole('link', { name: 'Texts', exact: true }).click()
      await page.getByRole('link', { name: 'Невмешательство' }).click()
      await page.getByRole('heading', { name: /Rev\. 3/ }).waitFor({ timeout: 20_000 })
      await page.getByRole('link', { name: 'Adopt', exact: true }).click()
      await page.getByRole('button', { name: 'Adopt', exact: true }).click()
      await stated(page)
    }
    const cards: string[] = []
    for (const page of [north, south]) {
      const slug = /texts\/([^/?]+)/.exec(page.url())?.[1] ?? ''
      await page.goto(new URL(`/d/talks/unit/${slug}`, page.url()).href)
      await page.getByText('Adopted by both').first().waitFor({ timeout: 20_000 })
      await settled(page)
      const printed = await page.pdf({ format: 'A4' })
      expect(Buffer.from(printed).subarray(0, 5).toString('latin1')).toBe('%PDF-')
      await page.getByText('keys on the convenor’s machine').first().waitFor()
      const card: unknown = await page.evaluate(
        `fetch('/api/d/talks/card/${slug}').then((answer) => answer.text())`,
      )
      cards.push(String(card))
    }
    expect(cards[0]).toBe(cards[1])
    expect(cards[0]).toContain('Невмешательство')
  }, 90_000)

  it('shows its convenor how far each side is, and none of its words', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(hosted.convenor)
    const words = await page.locator('body').innerText()
    expect(words).toContain('North')
    expect(words).toContain('could read everything')
    expect(words).not.toMatch(/Невмешательство|выборы|élections/)
  }, 30_000)
})
