import type { Fallen } from '@alternat/acts'
import { fallenApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** An act that a revocation made void, with the sentence for people. */
export interface FallenAct extends Fallen {
  readonly sentence: string
}

/** The acts on the screen that fell by a revocation, by leaf. Asked for only where a void act may have. */
export function useFallen(): ReadonlyMap<string, FallenAct> {
  const { fold, asOf } = useDialogue()
  const { value } = useApi<{ readonly fallen: readonly FallenAct[] }>(
    fold.mayHaveFallen ? fallenApi(fold.dialogue, asOf) : null,
  )
  return new Map((value?.fallen ?? []).map((one) => [one.act.leaf, one]))
}
