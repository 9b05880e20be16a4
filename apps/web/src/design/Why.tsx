import type { ReactNode } from 'react'
import type { Ref } from '@alternat/acts'
import { useWords } from '../language/use-words.ts'
import { ActLine } from './ActLine.tsx'
import { Lines } from './Lines.tsx'

interface WhyProps {
  /** The acts a value was computed from; none is an answer too. */
  readonly acts: readonly Ref[]
  /** How it was computed, in a sentence. */
  readonly how: ReactNode
  /** In lists and cells: the visible word is *why* alone. */
  readonly short?: boolean
}

const leafOf = ({ leaf }: Ref): string => leaf
const lineOf = (act: Ref): ReactNode => <ActLine act={act} />

/** Why a computed value is shown: the rule in a sentence, and the acts it was computed from. */
export function Why({ acts, how, short = false }: WhyProps) {
  const { say } = useWords('design')
  return (
    <details className="why">
      <summary>
        {short ? (
          <>
            <span aria-hidden="true">{say('whyShort')}</span>
            <span className="only-heard">{say('why')}</span>
          </>
        ) : (
          say('why')
        )}
      </summary>
      <p>{how}</p>
      {acts.length === 0 ? (
        <p>{say('noActBears')}</p>
      ) : (
        <Lines label={say('why')} items={acts} idOf={leafOf} ordered>
          {lineOf}
        </Lines>
      )}
    </details>
  )
}
