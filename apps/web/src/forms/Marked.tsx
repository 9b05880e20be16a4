import { markWords } from './mark-words.ts'

interface MarkedProps {
  readonly text: string
  readonly found: readonly { readonly start: number; readonly end: number }[]
}

/** Words with the places found in them marked. */
export function Marked({ text, found }: MarkedProps) {
  return (
    <p className="marked" dir="auto">
      {markWords(text, found).map((piece) =>
        piece.marked ? (
          <mark key={piece.from}>{piece.words}</mark>
        ) : (
          <span key={piece.from}>{piece.words}</span>
        ),
      )}
    </p>
  )
}
