import type { Session } from '../../api/types.ts'
import { To } from '../../routing/To.tsx'

/** The ways in: sit down as one of the live sides, each at its own address, or read without a side. */
export function SitDown({ session }: { readonly session: Session }) {
  const { sides } = session.addresses
  return (
    <div className="sit-down">
      {sides.length > 0 && (
        <p>
          Sit down as:{' '}
          {sides.map(({ side, name, address }) => (
            <a key={side} className="button first" href={address}>
              <bdi>{name}</bdi>
            </a>
          ))}
        </p>
      )}
      <p>
        Or read as: <To route={{ page: 'reader', as: 'press', asOf: null, more: {} }}>press</To> ·{' '}
        <To route={{ page: 'reader', as: 'legislature', asOf: null, more: {} }}>legislature</To>
      </p>
    </div>
  )
}
