import type { Alarm, Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'

type Known = Pick<Session, 'alarms' | 'addresses'>

/** What our people must know before anything else, in red above every page: it does not go away by itself. */
export function Alarms({ alarms, addresses }: Known) {
  if (alarms.length === 0) return null
  return (
    <div className="alarms" role="alert">
      {alarms.map((alarm) => (
        <p key={`${alarm.code} ${alarm.side} ${alarm.log}`}>
          <AlarmWords alarm={alarm} name={nameIn(addresses, alarm.side)} />
        </p>
      ))}
    </div>
  )
}

/** What to type at the console of the program, the same in every language. */
const REJOIN = <code dir="ltr">alternat rejoin</code>

function AlarmWords({ alarm, name }: { readonly alarm: Alarm; readonly name: string }) {
  const { tell, find } = useWords('frame')
  const { code, message } = alarm
  if (code === 'older-copy' || code === 'no-signing') return tell(`alarm.${code}`, { command: REJOIN })
  // The program may be newer than the page, and know of more.
  if (find(`alarm.${code}`) === null) return <bdi lang="en">{message}</bdi>
  return tell(`alarm.${code}`, { side: name })
}

function nameIn({ sides }: Session['addresses'], id: string): string {
  return sides.find(({ side }) => side === id)?.name ?? id
}
