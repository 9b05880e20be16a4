import { fingerprintWords, type KeyHolder, type MisbehaviourReport } from '@alternat/acts'
import { useWords } from '../language/use-words.ts'

/** As what a side holds a key, in the language of the page. */
export function useRole(): (role: KeyHolder['role']) => string {
  const { say } = useWords('verify')
  return (role) =>
    typeof role === 'object'
      ? say('role', { role: 'office', office: role.office })
      : say('role', { role, office: '' })
}

interface WhoseProps {
  readonly keyOf: NonNullable<MisbehaviourReport['key']>
  readonly holder: KeyHolder | null
}

/** The key a file is about and the root over it: what a person compares before believing whose it is. */
export function Whose({ keyOf, holder }: WhoseProps) {
  const { say, tell } = useWords('verify')
  const roleInWords = useRole()
  return (
    <>
      <h3>{say('whose')}</h3>
      <dl className="facts">
        <div className="root">
          <dt>{tell('keyItself', { key: <bdi className="mono">{keyOf.name}</bdi> })}</dt>
          <dd className="mono">{keyOf.fingerprint.groups.join(' ')}</dd>
        </div>
        {holder !== null && (
          <div className="root">
            <dt>
              {tell('rootOf', {
                holder: holder.name,
                side: <bdi className="mono">{holder.side}</bdi>,
                role: { own: roleInWords(holder.role) },
              })}
            </dt>
            <dd className="mono">{holder.root.groups.join(' ')}</dd>
            <dd>{fingerprintWords(holder.root, 'en').join(' ')}</dd>
          </div>
        )}
      </dl>
      {holder === null && <p className="fine">{say('noCard')}</p>}
    </>
  )
}
