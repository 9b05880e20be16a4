import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openPage, openStage, type Stage } from './support.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SECTIONS = ['unit', 'norms', 'texts', 'channel', 'elections', 'said', 'trend', 'record']

let stage: Stage
beforeAll(async () => {
  if (hasBrowser) stage = await openStage()
}, 180_000)
afterAll(async () => {
  if (hasBrowser) await stage.close()
})

/** Every screen of the demonstration: the front page, the reader's pages, each section of each dialogue. */
async function addresses(): Promise<string[]> {
  const [reader, side] = await Promise.all([session(stage.front), session(stage.first)])
  const read = reader.dialogues.flatMap(({ dialogue }) => SECTIONS.map((section) => `${stage.front}/d/${dialogue}/${section}`))
  const own = side.dialogues.flatMap(({ dialogue, matters }) => [
    ...SECTIONS.map((section) => `${stage.first}/d/${dialogue}/${section}`),
    ...matters.map(({ slug }) => `${stage.first}/d/${dialogue}/unit/${slug}`),
    `${stage.first}/d/${dialogue}/norms/table`,
    `${stage.first}/d/${dialogue}/channel/new`,
  ])
  return [`${stage.front}/`, `${stage.front}/read/press`, `${stage.front}/read/legislature`, ...read, ...own]
}

interface Session {
  readonly dialogues: { readonly dialogue: string; readonly matters: { readonly slug: string }[] }[]
}
async function session(address: string): Promise<Session> {
  return (await (await fetch(`${address}/api/session`)).json()) as Session
}

describe.skipIf(!hasBrowser)('every screen', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`has no accessibility finding and breaks no policy, ${scheme}`, async () => {
      const found: string[] = []
      for (const address of await addresses()) {
        const { page, context, complaints } = await openPage(stage, address, { scheme })
        await page.locator('h1').first().waitFor()
        await page.evaluate(AXE)
        const findings = (await page.evaluate(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
            .then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].target.join(' ')))`,
        )) as string[]
        found.push(...[...findings, ...complaints].map((what) => `${address} ${what}`))
        await context.close()
      }
      expect(found).toEqual([])
    }, 240_000)
  }

  it('fits a phone without scrolling sideways', async () => {
    const wide: string[] = []
    for (const address of await addresses()) {
      const { page, context } = await openPage(stage, address, { width: 390 })
      await page.locator('h1').first().waitFor()
      const over = (await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) as number
      if (over > 0) wide.push(`${address}: ${over}px`)
      await context.close()
    }
    expect(wide).toEqual([])
  }, 240_000)
})
