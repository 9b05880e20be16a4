import { Sides } from '../../design/Side.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'

/** What a legislature asks of such an undertaking, answered from the record where it has an answer. */
export function Oversight() {
  const { fold, sides } = useDialogue()
  const { say, tell } = useWords('reader')
  const mandate = fold.matters.find((matter) => matter.group !== null)?.group ?? null
  return (
    <dl className="facts">
      <dt>{say('between')}</dt>
      <dd>
        <Sides ids={sides.map((side) => side.id)} />
      </dd>
      <dt>{say('purpose')}</dt>
      <dd>{mandate === null ? say('noMandate') : <bdi>{mandate.mandate}</bdi>}</dd>
      <dt>{say('intelligence')}</dt>
      <dd>{say('noIntelligence')}</dd>
      <dt>{say('enforcement')}</dt>
      <dd>{say('outside')}</dd>
      <dt>{say('computedFrom')}</dt>
      <dd>
        {fold.logs.map((log) => (
          <div key={log.log}>
            {tell('logSize', { log: <bdi className="mono">{log.log}</bdi>, size: log.size })}
          </div>
        ))}
      </dd>
    </dl>
  )
}
