import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Appends blocks of 800 bytes with hypercore 10, fetched into a folder that is thrown away: no part of this program.
 * It calls no fsync (strace shows none), so what it acknowledges a power cut may take; its figures are for a weaker
 * promise than ours.
 */
const SCRIPT = `
const Hypercore = require('hypercore')
const [folder, count] = process.argv.slice(2)
async function main() {
  const one = new Hypercore(folder + '/one')
  await one.ready()
  const block = i => Buffer.alloc(800, String(i))
  for (let i = 0; i < 200; i++) await one.append(block(i))
  let start = performance.now()
  for (let i = 0; i < Number(count); i++) await one.append(block(i))
  const single = (performance.now() - start) / 1000 / Number(count)
  start = performance.now()
  for (let i = 0; i < Number(count); i += 500) {
    await one.append(Array.from({ length: Math.min(500, Number(count) - i) }, (_, j) => block(i + j)))
  }
  const batched = (performance.now() - start) / 1000 / Number(count)
  await one.close()
  console.log(JSON.stringify({ single, batched }))
}
main()
`

/** Seconds per block, one at a time and 500 at a time; a sentence where it cannot be had. */
export async function hypercorePeer(
  folder: string,
  count: number,
): Promise<{ readonly single: number; readonly batched: number } | string> {
  const modules = join(folder, 'hypercore')
  try {
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', modules, 'hypercore@10']
    await run('npm', args, 180_000)
    const script = join(modules, 'append.cjs')
    writeFileSync(script, SCRIPT)
    const said = await run(process.execPath, [script, join(modules, `data-${count}`), String(count)], 600_000)
    return JSON.parse(said) as { single: number; batched: number }
  } catch (thrown) {
    return thrown instanceof Error ? (thrown.message.split('\n')[0] ?? 'unknown reason') : 'unknown reason'
  }
}

function run(program: string, args: readonly string[], timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { timeout }, (error, out) => (error === null ? resolve(out) : reject(error)))
  })
}
