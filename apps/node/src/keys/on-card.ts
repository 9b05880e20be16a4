import type { SideCard } from '@alternat/acts'
import { toBase64 } from '@alternat/tlog'
import { offRecordPublic, type FurtherKeys, type NodeKeys } from './node-keys.ts'

/** The public halves of the keys of a node, as the card of its side shows them. */
export function keysOnCard(
  keys: NodeKeys,
): Pick<SideCard, 'log' | 'witness' | 'mirror' | 'bundle' | 'offRecord' | 'further'> {
  const { side, further } = keys
  return {
    ...cosigning(side, keys),
    bundle: keys.bundleRecipient,
    offRecord: toBase64(offRecordPublic(keys)),
    ...(further === undefined ? {} : { further: cosigning(side, further) }),
  }
}

function cosigning(
  side: string,
  { log, witness, mirror }: Pick<NodeKeys, 'log' | 'witness' | 'mirror'> | FurtherKeys,
): Pick<SideCard, 'log' | 'witness' | 'mirror'> {
  const key = ({ publicKey }: { readonly publicKey: Uint8Array }): string => toBase64(publicKey)
  return { log: key(log(side)), witness: key(witness), mirror: key(mirror) }
}
