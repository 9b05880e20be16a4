import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPage, openStage } from '../apps/node/test/browser/support.ts'
import { ROOT } from './docs/root.ts'
import { indexPage } from './screens/index-page.ts'
import { picture, turnTo, WAYS } from './screens/picture.ts'
import { placesOf } from './screens/places.ts'

/**
 * Starts the demonstration and takes every screen in every way into docs/screens. `--only <name,…>` and
 * `--ways <name,…>` take a part, `--to <folder>` puts it elsewhere, as PNG, to be looked at.
 */
function option(name: string): string | null {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? null : (process.argv[at + 1] ?? null)
}

const only = option('only')?.split(',') ?? null
const ways = WAYS.filter((way) => option('ways')?.split(',').includes(way.name) ?? true)
const elsewhere = option('to')
const folder = elsewhere ?? join(ROOT, 'docs/screens')
const format = elsewhere === null ? 'webp' : 'png'

const stage = await openStage()
try {
  const { page, context } = await openPage(stage, `${stage.first}/me`)
  const all = await placesOf(context, stage.front, stage.first)
  const places = all.filter(({ name }) => only === null || only.includes(name))
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (const way of ways) {
    for (const { name, address } of places) {
      await turnTo(page, address, way)
      const file = await picture(context, page, format)
      bytes += file.length
      writeFileSync(join(folder, `${name}.${way.name}.${format}`), file)
    }
  }
  if (elsewhere === null) writeFileSync(join(folder, 'README.md'), indexPage(all, WAYS))
  process.stdout.write(
    `${places.length * ways.length} pictures, ${Math.round(bytes / 1024)} kB, in ${folder}\n`,
  )
} finally {
  await stage.close()
}
