import type { Fetch } from './ask.ts'

/** How long somebody may take to answer: people wait for the program to start. */
const PATIENCE_MS = 3_000
/** A log that is given back may be long. */
const BACK_PATIENCE_MS = 120_000
/** Largest checkpoint that is read; ours have a few hundred bytes, with cosignatures some thousand. */
const CHECKPOINT_CAP = 262_144
/** Largest bundle that is fetched. */
const BUNDLE_CAP = 268_566_528

/** Fetches a checkpoint over HTTP; null for whatever is not one small answer with status 200. */
export const fetchCheckpoint: Fetch = (address) => fetchBytes(address, PATIENCE_MS, CHECKPOINT_CAP)

/** Fetches a bundle in which a side gives us back our log. */
export const fetchBundle: Fetch = (address) => fetchBytes(address, BACK_PATIENCE_MS, BUNDLE_CAP)

async function fetchBytes(address: string, patience: number, cap: number): Promise<Uint8Array | null> {
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) })
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel()
      return null
    }
    return await readUpTo(response.body, cap)
  } catch {
    return null
  }
}

/** The whole of a stream, or null where it is longer: nobody may fill our memory. */
async function readUpTo(body: ReadableStream<Uint8Array>, cap: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > cap) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
