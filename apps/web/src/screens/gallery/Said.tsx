import { Day } from '../../design/Day.tsx'
import { Erased } from '../../design/Erased.tsx'
import { Reconstruction } from '../../design/Reconstruction.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { Sign } from '../../design/Sign.tsx'
import { Why } from '../../design/Why.tsx'
import { Deadline } from '../channel/Deadline.tsx'
import { Runs } from '../texts/Runs.tsx'
import { ACT, noticeBy, RUNS, RUNS_AR } from './invented.ts'

/** What is shown of the record: sides, words in dispute, days, and why a value stands. */
export function Said() {
  return (
    <>
      <div>
        {['side-0', 'side-1', 'side-2', 'side-3'].map((id) => (
          <p key={id}>
            <Side id={id} />
          </p>
        ))}
        <p>
          <Sides ids={['side-1', 'side-0']} />
        </p>
      </div>
      <div>
        <p className="words" lang="en">
          <Runs runs={RUNS} />
        </p>
        <p className="words" lang="ar" dir="rtl">
          <Runs runs={RUNS_AR} />
        </p>
      </div>
      <div>
        <p>
          <Sign of="cross" />
          rejects
        </p>
        <p className="gap">
          <Sign of="dash" />
          does not address
        </p>
        <p className="gap">
          <Sign of="ring" />
          no answer
        </p>
      </div>
      <div>
        <p>
          <Day on="2026-11-22" />, <Day on="2026-11-22T03:10Z" />
        </p>
        <p>
          <Deadline notice={noticeBy(null)} />
        </p>
        <p>
          <Deadline notice={noticeBy('2999-01-01T00:00Z')} />
        </p>
        <p>
          <Deadline notice={noticeBy('2026-11-21T00:00Z')} />
        </p>
      </div>
      <div>
        <Why acts={[ACT]} how="The rule by which a value was computed, in a sentence." />
        <Why acts={[]} how="A value on which no act bears." />
        <Why short acts={[ACT]} how="The same in a cell." />
      </div>
      <div>
        <Reconstruction compiler="nobody, for this page" />
        <Erased
          erased={[
            {
              digest: '0'.repeat(64),
              by: 'side-0',
              on: '2026-11-22',
              act: ACT,
              reason: 'spilled secret',
              basis: null,
              orderedBy: null,
              acts: [ACT],
              gone: true,
            },
          ]}
        />
      </div>
    </>
  )
}
