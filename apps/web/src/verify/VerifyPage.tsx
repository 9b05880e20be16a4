import { useState } from 'react'
import { Button, DropZone, FileTrigger, type DropItem } from 'react-aria-components'
import { isMisbehaviourFile } from '@alternat/tlog'
import { checkAccusation, type MisbehaviourChecked } from '../check/check-accusation.ts'
import { checkEverything, type Checked } from '../check/check-everything.ts'
import { MisbehaviourResult } from './MisbehaviourResult.tsx'
import { VerifyResult } from './VerifyResult.tsx'

interface Done {
  readonly name: string
  readonly size: number
  /** By what the file is: evidence of a record, or what convicts whoever contradicted themselves. */
  readonly checked: Checked | null
  readonly misbehaviour: MisbehaviourChecked | null
}

/** Lets the page draw before a long computation. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))

/** The page that checks an evidence or misbehaviour file by itself: no server, no connection, one file. */
export function VerifyPage() {
  const [done, setDone] = useState<Done | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (file: File): Promise<void> => {
    setBusy(true)
    setDone(null)
    const bytes = new Uint8Array(await file.arrayBuffer())
    await drawn()
    const misbehaviour = isMisbehaviourFile(bytes) ? checkAccusation(bytes) : null
    const checked = misbehaviour === null ? checkEverything(bytes, null) : null
    setDone({ name: file.name, size: bytes.length, checked, misbehaviour })
    setBusy(false)
  }
  const dropped = async (items: readonly DropItem[]): Promise<void> => {
    for (const item of items) if (item.kind === 'file') await take(await item.getFile())
  }
  return (
    <main>
      <p className="eyebrow">Alternat</p>
      <h1>Check an evidence or misbehaviour file</h1>
      <p className="sub">
        Everything is computed on this page, from the file alone. The page opens no connection; it works from
        a disk, without a network.
      </p>
      <DropZone className="empty drop" onDrop={(event) => void dropped(event.items)}>
        <p>Drop a file here, or choose one.</p>
        <FileTrigger onSelect={(files) => files?.[0] !== undefined && void take(files[0])}>
          <Button className="button first" isPending={busy}>
            Choose a file
          </Button>
        </FileTrigger>
      </DropZone>
      <p aria-live="polite" className="fine check-step">
        {busy ? 'checking …' : ''}
      </p>
      {done !== null && done.checked !== null && <VerifyResult {...done} checked={done.checked} />}
      {done !== null && done.misbehaviour !== null && (
        <MisbehaviourResult name={done.name} size={done.size} {...done.misbehaviour} />
      )}
    </main>
  )
}
