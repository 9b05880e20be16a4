import { useState } from 'react'
import type { ApiFault } from '../api/types.ts'
import { useRequestId } from '../forms/request-id.ts'
import { needWords } from '../language/present.ts'
import type { OpeningWith } from '../office-keys/opening.ts'

/** Opening a log, and why the last attempt came to nothing. */
export interface OpeningTask {
  readonly busy: boolean
  readonly fault: ApiFault | null
  /** Whether it is open now. */
  open(request: Omit<OpeningWith, 'requestId'>): Promise<boolean>
}

/** The state of a form that opens a log: what was typed stays, whatever happens here. */
export function useOpening(): OpeningTask {
  const requests = useRequestId()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const open = async (request: Omit<OpeningWith, 'requestId'>): Promise<boolean> => {
    setBusy(true)
    setFault(null)
    const [{ openLog }] = await Promise.all([import('../office-keys/opening.ts'), needWords('keys')])
    const answer = await openLog({ ...request, requestId: requests.idFor(request.sent) })
    // Only a request that may have been done keeps its name: anything else that is sent again is meant again.
    requests.answered(answer)
    setBusy(false)
    setFault(answer.ok ? null : answer.fault)
    return answer.ok
  }
  return { busy, fault, open }
}
