import type { Entry } from '@alternat/acts'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Badge } from '../../design/Badge.tsx'
import { Day } from '../../design/Day.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Filter } from '../../design/Filter.tsx'
import { Panes } from '../../design/Panes.tsx'
import { Sides } from '../../design/Side.tsx'
import { Undo } from '../../design/Undo.tsx'
import { capital, kindInWords } from '../../format/words.ts'
import { useWords } from '../../language/use-words.ts'
import { addressOf, arrivedIn, isSeen, type Seen } from '../../frame/arrived.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useSeen } from '../../frame/use-seen.ts'
import { SectionLink } from '../../routing/To.tsx'
import { PageHead } from '../PageHead.tsx'

/** What arrived while one was away, kept until it is read: each act of another side, with the place to deal with it. */
export function ArrivedPage() {
  const { fold, session } = useDialogue()
  const { say } = useWords('record')
  const { say: section } = useWords('frame')
  const { seen, mark, putBack } = useSeen(fold.dialogue, session.side)
  const [before, keep] = useState<Seen | null>(null)
  const all = arrivedIn(fold, session.side)
  const unread = all.filter((entry) => !isSeen(seen, entry))
  const markAll = (): void => {
    keep(seen)
    mark(unread)
  }
  const back = (): void => {
    if (before !== null) putBack(before)
    keep(null)
  }
  return (
    <>
      <PageHead eyebrow={section('record')} title={say('arrivedTitle')} sub={say('arrivedSub')} />
      {before !== null && (
        <Undo onUndo={back} onDone={() => keep(null)}>
          {say('allRead')}
        </Undo>
      )}
      <Panes
        label={say('arrivedTitle')}
        panes={[
          {
            id: 'unread',
            title: say('tabUnread', { n: unread.length }),
            content: (
              <>
                <Arrived entries={unread} onRead={mark} />
                {unread.length > 0 && (
                  <p className="row">
                    <Button className="button" onPress={markAll}>
                      {say('markAll')}
                    </Button>
                  </p>
                )}
              </>
            ),
          },
          {
            id: 'all',
            title: say('tabAll', { n: all.length }),
            content: <Arrived entries={all} onRead={mark} />,
          },
        ]}
      />
    </>
  )
}

/** Lines shown at first: who was away for longer filters, or opens the history. */
const MOST = 100

interface ArrivedProps {
  readonly entries: readonly Entry[]
  readonly onRead: (entries: readonly Entry[]) => void
}

function Arrived({ entries, onRead }: ArrivedProps) {
  const { matterOf } = useDialogue()
  const { say, tell } = useWords('record')
  const [wanted, filter] = useState('')
  if (entries.length === 0) {
    return (
      <Empty>
        <p>{say('noneUnread')}</p>
      </Empty>
    )
  }
  const words = wanted.trim().toLowerCase()
  const textOf = ({ kind = '', matters, of }: Entry): string =>
    [kindInWords(kind), ...of, ...matters.map((id) => matterOf(id)?.title ?? '')].join(' ').toLowerCase()
  const found = entries.filter((entry) => textOf(entry).includes(words))
  return (
    <>
      <Filter label={say('filterArrived')} value={wanted} onChange={filter} of={entries.length} />
      <ol className="matters">
        {found.slice(0, MOST).map((entry) => (
          <ArrivedLine key={entry.ref.leaf} entry={entry} onRead={() => onRead([entry])} />
        ))}
      </ol>
      {found.length === 0 && <p className="gap">{say('nothingFits')}</p>}
      {found.length > MOST && (
        <p className="fine">
          {tell('latestOf', {
            most: MOST,
            n: found.length,
            record: (inside) => <SectionLink section="record">{inside}</SectionLink>,
          })}
        </p>
      )}
    </>
  )
}

interface ArrivedLineProps {
  readonly entry: Entry
  readonly onRead: () => void
}

function ArrivedLine({ entry, onRead }: ArrivedLineProps) {
  const { fold, session, matterOf } = useDialogue()
  const { say } = useWords('record')
  const { seen } = useSeen(fold.dialogue, session.side)
  const matter = matterOf(entry.matters[0] ?? '')
  return (
    <li>
      <SectionLink {...addressOf(entry, fold.matters)} className="title" onFollow={onRead}>
        <bdi>{matter?.title ?? say('actOfItsOwn')}</bdi>
      </SectionLink>{' '}
      {!isSeen(seen, entry) && <Badge look="new">{say('notRead')}</Badge>}
      <div className="fine">
        <Sides ids={entry.of} />:{' '}
        {capital(entry.kind === undefined ? say('unreadableAct') : kindInWords(entry.kind))}
        {entry.at !== undefined && (
          <>
            , <Day on={entry.at} />
          </>
        )}{' '}
        ·{' '}
        <SectionLink section="record" path={['act', entry.ref.leaf]} onFollow={onRead}>
          {say('theAct')}
        </SectionLink>
        {!isSeen(seen, entry) && (
          <>
            {' · '}
            <Button className="as-link" onPress={onRead}>
              {say('markOne')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
