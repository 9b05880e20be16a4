import { ok } from '@alternat/tlog'
import type { Context } from 'hono'
import { peopleFault } from '../people/codes.ts'
import { flowOf, giveFlow, takeFlow } from './cookie.ts'
import { asking, told, withPeople } from './people-problem.ts'
import { Nothing } from './people-schemas.ts'
import type { Room } from './room.ts'
import { enter } from './sign-in.ts'

/** Where the ministry’s sign-in stands. The browser is marked, so that only it can come back. */
export function postMinistry(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, () =>
    asking(c, Nothing, async () => {
      const begun = (await room.ministry?.begin()) ?? peopleFault('provider-absent')
      if (!begun.ok) return told(c, begun)
      giveFlow(c, room.seat.side, begun.value.browser)
      return told(c, ok({ to: begun.value.to }))
    }),
  )
}

/**
 * The browser comes back. What is wrong is told on the page of signing in, by its code alone: the answer of the
 * provider is not printed anywhere.
 */
export function getBack(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, async (people) => {
    const browser = flowOf(c, room.seat.side)
    // Led here by a page of somebody else, as a picture or a link: nothing is looked up, ended or taken away.
    if (browser === null) return c.redirect('/sign-in?fault=challenge-over', 302)
    takeFlow(c, room.seat.side)
    const { pathname, search } = new URL(c.req.url)
    const found = (await room.ministry?.back(pathname + search, browser)) ?? peopleFault('provider-absent')
    if (!found.ok) return c.redirect(`/sign-in?fault=${found.fault.code}`, 302)
    enter(c, room, people, found.value.person, 'ministry', found.value.proved)
    return c.redirect('/', 302)
  })
}
