import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose, forbidPointers, press, select, type } from './keyboard.ts'
import { IN_SECTIONS, formsOfKinds, namedIn, PAGES_WITHIN, type Named } from './route-table.ts'
import { goOn, hasBrowser, openPage, openStage, settled, type Stage, type WatchedPage } from './support.ts'

type Step =
  | readonly ['open' | 'press', name: string]
  | readonly ['type', field: string, words: string]
  | readonly ['choose', group: string, option: string]
  | readonly ['select', field: string, characters: number]

interface Journey {
  readonly form: string
  readonly who: 'first' | 'second'
  readonly at: string
  readonly steps: readonly Step[]
  /** The button that sends it. */
  readonly send: string
  /** What stands afterwards, and where. */
  readonly stands: string
  readonly on: string
}

const RUN = 'Words of the text, run 1: select those that are not agreed'
const TEXT = 'Calm at the counters'
const SLUG = 'calm-at-the-counters'
const NOTICE = 'Inquiry about the night trains'
const WATCH = 'Election of the councils'

/** One after the other: what one side sends, the other answers. */
const JOURNEYS: readonly Journey[] = [
  {
    form: 'a position on a row of the map',
    who: 'first',
    at: 'norms/conduct',
    steps: [
      ['choose', 'Kind of conduct', 'Moving markets'],
      ['choose', 'Your side', 'rejects if'],
      ['type', 'The condition', 'While they are open.'],
    ],
    send: 'State',
    on: 'norms',
    stands: 'While they are open.',
  },
  {
    form: 'a concern',
    who: 'first',
    at: 'norms/concern/working-group',
    steps: [
      ['type', 'What it is called', 'The pace of the meetings'],
      ['type', 'In your words', 'Two meetings in a year are too few.'],
    ],
    send: 'Raise it',
    on: 'unit/working-group',
    stands: 'Two meetings in a year are too few.',
  },
  {
    form: 'a reservation',
    who: 'second',
    at: 'texts/spare-response-teams',
    steps: [
      ['open', 'Reserve'],
      ['type', 'What your side reserves', 'Exercises at night are left out.'],
    ],
    send: 'Reserve',
    on: 'texts/spare-response-teams',
    stands: 'Exercises at night are left out.',
  },
  {
    form: 'an expectation by a day',
    who: 'second',
    at: 'texts/spare-response-teams',
    steps: [
      ['open', 'Expect'],
      ['type', 'What your side expects', 'A number to call at night.'],
      ['type', 'By which day (if there is one)', '12312030'],
    ],
    send: 'Expect',
    on: 'texts/spare-response-teams',
    stands: '31 December 2030',
  },
  {
    form: 'a notice',
    who: 'second',
    at: 'channel/new',
    steps: [
      ['type', 'Subject', NOTICE],
      ['type', 'Content', 'They stood still on Monday.'],
      ['choose', 'Reply', 'within 3 days'],
    ],
    send: 'Send',
    on: 'channel',
    stands: NOTICE,
  },
  {
    form: 'a receipt',
    who: 'first',
    at: 'channel',
    steps: [
      ['open', NOTICE],
      ['choose', 'The notice was', 'accepted for action'],
    ],
    send: 'Give the receipt',
    on: 'channel',
    stands: 'Receipt only',
  },
  {
    form: 'a reply',
    who: 'first',
    at: 'channel',
    steps: [
      ['open', NOTICE],
      ['choose', 'This reply is', 'final'],
      ['type', 'Content', 'A signal box had no current.'],
    ],
    send: 'Send the reply',
    on: 'channel',
    stands: 'Answered',
  },
  {
    form: 'the close of a notice',
    who: 'second',
    at: 'channel',
    steps: [['open', NOTICE]],
    send: 'Close it',
    on: 'channel',
    stands: 'closed',
  },
  {
    form: 'a text',
    who: 'first',
    at: 'norms/table',
    steps: [
      ['type', 'Title', TEXT],
      ['type', 'English', 'Counters of banks are left alone at any hour.'],
    ],
    send: 'Table',
    on: 'texts',
    stands: TEXT,
  },
  {
    form: 'a bracket',
    who: 'second',
    at: 'texts',
    steps: [
      ['open', TEXT],
      ['open', 'Bracket it'],
      ['select', RUN, 'Counters'.length],
      ['type', 'Your words in their place, English', 'Desks'],
    ],
    send: 'Place the bracket',
    on: `texts/${SLUG}`,
    stands: '1 bracket open',
  },
  {
    form: 'brackets settled',
    who: 'first',
    at: 'texts',
    steps: [
      ['open', TEXT],
      ['open', 'Settle the brackets'],
      ['choose', 'Paragraph', 'Sudria'],
    ],
    send: 'Table the revision',
    on: `texts/${SLUG}`,
    stands: 'Desks of banks are left alone at any hour.',
  },
  ...(['first', 'second'] as const).map((who) => ({
    form: `an adoption by the ${who}`,
    who,
    at: 'texts',
    steps: [
      ['open', TEXT],
      ['open', 'Adopt'],
      ['choose', 'Form', 'joint statement'],
    ] as const,
    send: 'Adopt',
    on: `unit/${SLUG}`,
    stands: who === 'first' ? TEXT : 'Adopted by both',
  })),
  {
    form: 'a watch declared',
    who: 'first',
    at: 'elections/declare',
    steps: [
      ['type', 'The process', WATCH],
      ['type', 'From', '12012030'],
      ['type', 'To', '12202030'],
      ['choose', 'Answers within, in hours', '12'],
      ['type', 'Contact: the office to call', 'Desk of the councils'],
    ],
    send: 'Declare',
    on: 'elections',
    stands: WATCH,
  },
  {
    form: 'a watch joined',
    who: 'second',
    at: 'elections',
    steps: [
      ['open', 'Join this watch'],
      ['type', 'Contact: the office to call', 'Desk of the neighbour'],
      ['choose', 'By', 'voice line'],
    ],
    send: 'Join',
    on: 'elections',
    stands: 'Desk of the neighbour',
  },
  {
    form: 'a watch closed',
    who: 'first',
    at: 'elections',
    steps: [
      ['open', 'Close it with a summary'],
      ['type', 'Summary', 'Nothing was asked, and nothing was seen.'],
    ],
    send: 'Close it',
    on: 'elections',
    stands: 'Nothing was asked, and nothing was seen.',
  },
  {
    form: 'a matter raised, in a form that is made of its schema',
    who: 'first',
    at: 'outbox/act',
    steps: [
      ['open', 'Raises'],
      ['type', 'Title', 'Lights on the border'],
    ],
    send: 'Put on the record',
    on: 'unit/lights-on-the-border',
    stands: 'Lights on the border',
  },
]

