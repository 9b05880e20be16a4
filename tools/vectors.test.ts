import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { differences, vectorFiles } from './vectors.ts'

const ROOT = fileURLToPath(new URL('../vectors/', import.meta.url))

describe('the published vectors', () => {
  it('are what the code makes: node tools/vectors.ts writes them anew', async () => {
    expect(differences(await vectorFiles())).toEqual([])
  })

  it('are told when one byte differs, one is missing or one is no longer made', async () => {
    const made = await vectorFiles()
    const [path = '', bytes = new Uint8Array(1)] = [...made][0] ?? []
    const changed = new Map(made).set(path, bytes.with(0, (bytes[0] ?? 0) ^ 1)).set('more.json', bytes)
    changed.delete('fold.json')
    expect(differences(changed)).toEqual([
      `${path} differs`,
      'more.json is missing',
      'fold.json is no longer made',
    ])
  })

  it('are small enough to be copied into another repository', () => {
    const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    const own = files.filter((path) => !path.startsWith('regressions'))
    const total = own.reduce((sum, path) => sum + statSync(join(ROOT, path)).size, 0)
    expect(total).toBeLessThan(1_500_000)
  })
})
