import { Peer } from '../../design/Peer.tsx'

/** Content by letters, A, B, C …, as notices between risk-reduction centres have it. */
export function Lettered({ items }: { readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <ol className="lettered">
      {items.map((words) => (
        <li key={words}>
          <Peer words={words} />
        </li>
      ))}
    </ol>
  )
}
