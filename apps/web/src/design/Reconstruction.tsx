/** The line that stands on every page of a reconstruction. */
export function Reconstruction({ compiler }: { readonly compiler: string | null }) {
  if (compiler === null) return null
  return (
    <p className="banner" role="note">
      Reconstruction from public sources, compiled by <bdi>{compiler}</bdi>. Demonstration keys. No government
      takes part.
    </p>
  )
}
