import type { Ref } from '../../packages/acts/src/index.ts'
import { releaseBatch, type BatchRequest } from '../../apps/node/src/release/release.ts'
import type { Node } from '../../apps/node/src/side/node.ts'

/** Acts that belong together: one matter, some notices, and what is said on the matter. */
const GROUP = 25
const NOTICES = 8
/** A multiple of a group, so that every act names one of its own commit. */
const COMMIT = 500

/**
 * A dialogue as one that has gone on for years: of each twenty-five acts one opens a matter, eight are notices, which
 * are matters of their own, and the rest are positions on the matter.
 */
export function appendYears(node: Node, dialogue: string, count: number): void {
  for (let done = 0; done < count; done += COMMIT) {
    const size = Math.min(COMMIT, count - done)
    const batch = Array.from({ length: size }, (_, i) => actAt(dialogue, done + i))
    const released = releaseBatch(node, batch, { check: 'schema' })
    if (!released.ok) throw new Error(released.fault.message)
  }
}

function actAt(dialogue: string, i: number): BatchRequest {
  const common = { dialogue, office: 'foreign-affairs', level: 'between' as const }
  const place = i % GROUP
  if (place === 0) {
    const body = { slug: `matter-${i}`, title: `A matter of the year, number ${i / GROUP + 1}` }
    return { ...common, kind: 'dialogue.raise', body }
  }
  if (place <= NOTICES) {
    const body = {
      slug: `notice-${i}`,
      title: `Inquiry about a station, number ${i}`,
      number: i,
      precedence: 'routine',
      type: 'inquiry',
      to: ['second.example'],
      content: ['Neither side is held to have done anything by this question.'],
    }
    return { ...common, office: 'duty-desk', kind: 'channel.notice', body }
  }
  return (refs: readonly Ref[]) => {
    const matter = refs[Math.floor((i % COMMIT) / GROUP) * GROUP]
    return { ...common, kind: 'norm.position', body: { matter, summary: `Position ${i} on this matter.` } }
  }
}
