import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { encodeVkey, makeVkey, signCheckpoint } from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'
import type { Node } from '../../src/side/node.ts'
import { seatOf, somePort } from '../host/support.ts'
import { appOf, asking } from '../http/support.ts'
import { newSide } from '../store/support.ts'
import { seeded } from './random.ts'
import { valueOf } from './value.ts'

export const ORIGIN = 'norland.example/alternat/interop'

/** A log of our own with so many acts in it, in the store of a side. */
export interface KeptLog {
  readonly node: Node
  /** Its key, as others take it. */
  readonly vkey: string
  /** Grows it to this size, in unequal batches. */
  growTo(size: number): void
}

/** A side whose log holds `size` sealed acts of random bytes. */
export async function keptLog(size: number): Promise<KeptLog> {
  const node = await newSide('Norland')
  const random = seeded(`kept log ${size}`)
  const signer = node.keys.log(ORIGIN)
  valueOf(node.store.createOwnLog(ORIGIN, 'interop'))
  const growTo = (to: number): void => {
    for (let at = node.store.head(ORIGIN)?.size ?? 0; at < to;) {
      const batch = Math.min(to - at, 1 + random.below(97))
      const acts = Array.from({ length: batch }, () => ({ sealed: random.bytes(40), blobs: [] }))
      valueOf(
        node.store.append(ORIGIN, at, acts, (head) => ({
          note: signCheckpoint(nodeCrypto, { ...head, extensions: [] }, signer),
          lines: [],
        })),
      )
      at += batch
    }
  }
  growTo(size)
  return { node, growTo, vkey: encodeVkey(makeVkey(nodeCrypto, ORIGIN, signer.publicKey)) }
}

/** Changes what is served at a path behind the log's own. */
export type Tamper = (path: string, bytes: Uint8Array) => Uint8Array

/**
 * Serves the log at an address of its own, every answer by the program's own server; gives the address, with a slash
 * at the end, and the paths that were asked for.
 */
export async function served(
  node: Node,
  tamper: Tamper = (_path, bytes) => bytes,
): Promise<{ url: string; paths: readonly string[] }> {
  const seat = seatOf(node, somePort())
  const app = appOf(seat)
  const paths: string[] = []
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const given = await app.fetch(asking(seat, `/log/${ORIGIN}/${path}`))
    const bytes = new Uint8Array(await given.arrayBuffer())
    response.writeHead(given.status, { 'content-type': given.headers.get('content-type') ?? '' })
    response.end(given.ok ? tamper(path, bytes) : bytes)
  }
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1)
    paths.push(path)
    void answer(path, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, paths }
}
