import { useState } from 'react'
import { DropZone, FileTrigger, Button, type DropItem } from 'react-aria-components'
import { refresh } from '../../api/cache.ts'
import { postBytes } from '../../api/request.ts'
import type { ApiFault } from '../../api/types.ts'
import { Fault } from '../../design/Fault.tsx'

/** Brings in a bundle that came by courier, e-mail or a one-way link: dropped here, or chosen. */
export function BringBundle() {
  const [done, setDone] = useState<string | null>(null)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const take = async (file: File): Promise<void> => {
    const answer = await postBytes('/courier', new Uint8Array(await file.arrayBuffer()))
    setFault(answer.ok ? null : answer.fault)
    setDone(answer.ok ? file.name : null)
    if (answer.ok) refresh('/api/')
  }
  const dropped = async (items: readonly DropItem[]): Promise<void> => {
    for (const item of items) if (item.kind === 'file') await take(await item.getFile())
  }
  return (
    <>
      <h2>Bring in a bundle</h2>
      <DropZone className="empty drop" onDrop={(event) => void dropped(event.items)}>
        <p>
          Drop a bundle of the other side here, or choose one. It is checked whole before anything changes.
        </p>
        <FileTrigger onSelect={(files) => files?.[0] !== undefined && void take(files[0])}>
          <Button className="button">Choose a file</Button>
        </FileTrigger>
      </DropZone>
      {done !== null && (
        <p aria-live="polite" className="banner">
          <bdi>{done}</bdi> was taken in.
        </p>
      )}
      {fault !== null && <Fault fault={fault} />}
    </>
  )
}
