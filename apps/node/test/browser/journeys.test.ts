import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openPage, openStage, selectWords, settled, type Stage } from './support.ts'

const ROOT = new URL('../../../../', import.meta.url).pathname
const DIALOGUE = 'conduct'

let stage: Stage
let scratch: string
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'alternat-journey-'))
  if (hasBrowser) stage = await openStage()
}, 180_000)
afterAll(async () => {
  if (hasBrowser) await stage.close()
  rmSync(scratch, { recursive: true, force: true })
})

async function text(page: Page): Promise<string> {
  await settled(page)
  return await page.locator('main').innerText()
}

describe.skipIf(!hasBrowser)('a newcomer', () => {
  it('reads on the front page what was done and what was said, and moves through the days', async () => {
    const { page, complaints } = await openPage(stage, `${stage.front}/`)
    await page.locator('h1').waitFor()
    expect(await text(page)).toContain('No government takes part')
    expect(await text(page)).toMatch(/Formal acts beyond raised: none/)
    expect(await text(page)).toContain('no longer since 9 July')
    await page.getByRole('link', { name: '8', exact: true }).click()
    await page.getByText('no longer since').waitFor({ state: 'detached' })
    expect(await text(page)).toMatch(/matched 7–8 July|match/)
    expect(complaints).toEqual([])
  })

  it('tries to send intelligence, and it is refused with the place and the reason', async () => {
    const { page } = await openPage(stage, `${stage.front}/`)
    await page.getByText('Try to send intelligence').first().click()
    await page
      .getByRole('textbox')
      .first()
      .fill('Please look at hxxp://update[.]badhost[.]com before Friday.')
    await page
      .getByRole('button', { name: /try|send/i })
      .last()
      .click()
    await page.locator('mark').first().waitFor()
    expect(await page.locator('mark').first().innerText()).toContain('badhost')
  })
})

