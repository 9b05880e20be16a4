import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../language/use-words.ts'

interface CopiedProps {
  /** What it is, for whoever cannot see it: “the root”. */
  readonly what: string
  readonly value: string
  /** Characters shown, if not all of them: enough to compare by eye. The whole of it is copied. */
  readonly shown?: number
}

/** A fingerprint, a root, a digest: in groups of four for the eye and the voice, copied whole. */
export function Copied({ what, value, shown }: CopiedProps) {
  const { say } = useWords('design')
  const [state, setState] = useState<'copied' | 'notCopied' | null>(null)
  const part = shown === undefined ? value : value.slice(0, shown)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value)
      setState('copied')
    } catch {
      setState('notCopied')
    }
  }
  return (
    <span className="copied">
      <code dir="ltr">{grouped(part)}</code>
      {part.length < value.length && '…'}{' '}
      <Button className="as-link" aria-label={say('copyWhat', { what })} onPress={() => void copy()}>
        {say('copy')}
      </Button>
      <output className="fine">{state !== null && say(state)}</output>
    </span>
  )
}

/** Groups of four, set apart by room and not by spaces, so that what is selected by hand is the value itself. */
function grouped(value: string) {
  const groups = value.match(/.{1,4}/g) ?? []
  return groups.map((group, i) => (
    // A value may hold the same group twice; their order is the value.
    <span key={`${i} ${group}`} className="group">
      {group}
    </span>
  ))
}
