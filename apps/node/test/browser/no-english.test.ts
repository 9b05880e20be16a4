import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placesOf } from '../../../../tools/screens/places.ts'
import { SAME_AS_ENGLISH } from '../../../web/src/language/glossary.ts'
import { leftInEnglish } from './left-in-english.ts'
import { hasBrowser, openPage, openStage, settled, type Stage } from './support.ts'

const CATALOGUES = new URL('../../../web/src/language/en/', import.meta.url)
/** Pages that lead nowhere from the places of pictures: forms, and what is about people and keys. */
const FORMS = [
  'norms/conduct',
  'elections/declare',
  'channel/new',
  'outbox/note',
  'outbox/act/record/manifest',
  'unit',
  'texts',
  'record',
]
const ALONE = ['/sign-in', '/recover', '/welcome', '/people', '/my-keys', '/me', '/nowhere']

let stage: Stage
beforeAll(async () => {
  if (hasBrowser) stage = await openStage()
}, 180_000)
afterAll(async () => {
  if (hasBrowser) await stage.close()
})

/** What English says in so many words, without what is rightly the same in other languages. */
async function englishMessages(): Promise<Set<string>> {
  const all = await Promise.all(
    readdirSync(CATALOGUES).map(async (file) => {
      const loaded = (await import(/* @vite-ignore */ new URL(file, CATALOGUES).href)) as {
        readonly default: Readonly<Record<string, string>>
      }
      return Object.values(loaded.default)
    }),
  )
  return new Set(all.flat().filter((message) => /\p{L}{3}/u.test(message) && !SAME_AS_ENGLISH.has(message)))
}

/** Every route of the demonstration, but the gallery, which is for those who build. */
async function routes(page: Page): Promise<string[]> {
  const places = await placesOf(page.context(), stage.front, stage.first)
  const within = places.find(({ name }) => name === 'unit')?.address.replace(/\/unit$/, '') ?? ''
  return [
    ...places.filter(({ name }) => name !== 'gallery').map(({ address }) => address),
    ...FORMS.map((path) => `${within}/${path}`),
    ...ALONE.map((path) => stage.first + path),
    `${stage.first}/verify.html`,
  ]
}

async function turnTo(page: Page, address: string, language: string): Promise<void> {
  await page.goto(`${address}?lang=${language}`)
  await settled(page)
}

describe.skipIf(!hasBrowser)('on every route', () => {
  it.each(['ar', 'zh', 'ru', 'fr', 'es'])(
    'no word of ours is left in English in %s',
    async (language) => {
      const english = await englishMessages()
      const { page } = await openPage(stage, `${stage.first}/me`, { role: 'releasing-officer' })
      const left: string[] = []
      for (const address of new Set(await routes(page))) {
        await turnTo(page, address, language)
        const words = await leftInEnglish(page, language, english)
        left.push(...words.map((one) => `${new URL(address).pathname}: ${one}`))
      }
      await page.context().close()
      expect(left).toEqual([])
    },
    240_000,
  )

  it('the search for it finds a word of ours, and leaves alone what a side has written', async () => {
    const { page } = await openPage(stage, `${stage.first}/me?lang=ru`)
    await page.evaluate(`{
      const add = (name, words, more = {}) =>
        document.querySelector('main').append(Object.assign(document.createElement(name), { textContent: words, ...more }))
      add('p', 'Send it')
      add('bdi', 'their words')
      add('p', '', { title: 'A label' })
    }`)
    expect(await leftInEnglish(page, 'ru', new Set())).toEqual(['Send it', 'A label'])
    expect(await leftInEnglish(page, 'fr', new Set(['Send it']))).toEqual(['Send it'])
  })
})
