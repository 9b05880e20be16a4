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
  await page.waitForFunction(isNamed(name), undefined, { timeout: 5000 }).catch(() => undefined)
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
