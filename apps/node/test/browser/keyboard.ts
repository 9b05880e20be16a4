import type { Page } from 'playwright-core'

/** More than any page has places to stop at. */
const MOST = 150

/** What the element that has the focus is called, as far as a person who cannot see it is told. */
const FOCUSED = `(() => {
  const el = document.activeElement
  if (el === null || el === document.body) return ''
  const labels = [...(el.labels ?? [])].map((label) => label.innerText)
  const by = (el.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText ?? '')
  const names = [el.getAttribute('aria-label') ?? '', ...labels, ...by, el.innerText ?? '']
  return (names.find((name) => name.trim() !== '') ?? '').trim()
})()`

/** Whether anything on the page is called so by now. */
function isNamed(name: string): string {
  return `document.body.innerText.includes(${JSON.stringify(name)}) ||
    [...document.querySelectorAll('[aria-label]')].some((el) => el.getAttribute('aria-label') === ${JSON.stringify(name)})`
}

/** Goes on with the Tab key to what is called `name`, from wherever the focus is; round the page if need be. */
export async function reach(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  // What is drawn late is waited for; a name that stands in no words of the page is looked for all the same.
  for (let i = 0; i < 50 && (await page.evaluate(isNamed(name))) !== true; i++) await page.waitForTimeout(100)
  for (let i = 0; i < MOST; i++) {
    const now = String(await page.evaluate(FOCUSED))
    if (now === name || now.startsWith(`${name}\n`)) return
    passed.push(now)
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach “${name}”: ${[...new Set(passed)].join(' · ')}`)
}

/** Reaches a button or a link and presses it; for a choice the key is the space bar. */
export async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await reach(page, name)
  await page.keyboard.press(key)
}

/** Reaches a field and types into it. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  await reach(page, name)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** What the choice is called in which the focus is, and the option that has it. */
const CHOICE = `(() => {
  const el = document.activeElement
  const group = el?.closest('[role=radiogroup]') ?? null
  if (group === null || el.type !== 'radio') return null
  const by = document.getElementById(group.getAttribute('aria-labelledby') ?? '')
  return { group: by?.textContent ?? '', option: el.labels[0]?.innerText.trim() ?? '', isChosen: el.checked }
})()`

interface Focused {
  readonly group: string
  readonly option: string
  readonly isChosen: boolean
}

/** Goes to a choice and in it, with the arrow keys, to the option that begins so. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  let now: Focused | null = null
  for (let i = 0; i < MOST && now?.group.startsWith(group) !== true; i++) {
    await page.keyboard.press('Tab')
    now = (await page.evaluate(CHOICE)) as Focused | null
  }
  const passed: string[] = []
  while (now !== null && !now.option.startsWith(option) && !passed.includes(now.option)) {
    passed.push(now.option)
    await page.keyboard.press('ArrowDown')
    now = (await page.evaluate(CHOICE)) as Focused | null
  }
  if (now?.group.startsWith(group) !== true || !now.option.startsWith(option))
    throw new Error(`the keyboard does not reach “${option}” of “${group}”: ${passed.join(' · ')}`)
  if (!now.isChosen) await page.keyboard.press('Space')
}

/** Selects the first characters of words that may be chosen from, as one does without a mouse. */
export async function select(page: Page, name: string, characters: number): Promise<void> {
  await reach(page, name)
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < characters; i++) await page.keyboard.press('Shift+ArrowRight')
}

/** From now on the browser complains whenever a mouse or a finger is used on a page. */
export async function forbidPointers(page: Page): Promise<void> {
  await page.context().addInitScript({
    content: `addEventListener('pointerdown', () => console.error('A pointer was used.'), true)`,
  })
}
