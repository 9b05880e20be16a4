import { describe, expect, it } from 'vitest'
import { literalsIn, sourceFiles } from '../support/literals.ts'
import { UNCONVERTED } from './unconverted.ts'

/** Looked at by those who build, who read the source in English anyway. */
const FOR_BUILDERS = ['screens/gallery/']

const isListed = (file: string): boolean =>
  [...UNCONVERTED, ...FOR_BUILDERS].some((place) => file.startsWith(place))

describe('the source of the screens', () => {
  it('shows no words of its own: they stand in the catalogues', () => {
    const found = sourceFiles().filter((file) => !isListed(file))
    expect(found.flatMap((file) => literalsIn(file))).toEqual([])
  })

  it.each(UNCONVERTED)('in %s is still in English: once it is not, it leaves the list', (place) => {
    const files = sourceFiles().filter((file) => file.startsWith(place))
    expect(files.flatMap((file) => literalsIn(file)).length).toBeGreaterThan(0)
  })
})

describe('the search for words in it', () => {
  it('finds them as text, as labels and as values of either', () => {
    const source = `
      const A = () => <p title="A title" className="two words">Some text {b ? 'or other' : say('key')}</p>
      const B = () => <Words label={c === 'none' ? 'A label' : \`of \${d}\`} value="not shown" />
      const C = [{ label: 'To do', section: 'channel' }]
    `
    const words = literalsIn('x.tsx', source).map((one) => one.words)
    expect(words).toEqual(['A title', 'Some text', 'or other', 'A label', 'of', 'To do'])
  })

  it('leaves alone what is the same in every language', () => {
    expect(literalsIn('x.tsx', '<p><kbd>Ctrl</kbd> <code>alternat side meet</code> – {n}</p>')).toEqual([])
  })
})