describe.skipIf(!hasBrowser)('two sides at the table', () => {
  it('table a norm, bracket it, and each sees what the other does without reloading', async () => {
    const first = await openPage(stage, `${stage.first}/d/${DIALOGUE}/norms/table`)
    const second = await openPage(stage, `${stage.second}/d/${DIALOGUE}/norms`)
    await first.page.getByLabel('Title', { exact: true }).fill('No moving of markets')
    await first.page.getByText('Moving markets').first().click()
    await first.page
      .getByLabel('English')
      .fill('The sides do not use information obtained by cyber means to move markets.')
    await first.page.getByRole('button', { name: 'Table', exact: true }).click()
    await second.page.getByRole('link', { name: 'No moving of markets' }).first().waitFor({ timeout: 20_000 })
    await second.page.getByRole('link', { name: 'No moving of markets' }).first().click()
    await second.page.locator('h1', { hasText: 'No moving of markets' }).waitFor()
    expect(await text(second.page)).toContain('to move markets')
    await second.page.goto(`${stage.second}/d/${DIALOGUE}/texts/no-moving-of-markets`)
    await first.page.goto(`${stage.first}/d/${DIALOGUE}/texts/no-moving-of-markets`)
    await second.page.getByText('Bracket it').first().click()
    await selectWords(second.page, 'to move markets')
    await second.page.getByLabel('Your words in their place, English').fill('to gain in trade')
    await second.page.getByRole('button', { name: 'Place the bracket' }).click()
    await first.page.getByText('to gain in trade').first().waitFor({ timeout: 20_000 })
    expect(await text(first.page)).toContain('1 bracket open')
    expect([...first.complaints, ...second.complaints]).toEqual([])
  }, 60_000)

  it('may give two matters one name: each stays within reach, and neither is taken for the other', async () => {
    const first = await openPage(stage, `${stage.first}/d/${DIALOGUE}/norms`)
    const second = await openPage(stage, `${stage.second}/d/${DIALOGUE}/norms`)
    for (const [{ context }, origin, title] of [
      [first, stage.first, 'The grid of the first'],
      [second, stage.second, 'The grid of the second'],
    ] as const) {
      const data = { title, slug: 'grid', rows: [], languages: { en: [`${title} is left alone.`] } }
      const answer = await context.request.post(`${origin}/api/d/${DIALOGUE}/norms`, {
        headers: { origin, 'content-type': 'application/json' },
        data,
      })
      expect(answer.ok()).toBe(true)
    }
    const { page } = first
    await page.getByRole('link', { name: 'The grid of the second' }).first().click({ timeout: 20_000 })
    await page.locator('h1', { hasText: 'The grid of the second' }).waitFor()
    await page.getByText('The grid of the second is left alone.').waitFor()
    expect(page.url()).toMatch(/texts\/[0-9a-f]{64}$/)
    // An address from before the second came: it asks which one is meant, and keeps the form.
    await page.goto(`${stage.first}/d/${DIALOGUE}/texts/grid/bracket`)
    await page.locator('h1', { hasText: 'Several matters have this name' }).waitFor()
    await page.locator('main').getByRole('link', { name: 'The grid of the first' }).click()
    await page.locator('h1', { hasText: 'The grid of the first' }).waitFor()
    expect(page.url()).toMatch(/texts\/[0-9a-f]{64}\/bracket$/)
    await page.goto(`${page.url().replace('/bracket', '/adopt')}?rev=${'0'.repeat(64)}`)
    await page.getByText('No other is shown in its place.').waitFor()
    const evidence = page.url().replace(/\/d\/(.*)\/texts\/([0-9a-f]{64}).*/, '/api/d/$1/evidence/$2')
    expect((await first.context.request.get(evidence)).ok()).toBe(true)
    expect(await page.getByRole('button', { name: /adopt/i }).count()).toBe(0)
    expect([...first.complaints, ...second.complaints]).toEqual([])
  }, 60_000)

  it('reserve and expect, and the words stand beside the text on both sides', async () => {
    const { page } = await openPage(stage, `${stage.second}/d/${DIALOGUE}/texts/spare-response-teams`)
    const other = await openPage(stage, `${stage.first}/d/${DIALOGUE}/texts/spare-response-teams`)
    for (const [button, label, words] of [
      ['Reserve', 'What your side reserves', 'Exercises announced beforehand are left out.'],
      ['Expect', 'What your side expects', 'A list of teams is handed over.'],
    ] as const) {
      await page.goto(`${stage.second}/d/${DIALOGUE}/texts/spare-response-teams`)
      await page.getByRole('link', { name: button, exact: true }).first().click()
      await page.getByLabel(label).fill(words)
      await page.getByRole('button', { name: button, exact: true }).click()
      await other.page.getByText(words).first().waitFor({ timeout: 20_000 })
    }
  }, 60_000)

  it('let each other read something off the record, which no log hears of', async () => {
    const first = await openPage(stage, `${stage.first}/d/${DIALOGUE}/outbox/note`)
    expect(await text(first.page)).toContain('Nothing here is signed or proves anything to others.')
    await first.page.getByLabel('Title', { exact: true }).fill('An idea')
    await first.page.getByLabel('Words', { exact: true }).fill('What if the second one were left out?')
    await first.page.getByRole('button', { name: 'Let them read it' }).click()
    await first.page.getByText('off the record. Under').waitFor()
    await first.page.goto(`${stage.first}/d/${DIALOGUE}/outbox`)
    await first.page.getByText('What if the second one').waitFor()
    const second = await openPage(stage, `${stage.second}/d/${DIALOGUE}/outbox`)
    for (let tries = 0; tries < 20 && !(await text(second.page)).includes('What if the second'); tries++) {
      await second.page.waitForTimeout(500)
      await second.page.reload()
      await second.page.getByText('Off the record', { exact: true }).waitFor()
      await second.page.waitForLoadState('networkidle')
    }
    expect(await text(second.page)).toContain('What if the second one were left out?')
    await second.page.goto(`${stage.second}/d/${DIALOGUE}/record`)
    await second.page.getByText('Every act').waitFor()
    await second.page.locator('main .matters li').first().waitFor()
    expect(await text(second.page)).not.toContain('An idea')
    expect([...first.complaints, ...second.complaints]).toEqual([])
  }, 60_000)

  it('send a notice and a receipt; both ledgers count the same', async () => {
    const sender = await openPage(stage, `${stage.second}/d/${DIALOGUE}/channel`)
    const receiver = await openPage(stage, `${stage.first}/d/${DIALOGUE}/channel`)
    const before = await ledger(sender.page)
    expect(await ledger(receiver.page)).toEqual(before)
    await sender.page.goto(`${stage.second}/d/${DIALOGUE}/channel/new`)
    await sender.page.getByLabel('Subject').fill('Inquiry about the tram signals')
    await sender.page.getByLabel('Content').fill('The signals were dark on Tuesday.')
    await sender.page.getByRole('radiogroup', { name: 'Reply' }).getByText(/hours/).first().click()
    await sender.page.getByRole('button', { name: 'Send', exact: true }).click()
    await receiver.page
      .getByRole('link', { name: 'Inquiry about the tram signals' })
      .first()
      .click({ timeout: 20_000 })
    await receiver.page.getByText('Give a receipt').first().click()
    await receiver.page.getByRole('button', { name: 'Give the receipt' }).click()
    await receiver.page.getByText('The other side sees it').waitFor()
    await sender.page.goto(`${stage.second}/d/${DIALOGUE}/channel`)
    await receiver.page.goto(`${stage.first}/d/${DIALOGUE}/channel`)
    await sender.page
      .getByText(/receipt only|received|read/i)
      .first()
      .waitFor({ timeout: 20_000 })
    const after = await ledger(sender.page)
    expect(after).not.toEqual(before)
    expect(await ledger(receiver.page)).toEqual(after)
  }, 60_000)
})

