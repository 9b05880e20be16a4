import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser, sitDown } from '../apps/node/test/browser/support.ts'
import { appendSmall, makeSides, PORTS } from '../apps/node/src/bench/large-side.ts'
import { openHost } from '../apps/node/src/host/host.ts'
import { openSeat } from '../apps/node/src/host/open-seats.ts'
import { screens } from '../apps/node/src/host/screens.ts'
import { frameWeight, look } from './bench-web/look.ts'

/**
 * Measures the screens over a log of ten thousand acts, on loopback: what the frame weighs, when the page is first
 * painted and can be used, and how long a frame takes while the whole history is scrolled. `--acts <n>` for another size.
 */
const at = process.argv.indexOf('--acts')
const acts = at === -1 ? 10_000 : Number(process.argv[at + 1])
const PORT = 7399
const ADDRESS = `http://localhost:${PORT}`

const folder = mkdtempSync(join(tmpdir(), 'alternat-bench-web-'))
try {
  const { ours, theirs } = await makeSides(folder, false)
  appendSmall(ours, acts, 500)
  ours.store.close()
  theirs.store.close()
  const site = await screens((line) => process.stderr.write(`${line}\n`))
  const request = { folder: join(folder, 'first'), port: PORT, ports: PORTS, passphrase: 'bench' }
  const seat = await openSeat(request)
  if (!seat.ok) throw new Error(seat.fault.message)
  const host = await openHost({ seats: [seat.value], site })
  if (!host.ok) throw new Error(host.fault.message)
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await sitDown(context, ADDRESS, 'auditor')
    const rows = [...(await frameWeight(ADDRESS)), ...(await look(context, `${ADDRESS}/d/bench`))]
    for (const { name, value, unit } of rows) {
      process.stdout.write(`${name.padEnd(64)} ${String(value).padStart(8)} ${unit}\n`)
    }
  } finally {
    await browser.close()
    await host.value.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
