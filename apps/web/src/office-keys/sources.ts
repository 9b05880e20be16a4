import type { Fold } from '@alternat/acts'
import type { TextContent } from '@alternat/text'
import { foldApi, textApi } from '../api/addresses.ts'
import { get } from '../api/request.ts'
import { isNamedBy } from '../check/named-text.ts'
import type { Answer, TextAnswer } from '../api/types.ts'

/** The state of a dialogue as it stands now. */
export function fold(dialogue: string): Promise<Answer<Fold>> {
  return get<Fold>(foldApi(dialogue, null))
}

/** A revision of a text; `null` where it is not to be had, or its words are not those of the digest. */
export async function text(dialogue: string, matter: string, digest: string): Promise<TextContent | null> {
  const answer = await get<TextAnswer>(textApi(dialogue, matter, digest))
  return answer.ok && isNamedBy(answer.value.content, digest) ? (answer.value.content as TextContent) : null
}
