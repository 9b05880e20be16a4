import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../src/people/roles.ts'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

/** The browser of the system. */
export const CHROMIUM = '/usr/bin/chromium'
/** How it is started. */
export const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Ports of these tests: away from the demonstration's own, and for each worker others, so that all may run at once. */
const BASE = 7310 + 10 * (Number(process.env['VITEST_POOL_ID'] ?? 0) % 50)
/** A port for something beside the demonstration, `n` from 3 to 9. */
export function portBeside(n: number): number {
  return BASE + n
}

const ROOT = new URL('../../../../', import.meta.url).pathname

/** Whether a browser is here; without one these tests are skipped, but never in CI. */
export const hasBrowser = existsSync(CHROMIUM)
if (!hasBrowser) {
  if (process.env['CI'] === 'true') throw new Error('The browser tests need chromium: .ci/run installs it.')
  process.stderr.write('Skipped: the browser tests need chromium at /usr/bin/chromium.\n')
}

/** The demonstration as a user starts it, and a browser beside it. */
export interface Stage {
  readonly front: string
  readonly first: string
  readonly second: string
  readonly folder: string
  readonly browser: Browser
  close(): Promise<void>
}

/** Starts the real program in a fresh folder and waits until it answers. */
export async function openStage(): Promise<Stage> {
  const scratch = mkdtempSync(join(tmpdir(), 'alternat-browser-'))
  const folder = join(scratch, 'demo')
  const program = join(ROOT, 'apps/node/bin/alternat.js')
  const child = spawn(process.execPath, [program, 'demo', '--folder', folder, '--port', String(BASE)], {
    cwd: ROOT,
  })
  await answering(child, `http://localhost:${BASE}/api/session`)
  const browser = await launchBrowser()
  return {
    front: `http://localhost:${BASE}`,
    first: `http://localhost:${BASE + 1}`,
    second: `http://localhost:${BASE + 2}`,
    folder,
    browser,
    close: async () => {
      await browser.close()
      const ended = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : null
      child.kill('SIGINT')
      await ended
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** The browser of this machine, without a window. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
}

async function answering(child: ChildProcess, address: string): Promise<void> {
  let said = ''
  child.stdout?.on('data', (bytes: Buffer) => (said += bytes.toString()))
  child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()))
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The demonstration ended: ${said}`)
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The demonstration does not answer: ${said}`)
}

/** A page that notes everything the browser complains of: policy reports, errors, requests to elsewhere. */
export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly complaints: string[]
}

/** Sits a browser down at the side of an address, as the button of that role does; a reader's needs nobody. */
export async function sitDown(context: BrowserContext, address: string, role: Role | null): Promise<void> {
  const { origin } = new URL(address)
  if (role === null || !origin.startsWith('http')) return
  const headers = { origin, 'content-type': 'application/json' }
  await context.request.post(`${origin}/api/sign-in/demonstration`, { headers, data: { role } })
}

/** Opens an address in a fresh context, signed in as a role (`null`: as nobody). */
export async function openPage(
  stage: Stage,
  address: string,
  options: { scheme?: 'light' | 'dark'; width?: number; role?: Role | null } = {},
): Promise<WatchedPage> {
  const context = await stage.browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.scheme ?? 'light',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (
      url.hostname !== 'localhost' &&
      url.protocol !== 'data:' &&
      url.protocol !== 'file:' &&
      url.protocol !== 'blob:'
    )
      complaints.push(`asked ${url.href}`)
  })
  await sitDown(context, address, options.role === undefined ? 'releasing-officer' : options.role)
  await page.goto(address)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await settled(page)
  return { page, context, complaints }
}

/** Waits until the page shows what it was asked for, and no longer that it is being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor()
  await page.locator('.waiting').first().waitFor({ state: 'detached' })
}

/** Selects words as a person with a keyboard would, in the `nth` of the fields that offer them. */
export async function selectWords(page: Page, words: string, nth = 0): Promise<void> {
  const field = page.locator('.choose-words textarea').nth(nth)
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

/** Goes on within the product, as a link does: nothing is loaded anew. */
export async function goOn(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
  )
}
