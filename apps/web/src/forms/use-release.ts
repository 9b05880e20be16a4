import { useState } from 'react'
import { refresh } from '../api/cache.ts'
import { post } from '../api/request.ts'
import type { ApiFault, Released } from '../api/types.ts'

/** Sending something out by the one way out, and what became of it. */
export interface Release {
  readonly busy: boolean
  readonly fault: ApiFault | null
  /** The act as it stands on the record, once it does. */
  readonly released: Released | null
  send(url: string, body: unknown): Promise<Released | null>
  /** Ready for the next one. */
  again(): void
}

/** The state of one form's way out. What was typed stays with the form whatever happens here. */
export function useRelease(): Release {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const [released, setReleased] = useState<Released | null>(null)
  const send = async (url: string, body: unknown): Promise<Released | null> => {
    setBusy(true)
    const answer = await post<Released>(url, body)
    setBusy(false)
    setFault(answer.ok ? null : answer.fault)
    setReleased(answer.ok ? answer.value : null)
    if (answer.ok) refresh('/api/')
    return answer.ok ? answer.value : null
  }
  return { busy, fault, released, send, again: () => setReleased(null) }
}
