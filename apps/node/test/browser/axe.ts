import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2, A and AA. */
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
/** What another theme can change: the colours. */
const COLOURS = { type: 'rule', values: ['color-contrast'] }
const LIGHT = { colorScheme: 'light', forcedColors: 'none' } as const
const OTHERS = [
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced', { colorScheme: 'light', forcedColors: 'active' }],
] as const

/** For some seconds a part of React Aria announces that a button was pending, by a name that goes with the button. */
const NOT_OURS = '[data-live-announcer]'

async function run(page: Page, within: string | null, runOnly: object): Promise<string[]> {
  // Only what is wrong is told: the checker need not list everything that is right.
  const how = JSON.stringify({ runOnly, resultTypes: ['violations'], preload: false })
  const scope = JSON.stringify({ include: [[within ?? 'html']], exclude: [[NOT_OURS]] })
  const script = `axe.run(${scope}, ${how})
    .then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].target.join(' ')))`
  return (await page.evaluate(script)) as string[]
}

/** Puts the checker into the page, once for as long as it is not loaded anew. */
async function bringIn(page: Page): Promise<void> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE)
}

/** What every rule finds on the page as it stands, or within a part of it. */
export async function findings(page: Page, within: string | null = null): Promise<string[]> {
  await bringIn(page)
  return await run(page, within, ALL_RULES)
}

/**
 * What the accessibility checker finds on the page as it stands: every rule in the light, and colours in the dark and
 * in forced colours too. `within` is the part that is looked at, and `coloured` that in the other themes: what is the
 * same on each page is looked at on one.
 */
export async function inThemes(
  page: Page,
  { within = null, coloured = within }: { within?: string | null; coloured?: string | null } = {},
): Promise<string[]> {
  await page.emulateMedia(LIGHT)
  const found = await findings(page, within)
  for (const [theme, media] of OTHERS) {
    await page.emulateMedia(media)
    found.push(...(await run(page, coloured, COLOURS)).map((one) => `${theme}: ${one}`))
  }
  await page.emulateMedia(LIGHT)
  return found
}

/** The same from left to right and from right to left, for a page that is not opened again in another language. */
export async function bothWays(page: Page): Promise<string[]> {
  const found = await inThemes(page)
  await page.evaluate(`document.documentElement.dir = 'rtl'`)
  found.push(...(await inThemes(page, { coloured: 'main' })).map((one) => `from right to left: ${one}`))
  await page.evaluate(`document.documentElement.dir = 'ltr'`)
  return found
}
