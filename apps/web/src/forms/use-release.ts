import { useState } from 'react'
import { DRAFTS } from '../api/addresses.ts'
import { refresh } from '../api/cache.ts'
import { remove } from '../api/request.ts'
import type { ApiFault, Released } from '../api/types.ts'
import { performAct } from './perform.ts'
import { useRequestId, type Unanswered } from './request-id.ts'
import { useDraftInHand } from './taken-up.ts'
import { aboutHere, forgetTyped } from './typed.ts'

/** Sending something out by the one way out, and what became of it. */
export interface Release {
  readonly busy: boolean
  readonly fault: ApiFault | null
  /** The act as it stands on the record, once it does. */
  readonly released: Released | null
  send(url: string, body: unknown): Promise<Released | null>
  /** What this form adds by itself to what was typed: the same until an answer comes. */
  readonly once: Unanswered['once']
  /** Ready for the next one. */
  again(): void
}

interface Outcome {
  readonly about: string
  readonly fault: ApiFault | null
  readonly released: Released | null
}

/**
 * The state of one form's way out. What was typed stays with the form whatever happens here, over a reload too; once its
 * act is on the record it is forgotten, and a draft that was taken up again leaves the outbox. What became of an act is
 * said on the page it was sent from, and on no other.
 *
 * @param form the name under which what is typed in it is kept
 */
export function useRelease(form: string): Release {
  const draft = useDraftInHand()
  const requests = useRequestId()
  const [busy, setBusy] = useState(false)
  const about = aboutHere()
  const none: Outcome = { about, fault: null, released: null }
  const [outcome, setOutcome] = useState(none)
  const { fault, released } = outcome.about === about ? outcome : none
  const send = async (url: string, body: unknown): Promise<Released | null> => {
    setBusy(true)
    const answer = await performAct(url, body, requests.idFor(body))
    requests.answered(answer)
    if (answer.ok) forgetTyped(form, about)
    if (answer.ok && draft !== null) await remove(`${DRAFTS}/${draft.id}`)
    setBusy(false)
    setOutcome({
      about,
      fault: answer.ok ? null : answer.fault,
      released: answer.ok ? answer.value : null,
    })
    refresh(answer.ok ? '/api/' : DRAFTS)
    return answer.ok ? answer.value : null
  }
  return { busy, fault, released, send, once: requests.once, again: () => setOutcome(none) }
}
