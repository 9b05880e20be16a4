import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PLANTS } from '../src/plant/plants.ts'
import { IS_CI, sim } from './sim.ts'

const ROOT = new URL('../../../', import.meta.url)

describe('planted bugs', () => {
  test('there are at least twelve, each one line of the program that leaves people', () => {
    expect(PLANTS.length).toBeGreaterThanOrEqual(12)
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

  test.skipIf(!IS_CI)(
    'each is found by what must always hold, and without them nothing is',
    { timeout: 3_600_000 },
    async () => {
      const { status, out } = await sim('--planted', '--workers', '2')
      expect(out).not.toMatch(/NOT FOUND|BROKEN/)
      expect(out.match(/^found /gm)).toHaveLength(PLANTS.length)
      expect(status).toBe(0)
    },
  )
})

if (!IS_CI)
  process.stdout.write(
    'Looking for planted bugs is left out: npm run sim -- --planted, or CI=true npm test.\n',
  )
