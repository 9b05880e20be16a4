import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TLOG_CODES } from '../src/index.ts'

const source = join(import.meta.dirname, '../src')
const text = (folder: string, except: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== except)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

describe('the codes of this package', () => {
  it('are each given somewhere in the source and shown by a test', () => {
    const [inSource, inTests] = [text(source, 'codes.ts'), text(import.meta.dirname, 'codes.test.ts')]
    const codes = Object.keys(TLOG_CODES)
    expect(codes.filter((code) => !inSource.includes(`'${code}'`))).toEqual([])
    expect(codes.filter((code) => !inTests.includes(`'${code}'`))).toEqual([])
  })

  it('carry one plain sentence each, and no two the same', () => {
    const sentences = Object.values(TLOG_CODES)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]*\.$/)
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})
