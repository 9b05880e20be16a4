import { useEffect } from 'react'
import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { useRoute } from '../routing/location.ts'
import { To } from '../routing/To.tsx'
import { backFault } from './back-faults.ts'
import { Door } from './Door.tsx'
import { Ways } from './Ways.tsx'

/** What stands at a side's address for whoever is not signed in. */
export function SignInPage({ session }: { readonly session: Session }) {
  const route = useRoute()
  const { say, tell } = useWords('sign-in')
  const title = say('signInTitle', { side: session.name })
  useEffect(() => {
    document.title = title
  }, [title])
  const isDemonstration = session.waysIn.demonstration.length > 0
  const fault = backFault(route.more['fault'])
  return (
    <Door session={session} title={say(isDemonstration ? 'sitDownAs' : 'signIn')}>
      {fault !== null && (
        <div className="banner refused" role="alert">
          <p>{fault}</p>
        </div>
      )}
      {session.waysIn.nobody && (
        <div className="banner">
          <p>{say('nobodyYet')}</p>
        </div>
      )}
      <Ways session={session} />
      {!isDemonstration && (
        <p className="fine">
          {tell('noPasskeyAtHand', {
            page: (words) => (
              <To route={{ page: 'people', screen: 'recover', asOf: null, more: {} }}>{words}</To>
            ),
          })}
        </p>
      )}
    </Door>
  )
}
