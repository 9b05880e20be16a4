import { Sides } from '../../design/Side.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** What a legislature asks of such an undertaking, answered from the record where it has an answer. */
export function Oversight() {
  const { fold, sides } = useDialogue()
  const mandate = fold.matters.find((matter) => matter.group !== null)?.group ?? null
  return (
    <dl className="facts">
      <dt>Between whom</dt>
      <dd>
        <Sides ids={sides.map((side) => side.id)} />
      </dd>
      <dt>Purpose</dt>
      <dd>{mandate === null ? 'No mandate is on the record.' : <bdi>{mandate.mandate}</bdi>}</dd>
      <dt>Nature of any intelligence to be shared</dt>
      <dd>None: the channel has no form that carries it, and a guard reads every word before it leaves.</dd>
      <dt>Enforcement, partnership</dt>
      <dd>Outside this unit.</dd>
      <dt>Computed from</dt>
      <dd>
        {fold.logs.map((log) => (
          <div key={log.log}>
            <bdi className="mono">{log.log}</bdi>, size {log.size}
          </div>
        ))}
      </dd>
    </dl>
  )
}
