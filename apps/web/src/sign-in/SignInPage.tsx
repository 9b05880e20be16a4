import { useEffect } from 'react'
import type { Session } from '../api/types.ts'
import { useRoute } from '../routing/location.ts'
import { To } from '../routing/To.tsx'
import { backFault } from './back-faults.ts'
import { Door } from './Door.tsx'
import { Ways } from './Ways.tsx'

/** What stands at a side's address for whoever is not signed in. */
export function SignInPage({ session }: { readonly session: Session }) {
  const route = useRoute()
  useEffect(() => {
    document.title = `Alternat – sign in, ${session.name}`
  }, [session.name])
  const isDemonstration = session.waysIn.demonstration.length > 0
  const fault = backFault(route.more['fault'])
  return (
    <Door session={session} title={isDemonstration ? 'Sit down as' : 'Sign in'}>
      {fault !== null && (
        <div className="banner refused" role="alert">
          <p>{fault}</p>
        </div>
      )}
      {session.waysIn.nobody && (
        <div className="banner">
          <p>
            Nobody can sign in here yet. The console on which this program was started shows a link for the
            first administrator; it can be used once, within thirty minutes.
          </p>
        </div>
      )}
      <Ways session={session} />
      {!isDemonstration && (
        <p className="fine">
          No passkey at hand?{' '}
          <To route={{ page: 'people', screen: 'recover', asOf: null, more: {} }}>Use a recovery code</To>. No
          code either? An administrator of your side gives you a new link.
        </p>
      )}
    </Door>
  )
}
