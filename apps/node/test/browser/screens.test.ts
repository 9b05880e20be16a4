import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findings, inThemes } from './axe.ts'
import { hasBrowser, openPage, openStage, settled, sitDown, type Stage, type WatchedPage } from './support.ts'

const SECTIONS = ['unit', 'norms', 'texts', 'channel', 'elections', 'said', 'trend', 'record', 'outbox']

let stage: Stage
beforeAll(async () => {
  if (hasBrowser) stage = await openStage()
}, 180_000)
afterAll(async () => {
  if (hasBrowser) await stage.close()
})

const FORMS = ['norms/table', 'channel/new', 'outbox/note', 'record/arrived']

/** What anyone reads: the front page, the reader's pages, the gallery, each section of each reconstruction. */
async function openToAll(): Promise<string[]> {
  const { dialogues } = await session(stage.front)
  const sections = dialogues.flatMap(({ dialogue }) => SECTIONS.map((section) => `/d/${dialogue}/${section}`))
  return ['/', '/read/press', '/read/legislature', '/gallery', ...sections].map((path) => stage.front + path)
}

/** What a side sees: each section of its dialogues, its forms, each matter. */
async function ofASide(): Promise<string[]> {
  const { dialogues } = await session(stage.first)
  const within = dialogues.flatMap(({ dialogue, matters }) =>
    [...SECTIONS, ...FORMS, ...matters.map(({ slug }) => `unit/${slug}`)].map(
      (path) => `${stage.first}/d/${dialogue}/${path}`,
    ),
  )
  return [`${stage.first}/me`, ...within]
}

interface Session {
  readonly dialogues: { readonly dialogue: string; readonly matters: { readonly slug: string }[] }[]
}
async function session(address: string): Promise<Session> {
  const context = await stage.browser.newContext()
  await sitDown(context, address, 'auditor')
  const told = async (path: string): Promise<unknown> =>
    await (await context.request.get(address + path)).json()
  const { dialogues } = (await told('/api/session')) as { dialogues: { dialogue: string }[] }
  const outlines = dialogues.map(({ dialogue }) => told(`/api/d/${dialogue}/outline`))
  const all = (await Promise.all(outlines)) as Session['dialogues']
  await context.close()
  return { dialogues: all }
}

/** Looks at one screen in the light, in the dark, in forced colours and on a phone. */
async function look({ page, complaints }: WatchedPage, address: string): Promise<string[]> {
  complaints.length = 0
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await settled(page)
  const themes = await inThemes(page)
  await page.setViewportSize({ width: 390, height: 800 })
  const phone = await tooWide(page, 'a phone')
  return [...themes, ...phone, ...(await mirrored(page)), ...complaints]
}

async function tooWide(page: Page, what: string): Promise<string[]> {
  const over = (await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) as number
  return over > 0 ? [`${over}px wider than ${what}`] : []
}

/** The same from right to left: nothing runs over the edge, and the leading edge is where reading begins. */
async function mirrored(page: Page): Promise<string[]> {
  await page.evaluate(`document.documentElement.dir = 'rtl'`)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  const phone = await tooWide(page, 'a phone, from right to left')
  await page.setViewportSize({ width: 1280, height: 900 })
  const desk = await tooWide(page, 'a desk, from right to left')
  const leading = (await page.evaluate(
    `document.querySelector('.leading').getBoundingClientRect().right - document.documentElement.clientWidth`,
  )) as number
  const edge = leading === 0 ? [] : ['the sections are not on the leading edge from right to left']
  const found = await findings(page)
  return [...phone, ...desk, ...edge, ...found.map((one) => `from right to left: ${one}`)]
}

describe.skipIf(!hasBrowser)(
  'no accessibility finding in any theme or direction, no policy broken, nobody else asked, and fit for a phone:',
  () => {
    it.each([
      ['every screen that anyone reads', openToAll],
      ['every screen of a side', ofASide],
    ])(
      '%s',
      async (_, addresses) => {
        const all = await addresses()
        // Opened where one sits down: the pages of a side show nothing to who has not signed in.
        const opened = await openPage(stage, all[0] ?? stage.front)
        const found: string[] = []
        for (const address of all) {
          found.push(...(await look(opened, address)).map((what) => `${address} ${what}`))
        }
        await opened.context.close()
        expect(all.length).toBeGreaterThan(15)
        expect(found).toEqual([])
      },
      300_000,
    )
  },
)
