import { describe, expect, it } from 'vitest'
import { challengeFor } from '../src/sign-in/challenge.ts'

const SENT = 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE'

describe('what a passkey is challenged with at sign-in', () => {
  it('is SHA-256 of what for and of what the program sent, as docs/operating/people.md has it', async () => {
    expect(await challengeFor('sign-in', SENT)).toBe('UWgsnFVz3vTyq6ZbyNJEFqQmJepO-FBzWtypZjcwVDo')
    expect(await challengeFor('new-passkey', SENT)).toBe('v3fz8_fVBUzh1ogQfroYrl_4KB506RDyQPVnibrsa_4')
  })

  it('is never what the program sent', async () => {
    for (const sent of [SENT, await challengeFor('sign-in', SENT)]) {
      const asked = [await challengeFor('sign-in', sent), await challengeFor('new-passkey', sent)]
      expect(asked).not.toContain(sent)
      expect(new Set(asked).size).toBe(2)
    }
  })
})
