import { Button } from 'react-aria-components'
import { post } from '../api/request.ts'
import type { Session } from '../api/types.ts'
import { forgetAllTyped } from '../forms/typed.ts'
import { useWords } from '../language/use-words.ts'
import { To } from '../routing/To.tsx'
import { rolesInWords } from './role-words.ts'

/** Signing out leaves nothing of the page behind: it is loaded anew. */
function signOut(): void {
  forgetAllTyped()
  void post('/api/sign-out', {}).then(() => location.assign('/'))
}

/** Who sits here and in which role, on the leading edge of every page; and the way out. */
export function WhoSits({ session }: { readonly session: Session }) {
  const { person, may } = session
  const { say } = useWords('sign-in')
  if (person === null) return null
  const roles = rolesInWords(person.roles)
  return (
    <nav className="who-sits" aria-label={say('whoSits')}>
      <p>
        <strong>
          <bdi>{person.name}</bdi>
        </strong>
        <span>{roles === '' ? say('withoutRole') : roles}</span>
        {person.offices.length > 0 && <span>{person.offices.join(', ')}</span>}
      </p>
      <p>
        <To route={{ page: 'people', screen: 'me', asOf: null, more: {} }}>{say('mySignIn')}</To>
        {person.offices.length > 0 && <MyKeysLink />}
        {(may.read || session.beginning) && <BeginLink />}
        {session.custody === 'convenor' && <MovingLink />}
        {may.people && (
          <To route={{ page: 'people', screen: 'people', asOf: null, more: {} }}>{say('people')}</To>
        )}
        <Button className="as-link" onPress={signOut}>
          {say('signOut')}
        </Button>
      </p>
    </nav>
  )
}

/** Where the keys of one’s offices are. */
function MyKeysLink() {
  const { say } = useWords('frame')
  return <To route={{ page: 'people', screen: 'my-keys', asOf: null, more: {} }}>{say('myKeys')}</To>
}

/** Whom this side has met, and which dialogues it is in. */
function BeginLink() {
  const { say } = useWords('frame')
  return <To route={{ page: 'people', screen: 'begin', asOf: null, more: {} }}>{say('sidesMet')}</To>
}

/** How a side that is hosted goes on with keys of its own. */
function MovingLink() {
  const { say } = useWords('frame')
  return <To route={{ page: 'people', screen: 'moving', asOf: null, more: {} }}>{say('movingOut')}</To>
}
