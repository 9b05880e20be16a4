import { Button } from 'react-aria-components'
import { post } from '../api/request.ts'
import type { Session } from '../api/types.ts'
import { To } from '../routing/To.tsx'
import { ROLE_NAMES } from './role-words.ts'

/** Signing out leaves nothing of the page behind: it is loaded anew. */
function signOut(): void {
  void post('/api/sign-out', {}).then(() => location.assign('/'))
}

/** Who sits here and in which role, on the leading edge of every page; and the way out. */
export function WhoSits({ session }: { readonly session: Session }) {
  const { person, may } = session
  if (person === null) return null
  const roles = person.roles.map((role) => ROLE_NAMES[role]).join(', ')
  return (
    <nav className="who-sits" aria-label="Who sits here">
      <p>
        <strong>
          <bdi>{person.name}</bdi>
        </strong>
        <span>{roles === '' ? 'without a role' : roles}</span>
        {person.offices.length > 0 && <span>{person.offices.join(', ')}</span>}
      </p>
      <p>
        <To route={{ page: 'people', screen: 'me', asOf: null, more: {} }}>My sign-in</To>
        {may.people && <To route={{ page: 'people', screen: 'people', asOf: null, more: {} }}>People</To>}
        <Button className="as-link" onPress={signOut}>
          Sign out
        </Button>
      </p>
    </nav>
  )
}
