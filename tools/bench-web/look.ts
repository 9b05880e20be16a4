import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'

/** One figure of the screens. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
}

/** What a browser must fetch before the first page stands, compressed as gzip -9 does. */
export async function frameWeight(address: string): Promise<Figure[]> {
  const page = await (await fetch(`${address}/`)).text()
  const paths = Array.from(page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g), ([, path = '']) => path)
  const weight = async (end: string): Promise<number> => {
    const parts = paths.filter((path) => path.endsWith(end))
    const bodies = await Promise.all(parts.map(async (path) => (await fetch(address + path)).arrayBuffer()))
    return bodies.reduce((sum, body) => sum + gzipSync(new Uint8Array(body), { level: 9 }).length, 0)
  }
  return [
    { name: 'frame: script, gzip', value: Math.round((await weight('.js')) / 1000), unit: 'kB' },
    { name: 'frame: style, gzip', value: Math.round((await weight('.css')) / 1000), unit: 'kB' },
  ]
}

const rounded = (value: number): number => Math.round(value)

/** The 95th of a hundred, by size. */
function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0
}

/** The first page twice, as a fresh browser and as one that was here before, and then the whole history. */
export async function look(context: BrowserContext, dialogue: string): Promise<Figure[]> {
  const fold = await foldTimes(context, dialogue)
  const cold = await opened(context, `${dialogue}/unit`)
  await cold.page.close()
  const warm = await opened(context, `${dialogue}/unit`)
  await warm.page.close()
  const channel = await opened(context, `${dialogue}/channel`)
  await channel.page.close()
  const record = await opened(context, `${dialogue}/record`)
  const scrolled = await scroll(record.page)
  const moved = await move(record.page)
  return [
    ...fold,
    { name: 'unit, fresh browser: first paint', value: rounded(cold.painted), unit: 'ms' },
    { name: 'unit, fresh browser: can be used', value: rounded(cold.usable), unit: 'ms' },
    { name: 'unit, once more: first paint', value: rounded(warm.painted), unit: 'ms' },
    { name: 'unit, once more: can be used', value: rounded(warm.usable), unit: 'ms' },
    { name: 'unit, once more: read of the program', value: rounded(warm.read / 1000), unit: 'kB' },
    { name: 'unit, once more: requests to the program', value: warm.asked, unit: '' },
    { name: 'channel: can be used', value: rounded(channel.usable), unit: 'ms' },
    { name: 'record: can be used', value: rounded(record.usable), unit: 'ms' },
    { name: 'every act: a frame while scrolling, p95', value: rounded(p95(scrolled)), unit: 'ms' },
    { name: 'every act: Page Down until it is drawn, p95', value: rounded(p95(moved)), unit: 'ms' },
  ]
}

/** How long the program takes to tell the whole state, the first time and once it is known, and how much it is. */
async function foldTimes(context: BrowserContext, dialogue: string): Promise<Figure[]> {
  const address = dialogue.replace('/d/', '/api/d/')
  const times: number[] = []
  let bytes = 0
  for (let i = 0; i < 3; i++) {
    const started = performance.now()
    bytes = (await (await context.request.get(`${address}/fold`, { timeout: 120_000 })).body()).length
    times.push(performance.now() - started)
  }
  return [
    { name: 'state of the dialogue, as JSON', value: rounded(bytes / 1000), unit: 'kB' },
    { name: 'told the first time', value: rounded(times[0] ?? 0), unit: 'ms' },
    { name: 'told once more', value: rounded(Math.min(...times)), unit: 'ms' },
  ]
}

interface Opened {
  readonly page: Page
  readonly painted: number
  /** Until the section's own title stands, in milliseconds from the request. */
  readonly usable: number
  /** Bytes that the program told this page by then, as they came over the wire, and in how many answers. */
  readonly read: number
  readonly asked: number
}

async function opened(context: BrowserContext, address: string): Promise<Opened> {
  const page = await context.newPage()
  const started = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('main h1').first().waitFor({ timeout: 120_000 })
  const usable = performance.now() - started
  // The browser tells of a paint a little after it.
  const painted = (await page.evaluate(`(async () => {
    const told = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
    while (told() === undefined) await new Promise((done) => setTimeout(done, 5))
    return told()
  })()`)) as number
  const told = (await page.evaluate(
    `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/')).map((one) => one.transferSize)`,
  )) as number[]
  return { page, painted, usable, read: told.reduce((a, b) => a + b, 0), asked: told.length }
}

/** The list of every act; the page has another one, of what can be downloaded. */
const LIST = '.reel[aria-label="Every act"]'

/** Drags through the list in a hundred and fifty steps; the time from each to the next frame, in milliseconds. */
async function scroll(page: Page): Promise<number[]> {
  await page.locator(LIST).waitFor({ timeout: 120_000 })
  return (await page.evaluate(`(async () => {
    const reel = document.querySelector('${LIST}')
    const times = []
    for (let i = 0; i < 150; i++) {
      const start = performance.now()
      reel.scrollTop = (reel.scrollHeight - reel.clientHeight) * (i / 149)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
      times.push(performance.now() - start)
    }
    return times
  })()`)) as number[]
}

/** Milliseconds between two presses: a key that is held down repeats thirty times a second. */
const REPEAT = 33
const PRESSES = 90

/**
 * Page Down held for three seconds in the list; for each press the time from the key to the frame that shows what it did, in
 * milliseconds, as the browser itself tells it (Event Timing, `duration`: to the next paint, in steps of 8).
 */
async function move(page: Page): Promise<number[]> {
  await page.evaluate(`document.querySelector('${LIST}').scrollTop = 0`)
  await page.locator(LIST).focus()
  await page.evaluate(`globalThis.told = []; globalThis.pressed = 0
    addEventListener('keydown', () => { globalThis.pressed += 1 }, true)
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) if (one.name === 'keydown') globalThis.told.push(one.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false })`)
  const started = performance.now()
  for (let i = 0; i < PRESSES; i++) {
    await page.keyboard.down('PageDown')
    await page.waitForTimeout(Math.max(0, started + (i + 1) * REPEAT - performance.now()))
  }
  await page.keyboard.up('PageDown')
  await page.waitForTimeout(1000)
  const { told, pressed } = (await page.evaluate('({ told, pressed })')) as {
    told: number[]
    pressed: number
  }
  // What took less than the browser tells of took 16 at the most.
  return [...told, ...Array.from({ length: pressed - told.length }, () => 16)]
}
