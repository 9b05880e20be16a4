import type { Outline } from '@alternat/acts'
import type { Status } from '../../api/types.ts'
import { Side } from '../../design/Side.tsx'
import { Day } from '../../design/Day.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'

/** The logs as they are held here, each with the size and root of its checkpoint. */
export function Logs({ status }: { readonly status: Status | null }) {
  const { fold } = useDialogue()
  const { say } = useWords('record')
  const labelled = (key: 'side' | 'size' | 'root' | 'lastHeardOf'): string =>
    say('labelled', { label: own(say(key)) })
  return (
    <>
      <h2>{say('logsTitle')}</h2>
      <div className="scroll">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">{say('log')}</th>
              <th scope="col">{say('side')}</th>
              <th scope="col" className="number">
                {say('size')}
              </th>
              <th scope="col">{say('root')}</th>
              <th scope="col">{say('lastHeardOf')}</th>
            </tr>
          </thead>
          <tbody>
            {fold.logs.map(({ log, size, root }) => {
              const head = status?.heads.find((one) => one.log === log)
              const kept = keeperOf(fold, log)
              return (
                <tr key={log}>
                  <th scope="row">
                    <bdi className="mono">{log}</bdi>
                  </th>
                  <td data-label={labelled('side')}>
                    {kept === null ? (
                      <bdi>{fold.reconstruction}</bdi>
                    ) : (
                      <>
                        <Side id={kept.side} />{' '}
                        <span className="gap">{say('custodyOf', { custody: kept.custody })}</span>
                      </>
                    )}
                  </td>
                  <td className="number" data-label={labelled('size')}>
                    {size}
                  </td>
                  <td data-label={labelled('root')}>
                    <code>{root}</code>
                  </td>
                  <td data-label={labelled('lastHeardOf')}>
                    <Heard head={head} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <Manifest />
    </>
  )
}

/** Whose log it is, and who held its keys: of a side that moved each log has its own keeper. */
function keeperOf(
  { sides }: Pick<Outline, 'sides'>,
  log: string,
): { readonly side: string; readonly custody: string } | null {
  for (const { id, log: now, custody, before = [] } of sides) {
    const kept = [...before, { log: now, custody }].find((one) => one.log === log)
    if (kept !== undefined) return { side: id, custody: kept.custody }
  }
  return null
}

function Heard({ head }: { readonly head: Status['heads'][number] | undefined }) {
  const { say } = useWords('record')
  if (head?.own === true) return say('ourOwn')
  const heard = head?.lastHeard ?? null
  return heard === null ? say('notHeardYet') : <Day on={heard} />
}

/** The list by which an omission shows, and the way to it for who may act. */
function Manifest() {
  const { fold, acting } = useDialogue()
  const { say } = useWords('record')
  const { manifest, reconstruction } = fold
  const adopted = manifest?.adopted === true ? 'yes' : 'no'
  return (
    <p className="fine">
      {manifest === null ? say('noManifest') : say('manifestBy', { adopted, n: manifest.by.length })}{' '}
      {acting !== null && reconstruction === null && (
        <SectionLink section="outbox" path={['act', 'record', 'manifest']}>
          {say('listHere')}
        </SectionLink>
      )}
    </p>
  )
}
