import type { ApiFault } from '../api/types.ts'
import { FaultWords, WOULD_BE_VOID } from './FaultWords.tsx'
import { useWords } from '../language/use-words.ts'

/** A refusal in plain words, read out at once. */
export function Fault({ fault }: { readonly fault: ApiFault }) {
  const { tell } = useWords('design')
  return (
    <div className="banner refused" role="alert">
      <p>
        <FaultWords fault={fault} />
      </p>
      {fault.where !== undefined && fault.code !== WOULD_BE_VOID && (
        <p className="fine">{tell('where', { field: fault.where })}</p>
      )}
      <p className="fine">{tell('code', { code: <code dir="ltr">{fault.code}</code> })}</p>
    </div>
  )
}
