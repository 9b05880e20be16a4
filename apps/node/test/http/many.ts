import { releaseBatch } from '../../src/release/release.ts'
import type { Node } from '../../src/side/node.ts'
import { must } from '../host/support.ts'

/** So many acts of one side, in commits of five hundred. */
export function appendSmall(node: Node, dialogue: string, count: number): void {
  const act = (n: number) => ({
    dialogue,
    office: 'foreign-affairs',
    kind: 'norm.position' as const,
    level: 'between' as const,
    body: { summary: `Position ${n}.` },
  })
  for (let done = 0; done < count; done += 500) {
    const batch = Array.from({ length: Math.min(500, count - done) }, (_, i) => act(done + i))
    must(releaseBatch(node, batch, { check: 'schema' }))
  }
}
