import { useRef } from 'react'

/**
 * The id of a request that is sent: another for other words, and for the same words again once an answer came. Where
 * none came, the same: nobody knows then whether the first one arrived, and it must not count twice.
 */
export function useRequestId(): {
  readonly idFor: (body: unknown) => string
  readonly answered: () => void
} {
  const last = useRef<{ readonly text: string; readonly id: string } | null>(null)
  return {
    idFor: (body) => {
      const text = JSON.stringify(body)
      if (last.current?.text !== text) last.current = { text, id: crypto.randomUUID() }
      return last.current.id
    },
    answered: () => {
      last.current = null
    },
  }
}
