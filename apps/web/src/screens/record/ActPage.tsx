import { ActLine } from '../../design/ActLine.tsx'
import { Day } from '../../design/Day.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Erased } from '../../design/Erased.tsx'
import { Sides } from '../../design/Side.tsx'
import { capital, kindInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'
import { PageHead } from '../PageHead.tsx'
import { outcomeInWords } from './outcome.ts'
import { useFallen, type FallenAct } from './use-fallen.ts'

/** One act, as it stands in its log, with what became of it and its body field by field. */
export function ActPage({ leaf }: { readonly leaf: string }) {
  const { fold, matterOf } = useDialogue()
  const fallen = useFallen()
  const entry = fold.entries.find((one) => one.ref.leaf === leaf)
  if (entry === undefined) {
    return (
      <>
        <PageHead eyebrow="Record" title="No such act" />
        <Empty>
          <p>No act of this name is held here as of the day on the screen.</p>
        </Empty>
      </>
    )
  }
  return (
    <>
      <PageHead eyebrow="Record" title={capital(kindInWords(entry.kind ?? 'an act that cannot be read'))} />
      <p>{outcomeInWords(entry, fallen.get(entry.ref.leaf)?.sentence)}</p>
      <FallenBy fallen={fallen.get(entry.ref.leaf)} />
      <dl className="facts">
        <dt>Kind</dt>
        <dd>
          <code>{entry.kind ?? 'not known'}</code>
        </dd>
        <dt>{fold.reconstruction === null ? 'Of' : 'Reported of'}</dt>
        <dd>
          <Sides ids={entry.of} />
        </dd>
        {entry.on !== undefined && <dt>Counts on</dt>}
        {entry.on !== undefined && (
          <dd>
            <Day on={entry.on} />
          </dd>
        )}
        {entry.at !== undefined && <dt>Signed at</dt>}
        {entry.at !== undefined && (
          <dd>
            <Day on={entry.at} />, office {entry.office}, level {entry.level}
          </dd>
        )}
        <dt>Place</dt>
        <dd>
          no. {entry.ref.index} of <bdi className="mono">{entry.ref.log}</bdi>
        </dd>
        <dt>Leaf data</dt>
        <dd>
          <code>{entry.ref.leaf}</code>
        </dd>
        {entry.matters.length > 0 && <dt>Matters</dt>}
        {entry.matters.map((id) => (
          <dd key={id}>
            <SectionLink section="unit" path={[matterOf(id)?.slug ?? id]}>
              <bdi>{matterOf(id)?.title ?? id}</bdi>
            </SectionLink>
          </dd>
        ))}
      </dl>
      {entry.body !== undefined && <Body body={entry.body} />}
      <Erased erased={fold.erased.filter(({ acts }) => acts.some((act) => act.leaf === leaf))} />
    </>
  )
}

/** The way to the revocation itself. */
function FallenBy({ fallen }: { readonly fallen: FallenAct | undefined }) {
  if (fallen === undefined) return null
  return (
    <p className="fine">
      The revocation: <ActLine act={fallen.by} />
    </p>
  )
}

function Body({ body }: { readonly body: Readonly<Record<string, unknown>> }) {
  return (
    <>
      <h2>What it says</h2>
      <dl className="facts">
        {Object.entries(body).map(([field, value]) => (
          <div key={field} className="root">
            <dt>{field}</dt>
            <dd dir="auto">
              {typeof value === 'string' ? value : <code>{JSON.stringify(value, null, 1)}</code>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
