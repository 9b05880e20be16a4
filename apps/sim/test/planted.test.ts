import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { PLANTS } from '../src/plant/plants.ts'

const ROOT = new URL('../../../', import.meta.url)
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))

describe('planted bugs', () => {
  test('there are at least ten, each one line of the program that leaves people', () => {
    expect(PLANTS.length).toBeGreaterThanOrEqual(10)
    for (const { file, line, instead } of PLANTS) {
      expect(file).toMatch(/^(?:packages\/[a-z]+|apps\/node)\/src\//)
      expect(instead).not.toBe(line)
      expect(`${line}${instead}`).not.toContain('\n')
    }
  })

  test.each(PLANTS.map(({ bug, file, line }) => [bug, file, line] as const))(
    'the line is where it is said to be: %s',
    (_, file, line) => {
      const lines = readFileSync(new URL(file, ROOT), 'utf8').split('\n')
      expect(lines.filter((one) => one.trim() === line)).toHaveLength(1)
    },
  )

  test(
    'each is found by what must always hold, and without them nothing is',
    { timeout: 3_600_000, skip: process.env['SIM_PLANTED'] !== 'true' },
    () => {
      const done = spawnSync(process.execPath, [MAIN, '--planted', '--workers', '2'], { encoding: 'utf8' })
      expect(done.stdout).not.toContain('NOT FOUND')
      expect(done.status).toBe(0)
    },
  )
})
