import type { NoticeState } from '@alternat/acts'
import { useState } from 'react'
import { Empty } from '../../design/Empty.tsx'
import { Filter } from '../../design/Filter.tsx'
import { OnlyNow } from '../../forms/OnlyNow.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { Ledger } from './Ledger.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { NoticePage } from './NoticePage.tsx'

/** The channel: what waits for the own side, every notice, and the ledger both can count. */
export default function ChannelPage({ path }: SectionProps) {
  const { fold, acting, matterOf } = useDialogue()
  const [name] = path
  if (name === 'new') {
    return (
      <>
        <PageHead
          eyebrow="Channel"
          title="A notice to the other side"
          sub="It carries words, never indicators; an annex goes by another channel."
        />
        {acting === null ? <OnlyNow /> : <NoticeForm />}
      </>
    )
  }
  const matter = name === undefined ? null : matterOf(name)
  if (matter !== null && matter.notice !== null) return <NoticePage matter={matter} notice={matter.notice} />
  return (
    <>
      <PageHead eyebrow="Channel" title="Notices and answers" sub="A channel that carries no intelligence." />
      <Waiting notices={fold.notices} />
      <Notices notices={fold.notices} />
      <Ledger />
    </>
  )
}

function Waiting({ notices }: { readonly notices: readonly NoticeState[] }) {
  const { acting } = useDialogue()
  if (acting === null) return null
  const waiting = notices.filter(
    (one) => one.to.includes(acting.id) && one.state !== 'answered' && !one.closed,
  )
  return (
    <>
      <h2>What waits for you</h2>
      {waiting.length === 0 ? (
        <p className="gap">Nothing waits for your answer.</p>
      ) : (
        <ul className="matters">
          {waiting.map((one) => (
            <NoticeLine key={one.act.leaf} notice={one} />
          ))}
        </ul>
      )}
      <p className="row">
        <SectionLink section="channel" path={['new']} className="button first">
          Write a notice
        </SectionLink>
      </p>
    </>
  )
}

function Notices({ notices }: { readonly notices: readonly NoticeState[] }) {
  const [wanted, filter] = useState('')
  const shown = notices.filter((one) => one.title.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <>
      <h2>All notices</h2>
      {notices.length === 0 ? (
        <Empty>
          <p>
            No notice is on the record as of the day on the screen. A duty desk sends the first one: a
            notification, an inquiry, a request for assistance.
          </p>
        </Empty>
      ) : (
        <>
          <Filter label="Filter the notices" value={wanted} onChange={filter} of={notices.length} />
          <ul className="matters">
            {shown.map((one) => (
              <NoticeLine key={one.act.leaf} notice={one} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
