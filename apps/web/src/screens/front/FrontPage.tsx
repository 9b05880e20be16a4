import type { MatterPart, MatterShown, Outline } from '@alternat/acts'
import { useMemo } from 'react'
import { matterApi, outlineApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { DialogueInfo, Session } from '../../api/types.ts'
import { Empty } from '../../design/Empty.tsx'
import { Fault } from '../../design/Fault.tsx'
import { DialogueProvider, pagePart, showDialogue } from '../../frame/dialogue-context.ts'
import { PrintedFrom } from '../../frame/PrintedFrom.tsx'
import { useRoute } from '../../routing/location.ts'
import { leadMatter } from '../unit/lead-matter.ts'
import { labelStops, turningDays, type Stop } from '../../format/stops.ts'
import { useWords } from '../../language/use-words.ts'
import { FrontCard } from './FrontCard.tsx'
import { SitDown } from './SitDown.tsx'

/** The front page of a demonstration: one matter of the first reconstruction, and the ways in from there. */
export function FrontPage({ session }: { readonly session: Session }) {
  const { say } = useWords('front')
  const info = session.dialogues.find((one) => one.front?.lead !== undefined) ?? session.dialogues[0]
  if (info === undefined) {
    return (
      <>
        <h1>Alternat</h1>
        <Empty>
          <p>{say('noDialogue')}</p>
        </Empty>
        <SitDown session={session} />
      </>
    )
  }
  return <FrontDialogue session={session} info={info} />
}

function FrontDialogue({ session, info }: { readonly session: Session; readonly info: DialogueInfo }) {
  const route = useRoute()
  const { value: now, fault } = useApi<Outline>(outlineApi(info.dialogue, null))
  const line = now === null ? null : leadMatter(now.matters, info, null)
  const { value: whole } = useApi<MatterPart>(line === null ? null : matterApi(info.dialogue, line.id, null))
  const lead = whole?.matter ?? null
  const { say } = useWords('frame')
  const turning = stopsOf(info, lead)
  const opening = info.front?.asOf ?? openingDay(turning)
  // Without a day in the address the page opens where the eight days had run out; `now` is one press away.
  const asOf = route.asOf ?? (route.more['now'] === undefined ? opening : null)
  const { value: outline } = useApi<Outline>(lead === null ? null : outlineApi(info.dialogue, asOf))
  const stands = outline?.matters.some(({ id }) => id === lead?.id) === true
  const { value: part } = useApi<MatterPart>(
    stands && lead !== null ? matterApi(info.dialogue, lead.id, asOf) : null,
  )
  const shown = useMemo(() => {
    if (outline === null || (stands && part === null)) return null
    return showDialogue(session, outline, asOf, stands && part !== null ? pagePart(part) : undefined)
  }, [session, outline, asOf, stands, part])
  if (shown === null || lead === null) {
    return fault === null ? <p className="fine waiting">{say('loadingRecord')}</p> : <Fault fault={fault} />
  }
  return (
    <DialogueProvider value={shown}>
      <FrontCard info={info} whole={lead} turning={turning} />
      <PrintedFrom />
    </DialogueProvider>
  )
}

/** The last turning day that is not a year's end: the day after the run of acts. */
function openingDay(turning: readonly Stop[]): string | null {
  const stop = turning.findLast(({ day }) => !day.endsWith('-12-31')) ?? turning.at(-1)
  return stop?.day ?? null
}

function stopsOf(info: DialogueInfo, lead: MatterShown | null): readonly Stop[] {
  const days = info.front?.days
  if (days === undefined) return labelStops(lead === null ? [] : turningDays(lead, info.marks))
  const labels = labelStops(days.map((day) => day.asOf))
  // A year by itself is a label of its own; days are named so that the row reads as one line.
  return days.map(({ label, asOf }, i) => ({
    day: asOf,
    label: /^[0-9]{4}$/.test(label) ? label : (labels[i]?.label ?? label),
  }))
}
