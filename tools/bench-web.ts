import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser, sitDown } from '../apps/node/test/browser/support.ts'
import { appendSmall, makeSides, PORTS } from '../apps/node/src/bench/large-side.ts'
import { openHost } from '../apps/node/src/host/host.ts'
import { openSeat } from '../apps/node/src/host/open-seats.ts'
import { screens } from '../apps/node/src/host/screens.ts'
import { frameWeight, look, type Figure } from './bench-web/look.ts'
import { appendYears } from './bench-web/world.ts'

/**
 * Measures the screens over logs of ten thousand acts, on loopback: what the frame weighs, what a page reads, when it is
 * first painted and can be used, and how long a frame takes while the whole history is scrolled. Twice: a dialogue of
 * positions that name no matter, and one of some thousand matters. `--acts <n>` for another size.
 */
const at = process.argv.indexOf('--acts')
const acts = at === -1 ? 10_000 : Number(process.argv[at + 1])
const PORT = 7399
const ADDRESS = `http://localhost:${PORT}`

type Fill = (node: Awaited<ReturnType<typeof makeSides>>['ours']) => void

async function world(title: string, fill: Fill): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-bench-web-'))
  try {
    const { ours, theirs } = await makeSides(folder, false)
    fill(ours)
    ours.store.close()
    theirs.store.close()
    process.stdout.write(`\n${title}\n`)
    await measure(join(folder, 'first'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string): Promise<void> {
  const site = await screens((line) => process.stderr.write(`${line}\n`))
  const seat = await openSeat({ folder, port: PORT, ports: PORTS, passphrase: 'bench' })
  if (!seat.ok) throw new Error(seat.fault.message)
  const host = await openHost({ seats: [seat.value], site })
  if (!host.ok) throw new Error(host.fault.message)
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await sitDown(context, ADDRESS, 'auditor')
    print([...(await frameWeight(ADDRESS)), ...(await look(context, `${ADDRESS}/d/bench`))])
  } finally {
    await browser.close()
    await host.value.close()
  }
}

function print(rows: readonly Figure[]): void {
  for (const { name, value, unit } of rows) {
    process.stdout.write(`${name.padEnd(64)} ${String(value).padStart(8)} ${unit}\n`)
  }
}

await world(`${acts} positions`, (ours) => appendSmall(ours, acts, 500))
await world(`${acts} acts on matters and notices`, (ours) => appendYears(ours, 'bench', acts))
