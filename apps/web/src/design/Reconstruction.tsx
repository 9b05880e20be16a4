import { useWords } from '../language/use-words.ts'

/** The line that stands on every page of a reconstruction. */
export function Reconstruction({ compiler }: { readonly compiler: string | null }) {
  const { tell } = useWords('design')
  if (compiler === null) return null
  return (
    <p className="banner" role="note">
      {tell('reconstruction', { compiler })}
    </p>
  )
}
