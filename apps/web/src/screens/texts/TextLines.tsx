import { shortOf, type MatterShown } from '@alternat/acts'
import { Filtered } from '../../design/Filtered.tsx'
import { Lines } from '../../design/Lines.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { ThreeLines } from '../unit/MatterList.tsx'

/** Texts one below the other, each with its three lines, leading to its words. */
export function TextLines({ matters }: { readonly matters: readonly MatterShown[] }) {
  const { handleOf } = useDialogue()
  const { say } = useWords('texts')
  if (matters.length === 0) return null
  return (
    <Filtered items={matters} titleOf={(matter) => matter.title}>
      {(found) => (
        <Lines className="matters" label={say('list')} items={found} idOf={({ id }) => id}>
          {(matter) => (
            <>
              <SectionLink section="texts" path={[handleOf(matter)]} className="title">
                <bdi>{matter.title}</bdi>
              </SectionLink>
              <ThreeLines matter={shortOf(matter)} />
            </>
          )}
        </Lines>
      )}
    </Filtered>
  )
}
