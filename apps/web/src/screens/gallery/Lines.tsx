import { Empty } from '../../design/Empty.tsx'
import { Reel } from '../../design/Reel.tsx'
import { Side } from '../../design/Side.tsx'

const lineOf = (place: number): string => `Line ${place + 1} of ten thousand`

/** Lists that are short, long, and empty; a table; facts. */
export function Lines() {
  return (
    <>
      <ul className="matters">
        <li>
          <span className="title">A matter</span>
          <div className="fine">adopted by both · in effect since 1 July 2026 · nothing cited</div>
        </li>
        <li>
          <span className="title">
            Another matter, of a longer name that does not fit into one line of a phone
          </span>
          <div className="fine">under negotiation · no arrangement · nothing cited</div>
        </li>
      </ul>
      <Empty>
        <p>Nothing is here yet. What would be here, and what to do so that something is.</p>
      </Empty>
      <table className="stack">
        <caption>Notices that want a reply</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col" className="number">
              Wanted
            </th>
            <th scope="col" className="number">
              Answered
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <Side id="side-0" />
            </th>
            <td className="number" data-label="Wanted:">
              1
            </td>
            <td className="number" data-label="Answered:">
              0
            </td>
          </tr>
        </tbody>
      </table>
      <dl className="facts">
        <dt>Level</dt>
        <dd>senior officials</dd>
        <dt>Members</dt>
        <dd>Cyber desk of the foreign ministry</dd>
        <dd>Department for new challenges</dd>
      </dl>
      <ol className="notes side-0">
        <li className="note">
          <p>
            <Side id="side-0" /> reserves
          </p>
          <p>On paragraph 2: reads “other countries” as including allies.</p>
          <p className="fine">4 June 2026</p>
        </li>
      </ol>
      <div>
        <Reel label="Ten thousand lines" count={10_000}>
          {lineOf}
        </Reel>
      </div>
    </>
  )
}
