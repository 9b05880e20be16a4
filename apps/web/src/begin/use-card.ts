import { useState } from 'react'
import { postBytes } from '../api/request.ts'
import type { ApiFault } from '../api/types.ts'
import type { CardSeen } from './types.ts'

/** A card that somebody holds out. */
export interface HeldCard {
  readonly busy: boolean
  readonly seen: CardSeen | null
  readonly fault: ApiFault | null
  look(file: File): void
  away(): void
}

/** Looks at a card; nobody is met by it. */
export function useCard(): HeldCard {
  const [busy, setBusy] = useState(false)
  const [seen, setSeen] = useState<CardSeen | null>(null)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const look = async (file: File): Promise<void> => {
    setBusy(true)
    const answer = await postBytes('/api/sides/look', new Uint8Array(await file.arrayBuffer()))
    setBusy(false)
    setSeen(answer.ok ? (answer.value as CardSeen) : null)
    setFault(answer.ok ? null : answer.fault)
  }
  return { busy, seen, fault, look: (file) => void look(file), away: () => setSeen(null) }
}
