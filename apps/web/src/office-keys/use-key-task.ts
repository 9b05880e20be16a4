import { useState } from 'react'
import type { Result } from '@alternat/tlog'
import type { Answer, ApiFault } from '../api/types.ts'
import type { OfficeKeyCode } from './codes.ts'
import { keyFault } from './refusal.ts'

/** Work on a key: one at a time, and why the last one came to nothing. */
export interface KeyTask {
  readonly busy: boolean
  readonly fault: ApiFault | null
  readonly run: <T>(
    work: () => Promise<Result<T, OfficeKeyCode>>,
    then: (value: T) => Promise<Answer<unknown> | null>,
  ) => void
}

/** The state of a form that works on keys in this page and then, where that went well, tells the program of this side. */
export function useKeyTask(): KeyTask {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const work: (run: () => Promise<ApiFault | null>) => Promise<void> = async (run) => {
    setBusy(true)
    setFault(null)
    setFault(await run())
    setBusy(false)
  }
  const run: KeyTask['run'] = (first, then) => {
    if (busy) return
    void work(async () => {
      const done = await first()
      if (!done.ok) return keyFault(done.fault.code)
      const told = await then(done.value)
      return told === null || told.ok ? null : told.fault
    })
  }
  return { busy, fault, run }
}
