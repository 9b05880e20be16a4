import type { MatterShown } from '@alternat/acts'
import type { TextContent } from '../../api/types.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'

interface OpenBracketsProps {
  readonly matter: MatterShown
  readonly content: TextContent
  readonly paragraph: string
  readonly chosen: string | null
}

/** Which paragraph, and whether to open new brackets or to add an alternative to one that stands open. */
export function OpenBrackets({ matter, content, paragraph, chosen }: OpenBracketsProps) {
  const { handleOf } = useDialogue()
  const { say, tell } = useWords('texts')
  const words =
    content.paragraphs.find((one) => one.id === paragraph)?.words[content.languages[0] ?? ''] ?? []
  const open = words.filter((run) => typeof run !== 'string').map((run) => run.bracket)
  return (
    <div className="fine">
      {content.paragraphs.length > 1 && (
        <p>
          {tell('paragraphs', {
            paragraphs: content.paragraphs.map(({ id }) => (
              <span key={id}>
                <SectionLink
                  section="texts"
                  path={[handleOf(matter), 'bracket']}
                  more={{ paragraph: id }}
                  current={id === paragraph}
                >
                  <bdi>{id}</bdi>
                </SectionLink>{' '}
              </span>
            )),
          })}
        </p>
      )}
      {open.length > 0 && (
        <p>
          <SectionLink
            section="texts"
            path={[handleOf(matter), 'bracket']}
            more={{ paragraph }}
            current={chosen === null}
          >
            {say('newBrackets')}
          </SectionLink>
          {open.map((bracket) => (
            <span key={bracket}>
              {' '}
              ·{' '}
              <SectionLink
                section="texts"
                path={[handleOf(matter), 'bracket']}
                more={{ paragraph, bracket }}
                current={chosen === bracket}
              >
                {tell('anotherIn', { bracket })}
              </SectionLink>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
