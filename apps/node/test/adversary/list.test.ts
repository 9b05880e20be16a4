import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CASES } from './list.ts'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** A test is named in its file, whole or up to where the list cuts it, in quotes of any kind. */
function isShown(reference: string): boolean {
  const [file = '', ...words] = reference.split(': ')
  const name = words.join(': ')
  if (!existsSync(`${ROOT}${file}`)) return false
  const source = readFileSync(`${ROOT}${file}`, 'utf8')
  return ["'", '`', '"'].some(
    (quote) => source.includes(`${quote}${name}`) || source.includes(` ${name}${quote}`),
  )
}

test('every case of the adversarial list has its number, once and in order', () => {
  expect(CASES.map(({ no }) => no)).toEqual(CASES.map((_, i) => i + 1))
  expect(new Set(CASES.map(({ does }) => does)).size).toBe(CASES.length)
})

test('every case is shown by a test that exists', () => {
  const missing = CASES.flatMap(({ no, shown }) => {
    const absent = shown.filter((reference) => !isShown(reference))
    return shown.length === 0 ? [`${no}: nothing`] : absent.map((reference) => `${no}: ${reference}`)
  })
  expect(missing).toEqual([])
})
