import type { ReactNode } from 'react'
import { Button, DropZone, FileTrigger, type DropItem } from 'react-aria-components'
import { useWords } from '../language/use-words.ts'

interface DropFileProps {
  /** What kind of file belongs here. */
  readonly children: ReactNode
  readonly onFile: (file: File) => void
  readonly isBusy?: boolean
}

/** A place for a file: dropped, pasted, or chosen by hand. */
export function DropFile({ children, onFile, isBusy = false }: DropFileProps) {
  const { say } = useWords('design')
  const dropped = async (items: readonly DropItem[]): Promise<void> => {
    for (const item of items) if (item.kind === 'file') onFile(await item.getFile())
  }
  return (
    <DropZone
      aria-label={say('dropHere')}
      className="empty drop"
      isDisabled={isBusy}
      onDrop={(event) => void dropped(event.items)}
    >
      {children}
      <FileTrigger onSelect={(files) => files?.[0] !== undefined && onFile(files[0])}>
        <Button className="button" isPending={isBusy}>
          {say('chooseFile')}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}
