import type { Figures, Work } from './figures.ts'

/** One piece of work in a process of its own: `large-child.ts NAME FOLDER ACTS`; prints its figures as JSON. */
const [name = '', folder = '', acts = ''] = process.argv.slice(2)

async function run(work: Work): Promise<Figures> {
  if (name === 'hashes' || name === 'signatures') {
    const { verifyLarge } = await import('./large-verify.ts')
    return verifyLarge(work, name === 'signatures')
  }
  const { WORK } = await import('./large-work.ts')
  const done = WORK[name]
  if (done === undefined) throw new Error(`no such work: ${name}`)
  return done(work)
}

const figures = await run({ folder, acts: Number(acts) })
process.stdout.write(
  `${JSON.stringify({ ...figures, maxRssBytes: process.resourceUsage().maxRSS * 1024 })}\n`,
)
