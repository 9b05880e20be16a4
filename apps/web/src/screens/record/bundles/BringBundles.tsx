import { useState } from 'react'
import { Button, DropZone, FileTrigger, type DropItem } from 'react-aria-components'
import { useWords } from '../../../language/use-words.ts'
import { BundleItem } from './BundleItem.tsx'

/** A file that somebody holds out, under a number of its own: two may have one name. */
interface HeldOut {
  readonly id: number
  readonly file: File
}

/** Bundles that came by courier, by e-mail or over a one-way link: dropped here or chosen, told, and then taken in. */
export function BringBundles() {
  const { say } = useWords('record')
  const design = useWords('design')
  const [files, setFiles] = useState<readonly HeldOut[]>([])
  const holdOut = (added: readonly File[]): void =>
    setFiles((before) => {
      const first = (before.at(-1)?.id ?? 0) + 1
      return [...before, ...added.map((file, at) => ({ id: first + at, file }))]
    })
  const dropped = async (items: readonly DropItem[]): Promise<void> => {
    const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))
    holdOut(await Promise.all(files))
  }
  return (
    <section aria-label={say('bringIn')}>
      <h2>{say('bringIn')}</h2>
      <DropZone
        aria-label={design.say('dropHere')}
        className="empty drop"
        onDrop={(event) => void dropped(event.items)}
      >
        <p>{say('bringInHow')}</p>
        <FileTrigger allowsMultiple onSelect={(chosen) => holdOut([...(chosen ?? [])])}>
          <Button className="button">{say('chooseBundles')}</Button>
        </FileTrigger>
      </DropZone>
      {files.map(({ id, file }) => (
        <BundleItem
          key={id}
          file={file}
          onLeave={() => setFiles((before) => before.filter((one) => one.id !== id))}
        />
      ))}
    </section>
  )
}
