import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const API = new URL('../../src/api/', import.meta.url).pathname
const files = readdirSync(API)

describe('what the node tells its screens', () => {
  it.each(files)('is said in %s without anything that a browser has not', (file) => {
    const text = readFileSync(join(API, file), 'utf8')
    const from = [...text.matchAll(/from '([^']+)'/g)].map(([, where]) => where ?? '')
    expect(from.filter((where) => !where.startsWith('./') && !where.startsWith('@alternat/'))).toEqual([])
  })

  it('is said once: no screen has a list of roles or the shape of a bundle of its own', () => {
    const web = new URL('../../../web/src/', import.meta.url).pathname
    for (const path of readdirSync(web, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(path)) continue
      const text = readFileSync(join(web, path), 'utf8')
      expect(text, path).not.toMatch(/const ROLES\b|interface (BundleSummary|DescribedAct|PersonLine|Mine)\b/)
    }
  })
})
