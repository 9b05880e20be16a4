import { Button } from 'react-aria-components'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { momentInWords } from './role-words.ts'
import type { Made } from './PeoplePage.tsx'

/** A one-time link, shown this once: whoever has it comes in as that person. */
export function LinkOnce({ made, onDone }: { readonly made: Made; readonly onDone: () => void }) {
  const { say, tell } = useWords('sign-in')
  const { name, invitedUntil } = made.person
  return (
    <div className="banner" aria-live="polite">
      <p>
        {tell('giveLink', { name })}{' '}
        {invitedUntil !== null && say('linkUntil', { minute: own(momentInWords(invitedUntil)) })}
      </p>
      <p>
        <code className="one-time-link" dir="ltr">
          {made.link}
        </code>
      </p>
      <p>
        <Button className="button" onPress={() => void navigator.clipboard.writeText(made.link)}>
          {say('copy')}
        </Button>{' '}
        <Button className="button" onPress={onDone}>
          {say('haveIt')}
        </Button>
      </p>
    </div>
  )
}
