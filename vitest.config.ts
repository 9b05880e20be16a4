import { defineConfig } from 'vitest/config'

const TESTS = ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'tools/**/*.test.ts']
/** Tests that play many worlds take both cores for minutes: they come last, and no browser waits beside them. */
const WORLDS = ['apps/sim/test/{worlds,planted}.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: TESTS,
          exclude: WORLDS,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'worlds', include: WORLDS, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
