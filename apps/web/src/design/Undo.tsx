import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../language/use-words.ts'

interface UndoProps {
  /** What was done, in a sentence. */
  readonly children: ReactNode
  readonly onUndo: () => void
  readonly onDone: () => void
}

/** Says what was done and offers it back. It stays until it is answered: nobody has to be quick. */
export function Undo({ children, onUndo, onDone }: UndoProps) {
  const { say } = useWords('design')
  return (
    <output className="undo">
      <span>{children}</span>
      <Button className="button small" onPress={onUndo}>
        {say('undo')}
      </Button>
      <Button className="button small" onPress={onDone}>
        {say('keepItSo')}
      </Button>
    </output>
  )
}
