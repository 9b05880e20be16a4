import { AttachLinks } from '../norms/AttachLinks.tsx'
import type { MatterShown } from '@alternat/acts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'

/** What the own side can do on this matter from here. */
export function OnMatter({ matter }: { readonly matter: MatterShown }) {
  const { acting, handleOf } = useDialogue()
  const { say } = useWords('unit')
  if (acting === null) return null
  return (
    <ul className="row">
      {matter.text !== null && (
        <li>
          <SectionLink section="texts" path={[handleOf(matter)]} className="button first">
            {say('readText')}
          </SectionLink>
        </li>
      )}
      {matter.notice !== null && (
        <li>
          <SectionLink section="channel" path={[handleOf(matter)]} className="button first">
            {say('openNotice')}
          </SectionLink>
        </li>
      )}
      <AttachLinks matter={handleOf(matter)} />
    </ul>
  )
}
