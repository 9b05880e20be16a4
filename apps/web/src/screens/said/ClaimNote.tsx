import type { ClaimState } from '@alternat/acts'
import { Peer } from '../../design/Peer.tsx'
import { Why } from '../../design/Why.tsx'
import { spanInWords } from '../../format/days.ts'

/** One claim: the speaker's word, when and by whom, and how it stands to acts and to what the side said before. */
export function ClaimNote({ claim }: { readonly claim: ClaimState }) {
  const { words, summary } = claim
  return (
    <li className="note">
      <p>
        <span className="quote">
          <Peer words={claim.as ?? claim.word} />
        </span>
        {claim.course === 'changed' && <b> – a change of course</b>}
      </p>
      <p className="fine">
        {spanInWords(claim.on.from, claim.on.to)}
        {claim.on.hour !== undefined && `, ${claim.on.hour}`}
        {precisionInWords(claim.on.precision)} · <Peer words={claim.speaker} />,{' '}
        <Peer words={claim.capacity} /> · {claim.hand}-hand{roomInWords(claim.inRoom)}
        {claim.second && ' · second source †'}
      </p>
      {words !== null && (
        <p className="quote">
          “<Peer words={words} />”
        </p>
      )}
      {summary !== '' && (
        <p className="fine">
          <Peer words={summary} />
        </p>
      )}
      <p className="fine">Against the acts of this matter: {claim.againstActs}.</p>
      <Why short acts={[claim.act]} how="As cited; the answer read into it is set by whoever cites." />
    </li>
  )
}

function roomInWords(inRoom: boolean | null): string {
  if (inRoom === null) return ''
  return inRoom ? ', in the room' : ', not in the room'
}

function precisionInWords(precision: string): string {
  if (precision === 'day') return ''
  return precision === 'not given' ? ' (the source names no day)' : ` (some day of the ${precision})`
}
