import type { Fold } from '@alternat/acts'
import type { TextContent } from '@alternat/text'
import { foldApi, textApi } from '../api/addresses.ts'
import { get } from '../api/request.ts'
import type { Answer, TextAnswer } from '../api/types.ts'

/** The state of a dialogue as it stands now. */
export function fold(dialogue: string): Promise<Answer<Fold>> {
  return get<Fold>(foldApi(dialogue, null))
}

/** A revision of a text; `null` where it is not to be had. Whoever uses it compares its digest. */
export async function text(dialogue: string, matter: string, digest: string): Promise<TextContent | null> {
  const answer = await get<TextAnswer>(textApi(dialogue, matter, digest))
  return answer.ok ? (answer.value.content as TextContent) : null
}
