import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openPage, openStage, type Stage } from './support.ts'

const WORDS = new URL('../../../../packages/acts/src/words/', import.meta.url)
/** The frame may weigh so much, compressed, in bytes: less than the 220 kB that it was to stay under. */
const FRAME = 200_000

let stage: Stage
beforeAll(async () => {
  if (hasBrowser) stage = await openStage()
}, 180_000)
afterAll(async () => {
  if (hasBrowser) await stage.close()
})

/** The word lists of the six languages, as they stand on a ceremony's sheet. */
function lists(): { readonly lang: string; readonly words: string }[] {
  return readdirSync(WORDS)
    .filter((name) => /^[a-z]{2}\.ts$/.test(name))
    .map((name) => ({
      lang: name.slice(0, 2),
      words: /`([^`]+)`/.exec(readFileSync(new URL(name, WORDS), 'utf8'))?.[1] ?? '',
    }))
}

interface Used {
  readonly fonts: readonly { readonly familyName: string; readonly isCustomFont: boolean }[]
}

describe.skipIf(!hasBrowser)('the faces', () => {
  it('are the shipped ones for every word of all six languages, upright and as a text, and none is a box', async () => {
    const { page, context, complaints } = await openPage(stage, `${stage.front}/gallery`)
    const all = lists()
    expect(all.map(({ lang }) => lang)).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
    await page.evaluate(`for (const { lang, words } of ${JSON.stringify(all)}) {
      for (const look of ['', 'words']) {
        const line = document.createElement('p')
        Object.assign(line, { lang, className: look + ' looked-at', textContent: words })
        document.querySelector('main').append(line)
      }
    }`)
    await page.waitForLoadState('networkidle')
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const session = await context.newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument')
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector:
        '.looked-at, main h1, main h2, main h3, main p, main td, main dd, main li, main button, main label',
    })
    const foreign = new Set<string>()
    for (const nodeId of nodeIds) {
      const { fonts } = (await session.send('CSS.getPlatformFontsForNode', { nodeId })) as Used
      for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) foreign.add(familyName)
    }
    expect(nodeIds.length).toBeGreaterThan(100)
    // A digest is set in the reader's own face of fixed width; everything else is shipped.
    expect([...foreign].filter((name) => !/mono/i.test(name))).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  }, 120_000)

  it('are fetched only where they are shown: an English page asks for no Arabic and no Chinese', async () => {
    const { page, context } = await openPage(stage, `${stage.front}/`)
    const asked = (await page.evaluate(
      `performance.getEntriesByType('resource').map((one) => one.name).filter((name) => name.endsWith('.woff2'))`,
    )) as string[]
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((name) => /arabic|-sc-|cyrillic/.test(name))).toEqual([])
    await context.close()
  }, 60_000)
})

describe.skipIf(!hasBrowser)('the weight of the pages', () => {
  it('keeps the script of the frame under its bar, and out of it what is opened later', async () => {
    const page = await (await fetch(`${stage.front}/`)).text()
    const scripts = Array.from(
      page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g),
      ([, path = '']) => path,
    )
    const read = await Promise.all(
      scripts.map(async (path) => await (await fetch(`${stage.front}${path}`)).text()),
    )
    const sizes = read.map((script) => gzipSync(script, { level: 9 }).length)
    expect(scripts.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FRAME)
    // A word that only the reader of schemas has: it comes with what checks and signs, and no page is drawn by it.
    expect(read.filter((script) => script.includes('unevaluatedProperties'))).toEqual([])
    expect(scripts.filter((path) => /Gallery|check-everything|RecordPage/.test(path))).toEqual([])
  }, 60_000)

  it('draws of ten thousand lines only those in view, and the keyboard reaches the last', async () => {
    const { page, context } = await openPage(stage, `${stage.front}/gallery`)
    const list = page.getByRole('group', { name: 'Ten thousand lines' })
    await list.getByText('Line 1 of ten thousand', { exact: true }).waitFor()
    expect(await list.getByRole('listitem').count()).toBeLessThan(400)
    await list.focus()
    await page.keyboard.press('End')
    await list.getByText('Line 10000 of ten thousand').waitFor()
    expect(await list.getByRole('listitem').count()).toBeLessThan(400)
    await context.close()
  }, 60_000)
})
