import { trendApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { Fault } from '../../design/Fault.tsx'
import { dayNumber } from '../../format/days.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { PageHead } from '../PageHead.tsx'
import { Bars } from './Bars.tsx'
import { ClaimCard } from './ClaimCard.tsx'
import { Finding } from './Finding.tsx'
import { KnownOn } from './KnownOn.tsx'
import { Readings } from './Readings.tsx'
import { Rest } from './Rest.tsx'
import type { TrendShown } from './types.ts'

/** Trend: what the counts can say and what they cannot; never a judgement of conduct. */
export default function TrendScreen() {
  const { asOf } = useDialogue()
  const { say } = useWords('trend')
  const frame = useWords('frame')
  const { value: trend, fault } = useApi<TrendShown>(trendApi(asOf))
  if (trend === null)
    return fault === null ? <p className="fine">{say('counting')}</p> : <Fault fault={fault} />
  return (
    <>
      <PageHead eyebrow={frame.say('trend')} title={say('aboutTitle')} sub={say('aboutNorm')} />
      <Elsewhere trend={trend} />
      <KnownOn trend={trend} />
      <div className="trend-page">
        <Bars trend={trend} />
        <Finding trend={trend} />
      </div>
      <Readings trend={trend} />
      {trend.claim !== null && <ClaimCard claim={trend.claim} />}
      <Rest trend={trend} />
    </>
  )
}

/** The page belongs to the dialogue in which something began about the day of the cut; elsewhere it is an example. */
function Elsewhere({ trend }: { readonly trend: TrendShown }) {
  const { fold } = useDialogue()
  const { say } = useWords('trend')
  const cut = trend.headline?.window.cut
  if (cut === undefined) return null
  const near = fold.lines.some((matter) => Math.abs(dayNumber(matter.on) - dayNumber(cut)) <= 1)
  if (near) return null
  return <p className="banner">{say('elsewhere')}</p>
}
