import { describe, expect, test } from 'vitest'
import { runPage } from './page-commands.ts'
import { tempFolder } from '../store/support.ts'

const SPOKEN = { NORLAND_WORDS: 'norland', SUDRIA_WORDS: 'sudria' } as const

describe('the first run, by command line', () => {
  test(
    'every command of the page does what it says, and says what comes next',
    { timeout: 600_000 },
    async () => {
      const printed = await runPage('first-run.md', tempFolder(), SPOKEN)
      const said = (start: string) => [...printed].find(([command]) => command.startsWith(start))?.[1] ?? ''
      expect(said('alternat init --side norland')).toContain('Next: alternat side card')
      expect(said('alternat side meet')).toContain('Next: alternat dialogue propose')
      expect(said('alternat dialogue propose')).toContain('Next: alternat export')
      expect(said('alternat import to-sudria')).toContain('Next: alternat dialogue accept talks')
      expect(said('alternat dialogue accept')).toContain('Next: alternat export')
      expect(said('alternat import to-norland')).not.toContain('Next:')
      expect(said('alternat status')).toContain('Keys: Norland – its own · Sudria – of a demonstration')
    },
  )
})
