import { AttachLinks } from '../norms/AttachLinks.tsx'
import type { MatterState } from '@alternat/acts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'

/** What the own side can do on this matter from here. */
export function OnMatter({ matter }: { readonly matter: MatterState }) {
  const { acting } = useDialogue()
  if (acting === null) return null
  return (
    <ul className="row">
      {matter.text !== null && (
        <li>
          <SectionLink section="texts" path={[matter.slug]} className="button first">
            Read the text and its brackets
          </SectionLink>
        </li>
      )}
      {matter.notice !== null && (
        <li>
          <SectionLink section="channel" path={[matter.slug]} className="button first">
            Open the notice
          </SectionLink>
        </li>
      )}
      <AttachLinks slug={matter.slug} />
    </ul>
  )
}
