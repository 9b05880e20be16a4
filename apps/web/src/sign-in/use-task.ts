import { useState } from 'react'
import type { Answer, ApiFault } from '../api/types.ts'

/** One thing that is being done at a time, and why the last one did not succeed. */
export interface Task {
  readonly busy: boolean
  readonly fault: ApiFault | null
  readonly run: <T>(work: () => Promise<Answer<T>>, then: (value: T) => void) => void
}

/** The state of one button that asks the program for something. A second press while it is busy does nothing. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const run: Task['run'] = (work, then) => {
    if (busy) return
    setBusy(true)
    setFault(null)
    void work().then((answer) => {
      setBusy(false)
      if (answer.ok) then(answer.value)
      else setFault(answer.fault)
    })
  }
  return { busy, fault, run }
}
