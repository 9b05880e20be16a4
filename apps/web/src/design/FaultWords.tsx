import { Suspense } from 'react'
import type { ApiFault } from '../api/types.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'

type Told = Pick<ApiFault, 'code' | 'message' | 'where'> & { readonly status?: number }

/** Why an act would be without effect is named where others name a field. */
export const WOULD_BE_VOID = 'would-be-void'

/**
 * Why something was refused and what to do, in the language of the screen, by its code. The program's own sentence, which
 * is English, stands only for a code that this page does not know: the program may be newer than the page.
 */
export function FaultWords({ fault }: { readonly fault: Told }) {
  const { find } = useWords('refusals')
  const { code, message, where, status } = fault
  if (code === WOULD_BE_VOID && where !== undefined) {
    return (
      <Suspense>
        <VoidWords reason={where} />
      </Suspense>
    )
  }
  const words = find(code)
  if (words !== null) return words
  // What this page itself refuses is said in its language already.
  if (status === 0) return message
  return (
    <bdi lang="en" dir="ltr">
      {message}
    </bdi>
  )
}

function VoidWords({ reason }: { readonly reason: string }) {
  const { say, find } = useWords('voids')
  return say('wouldBe', { why: own(find(reason) ?? reason) })
}
