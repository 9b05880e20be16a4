import type { Way } from './picture.ts'
import type { Place } from './places.ts'

const HEAD = `# Every screen

Taken by \`npm run screens\` from the demonstration, as it starts in a fresh folder: in the light, in the dark, in
Arabic, and at the width of a phone. Pictures longer than 2400 pixels are cut.
`

/** The index of the pictures. */
export function indexPage(places: readonly Place[], ways: readonly Way[]): string {
  return [HEAD, ...places.map((place) => section(place, ways))].join('\n')
}

function section({ name, what }: Place, ways: readonly Way[]): string {
  const files = ways.map((way) => `[${way.name}](${name}.${way.name}.webp)`).join(' · ')
  return `## ${what}\n\n${files}\n\n![${what}](${name}.light.webp)\n`
}
