import { fingerprintWords, type EvidenceReport } from '@alternat/acts'
import { useLanguage, useWords } from '../../language/use-words.ts'

/** The roots under which everything was checked: to be compared by voice or on paper, for no key is trusted by itself. */
export function Roots({ roots }: { readonly roots: EvidenceReport['roots'] }) {
  const { say } = useWords('record')
  const language = useLanguage()
  if (roots.length === 0) return null
  return (
    <div className="roots">
      <p className="fine">{say('compareRoots')}</p>
      <dl className="facts">
        {roots.map((root) => (
          <div key={root.side} className="root">
            <dt>
              <bdi>{root.name}</bdi> <span className="mono">{root.side}</span>,{' '}
              {say('custodyOf', { custody: root.custody })}
            </dt>
            <dd className="mono">{root.fingerprint.groups.join(' ')}</dd>
            <dd>{fingerprintWords(root.fingerprint, language).join(' ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
