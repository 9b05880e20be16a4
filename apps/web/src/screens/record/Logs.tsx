import type { Fold } from '@alternat/acts'
import type { Status } from '../../api/types.ts'
import { Side } from '../../design/Side.tsx'
import { Day } from '../../design/Day.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** The logs as they are held here, each with the size and root of its checkpoint. */
export function Logs({ status }: { readonly status: Status | null }) {
  const { fold } = useDialogue()
  return (
    <>
      <h2>Logs and checkpoints</h2>
      <div className="scroll">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Log</th>
              <th scope="col">Side</th>
              <th scope="col" className="number">
                Size
              </th>
              <th scope="col">Root</th>
              <th scope="col">Last heard</th>
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
                  <td data-label="Side:">
                    {kept === null ? (
                      <bdi>{fold.reconstruction}</bdi>
                    ) : (
                      <>
                        <Side id={kept.side} /> <span className="gap">custody: {kept.custody}</span>
                      </>
                    )}
                  </td>
                  <td className="number" data-label="Size:">
                    {size}
                  </td>
                  <td data-label="Root:">
                    <code>{root}</code>
                  </td>
                  <td data-label="Last heard:">
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
function keeperOf({ sides }: Fold, log: string): { readonly side: string; readonly custody: string } | null {
  for (const { id, log: now, custody, before = [] } of sides) {
    const kept = [...before, { log: now, custody }].find((one) => one.log === log)
    if (kept !== undefined) return { side: id, custody: kept.custody }
  }
  return null
}

function Heard({ head }: { readonly head: Status['heads'][number] | undefined }) {
  if (head?.own === true) return 'our own'
  const heard = head?.lastHeard ?? null
  return heard === null ? 'not since this program began' : <Day on={heard} />
}

function Manifest() {
  const { manifest } = useDialogue().fold
  if (manifest === null) return <p className="fine">No manifest of what is public is on the record.</p>
  return (
    <p className="fine">
      Manifest of what is public:{' '}
      {manifest.adopted ? 'adopted by all sides' : `logged by ${manifest.by.length} so far`}.
    </p>
  )
}
