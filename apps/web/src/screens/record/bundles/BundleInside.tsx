import { Day } from '../../../design/Day.tsx'
import { FaultWords } from '../../../design/FaultWords.tsx'
import { Lines } from '../../../design/Lines.tsx'
import { useSideNames } from '../../../frame/dialogue-context.ts'
import { kindInWords } from '../../../format/words.ts'
import { useWords } from '../../../language/use-words.ts'
import type { BundleSummary, DescribedAct } from '../../../../../node/src/api/bundles.ts'

const WOULD = {
  apply: 'wouldApply',
  wait: 'wouldWait',
  'bring nothing': 'wouldBringNothing',
  'be refused': 'wouldBeRefused',
} as const
const SENDER = {
  pinned: 'senderPinned',
  differs: 'senderDiffers',
  'not met': 'senderNotMet',
  'no card': 'senderNoCard',
} as const

/** What is inside a bundle, in a few lines and act by act, and what taking it in would do. */
export function BundleInside({ summary }: { readonly summary: BundleSummary }) {
  const { tell, say } = useWords('record')
  const nameOf = useSideNames()
  const { from, dialogue, sender, acts, blobs, would, refusal, leftOut } = summary
  return (
    <>
      <p className="lead">
        {tell('insideOf', { side: nameOf(from), dialogue, acts: acts.length, texts: blobs })}
      </p>
      <p>{say(WOULD[would])}</p>
      {refusal !== null && (
        <p className="banner refused">
          <FaultWords fault={refusal} />
        </p>
      )}
      <p className={sender.root === 'differs' ? 'banner refused' : 'fine'}>{say(SENDER[sender.root])}</p>
      {leftOut.map(({ log, code }) => (
        <p key={log} className="banner">
          {tell(code === 'fork' ? 'wouldLeaveOut' : 'wouldLeaveOutFor', { log, code })}
        </p>
      ))}
      <ActsInside acts={acts} />
    </>
  )
}

/** Acts, as their writers call them. */
export function ActsInside({ acts }: { readonly acts: readonly DescribedAct[] }) {
  const { say, tell } = useWords('record')
  if (acts.length === 0) return null
  return (
    <details className="plain" open={acts.length <= 12}>
      <summary>{say('actsInside', { n: acts.length })}</summary>
      <Lines
        className="matters"
        ordered
        label={say('actsInside', { n: acts.length })}
        items={acts}
        idOf={({ log, index }) => `${log} ${index}`}
      >
        {({ log, index, kind, at, title }) => (
          <>
            {kind === null ? say('unreadableAct') : kindInWords(kind)}
            {title !== null && (
              <>
                {' '}
                <bdi>{title}</bdi>
              </>
            )}
            <div className="fine">
              {tell('placeInLog', { index, log })}
              {at !== null && (
                <>
                  {' · '}
                  <Day on={at} />
                </>
              )}
            </div>
          </>
        )}
      </Lines>
    </details>
  )
}
