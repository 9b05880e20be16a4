import { useId } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../language/use-words.ts'

interface ProgressProps {
  /** What is being done, in a word or two. */
  readonly label: string
  /** How far it is, of `of`; `null` while nobody can know. */
  readonly done: number | null
  readonly of?: number
  /** How far it is in words, where a share says less: `12 of 40 acts`. */
  readonly words?: string
  /** Gives it up, with nothing changed. Left out where there is no way back. */
  readonly onCancel?: () => void
}

/** Long work: what, how far, and the way out of it. */
export function Progress({ label, done, of = 1, words, onCancel }: ProgressProps) {
  const id = useId()
  const { say } = useWords('design')
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      {words !== undefined && <span className="fine">{words}</span>}
      <progress id={id} max={of} {...(done === null ? {} : { value: done })} />
      {onCancel !== undefined && (
        <Button className="button small" onPress={onCancel}>
          {say('stopIt')}
        </Button>
      )}
    </div>
  )
}
