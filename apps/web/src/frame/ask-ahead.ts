import type { Outline } from '@alternat/acts'
import { outlineApi, SESSION } from '../api/addresses.ts'
import { ask, heldNow } from '../api/cache.ts'
import type { Session } from '../api/types.ts'
import type { Route } from '../routing/route.ts'
import { fetchAhead } from '../screens/SectionPage.tsx'
import { showDialogue } from './dialogue-context.ts'
import { partOfPage } from './part-of-page.ts'

/**
 * Asks for what the first page is drawn from, one after the other as each is known: who sits here, the dialogue of the
 * address, and the part of it that the page shows. Resolves when all of that is here, or will not come.
 */
export async function askAhead(route: Route): Promise<void> {
  if (route.page === 'section') fetchAhead(route.section)
  await ask(SESSION)
  const session = heldNow<Session>(SESSION)
  // Whoever is not signed in is shown the door and nothing else: to ask for more would be refused.
  if (route.page !== 'section' || session === null || (session.side !== null && session.person === null))
    return
  const address = outlineApi(route.dialogue, route.asOf)
  await ask(address)
  const outline = heldNow<Outline>(address)
  if (outline === null) return
  const part = partOfPage(route.section, route.path, showDialogue(session, outline, route.asOf))
  if (part !== null) await ask(part.address)
}
