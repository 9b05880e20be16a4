import { Button } from 'react-aria-components'
import { momentInWords } from './role-words.ts'
import type { Made } from './PeoplePage.tsx'

/** A one-time link, shown this once: whoever has it comes in as that person. */
export function LinkOnce({ made, onDone }: { readonly made: Made; readonly onDone: () => void }) {
  const { name, invitedUntil } = made.person
  return (
    <div className="banner" aria-live="polite">
      <p>
        Give this link to <bdi>{name}</bdi> yourself, by hand or by a way you trust: whoever opens it first
        comes in as them.
        {invitedUntil !== null && ` It can be used once, until ${momentInWords(invitedUntil)}.`}
      </p>
      <p>
        <code className="one-time-link">{made.link}</code>
      </p>
      <p>
        <Button className="button" onPress={() => void navigator.clipboard.writeText(made.link)}>
          Copy
        </Button>{' '}
        <Button className="button" onPress={onDone}>
          I have it
        </Button>
      </p>
    </div>
  )
}
