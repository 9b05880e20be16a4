import { expect, it } from 'vitest'
import words from '../src/language/en/norms.ts'
import { READY_NORMS } from '../src/screens/norms/ready-norms.ts'

it('every norm of the catalogue has its title among the words of the screens, and in English it is the one that is tabled', () => {
  expect(READY_NORMS.length).toBeGreaterThan(20)
  const titles = Object.fromEntries(READY_NORMS.map(({ id, title }) => [`readyTitle.${id}`, title]))
  expect(words).toMatchObject(titles)
  const named = Object.keys(words).filter((key) => key.startsWith('readyTitle.'))
  expect(named.toSorted()).toEqual(Object.keys(titles).toSorted())
})
