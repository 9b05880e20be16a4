import type { SideCard } from '@alternat/acts'
import { concat, toHex } from '@alternat/tlog'
import { isReader } from '../bundle/receiver.ts'
import { nodeCrypto } from '../crypto.ts'
import { acceptedRefs } from '../dialogue/accept.ts'
import { perform, type DeedName, type Deeds } from '../host/deeds.ts'
import { throughDoor, type AskSignature } from '../host/socket.ts'
import { DEMONSTRATION_PASSPHRASE, openOffice } from '../keys/keyring.ts'
import { claimPlace } from '../keys/signed-places.ts'
import { fetchCheckpoint } from '../rollback/net.ts'
import { rejoinNode } from '../rollback/rejoining.ts'
import { sideCard } from '../side/card.ts'
import { openNode } from '../side/node.ts'
import type { Given } from './command.ts'
import { officePassphrase, passphrase } from './passphrase.ts'
import { reading } from './reading.ts'
import { refuse, take } from './stop.ts'
import { isWhatWasMeant, type Meant } from './what-is-signed.ts'

/** The card of the side whose store it is. */
export function ownCard(folder: string): Promise<SideCard> {
  return reading(folder, (store) => {
    if (isReader(store)) refuse('reader', 'This store is a reader’s: it follows a dialogue and says nothing.')
    return take(sideCard(store)).card
  })
}

/** Asks for the passphrase at most once a command, and not at all where everybody knows it. */
export function passphraseOnce(given: Given<object>, card: SideCard): () => Promise<string> {
  if (card.custody === 'demonstration') return () => Promise.resolve(DEMONSTRATION_PASSPHRASE)
  let typed: Promise<string> | null = null
  return () => (typed ??= passphrase(given, `Passphrase of ${card.name}: `))
}

/** What a person asked for; of an acceptance also which proposal they see, read here and not told by the server. */
function meantBy<K extends DeedName>(
  { store: folder, io }: Given<object>,
  name: K,
  args: Deeds[K],
): Promise<Meant> | Meant {
  if (name !== 'accept') return { deed: name, args }
  const { dialogue, as } = args as Deeds['accept']
  return reading(folder, (store) => ({
    deed: name,
    args,
    refs: acceptedRefs({ store, ports: io.ports }, dialogue, as),
  }))
}

/** Signs for the running server, after looking at what it wants signed. */
function signsHere(
  given: Given<object>,
  card: SideCard,
  secret: () => Promise<string>,
  meant: Meant,
): AskSignature {
  const refused = new Set<string>()
  return async (office, message) => {
    if (!isWhatWasMeant(nodeCrypto, card, meant, office, message)) {
      return refuse(
        'not-what-was-meant',
        'The running server wants something else signed; nothing was signed.',
      )
    }
    const own = await officePassphrase(given, office, secret)
    const signer = take(await openOffice(given.store, card.side, office, own))
    const { publicKey } = signer
    const claimed = claimPlace({ crypto: nodeCrypto, folder: given.store, office, publicKey, message })
    if (!claimed.ok) {
      // Another command of ours may have been first: the server looks once more. Who asks the same again is refused.
      const asked = toHex(message)
      if (claimed.fault.code !== 'place-signed' || refused.has(asked)) return take(claimed)
      refused.add(asked)
      return null
    }
    return concat(signer.sign(message), signer.further?.sign(message) ?? new Uint8Array(0))
  }
}

/**
 * Performs a writing operation on the store these options name: through the server that holds it, if one is
 * running, else by taking the lock. Office keys are opened here either way.
 *
 * @param offices whose keys the operation signs with; none for one that signs nothing
 */
export async function deed<K extends DeedName>(
  given: Given<object>,
  name: K,
  args: Deeds[K],
  offices: readonly string[],
): Promise<unknown> {
  const card = await ownCard(given.store)
  const secret = passphraseOnce(given, card)
  const ask = signsHere(given, card, secret, await meantBy(given, name, args))
  const through = await throughDoor(given.store, name, args, ask)
  if (through !== null) return take(through)
  const passphrases = new Map([['node', await secret()]])
  for (const office of offices) passphrases.set(office, await officePassphrase(given, office, secret))
  const passphraseFor = (file: string): string => passphrases.get(file) ?? passphrases.get('node') ?? ''
  const request = { folder: given.store, passphrase: passphraseFor, ports: given.io.ports, offices }
  const node = take(await openNode(request))
  try {
    // A store that is older than what others hold of it must not sign: it is noted, and refused below.
    take<unknown>(await rejoinNode(node, { fetch: fetchCheckpoint, bundles: [] }))
    return take(await perform({ node, receiver: node, ports: node.ports }, name, args, ask))
  } finally {
    node.store.close()
  }
}
