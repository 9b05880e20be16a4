import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SECTIONS } from '../../../web/src/routing/route.ts'
import { WITHIN } from '../../../web/src/routing/within.ts'
import { inThemes } from './axe.ts'
import {
  IN_SECTIONS,
  formsOfKinds,
  namedIn,
  OF_PEOPLE,
  OTHERS,
  PAGES_WITHIN,
  type Named,
} from './route-table.ts'
import { goOn, hasBrowser, openPage, openStage, settled, type Stage, type WatchedPage } from './support.ts'

let stage: Stage
let named: Named
let side: WatchedPage
beforeAll(async () => {
  if (!hasBrowser) return
  stage = await openStage()
  side = await openPage(stage, stage.first)
  const dialogue = /\/d\/([a-z0-9-]+)\//.exec(side.page.url())?.[1] ?? ''
  named = await namedIn(side.context.request, stage.first, dialogue)
}, 180_000)
afterAll(async () => {
  if (hasBrowser) await stage.close()
})

interface Looked {
  readonly path: string
  /** Only this part is looked at: the rest is the same on a page that is looked at whole. */
  readonly within: string | null
}

const whole = (path: string): Looked => ({ path, within: null })
const formAt = (path: string): Looked => ({ path: `/d/${named.dialogue}/${path}`, within: 'form.form' })

/** Looks at pages of one address in English and then in Arabic, from right to left, each in every theme. */
async function look(
  { page, complaints }: WatchedPage,
  origin: string,
  all: readonly Looked[],
): Promise<string[]> {
  const found: string[] = []
  complaints.length = 0
  for (const [language, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ]) {
    await page.evaluate(`localStorage.setItem('alternat-language', '${language}')`)
    await page.goto(origin + (all[0]?.path ?? '/'))
    for (const { path, within } of all) {
      await goOn(page, path)
      await page
        .locator(within ?? 'h1')
        .first()
        .waitFor()
      await settled(page)
      expect(await page.locator('html').getAttribute('dir')).toBe(dir)
      // Where one is stands once, above all else.
      const heads = await page.locator('h1').count()
      if (heads !== 1) found.push(`${path} in ${language} has ${heads} titles`)
      const coloured = within ?? (path === all[0]?.path ? null : 'main')
      const seen = await inThemes(page, { within, coloured })
      found.push(...seen.map((what) => `${path} in ${language}: ${what}`))
    }
  }
  // The browser itself reports that whoever has not signed in is told so; nothing else may be reported.
  found.push(...complaints.filter((line) => !line.includes('status of 401')))
  return found
}

describe.skipIf(!hasBrowser)(
  'no accessibility finding from left to right or from right to left, in any theme,',
  () => {
    it('on the pages without a dialogue', async () => {
      const reader = await openPage(stage, stage.front, { role: null })
      const open = Object.values(OTHERS).filter(({ at }) => at === 'front')
      const nobody = await openPage(stage, stage.first, { role: null })
      const manager = await openPage(stage, `${stage.first}/people`, { role: 'administrator' })
      const people = Object.entries(OF_PEOPLE)
      const seenBy = (role: string | null): Looked[] =>
        people.filter(([, who]) => who === role).map(([screen]) => whole(`/${screen}`))
      expect([
        ...(await look(
          reader,
          stage.front,
          open.flatMap(({ paths }) => paths.map(whole)),
        )),
        ...(await look(nobody, stage.first, seenBy(null))),
        ...(await look(manager, stage.first, seenBy('administrator'))),
        ...(await look(side, stage.first, seenBy('releasing-officer'))),
      ]).toEqual([])
      expect(people.every(([, who]) => [null, 'administrator', 'releasing-officer'].includes(who))).toBe(true)
      for (const { context } of [reader, nobody, manager]) await context.close()
    }, 200_000)

    it('on the pages of a dialogue and in its forms', async () => {
      const { dialogue, bracketed, notice } = named
      const pages = [...SECTIONS, `texts/${bracketed}`, `channel/${notice}`]
      const all = SECTIONS.flatMap((section) =>
        Object.entries(IN_SECTIONS[section]).map(([name, at]) =>
          PAGES_WITHIN.has(`${section}/${name}`) ? whole(`/d/${dialogue}/${at(named)}`) : formAt(at(named)),
        ),
      )
      expect(all).toHaveLength(Object.values(WITHIN).flat().length)
      const found = await look(side, stage.first, [
        ...pages.map((path) => whole(`/d/${dialogue}/${path}`)),
        ...all,
      ])
      expect(found).toEqual([])
    }, 200_000)

    it('in the form of every kind of act', async () => {
      const kinds = formsOfKinds()
      expect(kinds.length).toBeGreaterThan(30)
      expect(await look(side, stage.first, kinds.map(formAt))).toEqual([])
    }, 200_000)

    it('and the address of a section without its dialogue leads to the page that was looked at', async () => {
      for (const path of OTHERS.own.paths) {
        await side.page.goto(stage.first + path)
        await side.page.waitForURL(`${stage.first}/d/${named.dialogue}${path}`)
      }
    }, 60_000)
  },
)
