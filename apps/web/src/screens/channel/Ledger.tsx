import { Side } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** The reply ledger: the same counts on both sides, from the same acts. */
export function Ledger() {
  const { fold } = useDialogue()
  if (fold.ledger.length === 0) return null
  const counted = fold.notices.filter((notice) => notice.replyBy !== null).map((notice) => notice.act)
  return (
    <>
      <h2>The ledger</h2>
      <div className="scroll">
        <table className="stack">
          <caption>Notices that want a reply, as both sides can count them.</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col" className="number">
                Wanted
              </th>
              <th scope="col" className="number">
                Answered
              </th>
              <th scope="col" className="number">
                Interim
              </th>
              <th scope="col" className="number">
                Receipt only
              </th>
              <th scope="col" className="number">
                Nothing on the record
              </th>
              <th scope="col" className="number">
                Overdue
              </th>
              <th scope="col" className="number">
                Representations
              </th>
            </tr>
          </thead>
          <tbody>
            {fold.ledger.map((line) => (
              <tr key={`${line.from} ${line.to}`}>
                <td>
                  <Side id={line.from} />
                </td>
                <td data-label="to">
                  <Side id={line.to} />
                </td>
                <td className="number" data-label="Wanted:">
                  {line.wanted}
                </td>
                <td className="number" data-label="Answered:">
                  {line.answered}
                </td>
                <td className="number" data-label="Interim:">
                  {line.interim}
                </td>
                <td className="number" data-label="Receipt only:">
                  {line.receiptOnly}
                </td>
                <td className="number" data-label="Nothing on the record:">
                  {line.nothing}
                </td>
                <td className="number" data-label="Overdue:">
                  {line.overdue}
                </td>
                <td className="number" data-label="Representations:">
                  {line.representations}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Why
        acts={counted}
        how="Counted from the notices with a day for the reply. Answered means a final reply. A representation wants no answer and is listed apart. Absence is as of the logs held here."
      />
    </>
  )
}
