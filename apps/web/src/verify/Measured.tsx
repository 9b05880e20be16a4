import type { Work } from '../check/browser-crypto.ts'
import { useWords } from '../language/use-words.ts'

/** The name of a file that was checked, and how large it is. */
export function FileName({ name, size }: { readonly name: string; readonly size: number }) {
  const { say } = useWords('verify')
  return (
    <h2>
      <bdi>{name}</bdi> <small>{say('bytes', { n: size })}</small>
    </h2>
  )
}

interface ComputedProps {
  readonly work: Work
  readonly milliseconds: number
}

/** How much was computed here and in how long. */
export function Computed({ work, milliseconds }: ComputedProps) {
  const { say } = useWords('verify')
  const { signatures, hashes } = work
  return <p className="fine">{say('computed', { signatures, hashes, ms: milliseconds })}</p>
}
