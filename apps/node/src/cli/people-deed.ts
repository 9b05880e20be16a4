import { isReader } from '../bundle/receiver.ts'
import { throughDoor } from '../host/socket.ts'
import { openPeople } from '../people/people.ts'
import { PEOPLE_DEED, performForPeople, type PeopleDeed } from '../people/deeds.ts'
import { THIS_MACHINE } from '../store/machine.ts'
import { openStore } from '../store/open.ts'
import type { Given } from './command.ts'
import { refuse, take } from './stop.ts'

/** Managing people signs nothing. */
const nobodySigns = (): never => {
  throw new TypeError('a signature is wanted for a change of people')
}

/**
 * Does something to the people of the side these options name: through the server that holds its store, if one is
 * running, else by taking the writer's place.
 *
 * @param address where people will reach it: what links made without a running server say
 */
export async function peopleDeed(given: Given<object>, deed: PeopleDeed, address: string): Promise<unknown> {
  const through = await throughDoor(given.store, PEOPLE_DEED, deed, nobodySigns)
  if (through !== null) return take(through)
  const store = take(openStore(given.store, { write: false }))
  try {
    if (isReader(store)) refuse('reader', 'This store is a reader’s: nobody signs in to it.')
    const lock = take(THIS_MACHINE.disk.lock(given.store))
    const people = openPeople(given.store, given.io.ports)
    try {
      return take(performForPeople({ people: take(people), receiver: { store }, address }, deed))
    } finally {
      if (people.ok) people.value.close()
      lock.release()
    }
  } finally {
    store.close()
  }
}
