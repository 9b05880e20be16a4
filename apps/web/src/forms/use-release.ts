import { useState } from 'react'
import { DRAFTS } from '../api/addresses.ts'
import { refresh } from '../api/cache.ts'
import { remove } from '../api/request.ts'
import type { ApiFault, Released } from '../api/types.ts'
import { performAct } from './perform.ts'
import { useRequestId } from './request-id.ts'
import { useDraftInHand } from './taken-up.ts'
import { forgetTyped } from './typed.ts'

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

/**
 * The state of one form's way out. What was typed stays with the form whatever happens here, over a reload too; once its
 * act is on the record it is forgotten, and a draft that was taken up again leaves the outbox.
 *
 * @param form the name under which what is typed in it is kept
 */
export function useRelease(form: string): Release {
  const draft = useDraftInHand()
  const requests = useRequestId()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const [released, setReleased] = useState<Released | null>(null)
  const send = async (url: string, body: unknown): Promise<Released | null> => {
    setBusy(true)
    const answer = await performAct(url, body, requests.idFor(body))
    if (answer.ok || answer.fault.code !== 'unreachable') requests.answered()
    if (answer.ok) forgetTyped(form)
    if (answer.ok && draft !== null) await remove(`${DRAFTS}/${draft.id}`)
    setBusy(false)
    setFault(answer.ok ? null : answer.fault)
    setReleased(answer.ok ? answer.value : null)
    refresh(answer.ok ? '/api/' : DRAFTS)
    return answer.ok ? answer.value : null
  }
  return { busy, fault, released, send, again: () => setReleased(null) }
}
