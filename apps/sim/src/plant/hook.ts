import { registerHooks } from 'node:module'
import { PLANTS } from './plants.ts'

/** Loaded before everything else in a process that is to have one planted bug: changes that line as it is read. */
const plant = PLANTS[Number(process.env['ALTERNAT_PLANT'])]
if (plant === undefined) throw new RangeError('There is no planted bug of that number.')
const root = new URL('../../../../', import.meta.url).href
let planted = false

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (url !== `${root}${plant.file}`) return loaded
    const source = Buffer.from(loaded.source as Uint8Array).toString()
    const lines = source.split('\n')
    const at = lines.flatMap((line, i) => (line.trim() === plant.line ? [i] : []))
    if (at.length !== 1) throw new RangeError(`${plant.file} has this line ${at.length} times: ${plant.line}`)
    planted = true
    return { ...loaded, source: lines.with(at[0] as number, plant.instead).join('\n') }
  },
})

process.on('exit', (code) => {
  if (code === 0 && !planted) process.exitCode = 3
})
