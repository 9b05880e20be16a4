import type { Page } from 'playwright-core'

/**
 * Words of others stand apart, and only they: in `<bdi>`, under a language of their own, as code or digests, or in a
 * drawing, whose labels the list beside it repeats. All else on a page is ours and must be in its language.
 */
const OF_OTHERS = 'bdi, code, kbd, pre, .mono, script, noscript, style, textarea, tspan, [lang]:not(html)'

const READ = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt']

/** Names, of languages in themselves too, and marks that are the same in every language. */
const SAME =
  /\b(Alternat|UTC|JSON|JavaScript|Ctrl|Shift|Home|End|Tab|Esc|PIN|English|français|español|CrowdStrike|EuRepoC codebook 1\.0|ad referendum)\b|\b(?:office-\S+|root)\.age|NAME\+\S*/g

/** Words that stand in almost any English sentence, and in none of French or Spanish. */
const ENGLISH =
  /(?<!\p{L})(the|and|this|that|your|with|from|by|not|nothing|has|have|was|is|are|which|of|to)(?!\p{L})/iu

/** Everything of ours that a person reads or hears on the page as it stands, words of others taken out. */
async function wordsOn(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const found = new Set()
    const take = (text, element) => {
      if (element.closest(${JSON.stringify(OF_OTHERS)}) !== null) return
      const ours = text.replace(/\\u2068[^\\u2069]*\\u2069/g, ' ').replace(/\\s+/g, ' ').trim()
      if (ours !== '') found.add(ours)
    }
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) take(walk.currentNode.nodeValue, walk.currentNode.parentElement)
    for (const name of ${JSON.stringify(READ)})
      for (const element of document.querySelectorAll('[' + name + ']')) take(element.getAttribute(name), element)
    take(document.title, document.body)
    return [...found]
  })()`)) as string[]
}

/**
 * What is left in English on a page in another language. Where another script is written, any Latin word is; in French
 * and Spanish, what English has word for word (`english`), or what has English words in it.
 */
export async function leftInEnglish(
  page: Page,
  language: string,
  english: ReadonlySet<string>,
): Promise<string[]> {
  const isLatin = language === 'fr' || language === 'es'
  const isLeft = (words: string): boolean => {
    const own = words.replaceAll(SAME, ' ')
    if (!isLatin) return /[A-Za-z]{2}/.test(own)
    return english.has(words) || ENGLISH.test(own)
  }
  return (await wordsOn(page)).filter(isLeft)
}
