import { dialogueApi } from '../../api/addresses.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'

/** Evidence files to take along, one for each matter. */
export function EvidenceList() {
  const { fold } = useDialogue()
  const { say, tell } = useWords('record')
  return (
    <>
      <h2>{say('evidence')}</h2>
      <p>{tell('evidenceHow', { page: (words) => <a href="/verify.html">{words}</a> })}</p>
      <details className="plain">
        <summary>{say('downloadMatter')}</summary>
        <ul>
          {fold.matters.map((matter) => (
            <li key={matter.id}>
              <a
                href={`${dialogueApi(fold.dialogue)}/evidence/${matter.slug}`}
                download={`${matter.slug}.alternat-evidence`}
              >
                <bdi>{matter.title}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
