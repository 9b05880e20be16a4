import { playHere, type Batch } from './batch.ts'

const played = await playHere(
  JSON.parse(process.argv[2] ?? '{}') as Batch,
  (worlds) => void process.send?.(worlds),
)
process.send?.(played)
