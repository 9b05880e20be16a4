import type { EntryLine, WindowTold } from '@alternat/acts'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { listApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { Badge } from '../../design/Badge.tsx'
import { Day } from '../../design/Day.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Filter } from '../../design/Filter.tsx'
import { Panes } from '../../design/Panes.tsx'
import { Sides } from '../../design/Side.tsx'
import { Undo } from '../../design/Undo.tsx'
import { capital, kindInWords } from '../../format/words.ts'
import { useWords } from '../../language/use-words.ts'
import { addressOf, arrivedIn, isSeen, ownLogs, unreadOf, type Seen } from '../../frame/arrived.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { kindsNamed } from './kinds-named.ts'
import { useSeen } from '../../frame/use-seen.ts'
import { SectionLink } from '../../routing/To.tsx'
import { useSettled } from '../../design/use-settled.ts'
import { PageHead } from '../PageHead.tsx'

/** What arrived while one was away, kept until it is read: each act of another side, with the place to deal with it. */
export function ArrivedPage() {
  const { fold, outline, session, info } = useDialogue()
  const { say } = useWords('record')
  const { say: section } = useWords('frame')
  const { seen, mark, markAll, putBack } = useSeen(fold.dialogue, session.side)
  const [before, keep] = useState<Seen | null>(null)
  const arrived = arrivedIn(outline, info?.self ?? session.side)
  const all = arrived.reduce((sum, { count }) => sum + count, 0)
  const unread = unreadOf(arrived, seen)
  const readAll = (): void => {
    keep(seen)
    markAll(arrived)
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
            title: say('tabUnread', { n: unread }),
            content: (
              <>
                <Arrived of={unread} unread onRead={mark} />
                {unread > 0 && (
                  <p className="row">
                    <Button className="button" onPress={readAll}>
                      {say('markAll')}
                    </Button>
                  </p>
                )}
              </>
            ),
          },
          {
            id: 'all',
            title: say('tabAll', { n: all }),
            content: <Arrived of={all} onRead={mark} />,
          },
        ]}
      />
    </>
  )
}

/** Lines shown at first: who was away for longer filters, or opens the history. */
const MOST = 100

interface ArrivedProps {
  /** How many there are, before a filter. */
  readonly of: number
  readonly unread?: boolean
  readonly onRead: (entries: readonly EntryLine[]) => void
}

function Arrived({ of, unread = false, onRead }: ArrivedProps) {
  const { say, tell } = useWords('record')
  const [wanted, filter] = useState('')
  const { lines, found, known } = useArrived(useSettled(wanted.trim().toLowerCase()), unread)
  const shown = Math.min(MOST, lines.length)
  if (of === 0) {
    return (
      <Empty>
        <p>{say('noneUnread')}</p>
      </Empty>
    )
  }
  return (
    <>
      <Filter label={say('filterArrived')} value={wanted} onChange={filter} of={of} />
      <ol className="matters">
        {lines.slice(0, MOST).map((entry) => (
          <ArrivedLine key={entry.ref.leaf} entry={entry} onRead={() => onRead([entry])} />
        ))}
      </ol>
      {known && found === 0 && <p className="gap">{say('nothingFits')}</p>}
      {shown > 0 && found > shown && (
        <p className="fine">
          {tell('latestOf', {
            most: shown,
            n: found,
            record: (inside) => <SectionLink section="record">{inside}</SectionLink>,
          })}
        </p>
      )}
    </>
  )
}

/** The program tells at most so many lines at once. */
const MOST_TOLD = 500

/** The latest that arrived and have these words; of unread acts those after what was read in a run, less single ones. */
function useArrived(words: string, unread: boolean) {
  const { fold, outline, session, info, asOf } = useDialogue()
  const { seen } = useSeen(fold.dialogue, session.side)
  const read = unread ? seen : {}
  const single = Object.values(read).reduce((sum, { also }) => sum + also.length, 0)
  const after = Object.entries(read)
    .map(([log, { upTo }]) => `${upTo}:${log}`)
    .join(',')
  // What was passed over holds for one list: with another filter, or once something new has arrived, it begins anew.
  const list = JSON.stringify([words, after, asOf, outline.acts.map(({ count }) => count)])
  const [passed, pass] = useState({ list, lines: 0 })
  const from = passed.list === list ? passed.lines : 0
  const address = listApi(fold.dialogue, 'acts', {
    from: String(from),
    asOf: asOf ?? '',
    by: 'at',
    fits: words,
    kinds: kindsNamed(words),
    without: ownLogs(fold.sides, info?.self ?? session.side).join(','),
    after,
    limit: String(Math.min(MOST_TOLD, MOST + single)),
  })
  const { value: told, loading } = useApi<WindowTold<EntryLine>>(address)
  const lines = (told?.lines ?? []).filter((entry) => !isSeen(read, entry))
  const gone = (told?.lines.length ?? 0) - lines.length
  // All of these were read one by one: what nobody has read comes after them.
  const next = told === null || loading || lines.length > 0 ? from : told.from + told.lines.length
  const goesOn = next > from && next < (told?.found ?? 0)
  if (goesOn) pass({ list, lines: next })
  const found = told === null ? 0 : told.found - told.from - gone
  return { lines, found, known: told !== null && !goesOn }
}

interface ArrivedLineProps {
  readonly entry: EntryLine
  readonly onRead: () => void
}

function ArrivedLine({ entry, onRead }: ArrivedLineProps) {
  const { fold, session, lineOf } = useDialogue()
  const { say } = useWords('record')
  const { seen } = useSeen(fold.dialogue, session.side)
  const matter = lineOf(entry.matters[0] ?? '')
  return (
    <li>
      <SectionLink {...addressOf(entry, fold.lines)} className="title" onFollow={onRead}>
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
