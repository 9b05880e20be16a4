import { useState } from 'react'
import { Button } from 'react-aria-components'
import { refresh } from '../../api/cache.ts'
import { remove } from '../../api/request.ts'
import type { ApiFault } from '../../api/types.ts'
import { Fault } from '../../design/Fault.tsx'
import { useWords } from '../../language/use-words.ts'

interface DropProps {
  /** What is dropped, for whoever cannot see it: “Drop this draft”. */
  readonly legend: string
  readonly address: string
  /** The list that it stands in. */
  readonly list: string
}

/** Throws something away, after asking once: what is dropped cannot be had back. */
export function Drop({ legend, address, list }: DropProps) {
  const { say } = useWords('outbox')
  const [asking, ask] = useState(false)
  const [fault, fail] = useState<ApiFault | null>(null)
  const drop = async (): Promise<void> => {
    const answer = await remove(address)
    fail(answer.ok ? null : answer.fault)
    refresh(list)
  }
  // One element for both, so that the keyboard stays where it was: on the way that loses nothing.
  return (
    <fieldset className="plain-set" aria-live="polite">
      <legend className="only-heard">{legend}</legend>
      {asking && <span>{say('dropForGood')}</span>}
      {asking && ' '}
      <Button className="button" onPress={() => ask(!asking)}>
        {say(asking ? 'keepIt' : 'drop')}
      </Button>{' '}
      {asking && (
        <Button className="button" onPress={() => void drop()}>
          {say('dropIt')}
        </Button>
      )}
      {fault !== null && <Fault fault={fault} />}
    </fieldset>
  )
}
