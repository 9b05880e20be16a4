import type { MatterLine } from '@alternat/acts'
import { foldApi, matterApi, partApi } from '../api/addresses.ts'
import type { Section } from '../routing/route.ts'
import { leadMatter } from '../screens/unit/lead-matter.ts'
import type { DialogueShown } from './dialogue-context.ts'

/** What a page is drawn from beside the outline: where it is told, and its name, the same whatever the day. */
export interface PartWanted {
  readonly name: string
  readonly address: string
}

/** The part that a page of a section wants; `null` for pages that read what they need by themselves. */
export function partOfPage(
  section: Section,
  path: readonly string[],
  { fold, info, asOf, lineOf }: Pick<DialogueShown, 'fold' | 'info' | 'asOf' | 'lineOf'>,
): PartWanted | null {
  const [name] = path
  const line = name === undefined ? null : lineOf(name)
  // By its id: two matters may have one slug.
  const whole = ({ id }: MatterLine): PartWanted => ({
    name: `matter ${id}`,
    address: matterApi(fold.dialogue, id, asOf),
  })
  const several = (of: 'norms' | 'texts' | 'channel' | 'elections' | 'said'): PartWanted => ({
    name: of,
    address: partApi(fold.dialogue, of, asOf),
  })
  switch (section) {
    case 'unit': {
      const shown = name === undefined ? leadMatter(fold.lines, info, asOf) : line
      return shown === null ? null : whole(shown)
    }
    case 'texts':
      return line?.has.includes('text') === true ? whole(line) : several('texts')
    case 'channel':
      return line?.has.includes('notice') === true ? whole(line) : several('channel')
    case 'norms':
    case 'elections':
    case 'said':
      return several(section)
    case 'outbox':
      // A form for any kind of act offers every act and every matter to be named.
      return name === 'act' ? { name: 'whole', address: foldApi(fold.dialogue, asOf) } : null
    default:
      return null
  }
}
