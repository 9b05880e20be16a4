import type { Entry, Erasure } from '@alternat/acts'
import { actApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { ActLine } from '../../design/ActLine.tsx'
import { Day } from '../../design/Day.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Erased } from '../../design/Erased.tsx'
import { Fault } from '../../design/Fault.tsx'
import { Sides } from '../../design/Side.tsx'
import { capital, kindInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { PageHead } from '../PageHead.tsx'
import { outcomeInWords } from './outcome.ts'
import { useFallen, type FallenAct } from './use-fallen.ts'

/** One act, as it stands in its log, with what became of it and its body field by field. */
export function ActPage({ leaf }: { readonly leaf: string }) {
  const { fold, asOf, lineOf, handleOf } = useDialogue()
  const { say, tell } = useWords('record')
  const { say: section } = useWords('frame')
  const fallen = useFallen()
  const told = useApi<{ readonly act: Entry; readonly erased: readonly Erasure[] }>(
    actApi(fold.dialogue, leaf, asOf),
  )
  if (told.value === null && told.loading) return <p className="fine waiting">{section('loadingRecord')}</p>
  const gone = told.fault?.status === 404
  if (told.fault !== null && told.value === null && !gone) return <Fault fault={told.fault} />
  if (told.value === null || gone) {
    return (
      <>
        <PageHead eyebrow={section('record')} title={say('actGone')} />
        <Empty>
          <p>{say('actGoneWhy')}</p>
        </Empty>
      </>
    )
  }
  const { act: entry, erased } = told.value
  return (
    <>
      <PageHead
        eyebrow={section('record')}
        title={entry.kind === undefined ? say('unreadableTitle') : capital(kindInWords(entry.kind))}
      />
      <p>{outcomeInWords(entry, fallen.get(entry.ref.leaf))}</p>
      <FallenBy fallen={fallen.get(entry.ref.leaf)} />
      <dl className="facts">
        <dt>{say('kind')}</dt>
        <dd>
          <code>{entry.kind ?? say('kindUnknown')}</code>
        </dd>
        <dt>{say(fold.reconstruction === null ? 'actOf' : 'reportedOf')}</dt>
        <dd>
          <Sides ids={entry.of} />
        </dd>
        {entry.on !== undefined && <dt>{say('countsOn')}</dt>}
        {entry.on !== undefined && (
          <dd>
            <Day on={entry.on} />
          </dd>
        )}
        {entry.at !== undefined && <dt>{say('signedAt')}</dt>}
        {entry.at !== undefined && (
          <dd>
            {tell('signedBy', {
              minute: <Day on={entry.at} />,
              office: entry.office ?? '',
              level: entry.level ?? '',
            })}
          </dd>
        )}
        <dt>{say('place')}</dt>
        <dd>
          {tell('placeInLog', { index: entry.ref.index, log: <bdi className="mono">{entry.ref.log}</bdi> })}
        </dd>
        <dt>{say('leafData')}</dt>
        <dd>
          <code>{entry.ref.leaf}</code>
        </dd>
        {entry.matters.length > 0 && <dt>{say('matters')}</dt>}
        {entry.matters.map((id) => (
          <dd key={id}>
            <SectionLink section="unit" path={[handleOf(lineOf(id) ?? { id, slug: id })]}>
              <bdi>{lineOf(id)?.title ?? id}</bdi>
            </SectionLink>
          </dd>
        ))}
      </dl>
      {entry.body !== undefined && <Body body={entry.body} />}
      <Erased erased={erased} />
    </>
  )
}

/** The way to the revocation itself. */
function FallenBy({ fallen }: { readonly fallen: FallenAct | undefined }) {
  const { tell } = useWords('record')
  if (fallen === undefined) return null
  return <p className="fine">{tell('revokedBy', { act: <ActLine act={fallen.by} /> })}</p>
}

function Body({ body }: { readonly body: Readonly<Record<string, unknown>> }) {
  const { say } = useWords('record')
  const { find } = useWords('outbox')
  return (
    <>
      <h2>{say('whatItSays')}</h2>
      <dl className="facts">
        {Object.entries(body).map(([field, value]) => (
          <div key={field} className="root">
            <dt>{find(`field.${field}`) ?? <code dir="ltr">{field}</code>}</dt>
            <dd dir="auto">
              {typeof value === 'string' ? (
                <bdi>{value}</bdi>
              ) : (
                <code dir="ltr">{JSON.stringify(value, null, 1)}</code>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
