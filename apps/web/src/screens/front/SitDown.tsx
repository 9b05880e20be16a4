import type { Session } from '../../api/types.ts'
import { To } from '../../routing/To.tsx'

/** The ways in, in one row: sit down as one of the live sides, each at its own address, or read without a side. */
export function SitDown({ session }: { readonly session: Session }) {
  const { sides } = session.addresses
  return (
    <div className="sit-down">
      {sides.length > 0 && (
        <p>
          <span>Sit down as</span>
          {sides.map(({ side, name, address }) => (
            <a key={side} className="button first" href={address}>
              <bdi>{name}</bdi>
            </a>
          ))}
        </p>
      )}
      <p>
        <span>{sides.length > 0 ? 'or read as' : 'Read as'}</span>
        <To route={{ page: 'reader', as: 'press', asOf: null, more: {} }} className="button">
          press
        </To>
        <To route={{ page: 'reader', as: 'legislature', asOf: null, more: {} }} className="button">
          legislature
        </To>
      </p>
    </div>
  )
}
