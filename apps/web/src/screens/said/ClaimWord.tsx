import type { ClaimState } from '@alternat/acts'
import { Peer } from '../../design/Peer.tsx'
import { useWords } from '../../language/use-words.ts'

/** What a claim says: the speaker's own shade of it, else the word of the closed list that whoever cites it chose. */
export function ClaimWord({ claim }: { readonly claim: Pick<ClaimState, 'word' | 'as'> }) {
  const { find } = useWords('said')
  const listed = find(claim.word)
  return (
    <span className="quote">
      {claim.as !== null || listed === null ? <Peer words={claim.as ?? claim.word} /> : listed}
    </span>
  )
}
