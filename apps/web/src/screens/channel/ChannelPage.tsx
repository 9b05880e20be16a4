import type { NoticeState } from '@alternat/acts'
import { useState, type ReactNode } from 'react'
import { Empty } from '../../design/Empty.tsx'
import { Filter } from '../../design/Filter.tsx'
import { Lines } from '../../design/Lines.tsx'
import { OnlyNow } from '../../forms/OnlyNow.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { withinOf } from '../../routing/within.ts'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { Ledger } from './Ledger.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { NoticePage } from './NoticePage.tsx'

/** The channel: what waits for the own side, every notice, and the ledger both can count. */
export default function ChannelPage({ path }: SectionProps) {
  const { fold, acting, matterOf } = useDialogue()
  const frame = useWords('frame')
  const { say } = useWords('channel')
  const [name] = path
  if (withinOf('channel', name) === 'new') {
    return (
      <>
        <PageHead eyebrow={frame.say('channel')} title={say('newTitle')} sub={say('newSub')} />
        {acting === null ? <OnlyNow /> : <NoticeForm />}
      </>
    )
  }
  const matter = name === undefined ? null : matterOf(name)
  if (matter !== null && matter.notice !== null) return <NoticePage matter={matter} notice={matter.notice} />
  return (
    <>
      <PageHead eyebrow={frame.say('channel')} title={say('title')} sub={say('sub')} />
      <Waiting notices={fold.notices} />
      <Notices notices={fold.notices} />
      <Ledger />
    </>
  )
}

const leafOf = ({ act }: NoticeState): string => act.leaf
const lineOf = (notice: NoticeState): ReactNode => <NoticeLine notice={notice} />

function Waiting({ notices }: { readonly notices: readonly NoticeState[] }) {
  const { acting } = useDialogue()
  const { say } = useWords('channel')
  if (acting === null) return null
  const waiting = notices.filter(
    (one) => one.to.includes(acting.id) && one.state !== 'answered' && !one.closed,
  )
  return (
    <>
      <h2>{say('waits')}</h2>
      {waiting.length === 0 ? (
        <p className="gap">{say('nothingWaits')}</p>
      ) : (
        <Lines className="matters" label={say('waits')} items={waiting} idOf={leafOf}>
          {lineOf}
        </Lines>
      )}
      <p className="row">
        <SectionLink section="channel" path={['new']} className="button first">
          {say('write')}
        </SectionLink>
      </p>
    </>
  )
}

function Notices({ notices }: { readonly notices: readonly NoticeState[] }) {
  const { say } = useWords('channel')
  const [wanted, filter] = useState('')
  const shown = notices.filter((one) => one.title.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <>
      <h2>{say('all')}</h2>
      {notices.length === 0 ? (
        <Empty>
          <p>{say('none')}</p>
        </Empty>
      ) : (
        <>
          <Filter label={say('filter')} value={wanted} onChange={filter} of={notices.length} />
          <Lines className="matters" label={say('all')} items={shown} idOf={leafOf}>
            {lineOf}
          </Lines>
        </>
      )}
    </>
  )
}
