import type { MatterState } from '@alternat/acts'
import { ActLine } from '../../design/ActLine.tsx'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side, Sides } from '../../design/Side.tsx'

/** The group, its meetings, the readouts of both, and what was put to the other side or sent by another way. */
export function GroupAndMeetings({ matter }: { readonly matter: MatterState }) {
  return (
    <>
      <Group matter={matter} />
      <Meetings matter={matter} />
      <Readouts matter={matter} />
      <Besides matter={matter} />
    </>
  )
}

function Group({ matter: { group } }: { readonly matter: MatterState }) {
  if (group === null) return null
  return (
    <>
      <h2>The group</h2>
      <dl className="facts">
        <dt>Mandate</dt>
        <dd>
          <Peer words={group.mandate} />
        </dd>
        <dt>Level</dt>
        <dd>{group.level}</dd>
        <dt>Constituted by</dt>
        <dd>
          <Sides ids={group.constitutedBy} />
        </dd>
        {group.members.length > 0 && <dt>Members</dt>}
        {group.members.map((member) => (
          <dd key={`${member.office} ${member.of}`}>
            <Peer words={member.office} />, <Peer words={member.of} />
          </dd>
        ))}
      </dl>
    </>
  )
}

function Meetings({ matter: { meetings } }: { readonly matter: MatterState }) {
  if (meetings.length === 0) return null
  return (
    <>
      <h2>Meetings</h2>
      <ol className="matters">
        {meetings.map((meeting) => (
          <li key={meeting.act.leaf}>
            <span className="title">
              <Peer words={meeting.title} />
            </span>
            <p className="fine">
              <Day on={meeting.on} /> · <Sides ids={meeting.by} />
            </p>
            {meeting.agenda.length > 0 && (
              <ol className="fine">
                {meeting.agenda.map((item) => (
                  <li key={item}>
                    <Peer words={item} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Readouts({ matter: { readouts } }: { readonly matter: MatterState }) {
  if (readouts.length === 0) return null
  return (
    <>
      <h2>Readouts</h2>
      <ul className="matters">
        {readouts.map((readout) => (
          <li key={readout.act.leaf}>
            <Side id={readout.side} />, <Day on={readout.on} />
            <p>
              <Peer words={readout.summary} />
            </p>
            <p className="fine">
              {readout.acceptedBy.length === 0 ? 'Accepted by no other side on the record.' : 'Accepted by '}
              <Sides ids={readout.acceptedBy} />
            </p>
            {readout.differs.map((one) => (
              <p key={one.side}>
                <Side id={one.side} /> differs: <Peer words={one.summary} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Besides({ matter }: { readonly matter: MatterState }) {
  if (matter.representations.length + matter.annexes.length === 0) return null
  return (
    <>
      <h2>Put to the other side, or sent by another channel</h2>
      <ul className="matters">
        {matter.representations.map((one) => (
          <li key={one.act.leaf}>
            <Side id={one.side} /> to <Sides ids={one.to} />, <Day on={one.on} />:{' '}
            <Peer words={one.subject} />
            {one.words !== null && (
              <p className="quote">
                “<Peer words={one.words} />”
              </p>
            )}
            <p className="fine">
              <ActLine act={one.act} />
            </p>
          </li>
        ))}
        {matter.annexes.map((one) => (
          <li key={one.act.leaf}>
            <Side id={one.side} />, <Day on={one.date} />: an annex went by <Peer words={one.by} />, reference{' '}
            <Peer words={one.reference} />. The annex itself never stands here.
          </li>
        ))}
      </ul>
    </>
  )
}
