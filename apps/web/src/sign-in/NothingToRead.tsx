import type { Session } from '../api/types.ts'
import { Frame } from '../frame/Frame.tsx'
import { To } from '../routing/To.tsx'

/** Whoever manages people has nothing to do with the record, and is shown where their work is. */
export function NothingToRead({ session }: { readonly session: Session }) {
  return (
    <Frame session={session}>
      <h1>
        <bdi>{session.name}</bdi>
      </h1>
      <p>
        Your role does not read the record.{' '}
        {session.may.people && (
          <To route={{ page: 'people', screen: 'people', asOf: null, more: {} }}>
            Invite people, and say who may what
          </To>
        )}
      </p>
    </Frame>
  )
}
