import type { SideCard } from '@alternat/acts'
import { toBase64, type Signer } from '@alternat/tlog'
import { generateSigner } from '../crypto.ts'
import { generateNodeKeys, readNodeKeys, type NodeKeys } from '../keys/node-keys.ts'
import { keysOnCard } from '../keys/on-card.ts'
import { orRefuse } from '../errors.ts'
import type { Ports } from '../ports.ts'
import { writersOf, type Script, type Writer } from './script.ts'

/** A writer of logs with real keys, held in memory only. */
export interface Actor {
  readonly writer: Writer
  readonly card: SideCard
  readonly root: Signer
  readonly keys: NodeKeys
  readonly offices: ReadonlyMap<string, Signer>
}

/** The actors of a script, by side. */
export type Cast = ReadonlyMap<string, Actor>

/** Makes keys for everybody who writes a log in a script. */
export async function castOf(script: Script, random: Ports['random']): Promise<Cast> {
  const cast = new Map<string, Actor>()
  for (const writer of writersOf(script)) cast.set(writer.side, await actorOf(writer, random))
  return cast
}

async function actorOf(writer: Writer, random: Ports['random']): Promise<Actor> {
  const keys = orRefuse(
    await readNodeKeys(await generateNodeKeys(writer.side, random, { ed25519Only: true })),
  )
  const sign = (name: string): Signer => generateSigner(`${writer.side}/${name}`, random).signer
  const offices = new Map(writer.offices.map(({ name }) => [name, sign(name)]))
  const root = sign('root')
  return { writer, card: cardOf(writer, keys, root, offices), root, keys, offices }
}

function cardOf(
  writer: Writer,
  keys: NodeKeys,
  root: Signer,
  offices: ReadonlyMap<string, Signer>,
): SideCard {
  return {
    v: 'v1',
    side: writer.side,
    name: writer.name,
    root: toBase64(root.publicKey),
    ...keysOnCard(keys),
    offices: writer.offices.map(({ name, powers }) => ({
      name,
      keys: [toBase64((offices.get(name) as Signer).publicKey)],
      powers: [...powers],
      from: writer.opens,
      until: null,
    })),
    custody: 'demonstration',
  }
}
