import type { ClaimState } from '@alternat/acts'
import { Peer } from '../../design/Peer.tsx'
import { Why } from '../../design/Why.tsx'
import { spanInWords } from '../../format/days.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { ClaimWord } from './ClaimWord.tsx'

/** One claim: the speaker's word, when and by whom, and how it stands to acts and to what the side said before. */
export function ClaimNote({ claim }: { readonly claim: ClaimState }) {
  const { say, tell } = useWords('said')
  const { words, summary } = claim
  return (
    <li className="note">
      <p>
        <ClaimWord claim={claim} />
        {claim.course === 'changed' && <b> – {say('changed')}</b>}
      </p>
      <p className="fine">
        <ClaimLine claim={claim} />
      </p>
      {words !== null && <p className="quote">{tell('quoted', { words: <Peer words={words} /> })}</p>}
      {summary !== '' && (
        <p className="fine">
          <Peer words={summary} />
        </p>
      )}
      <p className="fine">{say('againstActs', { how: AGAINST[claim.againstActs] })}</p>
      <Why short acts={[claim.act]} how={say('citedHow')} />
    </li>
  )
}

const AGAINST: Readonly<Record<ClaimState['againstActs'], string>> = {
  supported: 'supported',
  'no act recorded': 'none',
  'an act says otherwise': 'otherwise',
}

/** When it was said and how exactly that is known, by whom, and how near the speaker was. */
function ClaimLine({ claim }: { readonly claim: ClaimState }) {
  const { tell } = useWords('said')
  const { from, to, hour, precision } = claim.on
  return tell('claimLine', {
    span: own(spanInWords(from, to)),
    timed: hour === undefined ? 'no' : 'yes',
    hour: hour ?? '',
    precision: precision === 'not given' ? 'unnamed' : precision,
    speaker: <Peer words={claim.speaker} />,
    capacity: <Peer words={claim.capacity} />,
    hand: claim.hand,
    room: roomOf(claim.inRoom),
    second: claim.second ? 'yes' : 'no',
  })
}

function roomOf(inRoom: boolean | null): string {
  if (inRoom === null) return 'unknown'
  return inRoom ? 'in' : 'out'
}
