import type { MatterShown } from '@alternat/acts'
import { ActLine } from '../../design/ActLine.tsx'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { useWords } from '../../language/use-words.ts'

/** The group, its meetings, the readouts of both, and what was put to the other side or sent by another way. */
export function GroupAndMeetings({ matter }: { readonly matter: MatterShown }) {
  return (
    <>
      <Group matter={matter} />
      <Meetings matter={matter} />
      <Readouts matter={matter} />
      <Besides matter={matter} />
    </>
  )
}

function Group({ matter: { group } }: { readonly matter: MatterShown }) {
  const { say } = useWords('unit')
  if (group === null) return null
  return (
    <>
      <h2>{say('group')}</h2>
      <dl className="facts">
        <dt>{say('mandate')}</dt>
        <dd>
          <Peer words={group.mandate} />
        </dd>
        <dt>{say('level')}</dt>
        <dd>
          <Peer words={group.level} />
        </dd>
        <dt>{say('constitutedBy')}</dt>
        <dd>
          <Sides ids={group.constitutedBy} />
        </dd>
        {group.members.length > 0 && <dt>{say('members')}</dt>}
        {group.members.map((member) => (
          <dd key={`${member.office} ${member.of}`}>
            <Peer words={member.office} />, <Peer words={member.of} />
          </dd>
        ))}
      </dl>
    </>
  )
}

function Meetings({ matter: { meetings } }: { readonly matter: MatterShown }) {
  const { say } = useWords('unit')
  if (meetings.length === 0) return null
  return (
    <>
      <h2>{say('meetings')}</h2>
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

function Readouts({ matter: { readouts } }: { readonly matter: MatterShown }) {
  const { say, tell } = useWords('unit')
  if (readouts.length === 0) return null
  return (
    <>
      <h2>{say('readouts')}</h2>
      <ul className="matters">
        {readouts.map((readout) => (
          <li key={readout.act.leaf}>
            <Side id={readout.side} />, <Day on={readout.on} />
            <p>
              <Peer words={readout.summary} />
            </p>
            <p className="fine">
              {readout.acceptedBy.length === 0
                ? say('acceptedByNone')
                : tell('acceptedBy', { sides: <Sides ids={readout.acceptedBy} /> })}
            </p>
            {readout.differs.map((one) => (
              <p key={one.side}>
                {tell('readoutDiffers', {
                  side: <Side id={one.side} />,
                  words: <Peer words={one.summary} />,
                })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Besides({ matter }: { readonly matter: MatterShown }) {
  const { say, tell } = useWords('unit')
  if (matter.representations.length + matter.annexes.length === 0) return null
  return (
    <>
      <h2>{say('besides')}</h2>
      <ul className="matters">
        {matter.representations.map((one) => (
          <li key={one.act.leaf}>
            {tell('putTo', {
              side: <Side id={one.side} />,
              sides: <Sides ids={one.to} />,
              day: <Day on={one.on} />,
              subject: <Peer words={one.subject} />,
            })}
            {one.words !== null && (
              <p className="quote">{tell('quoted', { words: <Peer words={one.words} /> })}</p>
            )}
            <p className="fine">
              <ActLine act={one.act} />
            </p>
          </li>
        ))}
        {matter.annexes.map((one) => (
          <li key={one.act.leaf}>
            {tell('annex', {
              side: <Side id={one.side} />,
              day: <Day on={one.date} />,
              channel: <Peer words={one.by} />,
              reference: <Peer words={one.reference} />,
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
