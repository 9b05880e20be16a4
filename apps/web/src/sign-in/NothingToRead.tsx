import type { Session } from '../api/types.ts'
import { Frame } from '../frame/Frame.tsx'
import { useWords } from '../language/use-words.ts'
import { To } from '../routing/To.tsx'

/** Whoever manages people has nothing to do with the record, and is shown where their work is. */
export function NothingToRead({ session }: { readonly session: Session }) {
  const { say } = useWords('sign-in')
  return (
    <Frame session={session}>
      <h1>
        <bdi>{session.name}</bdi>
      </h1>
      <p>
        {say('noReading')}{' '}
        {session.may.people && (
          <To route={{ page: 'people', screen: 'people', asOf: null, more: {} }}>{say('toPeople')}</To>
        )}
      </p>
    </Frame>
  )
}
