import { Side } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'

/** What is counted, column by column. */
const COLUMNS = [
  'wanted',
  'answered',
  'interim',
  'receiptOnly',
  'nothing',
  'overdue',
  'representations',
] as const

/** The reply ledger: the same counts on both sides, from the same acts. */
export function Ledger() {
  const { fold } = useDialogue()
  const { say } = useWords('channel')
  if (fold.ledger.length === 0) return null
  const counted = fold.notices.filter((notice) => notice.replyBy !== null).map((notice) => notice.act)
  return (
    <>
      <h2>{say('ledger')}</h2>
      <div className="scroll">
        <table className="stack">
          <caption>{say('ledgerCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('from')}</th>
              <th scope="col">{say('to')}</th>
              {COLUMNS.map((key) => (
                <th key={key} scope="col" className="number">
                  {say(`counted.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fold.ledger.map((line) => (
              <tr key={`${line.from} ${line.to}`}>
                <td>
                  <Side id={line.from} />
                </td>
                <td data-label={say('toSide')}>
                  <Side id={line.to} />
                </td>
                {COLUMNS.map((key) => (
                  <td
                    key={key}
                    className="number"
                    data-label={say('column', { column: own(say(`counted.${key}`)) })}
                  >
                    {line[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Why acts={counted} how={say('ledgerHow')} />
    </>
  )
}
