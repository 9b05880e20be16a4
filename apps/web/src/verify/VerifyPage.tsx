import { useState } from 'react'
import { Button, DropZone, FileTrigger, type DropItem } from 'react-aria-components'
import { checkEverything, type Checked } from '../check/check-everything.ts'
import { VerifyResult } from './VerifyResult.tsx'

interface Done {
  readonly name: string
  readonly size: number
  readonly checked: Checked
}

/** Lets the page draw before a long computation. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))

/** The page that checks an evidence file by itself: no server, no connection, one file. */
export function VerifyPage() {
  const [done, setDone] = useState<Done | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (file: File): Promise<void> => {
    setBusy(true)
    setDone(null)
    const bytes = new Uint8Array(await file.arrayBuffer())
    await drawn()
    setDone({ name: file.name, size: bytes.length, checked: checkEverything(bytes, null) })
    setBusy(false)
  }
  const dropped = async (items: readonly DropItem[]): Promise<void> => {
    for (const item of items) if (item.kind === 'file') await take(await item.getFile())
  }
  return (
    <main>
      <p className="eyebrow">Alternat</p>
      <h1>Check an evidence file</h1>
      <p className="sub">
        Everything is computed on this page, from the file alone. The page opens no connection; it works from
        a disk, without a network.
      </p>
      <DropZone className="empty drop" onDrop={(event) => void dropped(event.items)}>
        <p>Drop an evidence file here, or choose one.</p>
        <FileTrigger onSelect={(files) => files?.[0] !== undefined && void take(files[0])}>
          <Button className="button first" isPending={busy}>
            Choose a file
          </Button>
        </FileTrigger>
      </DropZone>
      <p aria-live="polite" className="fine check-step">
        {busy ? 'checking …' : ''}
      </p>
      {done !== null && <VerifyResult {...done} />}
    </main>
  )
}
