import type { BrowserContext, Page } from 'playwright-core'

/** A way in which every screen is looked at. */
export interface Way {
  readonly name: string
  readonly width: number
  readonly scheme: 'light' | 'dark'
  /** The language of the screens; Arabic runs from right to left. */
  readonly lang: 'en' | 'ar'
}

/** Light, dark, in Arabic, and as narrow as a phone. */
export const WAYS: readonly Way[] = [
  { name: 'light', width: 1280, scheme: 'light', lang: 'en' },
  { name: 'dark', width: 1280, scheme: 'dark', lang: 'en' },
  { name: 'arabic', width: 1280, scheme: 'light', lang: 'ar' },
  { name: 'phone', width: 390, scheme: 'light', lang: 'en' },
]

/** No picture is longer than this, in pixels: what comes below is more of the same. */
const LONGEST = 2400

/** How well a picture keeps its edges, of 100: words stay sharp, and the whole set small. */
const QUALITY = 48

/** Brings a page to a screen in one of the ways, and waits until it stands. */
export async function turnTo(page: Page, address: string, way: Way): Promise<void> {
  await page.setViewportSize({ width: way.width, height: 900 })
  await page.emulateMedia({ colorScheme: way.scheme })
  await page.goto(`${address}?lang=${way.lang}`)
  await page.locator('main h1').first().waitFor()
  await page.locator('.waiting').first().waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}

/** The page as it stands, whole, as a file. */
export async function picture(
  context: BrowserContext,
  page: Page,
  format: 'webp' | 'png',
): Promise<Uint8Array> {
  const size = (await page.evaluate(
    '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
  )) as [number, number]
  const session = await context.newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    format,
    ...(format === 'webp' ? { quality: QUALITY } : {}),
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: size[0], height: Math.min(size[1], LONGEST), scale: 1 },
  })
  await session.detach()
  return Buffer.from(data, 'base64')
}