describe.skipIf(!hasBrowser)('our own people', () => {
  it('find brackets that were settled in words which must not leave, as they were chosen, and settle them', async () => {
    const address = `${stage.first}/d/${DIALOGUE}/texts/no-moving-of-markets`
    const { page, complaints } = await openPage(stage, address)
    await page.getByRole('link', { name: /^Settle/ }).click()
    await page.getByText('other words', { exact: true }).first().click()
    const words = page.getByLabel(/^Your words in their place/)
    await words.fill('to gain from 45.77.12.9')
    await page.getByRole('link', { name: 'Record' }).click()
    await settled(page)
    await page.goBack()
    expect(await words.inputValue()).toBe('to gain from 45.77.12.9')
    await page.getByRole('button', { name: 'Table the revision' }).click()
    await page.locator('form.form').getByRole('link', { name: 'outbox' }).click()
    await page.getByRole('link', { name: 'Take it up again' }).click()
    expect(await words.inputValue()).toBe('to gain from 45.77.12.9')
    await words.fill('to gain from it')
    await page.getByRole('button', { name: 'Table the revision' }).click()
    await page.locator('form.form .banner').waitFor()
    await page.goto(`${stage.first}/d/${DIALOGUE}/outbox`)
    await page.getByText('Nothing waits here').waitFor()
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
  })

  it('list what is public: one puts the list on the record, the other adopts it', async () => {
    const first = await openPage(stage, `${stage.first}/d/${DIALOGUE}/outbox/act/dialogue/raise`)
    await first.page.getByLabel('Title', { exact: true }).fill('For everybody to see')
    await first.page.getByText('everybody: it may be shown').click()
    await first.page.getByRole('button', { name: 'Put on the record' }).click()
    await first.page.locator('form.form .banner').waitFor()
    await first.page.goto(`${stage.first}/d/${DIALOGUE}/record`)
    await first.page.getByRole('link', { name: /Put a list on the record/ }).click()
    await first.page.getByText('It names 1 public act').waitFor()
    await first.page.getByRole('button', { name: 'Put on the record' }).click()
    await first.page.locator('form.form .banner').waitFor()
    const second = await openPage(stage, `${stage.second}/d/${DIALOGUE}/outbox/act/record/manifest`)
    await second.page.getByRole('button', { name: 'Adopt this list' }).click({ timeout: 20_000 })
    await second.page.locator('form.form .banner').waitFor()
    await first.page.goto(`${stage.first}/d/${DIALOGUE}/record`)
    await first.page.getByText('adopted by all sides').waitFor({ timeout: 20_000 })
    expect([...first.complaints, ...second.complaints]).toEqual([])
  })

  it('find what was refused in the outbox, take it up again, and send it without what was found', async () => {
    const { page, complaints } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/channel/new`)
    await page.getByLabel('Subject').fill('Inquiry about the ferry')
    await page.getByLabel('Content').fill('It was slow on Monday.\n\nIt came from 45[.]77[.]12[.]9 at night.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.locator('main').getByRole('link', { name: 'outbox' }).click()
    await page.locator('h1', { hasText: 'What has not left' }).waitFor()
    expect(await page.locator('.draft mark').first().innerText()).toContain('45[.]77')
    await page.getByRole('link', { name: 'Take it up again' }).click()
    expect(await page.getByLabel('Subject').inputValue()).toBe('Inquiry about the ferry')
    await page.getByLabel('Content').fill('It was slow on Monday.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('The other side sees it').waitFor()
    await page.getByRole('link', { name: /^Outbox/ }).click()
    await page.getByText('Nothing waits here').waitFor()
    // The browser itself reports the refusal's status; nothing else may be reported.
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([])
  }, 60_000)

  it('go to a matter by the keyboard alone', async () => {
    const { page, complaints } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/record`)
    await page.locator('h1').waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open] input:focus').waitFor()
    await page.keyboard.type('no interference')
    await page.getByRole('menuitem', { name: 'No interference by cyber means' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: 'No interference by cyber means' }).waitFor()
    expect(await page.locator('dialog[open]').count()).toBe(0)
    expect(complaints).toEqual([])
  }, 60_000)

  it('drop a draft only when asked twice', async () => {
    const { page } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/norms/concern/no-interference`)
    await page.getByLabel('What it is called').fill('A marking by mistake')
    await page.getByLabel('In your words').fill('TOP SECRET//NOFORN')
    await page.getByRole('button', { name: 'Raise it' }).click()
    await page.locator('main').getByRole('link', { name: 'outbox' }).click()
    const draft = page.getByRole('group', { name: 'Drop this draft' })
    await draft.getByRole('button', { name: 'Drop', exact: true }).click()
    expect(await draft.count()).toBe(1)
    await draft.getByRole('button', { name: 'Drop it' }).click()
    await page.getByText('Nothing waits here').waitFor()
  }, 60_000)
})

/** The rows of the reply ledger, sorted: each side prints its own first. */
async function ledger(page: Page): Promise<string[]> {
  await page.locator('table').first().waitFor()
  const rows = await page.locator('table tbody tr').allInnerTexts()
  return rows.map((row) => row.replaceAll(/\s+/g, ' ').trim()).toSorted()
}

describe.skipIf(!hasBrowser)('a stranger checks', () => {
  it('everything in the browser, with the server gone once the raw bytes are here', async () => {
    const { page, context } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/record`)
    let fetched = false
    await page.route('**/*', async (route) => {
      if (fetched) return route.abort()
      // A stream of events never ends as an answer: it is let through, and falls when the page goes offline.
      if (!route.request().url().endsWith('/raw')) return route.continue()
      const response = await route.fetch()
      await route.fulfill({ response })
      fetched = true
      await context.setOffline(true)
    })
    await page.getByRole('button', { name: 'Check everything now' }).click()
    await page.getByText('Everything checks out.').waitFor({ timeout: 60_000 })
    expect(fetched).toBe(true)
    expect(await text(page)).toContain('byte for byte, the one the server shows')
    expect(await text(page)).toMatch(/\d+ signatures and [\d,]+ hashes computed here/)
  }, 90_000)

  it('and a server that changes one byte of the record is found out', async () => {
    const { page } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/record`)
    await page.route('**/raw', async (route) => {
      const body = await (await route.fetch()).body()
      const at = Math.floor(body.length / 2)
      body[at] = (body[at] ?? 0) ^ 1
      await route.fulfill({ body, contentType: 'application/octet-stream' })
    })
    await page.getByRole('button', { name: 'Check everything now' }).click()
    await page.getByText('Something does not check out.').waitFor({ timeout: 60_000 })
    expect(await text(page)).not.toContain('byte for byte')
  }, 90_000)

  it('and a server that lies on the page of one matter, in nothing else, is told plainly, and of which', async () => {
    const { page } = await openPage(stage, `${stage.first}/d/${DIALOGUE}/record`)
    await page.route('**/matter/*', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replaceAll('sudria.example', 'norland.example')
      await route.fulfill({ response, body })
    })
    await page.getByRole('link', { name: 'The unit' }).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByRole('link', { name: 'Record', exact: true }).first().click()
    await page.getByRole('button', { name: 'Check everything now' }).click()
    await page.getByText('Something does not check out.').waitFor({ timeout: 60_000 })
    const told = page.locator('.banner.refused', { hasText: 'does not follow from its own raw bytes' })
    expect(await told.locator('li').allInnerTexts()).toEqual([`the matter ${title}`])
    expect(await text(page)).not.toContain('byte for byte')
  }, 90_000)

  it('an evidence file on the stand-alone page, from the disk, without any server', async () => {
    const file = join(scratch, 'matter.evidence')
    execFileSync(process.execPath, [
      join(ROOT, 'apps/node/bin/alternat.js'),
      'evidence',
      'no-interference',
      '--store',
      join(stage.folder, 'norland'),
      '-o',
      file,
    ])
    const page = await stage.browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(join(ROOT, 'apps/web/dist/verify.html')).href)
    await page.locator('input[type=file]').setInputFiles(file)
    await page
      .getByText(/compare the fingerprints/i)
      .first()
      .waitFor({ timeout: 60_000 })
    expect(await page.locator('body').innerText()).toContain('No interference by cyber means')
    expect(
      asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:') && !url.startsWith('blob:')),
    ).toEqual([])
  }, 90_000)

  it('on that page who has witnessed the file, by a key that came from elsewhere, apart from the sides’ own word', async () => {
    const run = (...args: readonly string[]): string =>
      execFileSync(process.execPath, [join(ROOT, 'apps/node/bin/alternat.js'), ...args], {
        encoding: 'utf8',
        cwd: scratch,
      })
    const norland = ['--store', join(stage.folder, 'norland')]
    const keeper = ['--folder', 'witness', '--passphrase-file', 'secret']
    writeFileSync(join(scratch, 'secret'), 'of the institute\n')
    const made = run('witness', 'init', '--name', 'institute.example/w1', ...keeper, '--json')
    const { vkey } = JSON.parse(made) as { vkey: string }
    const policies = run('log', 'policy', DIALOGUE, ...norland, '--json')
    const log = /log (norland\S+)/.exec(policies)?.[1]?.replace(/\\n.*/, '') ?? ''
    run('witness', 'add-log', log, ...keeper.slice(0, 2))
    run('witness', 'pin', 'institute', vkey, ...norland)
    run('witness', 'ask', '--file', 'request', '--dialogue', DIALOGUE, ...norland)
    run('witness', 'answer', 'request', '-o', 'answer', ...keeper)
    run('witness', 'take', 'answer', ...norland)
    run('evidence', DIALOGUE, '--public', '-o', 'public.evidence', ...norland)
    const page = await stage.browser.newPage()
    await page.goto(pathToFileURL(join(ROOT, 'apps/web/dist/verify.html')).href)
    await page.locator('input[type=file]').setInputFiles(join(scratch, 'public.evidence'))
    await page.getByText('What it covers').waitFor({ timeout: 60_000 })
    const told = () => page.locator('body').innerText()
    expect(await told()).not.toMatch(/^Witnessed by/m)
    expect(await told()).toContain('if this is its key')
    await page.getByText('What you know from elsewhere').click()
    await page.getByLabel('Keys of witnesses').fill('somebody')
    await page.getByRole('button', { name: 'Rely on these' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Keys of witnesses').fill(vkey)
    await page.getByRole('button', { name: 'Rely on these' }).click()
    await page.getByText('Witnessed by', { exact: true }).first().waitFor({ timeout: 60_000 })
    expect(await told()).toMatch(/Witnessed by institute\.example\/w1, \d+ \w+ \d{4}, \d\d:\d\d UTC/)
    expect(await told()).toContain('By the sides’ own word, confirmed by')
    expect(await told()).toContain('Witnessed by none of those you rely on.')
    writeFileSync(join(scratch, 'policy.txt'), 'quorum everybody\n')
    await page.locator('input[type=file]').setInputFiles(join(scratch, 'policy.txt'))
    await page.getByText('policy.txt:').waitFor()
  }, 120_000)
})
