import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { openStore } from '../../src/store/open.ts'
import { signCheckpoint } from '@alternat/tlog'

/** Appends for ever to the log named, saying each size only once it is on the disk; until it is killed. */
const [folder = '', log = ''] = process.argv.slice(2)
const opened = openStore(folder, { write: true })
if (!opened.ok) throw new Error(opened.fault.code)
const signer = signerFromSeed(log, new Uint8Array(32).fill(7))
for (let n = opened.value.head(log)?.size ?? 0; ; n++) {
  const sealed = new TextEncoder().encode(`salt of thirty-two bytes here .. act number ${n}`)
  const done = opened.value.append(log, n, [{ sealed, blobs: [] }], (head) =>
    signCheckpoint(nodeCrypto, { ...head, extensions: [] }, signer),
  )
  if (!done.ok) throw new Error(done.fault.code)
  process.stdout.write(`${n + 1}\n`)
}
