import { evidenceApi } from '../../api/addresses.ts'
import { Lines } from '../../design/Lines.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'

/** Evidence files to take along, one for each matter. */
export function EvidenceList() {
  const { fold, handleOf } = useDialogue()
  const { say, tell } = useWords('record')
  return (
    <>
      <h2>{say('evidence')}</h2>
      <p>{tell('evidenceHow', { page: (words) => <a href="/verify.html">{words}</a> })}</p>
      <details className="plain">
        <summary>{say('downloadMatter')}</summary>
        <Lines label={say('downloadMatter')} items={fold.lines} idOf={({ id }) => id}>
          {(matter) => (
            <>
              <a
                href={evidenceApi(fold.dialogue, matter.id)}
                download={`${handleOf(matter)}.alternat-evidence`}
              >
                <bdi>{matter.title}</bdi>
              </a>
            </>
          )}
        </Lines>
      </details>
    </>
  )
}