async function take(page: Page, step: Step): Promise<void> {
  if (step[0] === 'type') return await type(page, step[1], step[2])
  if (step[0] === 'choose') return await choose(page, step[1], step[2])
  if (step[0] === 'select') return await select(page, step[1], step[2])
  await press(page, step[1])
  if (step[0] === 'open') await settled(page)
}

/** What the other side has done arrives by itself. */
async function shows(page: Page, words: string): Promise<void> {
  await page.locator('main').getByText(words).first().waitFor({ timeout: 20_000 })
}

/** Every place of a form, a choice being one; each goes from the list when the focus comes to it. */
const WATCH_PLACES = `{
  const form = document.querySelector('form.form')
  const all = form.querySelectorAll('input, textarea, select, button, summary, a[href]')
  const shown = [...all].filter((el) => el.checkVisibility() && !el.disabled && el.type !== 'hidden')
  const one = (el) => (el.type === 'radio' ? el.closest('[role=radiogroup]') : el)
  globalThis.left = new Set(shown.map(one))
  form.addEventListener('focusin', ({ target }) => left.delete(one(target)))
  document.getElementById('main').focus()
}`

describe.skipIf(!hasBrowser)('without a mouse', () => {
  let stage: Stage
  let named: Named
  const sides = new Map<Journey['who'], WatchedPage>()
  const at = (who: Journey['who'], path: string): string => `${stage[who]}/d/${named.dialogue}/${path}`

  beforeAll(async () => {
    stage = await openStage()
    for (const who of ['first', 'second'] as const) {
      const opened = await openPage(stage, stage[who])
      await forbidPointers(opened.page)
      sides.set(who, opened)
    }
    const { page, context } = need(sides.get('first'))
    const dialogue = /\/d\/([a-z0-9-]+)\//.exec(page.url())?.[1] ?? ''
    named = await namedIn(context.request, stage.first, dialogue)
  }, 240_000)
  afterAll(async () => stage?.close())

  it.each(JOURNEYS)(
    '$form is opened, filled and sent, and stands',
    async ({ who, at: from, steps, send, stands, on }) => {
      const { page, complaints } = need(sides.get(who))
      await page.goto(at(who, from))
      await settled(page)
      const [first] = steps
      if (first?.[0] === 'open') await shows(page, first[1])
      for (const step of steps) await take(page, step)
      await press(page, send)
      await page.locator('form.form .banner:not(.refused)').first().waitFor()
      await page.goto(at(who, on))
      await settled(page)
      await shows(page, stands)
      expect(complaints).toEqual([])
    },
    60_000,
  )

  it('whoever uses one is found out', async () => {
    const { page, complaints } = need(sides.get('second'))
    await page.locator('h1').first().click()
    expect(complaints).toEqual(['A pointer was used.'])
  })

  it('every place of every form is reached with the Tab key', async () => {
    const { page } = need(sides.get('first'))
    const own = Object.entries(IN_SECTIONS).flatMap(([section, forms]) =>
      Object.entries(forms as Readonly<Record<string, (of: Named) => string>>)
        .filter(([name]) => !PAGES_WITHIN.has(`${section}/${name}`))
        .map(([, form]) => form(named)),
    )
    const missed: string[] = []
    for (const path of [...own, ...formsOfKinds()]) {
      await goOn(page, new URL(at('first', path)).pathname)
      await page.locator('form.form').waitFor()
      await settled(page)
      await page.evaluate(WATCH_PLACES)
      for (let i = 0; i < 30 && Number(await page.evaluate('left.size')) > 0; i++) {
        for (let tab = 0; tab < 5; tab++) await page.keyboard.press('Tab')
      }
      const names = await page.evaluate('[...left].map((el) => el.innerText || el.outerHTML.slice(0, 80))')
      for (const name of names as string[]) missed.push(`${path}: ${name}`)
    }
    expect(missed).toEqual([])
  }, 200_000)
})

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing was opened')
  return value
}
