import { dialogueApi } from '../../api/addresses.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** Evidence files to take along, one for each matter. */
export function EvidenceList() {
  const { fold } = useDialogue()
  return (
    <>
      <h2>Evidence</h2>
      <p>
        An evidence file holds the acts of a matter with everything needed to check them. Anyone can check it
        without this server: <a href="/verify.html">open the checking page</a>, save it, and drop the file on
        it.
      </p>
      <details className="plain">
        <summary>Download for a matter</summary>
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
