import { post } from '../api/request.ts'
import type { Answer, Released } from '../api/types.ts'
import { needWords } from '../language/present.ts'
import { wantSigning } from '../office-keys/SigningSlot.tsx'

/** Whether the program of this side waits for an officer’s signature. */
function wantsSignature(value: object): boolean {
  return 'ticket' in value
}

/**
 * Performs an act: it is on the record at once where the program holds the keys (the demonstration), else its officer
 * is asked to sign. What it takes to sign comes only then, with its own script.
 */
export async function performAct(url: string, body: unknown, requestId: string): Promise<Answer<Released>> {
  const answer = await post<Released>(url, body, requestId)
  if (!answer.ok || !wantsSignature(answer.value)) return answer
  wantSigning()
  const [{ signAtDesk }, { isToSign }] = await Promise.all([
    import('../office-keys/desk.ts'),
    import('../office-keys/to-sign.ts'),
  ])
  const toSign: unknown = answer.value
  if (isToSign(toSign)) return await signAtDesk(url, body, toSign)
  const { refusal } = await import('../office-keys/refusal.ts')
  await needWords('keys')
  return refusal('to-sign-unreadable')
}
