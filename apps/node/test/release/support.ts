import type { ReleaseRequest } from '../../src/release/types.ts'
import { DIALOGUE } from '../store/support.ts'

/** An act that any side may release at any time: it raises a matter. */
export function raise(slug: string, more: Partial<ReleaseRequest> = {}): ReleaseRequest {
  const body = { slug, title: `Matter ${slug}` }
  return {
    dialogue: DIALOGUE,
    office: 'foreign-affairs',
    kind: 'dialogue.raise',
    level: 'between',
    body,
    ...more,
  }
}
